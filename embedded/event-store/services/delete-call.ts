import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Expectation } from '../log/decide.js';
import { ANY, fromUnsigned, NO_STREAM, STREAM_EXISTS } from '../log/expectation.js';
import type { Writing } from '../log/writing.js';
import { invalid, wrongExpectedVersion } from '../protocol/failures.js';
import type { WriteLimits } from '../protocol/limits.js';
import { isWritable } from './stream-names.js';
import { tellFailure } from './unary-failure.js';

type DeleteReq = InstanceType<typeof streams.DeleteReq>;
type DeleteResp = InstanceType<typeof streams.DeleteResp>;
type TombstoneReq = InstanceType<typeof streams.TombstoneReq>;
type TombstoneResp = InstanceType<typeof streams.TombstoneResp>;

/** Streams.Delete: the soft one, after which the stream may be written again. */
export function handleDelete(
  writing: Writing,
  { commitTimeoutMs }: WriteLimits,
  call: ServerUnaryCall<DeleteReq, DeleteResp>,
  callback: sendUnaryData<DeleteResp>,
): void {
  remove(writing, commitTimeoutMs, 'soft-delete', call.request.getOptions(), callback, (position) => {
    const at = new streams.DeleteResp.Position();
    at.setCommitPosition(position);
    at.setPreparePosition(position);
    return new streams.DeleteResp().setPosition(at);
  });
}

/** Streams.Tombstone: the end of a stream for ever. */
export function handleTombstone(
  writing: Writing,
  { commitTimeoutMs }: WriteLimits,
  call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
  callback: sendUnaryData<TombstoneResp>,
): void {
  remove(writing, commitTimeoutMs, 'tombstone', call.request.getOptions(), callback, (position) => {
    const at = new streams.TombstoneResp.Position();
    at.setCommitPosition(position);
    at.setPreparePosition(position);
    return new streams.TombstoneResp().setPosition(at);
  });
}

type Options =
  | InstanceType<typeof streams.DeleteReq.Options>
  | InstanceType<typeof streams.TombstoneReq.Options>
  | undefined;

function remove<Response>(
  writing: Writing,
  commitTimeoutMs: number,
  kind: 'soft-delete' | 'tombstone',
  options: Options,
  callback: sendUnaryData<Response>,
  response: (position: string) => Response,
): void {
  const stream = Buffer.from(options?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
  const expected = options && expectationOf(options);
  if (!isWritable(stream)) {
    callback(invalid('the stream cannot be deleted'));
    return;
  }
  if (!expected) {
    callback(invalid('no expected revision'));
    return;
  }
  writing.submit({ kind, stream, expected, events: [] }, Date.now() + commitTimeoutMs, (answer) => {
    if (answer.kind === 'success') {
      callback(null, response((answer.position ?? 0).toString()));
    } else if (answer.kind === 'wrong-version') {
      callback(wrongExpectedVersion(stream, expected, answer.current));
    } else tellFailure(answer, stream, callback);
  });
}

function expectationOf(options: NonNullable<Options>): Expectation | undefined {
  if (options.hasAny()) return ANY;
  if (options.hasNoStream()) return NO_STREAM;
  if (options.hasStreamExists()) return STREAM_EXISTS;
  return options.hasRevision() ? fromUnsigned(BigInt(options.getRevision())) : undefined;
}
