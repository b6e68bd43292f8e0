import type { Append } from './append.js';
import { clampRevision, type Expectation, type KnownIds } from './decide.js';
import { type HeadSource, stateOf } from './heads.js';
import { NO_REVISION, type StoredEvent } from './stored-event.js';

/** The place of an event. */
export interface KnownPlace {
  readonly position: number;
  readonly revision: number;
  readonly createdUs: number;
}

/** The results of the lookups in the log before a batch is decided; ids in hex. */
export interface Facts {
  /** The first event ever written with an id, and the stream it is in. */
  first(id: string): { readonly stream: string; readonly place: KnownPlace } | undefined;
  at(stream: string, revision: number): { readonly id: string; readonly place: KnownPlace } | undefined;
}

/** The lookups that are needed to decide a batch. */
export interface Lookups {
  readonly ids: Set<string>;
  readonly revisions: { readonly stream: string; readonly revision: number }[];
}

/**
 * Ids are only looked at where the expected revision leaves it open whether the append is a repeat, so that an append
 * with the right revision costs no lookup at all.
 */
export function lookupsFor(appends: readonly Append[], heads: HeadSource): Lookups {
  const lookups: Lookups = { ids: new Set(), revisions: [] };
  const touched = new Set<string>();
  for (const append of appends) {
    if (append.kind === 'append') addLookups(lookups, append, heads, touched.has(append.stream));
    touched.add(append.stream);
  }
  return lookups;
}

function addLookups(lookups: Lookups, append: Append, heads: HeadSource, touched: boolean): void {
  const { last } = stateOf(append.stream, heads);
  const expected = exactRevision(append.expected);
  if (expected === undefined) {
    if (last === NO_REVISION && !touched) return;
    for (const event of append.events) lookups.ids.add(event.id.toString('hex'));
    return;
  }
  const until = Math.min(last, expected + append.events.length);
  for (let revision = expected + 1; revision <= until; revision++) {
    lookups.revisions.push({ stream: append.stream, revision });
  }
}

function exactRevision(expected: Expectation): number | undefined {
  if (expected.kind === 'no-stream') return NO_REVISION;
  return expected.kind === 'exact' ? clampRevision(expected.revision) : undefined;
}

/** Finds the events that a batch has written so far; indexed only as far as somebody asks, which the common batch never does. */
export class WrittenIndex {
  private indexed = 0;
  private readonly firstById = new Map<string, StoredEvent>();
  private readonly byRevision = new Map<string, StoredEvent>();

  constructor(private readonly written: readonly StoredEvent[]) {}

  first(id: string): StoredEvent | undefined {
    this.catchUp();
    return this.firstById.get(id);
  }

  at(stream: string, revision: number): StoredEvent | undefined {
    this.catchUp();
    return this.byRevision.get(`${revision}@${stream}`);
  }

  private catchUp(): void {
    for (; this.indexed < this.written.length; this.indexed++) {
      const event = this.written[this.indexed];
      if (!event) return;
      const id = event.id.toString('hex');
      if (!this.firstById.has(id)) this.firstById.set(id, event);
      this.byRevision.set(`${event.revision}@${event.stream}`, event);
    }
  }
}

/** The knowledge about one stream's ids, from the log and from the batch before this append. */
export class Knowledge implements KnownIds {
  constructor(
    private readonly stream: string,
    private readonly facts: Facts,
    private readonly written: WrittenIndex,
  ) {}

  firstHome(id: string): number | undefined {
    return this.firstPlace(id)?.revision;
  }

  isAt(id: string, revision: number): boolean {
    const event = this.written.at(this.stream, revision);
    return (event ? event.id.toString('hex') : this.facts.at(this.stream, revision)?.id) === id;
  }

  /** The place of the last event of an append that repeats an earlier one up to this revision. */
  place(append: Append, revision: number): KnownPlace | undefined {
    const id = append.events.at(-1)?.id.toString('hex') ?? '';
    if (exactRevision(append.expected) === undefined) return this.firstPlace(id);
    return this.written.at(this.stream, revision) ?? this.facts.at(this.stream, revision)?.place;
  }

  private firstPlace(id: string): KnownPlace | undefined {
    const known = this.facts.first(id);
    if (known) return known.stream === this.stream ? known.place : undefined;
    const event = this.written.first(id);
    return event?.stream === this.stream ? event : undefined;
  }
}
