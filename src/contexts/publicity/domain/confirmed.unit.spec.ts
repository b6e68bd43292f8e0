import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../due-process/domain/policies.js';
import { isConfirmed, type Confirmations } from './confirmed.js';
import type { Window } from './publicity.js';

const place = { revision: 0, position: 0n };
const window = { from: '2027-01-04', until: '2027-01-08', place, confirmed: undefined };
const policy = { publicity: { boardDays: 3 } } as Policy;

/** November closed before there was a policy, December under one. */
const known = (publicity: Confirmations['publicity'] = new Map()): Confirmations => ({
  publicity,
  closings: {
    months: [
      { month: '2026-11', position: 1n, on: '2026-12-04' },
      { month: '2026-12', position: 2n, on: '2027-01-04' },
    ],
    lasts: [],
  },
  policyOn: (day) => (day >= '2027-01-01' ? policy : undefined),
});

describe('a board', () => {
  it('is confirmed with its close where it is not to be published, and not before that', () => {
    expect(isConfirmed('2026-11', known())).toBe(true);
    expect(isConfirmed('2027-01', known())).toBe(false);
  });

  it('is confirmed by its own confirmation where it is to be published, a year by that of the year', () => {
    const published: Confirmations['publicity'] = new Map<string, Window>([
      ['2026-12', { ...window, confirmed: place }],
      ['2026', window],
    ]);
    expect(isConfirmed('2026-12', known())).toBe(false);
    expect(isConfirmed('2026-12', known(published))).toBe(true);
    expect(isConfirmed('2026', known(published))).toBe(false);
  });
});
