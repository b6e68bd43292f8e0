import { describe, expect, it } from '@jest/globals';
import { differencesBetween } from './differences.js';

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
