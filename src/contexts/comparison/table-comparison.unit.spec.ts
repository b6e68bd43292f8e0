import { describe, expect, it } from '@jest/globals';
import { positionNotReached } from '../../infrastructure/http/problem.js';
import { TableComparison } from './table-comparison.js';

type Parts = ConstructorParameters<typeof TableComparison>;

/** A read model that has come so far; null: nowhere yet. */
const at = (position: bigint | null) => ({
  position: () => Promise.resolve(position),
  reach: (wanted: bigint) =>
    position !== null && position >= wanted ? Promise.resolve() : Promise.reject(positionNotReached(wanted)),
});

describe('a comparison', () => {
  it.each([
    ['boards are being built anew', null, 900n],
    ['boards are far behind', 12n, 900n],
    ['balances are being built anew', 900n, null],
    ['nothing is built yet', null, null],
  ])('is not made while %s', async (_, boards, balances) => {
    const kept: unknown[] = [];
    const last = {
      alone: (work: () => Promise<unknown>) => work(),
      keep: (result: unknown) => Promise.resolve(kept.push(result)),
    };
    const parts = [{}, at(boards), at(balances), last, { now: () => new Date(0) }] as unknown as Parts;
    await expect(new TableComparison(...parts).run(new AbortController().signal)).rejects.toMatchObject({
      problem: { code: 'position.not-reached' },
    });
    expect(kept).toEqual([]);
  });
});
