import { randomUUID } from 'node:crypto';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.js';
import { invalid, unavailable } from '../protocol/failures.js';
import { InvalidRequest, parseReadRequest } from '../protocol/read-request.js';
import { confirmationResponse } from '../protocol/read-response.js';
import { answerRead } from '../reads/read.js';
import { serveAll } from '../subscriptions/all-subscription.js';
import { serveStream } from '../subscriptions/stream-subscription.js';
import { Outlet } from './outlet.js';

export type ReadCall = ServerWritableStream<InstanceType<typeof streams.ReadReq>, Buffer>;

/** Streams.Read: reads and subscriptions, of a stream and of $all. */
export async function handleRead(log: EventLog, call: ReadCall): Promise<void> {
  const outlet = new Outlet(call);
  try {
    await answer(log, call, outlet);
    outlet.end();
  } catch (error) {
    outlet.fail(asServiceError(error));
  }
}

async function answer(log: EventLog, call: ReadCall, outlet: Outlet): Promise<void> {
  const request = parseReadRequest(call.request);
  if (request.count !== undefined) {
    await answerRead(log, request, outlet);
    return;
  }
  const subscriptionId = randomUUID();
  if (request.stream !== undefined) {
    await serveStream(log, request.stream, request, outlet, subscriptionId);
    return;
  }
  await outlet.send(confirmationResponse(subscriptionId));
  await serveAll(log, request, outlet);
}

/** Turns an error that is none of the protocol's own, and so came from the database, into one of the protocol. */
function asServiceError(error: unknown): Error {
  if (error instanceof InvalidRequest) return invalid(error.message);
  return error instanceof Error && 'metadata' in error ? error : unavailable();
}
