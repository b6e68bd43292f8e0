import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Names } from './names.js';
import type {
  AppendStep,
  EventFields,
  EventOfStep,
  Expect,
  FilterOfStep,
  ReadStep,
  RemoveStep,
  SubscribeStep,
} from './scenario.js';

const EVERYTHING = '9223372036854775807';
const BATCH_DEADLINE_MS = 300_000;

export function identifier(names: Names, stream: string): InstanceType<typeof shared.StreamIdentifier> {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(names.stream(stream)));
}

export function uuid(names: Names, alias: string): InstanceType<typeof shared.UUID> {
  const id = new shared.UUID();
  if (alias === 'zero') return id.setString('00000000-0000-0000-0000-000000000000');
  if (alias === 'malformed') return id.setString('not-a-uuid');
  if (alias !== 'structured') return id.setString(names.id(alias));
  const halves = new shared.UUID.Structured();
  halves.setMostSignificantBits('1234567890123456789').setLeastSignificantBits('-1234567890123456789');
  return id.setStructured(halves);
}

interface Proposal {
  setId(id: InstanceType<typeof shared.UUID>): unknown;
  getMetadataMap(): { set(key: string, value: string): unknown };
  setData(data: Uint8Array): unknown;
  setCustomMetadata(data: Uint8Array): unknown;
}

function propose<Message extends Proposal>(names: Names, message: Message, event: EventOfStep): Message {
  const fields: EventFields = typeof event === 'string' ? { id: event } : event;
  if (fields.id !== null) message.setId(uuid(names, fields.id));
  const properties = message.getMetadataMap();
  if (fields.type !== null) properties.set('type', fields.type ?? 't');
  if (fields.contentType !== null) properties.set('content-type', fields.contentType ?? 'application/json');
  for (const [key, value] of Object.entries(fields.extra ?? {})) properties.set(key, value);
  message.setData(
    fields.size === undefined
      ? content(names, fields.data ?? { of: fields.id })
      : Buffer.alloc(fields.size, 'a'),
  );
  if (fields.metadata !== undefined) message.setCustomMetadata(content(names, fields.metadata));
  return message;
}

function content(names: Names, value: unknown): Buffer {
  return Buffer.from(names.filled(typeof value === 'string' ? value : JSON.stringify(value)));
}

interface Expecting {
  setAny(value: InstanceType<typeof shared.Empty>): unknown;
  setNoStream(value: InstanceType<typeof shared.Empty>): unknown;
  setStreamExists(value: InstanceType<typeof shared.Empty>): unknown;
}

function expecting(
  options: Expecting,
  expect: Expect | undefined,
  exact: (revision: string) => unknown,
): void {
  const nothing = new shared.Empty();
  if (expect === undefined || expect === 'any') options.setAny(nothing);
  else if (expect === 'no_stream') options.setNoStream(nothing);
  else if (expect === 'stream_exists') options.setStreamExists(nothing);
  else if (expect !== null) exact(String(expect));
}

/** The messages of one Append call. */
export function appendRequests(names: Names, step: AppendStep): InstanceType<typeof streams.AppendReq>[] {
  const options = new streams.AppendReq.Options();
  if (step.stream !== null) options.setStreamIdentifier(identifier(names, step.stream));
  expecting(options, step.expect, (revision) => options.setRevision(revision));
  const first = new streams.AppendReq().setOptions(options);
  const events = (step.events ?? []).map((event) =>
    new streams.AppendReq().setProposedMessage(
      propose(names, new streams.AppendReq.ProposedMessage(), event),
    ),
  );
  if (step.order === 'none') return events;
  return step.order === 'options last' ? [...events, first] : [first, ...events];
}

/** The chunks of one append by BatchAppend. */
export function batchRequests(
  names: Names,
  step: AppendStep,
  correlation: string,
): InstanceType<typeof streams.BatchAppendReq>[] {
  const chunks = step.chunks ?? [step.events ?? []];
  return chunks.map((chunk, index) => {
    const request = new streams.BatchAppendReq()
      .setCorrelationId(uuid(names, correlation))
      .setIsFinal(index === chunks.length - 1);
    if (index === 0) request.setOptions(batchOptions(names, step));
    for (const event of chunk) {
      request.addProposedMessages(propose(names, new streams.BatchAppendReq.ProposedMessage(), event));
    }
    return request;
  });
}

function batchOptions(names: Names, step: AppendStep): InstanceType<typeof streams.BatchAppendReq.Options> {
  const options = optionsWithDeadline(Date.now() + (step.timeout ?? BATCH_DEADLINE_MS));
  if (step.stream !== null) options.setStreamIdentifier(identifier(names, step.stream));
  expecting(options, step.expect, (revision) => options.setStreamPosition(revision));
  return options;
}

/** The class of the timestamp is not among the generated definitions, so it is made from its bytes. */
function optionsWithDeadline(deadlineMs: number): InstanceType<typeof streams.BatchAppendReq.Options> {
  const timestamp = [0x08];
  let seconds = Math.floor(deadlineMs / 1000);
  for (; seconds >= 128; seconds = Math.floor(seconds / 128)) timestamp.push((seconds % 128) | 0x80);
  timestamp.push(seconds);
  return streams.BatchAppendReq.Options.deserializeBinary(
    Uint8Array.from([0x32, timestamp.length, ...timestamp]),
  );
}

export function deleteRequest(names: Names, step: RemoveStep): InstanceType<typeof streams.DeleteReq> {
  const options = new streams.DeleteReq.Options().setStreamIdentifier(identifier(names, step.stream));
  expecting(options, step.expect, (revision) => options.setRevision(revision));
  return new streams.DeleteReq().setOptions(options);
}

export function tombstoneRequest(names: Names, step: RemoveStep): InstanceType<typeof streams.TombstoneReq> {
  const options = new streams.TombstoneReq.Options().setStreamIdentifier(identifier(names, step.stream));
  expecting(options, step.expect, (revision) => options.setRevision(revision));
  return new streams.TombstoneReq().setOptions(options);
}

export function readRequest(
  names: Names,
  step: ReadStep | SubscribeStep,
  positionOf: (alias: string) => string,
): InstanceType<typeof streams.ReadReq> {
  const { Options } = streams.ReadReq;
  const options = new Options()
    .setResolveLinks(step.links ?? false)
    .setUuidOption(new Options.UUIDOption().setString(new shared.Empty()));
  if (step.stream === undefined) options.setAll(allOptions(step, positionOf));
  else options.setStream(streamOptions(names, step, step.stream));
  if (step.op === 'subscribe') options.setSubscription(new Options.SubscriptionOptions());
  else {
    options.setCount(String(step.max ?? EVERYTHING));
    if (step.direction === 'backwards') options.setReadDirection(Options.ReadDirection.BACKWARDS);
  }
  if (step.filter) options.setFilter(filterOptions(names, step.filter));
  else options.setNoFilter(new shared.Empty());
  return new streams.ReadReq().setOptions(options);
}

function streamOptions(
  names: Names,
  { from = 'start' }: ReadStep | SubscribeStep,
  stream: string,
): InstanceType<typeof streams.ReadReq.Options.StreamOptions> {
  const options = new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(identifier(names, stream));
  if (from === 'start') return options.setStart(new shared.Empty());
  if (from === 'end') return options.setEnd(new shared.Empty());
  if (typeof from === 'object') throw new Error('a stream is read from a revision');
  return options.setRevision(String(from));
}

function allOptions(
  { from = 'start' }: ReadStep | SubscribeStep,
  positionOf: (alias: string) => string,
): InstanceType<typeof streams.ReadReq.Options.AllOptions> {
  const options = new streams.ReadReq.Options.AllOptions();
  if (from === 'start') return options.setStart(new shared.Empty());
  if (from === 'end') return options.setEnd(new shared.Empty());
  if (typeof from !== 'object') throw new Error('$all is read from a position');
  const at = positionOf(from.at);
  return options.setPosition(
    new streams.ReadReq.Options.Position().setCommitPosition(at).setPreparePosition(at),
  );
}

function filterOptions(
  names: Names,
  { on, regex, prefixes = [], window, interval = 1 }: FilterOfStep,
): InstanceType<typeof streams.ReadReq.Options.FilterOptions> {
  const expression = new streams.ReadReq.Options.FilterOptions.Expression();
  if (regex !== undefined) expression.setRegex(names.filled(regex));
  for (const prefix of prefixes) expression.addPrefix(names.filled(prefix));
  const options = new streams.ReadReq.Options.FilterOptions().setCheckpointintervalmultiplier(interval);
  if (on === 'type') options.setEventType(expression);
  else options.setStreamIdentifier(expression);
  return window === undefined ? options.setCount(new shared.Empty()) : options.setMax(window);
}
