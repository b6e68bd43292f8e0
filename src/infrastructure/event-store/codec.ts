import { jsonEvent, type EventData, type RecordedEvent as ClientEvent } from '@eventstore/db-client';
import type { DomainEvent, EventMeta, PassedOver, RecordedEvent } from './recorded-event.js';
import { linkIn as linkInStored, linkOf, sealedIn } from '../../proofs/link.js';
import { leftOf } from './erased.js';
import { faultIn } from './checks.js';
import { META_SHAPE, SHAPES } from './schemas.js';
import { uuidOf } from './uuid.js';

/** An event in the log that this build does not know or cannot read. Nothing may skip it, unless it was set aside. */
export class BrokenEvent extends Error {
  override readonly name = 'BrokenEvent';
  constructor(
    readonly stream: string,
    readonly revision: string,
    readonly reason: string,
    /** The position that `points set-aside` takes; unknown where an old server sends none. */
    readonly position?: bigint,
  ) {
    super(`${stream}@${revision}: ${reason}`);
  }
}

/** An event to be appended, with where it comes from. */
export interface NewEvent {
  readonly event: DomainEvent;
  readonly meta: EventMeta;
}

/** The end of a stream: its last event's revision, -1 while there is none, and that event's link, which proves all before it. */
export interface Tail {
  readonly revision: number;
  readonly link: string | null;
}

/** Gives the data of an event as they are stored: what they say of people is sealed. */
export type Seal = (event: NewEvent, id: string) => object;
const AS_THEY_ARE: Seal = ({ event }) => event.data;

/**
 * The events in the store's form, to be appended after the tail. The id follows from the command and the request that brought it:
 * the same append sent again is known for what it is, while another process's append of the same command is a conflict,
 * and so found to be a repeat.
 */
export function encodeAll(
  stream: string,
  events: readonly NewEvent[],
  after: Tail,
  seal: Seal = AS_THEY_ARE,
): { readonly encoded: readonly EventData[]; readonly link: string | null } {
  let { revision, link } = after;
  const encoded = events.map((event, index) => {
    revision += 1;
    const linked = encode(stream, event, index, { revision, previous: link }, seal);
    link = linked.link;
    return linked.encoded;
  });
  return { encoded, link };
}

function encode(
  stream: string,
  { event, meta }: NewEvent,
  index: number,
  { revision, previous }: { readonly revision: number; readonly previous: string | null },
  seal: Seal,
): { readonly encoded: EventData; readonly link: string } {
  const { type } = event;
  const id = idOf(stream, meta, index);
  const data = seal({ event, meta }, id);
  const link = linkOf({ stream, revision, id, type, data, metadata: meta }, previous);
  const fields = { data: data as Record<string, unknown>, metadata: { ...meta, link } };
  return { encoded: jsonEvent({ id, type, ...fields }), link };
}

function idOf(stream: string, { commandId, digest, requestId }: EventMeta, index: number): string {
  const request = requestId === undefined ? [] : [requestId];
  return uuidOf([stream, commandId, digest, index, ...request].join('/'));
}

/**
 * The only way in: every decoded event has a known type and the shape of it. Where what it says of people is sealed, it still is
 * (`Opening`). @throws BrokenEvent
 */
export function decode(stored: ClientEvent): RecordedEvent {
  const { streamId: stream, id, type, data, metadata, position } = stored;
  const broken = (reason: string): BrokenEvent =>
    new BrokenEvent(stream, String(stored.revision), reason, position?.commit);
  if (!Object.hasOwn(SHAPES, type)) throw broken(`unknown type ${type}`);
  const fault = faultIn(unsealed(type as DomainEvent['type'], data), SHAPES[type as DomainEvent['type']]);
  if (fault !== undefined) throw broken(`${type} with a bad ${fault}`);
  const metaFault = faultIn(metadata, META_SHAPE);
  if (metaFault !== undefined) throw broken(`${type} with a bad ${metaFault} in its metadata`);
  if (position === undefined) throw broken('no position: the server is older than 22.6');
  const revision = Number(stored.revision);
  const { link: _, ...meta } = metadata as unknown as EventMeta & { readonly link?: string };
  return {
    stream,
    revision,
    position: position.commit,
    id,
    storedAt: stored.created,
    link: linkIn(stored),
    event: { type, data } as unknown as DomainEvent,
    meta,
  };
}

/** Sealed or not, an event has the shape of its type. */
const unsealed = (type: DomainEvent['type'], data: unknown): unknown =>
  sealedIn(data) === undefined ? data : { ...(data as object), personal: leftOf(type) };

export function isDecodable(stored: ClientEvent): boolean {
  try {
    decode(stored);
    return true;
  } catch (error) {
    if (error instanceof BrokenEvent) return false;
    throw error;
  }
}

/** The place of an event that was set aside, whatever it says. */
export function passedOver(stored: ClientEvent): PassedOver {
  const { streamId: stream, id, position } = stored;
  return {
    stream,
    revision: Number(stored.revision),
    position: position?.commit ?? 0n,
    id,
    link: linkIn(stored),
  };
}

/** As `linkIn` of the proofs, of an event as the client hands it out. */
export const linkIn = ({ streamId: stream, revision, id, type, data, metadata }: ClientEvent): string =>
  linkInStored({ stream, revision: Number(revision), id, type, data, metadata: metadataOf(metadata) });

/** An event that this service has not written may have no metadata. */
export const metadataOf = (metadata: unknown): { readonly link?: unknown } =>
  typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? metadata : {};
