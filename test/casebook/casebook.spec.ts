import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readCaseBook, textIn } from './book.js';
import { differencesBetween } from './differences.js';
import { perform } from './player.js';
import { resultOf, type Result } from './results.js';

const pathOf = (name: string): string => join(import.meta.dirname, 'books', name);

describe('the case books', () => {
  it.each(['edges-not-begun'])('"%s" comes out exactly', async (name) => {
    const { result, unknown } = await perform(readCaseBook(pathOf(`${name}.ndjson`)), async (played) => ({
      result: await resultOf(played),
      unknown: played.unknown,
    }));
    const expected = JSON.parse(textIn(pathOf(`${name}.expected.json`))) as Result;
    const built = Object.fromEntries(Object.entries(expected).filter(([key]) => key in result));
    expect(unknown).toEqual([]);
    expect(differencesBetween(built, result)).toEqual([]);
  });
});

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
