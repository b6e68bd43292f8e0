import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { PROJECTIONS } from '../../projections/index.js';
import { rebuild } from '../../projections/runtime/rebuild/rebuild.js';
import { readCaseBook, textIn } from './book.js';
import { differencesBetween } from './differences.js';
import { perform, type Performance } from './player.js';
import { resultOf, type Result } from './results.js';

const pathOf = (name: string): string => join(import.meta.dirname, 'books', name);

/** A book of thousands of lines, on a busy machine. */
const LONG_MS = 600_000;

const BOOKS = [
  ['edges-begun', ''],
  ['edges-not-begun', ''],
  ['master-data', '.gz'],
  ['master-data-wild', '.gz'],
  ['due-process', '.gz'],
] as const;

describe('the case books', () => {
  it.each(BOOKS)(
    '"%s" comes out exactly, and again from read models that are rebuilt',
    async (name, packed) => {
      const book = readCaseBook(pathOf(`${name}.ndjson${packed}`));
      const expected = JSON.parse(textIn(pathOf(`${name}.expected.json${packed}`))) as Result;
      await perform(book, async (performance) => {
        expect(performance.unknown).toEqual([]);
        expect(differencesBetween(expected, await wanted(expected, performance))).toEqual([]);
        await rebuildAll(performance);
        expect(differencesBetween(expected, await wanted(expected, performance))).toEqual([]);
      });
    },
    LONG_MS,
  );
});

/** A book for a part compares only the keys of that part. */
async function wanted(expected: Result, performance: Performance): Promise<Result> {
  const result = await resultOf(performance);
  return Object.fromEntries(Object.entries(result).filter(([key]) => key in expected));
}

async function rebuildAll({ log, postgres }: Performance): Promise<void> {
  for (const projection of PROJECTIONS) {
    const { signal } = new AbortController();
    const { name } = projection;
    const { switched, differences } = await rebuild(projection, log, postgres, { signal });
    expect({ name, switched, differences }).toEqual({ name, switched: true, differences: [] });
  }
}

describe('what tells results apart', () => {
  it('compares lists of lines line by line, so that one that is missing makes no others differ', () => {
    const expected = [
      { line: 3, code: 'a' },
      { line: 5, code: 'b' },
    ];
    expect(differencesBetween(expected, [{ line: 5, code: 'b' }], 'rejected')).toEqual([
      'rejected, line 3: expected [{"code":"a","line":3}], found nothing',
    ]);
  });

  it('looks at no order of fields', () => {
    expect(differencesBetween({ a: 1, b: [1] }, { b: [1], a: 1 })).toEqual([]);
    expect(differencesBetween({ a: 1 }, { a: 2 })).toEqual(['a: expected 1, found 2']);
  });
});
