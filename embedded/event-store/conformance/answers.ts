import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Names } from './names.js';

/** A message or an outcome in the form in which it was recorded; positions still stand between ‹ and ›. */
export type Answer = Record<string, unknown>;

type Recorded = InstanceType<typeof streams.ReadResp.ReadEvent.RecordedEvent>;
type ReadEvent = InstanceType<typeof streams.ReadResp.ReadEvent>;
type ReadResp = InstanceType<typeof streams.ReadResp>;

const TRAILERS = [
  'exception',
  'stream-name',
  'expected-version',
  'actual-version',
  'maximum-append-size',
  'required-metadata-properties',
];
const LONG_DATA_BYTES = 2000;
const A_DAY_MS = 86_400_000;

export class Answers {
  private readonly positions = new Map<string, string>();

  constructor(private readonly names: Names) {}

  /** The position at which the event with this id was last seen. */
  positionOf(alias: string): string {
    const position = this.positions.get(alias);
    if (position === undefined) throw new Error(`${alias} has not been read yet`);
    return position;
  }

  failure(error: ServiceError): Answer {
    const metadata = error.metadata instanceof Metadata ? error.metadata.getMap() : {};
    const trailers = TRAILERS.filter((name) => name in metadata).map((name) => [
      name,
      this.names.plain(String(metadata[name])),
    ]);
    return {
      status: status[error.code],
      ...(trailers.length > 0 && { trailers: Object.fromEntries(trailers) as unknown }),
    };
  }

  message(response: ReadResp): Answer {
    const event = response.getEvent();
    if (event) return this.event(event);
    const confirmation = response.getConfirmation();
    if (confirmation) return { confirmation: confirmation.getSubscriptionId() !== '' };
    const checkpoint = response.getCheckpoint();
    if (checkpoint) return { checkpoint: place(checkpoint.getCommitPosition()) };
    const missing = response.getStreamNotFound();
    if (missing) return { streamNotFound: this.streamName(missing.getStreamIdentifier()) };
    return response.hasCaughtUp() ? { caughtUp: true } : { unexpected: response.getContentCase() };
  }

  streamName(identifier: InstanceType<typeof shared.StreamIdentifier> | undefined): string {
    return this.names.plain(Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8'));
  }

  success(success: Success): Answer {
    const at = success.getPosition();
    const none = success.hasNoPosition() ? 'no position' : 'unset';
    return {
      revision: revisionOr(success.hasNoStream(), success.hasCurrentRevision(), success.getCurrentRevision()),
      position: at ? places(at.getCommitPosition(), at.getPreparePosition()) : none,
    };
  }

  private event(event: ReadEvent): Answer {
    const [recorded, link] = [event.getEvent(), event.getLink()];
    const line = recorded ? this.line(recorded) : 'nothing';
    const linked = link ? `${line} <- ${this.line(link)}` : line;
    const position = event.hasCommitPosition() ? event.getCommitPosition() : 'none';
    const usual = position === (link ?? recorded)?.getCommitPosition();
    return { event: usual ? linked : `${linked} position=${position}` };
  }

  private line(event: Recorded): string {
    const id = event.getId()?.getString() ?? '';
    const alias = this.names.alias(id) ?? "server's";
    this.positions.set(alias, event.getCommitPosition());
    const metadata = this.text(event.getCustomMetadata_asU8());
    const data = this.text(event.getData_asU8());
    return [
      `${this.streamName(event.getStreamIdentifier())}@${event.getStreamRevision()} ${alias}`,
      ...unusualProperties(event),
      data !== JSON.stringify({ of: alias }) && `data=${data}`,
      metadata !== '' && `metadata=${metadata}`,
      places(event.getCommitPosition(), event.getPreparePosition()),
    ]
      .filter((part) => part !== false)
      .join(' ');
  }

  private text(bytes: Uint8Array): string {
    if (bytes.length > LONG_DATA_BYTES) return `${bytes.length} bytes`;
    return this.names.plain(Buffer.from(bytes).toString('utf8'));
  }

  /** Whether a message about all streams is about a stream of this play. */
  isOurs(response: ReadResp, touched: ReadonlySet<string>): boolean {
    const event = response.getEvent()?.getEvent();
    if (!event || this.names.alias(event.getId()?.getString() ?? '') !== undefined) return true;
    const stream = Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
    return stream.includes(this.names.run) || touched.has(stream);
  }
}

interface Success {
  hasCurrentRevision(): boolean;
  getCurrentRevision(): string;
  hasNoStream(): boolean;
  hasNoPosition(): boolean;
  getPosition(): { getCommitPosition(): string; getPreparePosition(): string } | undefined;
}

/** In the order of the record, last first. */
const RECORDED_FIRST = ['created', 'content-type', 'type'];

function unusualProperties(event: Recorded): string[] {
  const properties = [...(event.getMetadataMap().entries() as Iterable<[string, string]>)];
  return properties
    .filter(([key, value]) => !isUsual(key, value))
    .sort(([a], [b]) => RECORDED_FIRST.indexOf(b) - RECORDED_FIRST.indexOf(a))
    .map(([key, value]) => `${key}=${value}`);
}

function isUsual(key: string, value: string): boolean {
  if (key === 'created') return isNow(value);
  return key === 'type' ? value === 't' : key === 'content-type' && value === 'application/json';
}

function isNow(ticks: string): boolean {
  return Math.abs(Number(BigInt(ticks) / 10_000n) - Date.now()) < A_DAY_MS;
}

export const place = (position: string): string => `‹${position}›`;

export function places(commit: string, prepare: string): string {
  return commit === prepare ? place(commit) : `${place(commit)}/${place(prepare)}`;
}

export function revisionOr(noStream: boolean, known: boolean, revision: string): string {
  if (known) return revision;
  return noStream ? 'no stream' : 'unset';
}

/** Positions mean nothing but their order: each becomes its rank among those that the scenario has seen. */
export function ranked(answers: unknown): unknown {
  const text = JSON.stringify(answers);
  const seen = [...new Set([...text.matchAll(/‹(\d+)›/g)].map((match) => BigInt(match[1] ?? '')))];
  const order = seen.sort((a, b) => (a < b ? -1 : 1)).map(String);
  const rank = new Map(order.map((position, index) => [position, `#${index}`]));
  return JSON.parse(
    text.replace(/‹(\d+)›/g, (_, position: string) => rank.get(position) ?? position),
  ) as unknown;
}
