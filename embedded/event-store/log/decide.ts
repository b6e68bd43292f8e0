import { NO_REVISION, TOMBSTONE } from './stored-event.js';

/** A writer's expectation of the stream to which it appends; an exact revision may be one that no stream can reach. */
export type Expectation =
  | { readonly kind: 'any' }
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'stream-exists' }
  | { readonly kind: 'exact'; readonly revision: bigint };

/** A stream as the writer knows it. */
export interface StreamState {
  /** NO_REVISION without events, TOMBSTONE when it has ended. */
  readonly last: number;
  readonly hasMetadata: boolean;
  readonly softDeleted: boolean;
}

/** The log's knowledge about event ids, each an opaque key. */
export interface KnownIds {
  /** The revision in this stream of the first event ever written with the id; undefined if that was elsewhere. */
  firstHome(id: string): number | undefined;
  isAt(id: string, revision: number): boolean;
}

export type Decision =
  /** Write all events after `last`. */
  | { readonly kind: 'write' }
  /** All is there already, from the revision of the first event to that of the last. */
  | { readonly kind: 'repeat'; readonly first: number; readonly last: number }
  | { readonly kind: 'wrong-version' }
  | { readonly kind: 'deleted' };

const WRITE: Decision = { kind: 'write' };
const WRONG: Decision = { kind: 'wrong-version' };
const DELETED: Decision = { kind: 'deleted' };

/** Whether events with these ids may be appended to the stream as it is. */
export function decide(
  stream: StreamState,
  expected: Expectation,
  ids: readonly string[],
  known: KnownIds,
): Decision {
  if (stream.last === TOMBSTONE) return DELETED;
  if (expected.kind === 'stream-exists') {
    if (stream.softDeleted) return DELETED;
    if (stream.last === NO_REVISION && !stream.hasMetadata) return WRONG;
  }
  if (expected.kind === 'any' || expected.kind === 'stream-exists') return decideAnywhere(ids, known);
  const revision = expected.kind === 'no-stream' ? NO_REVISION : clampRevision(expected.revision);
  if (revision === stream.last) return WRITE;
  if (revision > stream.last) return WRONG;
  return decideBehind(stream, revision, ids, known);
}

function decideAnywhere(ids: readonly string[], known: KnownIds): Decision {
  let first: number | undefined;
  let last = 0;
  for (const id of ids) {
    const home = known.firstHome(id);
    if (home === undefined) return first === undefined ? WRITE : WRONG;
    first ??= home;
    last = home;
  }
  return first === undefined ? WRITE : { kind: 'repeat', first, last };
}

function decideBehind(
  stream: StreamState,
  expected: number,
  ids: readonly string[],
  known: KnownIds,
): Decision {
  const differing = ids.findIndex((id, index) => !known.isAt(id, expected + 1 + index));
  if (differing === 0 && expected === NO_REVISION && stream.softDeleted) return WRITE;
  if (differing !== -1 || ids.length === 0) return WRONG;
  return { kind: 'repeat', first: expected + 1, last: expected + ids.length };
}

/** Beyond what a double holds exactly all revisions are alike: past every stream's end. */
export function clampRevision(revision: bigint): number {
  return revision >= BigInt(TOMBSTONE) ? TOMBSTONE - 1 : Number(revision);
}
