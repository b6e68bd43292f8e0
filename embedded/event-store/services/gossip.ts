import type { sendUnaryData } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';

type ClusterInfo = InstanceType<typeof gossip.ClusterInfo>;

const TICKS_PER_MS = 10_000n;

/** A cluster of one, which leads. */
export function handleGossip(
  instanceId: string,
  host: string,
  port: number,
  callback: sendUnaryData<ClusterInfo>,
): void {
  const member = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(instanceId))
    .setTimeStamp((BigInt(Date.now()) * TICKS_PER_MS).toString())
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
  callback(null, new gossip.ClusterInfo().setMembersList([member]));
}
