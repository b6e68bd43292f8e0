import { randomUUID } from 'node:crypto';
import { firstVisible, oldestVisibleUs, SOFT_DELETED_JSON, undeleted } from '../metadata/stream-metadata.js';
import { NOTHING } from '../protocol/wire.js';
import type { Answer, Append } from './append.js';
import { decide, type Decision, type StreamState } from './decide.js';
import { type Facts, Knowledge, type KnownPlace, WrittenIndex } from './facts.js';
import { type Head, headAfter, type HeadSource, metadataOf, NO_HEAD, stateOf } from './heads.js';
import {
  isMetaStream,
  METADATA_TYPE,
  metaStreamOf,
  NO_REVISION,
  originalOf,
  type ProposedEvent,
  recordSize,
  type StoredEvent,
  TOMBSTONE,
  TOMBSTONE_ON_WIRE,
  TOMBSTONE_TYPE,
} from './stored-event.js';

/** Decides appends one after the other, each on top of those before it; nothing is real until it is committed. */
export class Batch implements HeadSource {
  readonly written: StoredEvent[] = [];
  readonly changed = new Map<string, Head>();
  private readonly index = new WrittenIndex(this.written);
  private readonly nowUs: number;

  constructor(
    private readonly committed: HeadSource,
    private readonly facts: Facts,
    /** The position at which the log goes on. */
    public nextPosition: number,
    private readonly nowMs: number,
  ) {
    this.nowUs = nowMs * 1000;
  }

  head(stream: string): Head | undefined {
    return this.changed.get(stream) ?? this.committed.head(stream);
  }

  apply(append: Append): Answer {
    const state = stateOf(append.stream, this);
    const decision = this.decide(append, state);
    switch (decision.kind) {
      case 'deleted':
        return { kind: 'deleted' };
      case 'wrong-version':
        return { kind: 'wrong-version', current: state.last };
      case 'repeat':
        return this.repeat(append, state, decision);
      case 'write':
        return this.write(append, state);
    }
  }

  private decide(append: Append, state: StreamState): Decision {
    const knowledge = new Knowledge(append.stream, this.facts, this.index);
    if (append.kind === 'append') {
      return decide(
        state,
        append.expected,
        append.events.map((event) => event.id.toString('hex')),
        knowledge,
      );
    }
    if (append.kind === 'soft-delete' && state.last === NO_REVISION && !state.hasMetadata) {
      return { kind: 'wrong-version' };
    }
    return decide(state, append.expected, [randomUUID()], knowledge);
  }

  /** The answer to a repeat: its position is told only where a reader could still see the event. */
  private repeat(
    append: Append,
    state: StreamState,
    { first, last }: Extract<Decision, { kind: 'repeat' }>,
  ): Answer {
    if (last < first - 1) return { kind: 'silence' };
    const place = new Knowledge(append.stream, this.facts, this.index).place(append, last);
    const visible = place && !state.softDeleted && this.isVisible(append.stream, state.last, place);
    return { kind: 'success', revision: last, position: visible ? place.position : undefined };
  }

  private isVisible(stream: string, last: number, place: KnownPlace): boolean {
    const metadata = metadataOf(stream, this);
    const oldest = oldestVisibleUs(metadata, this.nowMs);
    return (
      place.revision >= firstVisible(metadata, last) && (oldest === undefined || place.createdUs >= oldest)
    );
  }

  private write(append: Append, state: StreamState): Answer {
    switch (append.kind) {
      case 'append':
        return this.writeEvents(append, state);
      case 'soft-delete': {
        const position = this.writeMetadata(append.stream, SOFT_DELETED_JSON);
        return { kind: 'success', revision: state.last, position };
      }
      case 'tombstone': {
        const position = this.add(append.stream, TOMBSTONE, serverEvent(TOMBSTONE_TYPE, false, NOTHING));
        return { kind: 'success', revision: TOMBSTONE, position };
      }
    }
  }

  private writeEvents(append: Append, state: StreamState): Answer {
    const revived = this.revivedBy(append.stream, state);
    let revision = state.last;
    // An append without events takes a place in the log all the same.
    let position = append.events.length === 0 ? this.nextPosition++ : 0;
    for (const event of append.events) position = this.add(append.stream, ++revision, event);
    if (revived) this.undelete(revived);
    return { kind: 'success', revision, position };
  }

  /** A soft-deleted stream begins anew when it is written, and when its metadata is. */
  private revivedBy(stream: string, state: StreamState): Revived | undefined {
    if (state.softDeleted) return { stream, truncateBefore: revisionAfter(state.last) };
    if (!isMetaStream(stream)) return undefined;
    const original = stateOf(originalOf(stream), this);
    return original.softDeleted
      ? { stream: originalOf(stream), truncateBefore: revisionAfter(original.last) }
      : undefined;
  }

  private undelete({ stream, truncateBefore }: Revived): void {
    const document = this.head(metaStreamOf(stream))?.document;
    const metadata = document && undeleted(document.data, truncateBefore);
    if (metadata) this.writeMetadata(stream, metadata);
  }

  private writeMetadata(stream: string, data: Buffer): number {
    const metaStream = metaStreamOf(stream);
    const last = (this.head(metaStream) ?? NO_HEAD).last;
    return this.add(metaStream, last + 1, serverEvent(METADATA_TYPE, true, data));
  }

  private add(stream: string, revision: number, event: ProposedEvent): number {
    const position = this.nextPosition;
    const { id, type, json } = event;
    const [data, metadata] = [apart(event.data), apart(event.metadata)];
    const place = { position, stream, revision, createdUs: this.nowUs };
    const stored = { ...place, id, type, json, data, metadata, shared: { message: undefined } };
    this.nextPosition += recordSize(stream, event);
    this.written.push(stored);
    this.changed.set(stream, headAfter(stored));
    return position;
  }
}

/** The proposal's bytes are views of what the network brought in one piece, which they must not keep alive alone. */
function apart(bytes: Buffer): Buffer {
  return bytes.buffer.byteLength > 2 * bytes.length ? Buffer.from(bytes) : bytes;
}

interface Revived {
  readonly stream: string;
  readonly truncateBefore: bigint;
}

/** The next revision in 64 bits, where the tombstone's is the last one: EventStoreDB lets it overflow. */
function revisionAfter(last: number): bigint {
  return BigInt.asIntN(64, (last === TOMBSTONE ? TOMBSTONE_ON_WIRE : BigInt(last)) + 1n);
}

function serverEvent(type: string, json: boolean, data: Buffer): ProposedEvent {
  const id = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
  return { id, type, json, data, metadata: NOTHING };
}
