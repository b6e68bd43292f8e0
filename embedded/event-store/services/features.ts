import type { sendUnaryData } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { SERVER_VERSION } from '../protocol/limits.js';

type SupportedMethods = InstanceType<typeof features.SupportedMethods>;

const STREAMS = 'event_store.client.streams.streams';

/** The methods and features that this server has, and no others. */
const METHODS: readonly (readonly [service: string, method: string, ...features: string[]])[] = [
  [STREAMS, 'append'],
  [STREAMS, 'batchappend', 'deadline_duration'],
  [STREAMS, 'delete'],
  [STREAMS, 'read', 'position', 'events'],
  [STREAMS, 'tombstone'],
  ['event_store.client.gossip.gossip', 'read'],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods'],
];

export function handleFeatures(callback: sendUnaryData<SupportedMethods>): void {
  const response = new features.SupportedMethods().setEventStoreServerVersion(SERVER_VERSION);
  for (const [service, method, ...names] of METHODS) {
    const supported = new features.SupportedMethod().setServiceName(service).setMethodName(method);
    response.addMethods(supported.setFeaturesList(names));
  }
  callback(null, response);
}
