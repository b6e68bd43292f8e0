import { describe, expect, it } from '@jest/globals';
import { decide, type Decision, type Expectation, type KnownIds, type StreamState } from './decide.js';
import { ANY, NO_STREAM, STREAM_EXISTS } from './expectation.js';
import { NO_REVISION, TOMBSTONE } from './stored-event.js';

const exactly = (revision: bigint | number): Expectation => ({ kind: 'exact', revision: BigInt(revision) });

const MISSING: StreamState = { last: NO_REVISION, hasMetadata: false, softDeleted: false };
const METADATA_ONLY: StreamState = { ...MISSING, hasMetadata: true };
const THREE: StreamState = { last: 2, hasMetadata: false, softDeleted: false };
const SOFT_DELETED: StreamState = { last: 2, hasMetadata: true, softDeleted: true };
const TOMBSTONED: StreamState = { ...THREE, last: TOMBSTONE };

/** The stream holds these ids, the first at revision 0. */
function holding(...ids: string[]): KnownIds {
  return {
    firstHome: (id) => (ids.includes(id) ? ids.indexOf(id) : undefined),
    isAt: (id, revision) => ids[revision] === id,
  };
}

const ABC = holding('a', 'b', 'c');
const NOTHING = holding();

const write: Decision = { kind: 'write' };
const wrong: Decision = { kind: 'wrong-version' };
const deleted: Decision = { kind: 'deleted' };
const repeat = (first: number, last: number): Decision => ({ kind: 'repeat', first, last });

type Row = [given: StreamState, expected: Expectation, ids: string[], known: KnownIds, then: Decision];

function table(rows: Record<string, Row>): void {
  it.each(Object.entries(rows))('%s', (_, [given, expected, ids, known, then]) => {
    expect(decide(given, expected, ids, known)).toEqual(then);
  });
}

describe('An append to a stream', () => {
  describe('that is missing', () => {
    table({
      'is written, expecting any revision': [MISSING, ANY, ['n'], NOTHING, write],
      'is written, expecting no stream': [MISSING, NO_STREAM, ['n'], NOTHING, write],
      'is refused, expecting a stream': [MISSING, STREAM_EXISTS, ['n'], NOTHING, wrong],
      'is refused, expecting a revision': [MISSING, exactly(0), ['n'], NOTHING, wrong],
      'is written, expecting a stream, where there is metadata': [
        METADATA_ONLY,
        STREAM_EXISTS,
        ['n'],
        NOTHING,
        write,
      ],
      'may be empty': [MISSING, ANY, [], NOTHING, write],
    });
  });

  describe('of three events', () => {
    table({
      'is written at its end': [THREE, exactly(2), ['n'], ABC, write],
      'is written at its end with no look at the ids': [THREE, exactly(2), ['a'], ABC, write],
      'is refused beyond its end': [THREE, exactly(3), ['n'], ABC, wrong],
      'is refused beyond what a double holds': [THREE, exactly(2n ** 63n - 1n), ['n'], ABC, wrong],
      'is refused before its end': [THREE, exactly(1), ['n'], ABC, wrong],
      'is refused, expecting no stream': [THREE, NO_STREAM, ['n'], ABC, wrong],
      'is refused before its end when empty': [THREE, exactly(1), [], ABC, wrong],
    });
  });

  describe('that holds its events already', () => {
    table({
      'is a repeat, expecting no stream': [THREE, NO_STREAM, ['a', 'b', 'c'], ABC, repeat(0, 2)],
      'is a repeat in part': [THREE, NO_STREAM, ['a', 'b'], ABC, repeat(0, 1)],
      'is a repeat after a revision': [THREE, exactly(0), ['b', 'c'], ABC, repeat(1, 2)],
      'is refused where they stand elsewhere': [THREE, exactly(0), ['a', 'b'], ABC, wrong],
      'is refused where a new one follows': [THREE, exactly(0), ['b', 'c', 'd'], ABC, wrong],
      'is a repeat anywhere, expecting any revision': [THREE, ANY, ['b', 'c'], ABC, repeat(1, 2)],
      'is a repeat in any order, expecting a stream': [THREE, STREAM_EXISTS, ['b', 'a'], ABC, repeat(1, 0)],
      'is written, expecting any, where the first is new': [THREE, ANY, ['d', 'a'], ABC, write],
      'is refused, expecting any, where a later one is new': [THREE, ANY, ['a', 'd'], ABC, wrong],
    });
  });

  describe('that was soft-deleted', () => {
    table({
      'is written, expecting any revision': [SOFT_DELETED, ANY, ['n'], ABC, write],
      'is written at its end': [SOFT_DELETED, exactly(2), ['n'], ABC, write],
      'is written, expecting no stream': [SOFT_DELETED, NO_STREAM, ['n'], ABC, write],
      'is refused, expecting no stream, where only the first is known': [
        SOFT_DELETED,
        NO_STREAM,
        ['a', 'n'],
        ABC,
        wrong,
      ],
      'is refused as deleted, expecting a stream': [SOFT_DELETED, STREAM_EXISTS, ['n'], ABC, deleted],
      'is refused, expecting no stream, when empty': [SOFT_DELETED, NO_STREAM, [], ABC, wrong],
    });
  });

  it.each([ANY, NO_STREAM, STREAM_EXISTS, exactly(0), exactly(2)])(
    'that has a tombstone is refused as deleted, expecting %j',
    (expected) => {
      expect(decide(TOMBSTONED, expected, ['a'], ABC)).toEqual(deleted);
    },
  );
});
