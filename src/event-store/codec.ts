import { jsonEvent, type EventData, type RecordedEvent as ClientEvent } from '@eventstore/db-client';
import type { DomainEvent, EventMeta, RecordedEvent } from './recorded-event.js';
import { faultIn, META_SHAPE, SHAPES } from './schemas.js';
import { uuidOf } from './uuid.js';

/** An event in the log that this build does not know or cannot read. Nothing may skip it. */
export class BrokenEvent extends Error {
  override readonly name = 'BrokenEvent';
  constructor(
    readonly stream: string,
    readonly revision: string,
    readonly reason: string,
  ) {
    super(`${stream}@${revision}: ${reason}`);
  }
}

/** An event to be appended, with where it comes from. */
export interface NewEvent {
  readonly event: DomainEvent;
  readonly meta: EventMeta;
}

/**
 * What the store is given. The id follows from the command and the request that brought it: the same append sent again is
 * known for what it is, while another process's append of the same command is a conflict, and so found to be a repeat.
 */
export function encode(stream: string, { event, meta }: NewEvent, index: number): EventData {
  return jsonEvent({
    id: uuidOf(
      [
        stream,
        meta.commandId,
        meta.digest,
        index,
        ...(meta.requestId === undefined ? [] : [meta.requestId]),
      ].join('/'),
    ),
    type: event.type,
    data: event.data as unknown as Record<string, unknown>,
    metadata: meta as unknown as Record<string, unknown>,
  });
}

/** The only way in: what comes out has a known type and the shape of it. @throws BrokenEvent */
export function decode(stored: ClientEvent): RecordedEvent {
  const { streamId: stream, type, data, metadata: meta, position } = stored;
  const broken = (reason: string): BrokenEvent => new BrokenEvent(stream, String(stored.revision), reason);
  if (!Object.hasOwn(SHAPES, type)) throw broken(`unknown type ${type}`);
  const fault = faultIn(data, SHAPES[type as DomainEvent['type']]);
  if (fault !== undefined) throw broken(`${type} with a bad ${fault}`);
  const metaFault = faultIn(meta, META_SHAPE);
  if (metaFault !== undefined) throw broken(`${type} with a bad ${metaFault} in its metadata`);
  if (position === undefined) throw broken('no position: the server is older than 22.6');
  return {
    stream,
    revision: Number(stored.revision),
    position: position.commit,
    id: stored.id,
    storedAt: stored.created,
    event: { type, data } as unknown as DomainEvent,
    meta: meta as unknown as EventMeta,
  };
}
