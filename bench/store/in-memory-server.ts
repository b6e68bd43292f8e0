import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { type BatchChunk, readBatchChunk } from '../../embedded/event-store/protocol/append-request.js';
import { batchResponse } from '../../embedded/event-store/protocol/append-response.js';
import { MAX_MESSAGE_BYTES } from '../../embedded/event-store/protocol/limits.js';
import {
  CAUGHT_UP_RESPONSE,
  confirmationResponse,
} from '../../embedded/event-store/protocol/read-response.js';
import type { BatchAppendCall } from '../../embedded/event-store/services/batch-append-call.js';
import { handleFeatures } from '../../embedded/event-store/services/features.js';
import type { ReadCall } from '../../embedded/event-store/services/read-call.js';
import { MemoryLog } from './memory-log.js';

/**
 * The baseline: EventStoreDB's protocol over a log in memory, each append decided and answered as it arrives. Serves
 * appends that come whole in one message, and subscriptions to all of $all.
 */
const log = new MemoryLog();

const asTheyAre = (bytes: Buffer): Buffer => bytes;
const { read, batchAppend } = streams.StreamsService;

function answerAppends(call: BatchAppendCall): void {
  call.on('data', ({ correlation, options, proposals }: BatchChunk) => {
    const stream = options?.stream ?? '';
    const expected = options?.expected;
    if (!expected) throw new Error('an append in several messages');
    const events = proposals.flatMap((proposal) => (proposal.kind === 'event' ? [proposal.event] : []));
    const answer = log.append({ kind: 'append', stream, expected, events });
    if (answer.kind === 'success' || answer.kind === 'wrong-version')
      call.write(batchResponse(correlation, stream, expected, answer));
  });
  call.on('end', () => {
    call.end();
  });
}

function serveAll(call: ReadCall): void {
  let next = 0;
  let caughtUp = false;
  const send = (): void => {
    for (let message = log.messages[next]; message && !call.cancelled; message = log.messages[next]) {
      next += 1;
      if (!call.write(message)) {
        call.once('drain', send);
        return;
      }
    }
    if (call.cancelled) return;
    if (!caughtUp) call.write(CAUGHT_UP_RESPONSE);
    caughtUp = true;
    log.onceGrown(send);
  };
  call.write(confirmationResponse(randomUUID()));
  send();
}

const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });
server.addService(
  {
    read: { ...read, responseSerialize: asTheyAre },
    batchAppend: { ...batchAppend, requestDeserialize: readBatchChunk, responseSerialize: asTheyAre },
  },
  { read: serveAll, batchAppend: answerAppends },
);
server.addService(features.ServerFeaturesService, {
  getSupportedMethods: (
    _call: ServerUnaryCall<unknown, unknown>,
    callback: sendUnaryData<InstanceType<typeof featureMessages.SupportedMethods>>,
  ) => {
    handleFeatures(callback);
  },
});
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.send?.(port);
});
process.once('disconnect', () => {
  server.forceShutdown();
});
