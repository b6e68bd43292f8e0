import type { Answer } from '../log/append.js';
import type { Expectation } from '../log/decide.js';
import { toSigned } from '../log/expectation.js';
import { NO_REVISION, TOMBSTONE, TOMBSTONE_ON_WIRE } from '../log/stored-event.js';
import { NOTHING, WireWriter } from './wire.js';

const SMALL = 96;

/** The response of Streams.Append: a success, or a wrong version, which is no error there. */
export function appendResponse(
  answer: Extract<Answer, { kind: 'success' | 'wrong-version' }>,
  expected: Expectation,
): Buffer {
  const out = new WireWriter(SMALL * 2);
  if (answer.kind === 'success') out.bytesField(1, success(answer));
  else out.bytesField(2, wrongVersion(answer.current, expected));
  return out.finish();
}

function success(answer: Extract<Answer, { kind: 'success' }>): Buffer {
  const out = new WireWriter(SMALL);
  if (answer.revision === NO_REVISION) out.bytesField(2, NOTHING);
  else revisionField(out, 1, answer.revision);
  if (answer.position === undefined) out.bytesField(4, NOTHING);
  else out.bytesField(3, position(answer.position));
  return out.finish();
}

function position(at: number): Buffer {
  const out = new WireWriter(24);
  out.numberField(1, at);
  out.numberField(2, at);
  return out.finish();
}

/** Writes it twice: in the fields of 20.6, and in those since. */
function wrongVersion(current: number, expected: Expectation): Buffer {
  const out = new WireWriter(SMALL);
  if (current === NO_REVISION) out.bytesField(2, NOTHING);
  else revisionField(out, 1, current);
  if (expected.kind === 'any') out.bytesField(4, NOTHING);
  else if (expected.kind === 'stream-exists') out.bytesField(5, NOTHING);
  else bigField(out, 3, toSigned(expected));
  if (current === NO_REVISION) out.bytesField(7, NOTHING);
  else revisionField(out, 6, current);
  expectedField(out, expected, { exact: 8, any: 9, 'stream-exists': 10, 'no-stream': 11 });
  return out.finish();
}

/** The answer to a BatchAppend; besides the writer's answers there are those to appends that never reach it. */
export type BatchAnswer =
  | Exclude<Answer, { kind: 'unavailable' | 'silence' }>
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'bad-request'; readonly message: string };

export function batchResponse(
  correlation: Buffer,
  stream: string,
  expected: Expectation | undefined,
  answer: BatchAnswer,
): Buffer {
  const name = Buffer.from(stream);
  const content = answer.kind === 'success' ? success(answer) : status(answer, name, expected);
  const identifier = streamIdentifier(name);
  const out = new WireWriter(correlation.length + content.length + identifier.length + 32);
  out.bytesField(1, correlation);
  out.bytesField(answer.kind === 'success' ? 3 : 2, content);
  out.bytesField(4, identifier);
  return out.finish();
}

export function streamIdentifier(name: Buffer): Buffer {
  const out = new WireWriter(name.length + 8);
  out.bytesField(3, name);
  return out.finish();
}

/** google.rpc codes, which differ here from those of the unary calls. */
const CODE = { 'bad-request': 3, 'too-large': 3, timeout: 4, deleted: 5, 'wrong-version': 6 } as const;
const TYPE = {
  'bad-request': 'BadRequest',
  'too-large': 'MaximumAppendSizeExceeded',
  timeout: 'Timeout',
  deleted: 'StreamDeleted',
  'wrong-version': 'WrongExpectedVersion',
} as const;

function status(
  answer: Exclude<BatchAnswer, { kind: 'success' }>,
  stream: Buffer,
  expected: Expectation | undefined,
): Buffer {
  const message = Buffer.from(messageOf(answer));
  const any = packed(
    `type.googleapis.com/event_store.client.${TYPE[answer.kind]}`,
    details(answer, stream, expected),
  );
  const out = new WireWriter(message.length + any.length + 32);
  out.numberField(1, CODE[answer.kind]);
  out.bytesField(2, message);
  out.bytesField(3, any);
  return out.finish();
}

function messageOf(answer: Exclude<BatchAnswer, { kind: 'success' }>): string {
  if (answer.kind === 'bad-request') return answer.message;
  return answer.kind === 'timeout' && answer.why !== undefined ? answer.why : TYPE[answer.kind];
}

function packed(type: string, value: Buffer): Buffer {
  const name = Buffer.from(type);
  const out = new WireWriter(name.length + value.length + 16);
  out.bytesField(1, name);
  out.bytesField(2, value);
  return out.finish();
}

function details(
  answer: Exclude<BatchAnswer, { kind: 'success' }>,
  stream: Buffer,
  expected: Expectation | undefined,
): Buffer {
  const out = new WireWriter(SMALL + stream.length);
  switch (answer.kind) {
    case 'wrong-version':
      if (answer.current === NO_REVISION) out.bytesField(2, NOTHING);
      else revisionField(out, 1, answer.current);
      if (expected) expectedField(out, expected, { exact: 3, any: 4, 'stream-exists': 5, 'no-stream': 6 });
      break;
    case 'deleted':
      out.bytesField(1, streamIdentifier(stream));
      break;
    case 'too-large':
      out.numberField(1, answer.limit);
      break;
    case 'bad-request':
    case 'timeout':
      break;
  }
  return out.finish();
}

function expectedField(
  out: WireWriter,
  expected: Expectation,
  fields: Record<Expectation['kind'], number>,
): void {
  const field = fields[expected.kind];
  if (expected.kind === 'exact') bigField(out, field, expected.revision);
  else out.bytesField(field, NOTHING);
}

function bigField(out: WireWriter, field: number, value: bigint): void {
  out.tag(field, 0);
  out.bigVarint(value);
}

export function revisionField(out: WireWriter, field: number, revision: number): void {
  if (revision === TOMBSTONE) bigField(out, field, TOMBSTONE_ON_WIRE);
  else out.numberField(field, revision);
}
