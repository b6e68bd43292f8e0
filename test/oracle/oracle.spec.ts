import { describe, expect, it } from '@jest/globals';
import { judge } from './oracle.js';
import { readBook, readExpected } from './point-books.js';

describe('the plain rules', () => {
  it('lead the year of one organisation to its expected result', () => {
    expect(judge(readBook('book'))).toEqual(readExpected('book'));
  });

  it('lead the hard book to its expected result', () => {
    expect(judge(readBook('hard'))).toEqual(readExpected('hard'));
  });
});
