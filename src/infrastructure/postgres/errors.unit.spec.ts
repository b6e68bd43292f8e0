import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DatabaseUnavailable, translated } from './errors.js';

const said = (code: string): unknown =>
  translated(Object.assign(new pg.DatabaseError('it says', 7, 'error'), { code }));

describe('what Postgres says', () => {
  it('is tried again where that may mend it, and not where what is stored is damaged or the statement is wrong', () => {
    for (const passing of ['53100', '57P01', '40P01', 'XX000'])
      expect(said(passing)).toBeInstanceOf(DatabaseUnavailable);
    for (const lasting of ['XX001', 'XX002', '42P01', '23505'])
      expect(said(lasting)).not.toBeInstanceOf(DatabaseUnavailable);
  });
});
