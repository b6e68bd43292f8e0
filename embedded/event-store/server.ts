import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type sendUnaryData,
  Server,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type gossipMessages from '@eventstore/db-client/generated/gossip_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { EventLog } from './log/event-log.js';
import { type Address, bind, type Tls } from './listening.js';
import { type AppendMessage, readAppendMessage, readBatchChunk } from './protocol/append-request.js';
import { MAX_MESSAGE_BYTES, type WriteLimits } from './protocol/limits.js';
import { handleAppend } from './services/append-call.js';
import { type BatchAppendCall, BatchAppends } from './services/batch-append-call.js';
import { type Credentials, onlyWith } from './services/credentials.js';
import { handleDelete, handleTombstone } from './services/delete-call.js';
import { handleFeatures } from './services/features.js';
import { handleGossip } from './services/gossip.js';
import { handleRead, type ReadCall } from './services/read-call.js';
import { renewSessionsInTime } from './session-renewal.js';

type FeaturesResponse = InstanceType<typeof featureMessages.SupportedMethods>;
type GossipResponse = InstanceType<typeof gossipMessages.ClusterInfo>;

/** Passes bytes through: the hot messages are read and written by hand, so that no object is made of each field. */
const asTheyAre = (bytes: Buffer): Buffer => bytes;
const { read, append, batchAppend, ...others } = streams.StreamsService;
const STREAMS: ServiceDefinition = {
  ...others,
  read: { ...read, responseSerialize: asTheyAre },
  append: { ...append, requestDeserialize: readAppendMessage, responseSerialize: asTheyAre },
  batchAppend: { ...batchAppend, requestDeserialize: readBatchChunk, responseSerialize: asTheyAre },
};

const FAREWELL_MS = 20;
const MAX_CALLS_OF_CONNECTION = 10_000;

export interface ServerOptions {
  readonly log: EventLog;
  readonly address: Address;
  readonly tls: Tls | undefined;
  /** Where there are none, everybody's calls are answered. */
  readonly credentials: Credentials | undefined;
  readonly limits: WriteLimits;
}

export interface RunningServer {
  readonly port: number;
  /** Ends all calls. */
  stop(): Promise<void>;
}

/** Calls without a handler here are answered UNIMPLEMENTED by grpc-js. */
export async function listen({
  log,
  address,
  tls,
  credentials,
  limits,
}: ServerOptions): Promise<RunningServer> {
  const server = new Server({
    'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
    'grpc.max_send_message_length': -1,
    // Each subscription is a call that stays; Node's own limit would leave the hundredth waiting.
    'grpc.max_concurrent_streams': MAX_CALLS_OF_CONNECTION,
    interceptors: credentials === undefined ? [] : [onlyWith(credentials)],
  });
  const instanceId = randomUUID();
  // A client that comes through a socket does not look for other nodes.
  const host = 'host' in address ? address.host : 'localhost';
  let bound = 0;
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  server.addService(STREAMS, {
    read: (call: ReadCall) => void handleRead(log, call),
    append: (call: ServerReadableStream<AppendMessage, Buffer>, callback: sendUnaryData<Buffer>) => {
      handleAppend(log.writing, limits, stopping.signal, call, callback);
    },
    batchAppend: (call: BatchAppendCall) => {
      new BatchAppends(log.writing, limits, call);
    },
    delete: (call: Parameters<typeof handleDelete>[2], callback: Parameters<typeof handleDelete>[3]) => {
      handleDelete(log.writing, limits, call, callback);
    },
    tombstone: (
      call: Parameters<typeof handleTombstone>[2],
      callback: Parameters<typeof handleTombstone>[3],
    ) => {
      handleTombstone(log.writing, limits, call, callback);
    },
  });
  server.addService(features.ServerFeaturesService, {
    getSupportedMethods: (
      _call: ServerUnaryCall<unknown, FeaturesResponse>,
      callback: sendUnaryData<FeaturesResponse>,
    ) => {
      handleFeatures(callback);
    },
  });
  server.addService(gossip.GossipService, {
    read: (_call: ServerUnaryCall<unknown, GossipResponse>, callback: sendUnaryData<GossipResponse>) => {
      handleGossip(instanceId, host, bound, callback);
    },
  });
  bound = await bind(server, address, tls);
  renewSessionsInTime(server);
  return {
    port: bound,
    stop: async () => {
      stopping.abort();
      // The last answers have to leave before their connection is closed.
      await delay(FAREWELL_MS);
      server.forceShutdown();
    },
  };
}
