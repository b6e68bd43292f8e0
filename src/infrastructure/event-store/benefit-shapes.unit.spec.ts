import { describe, expect, it } from '@jest/globals';
import { SAMPLES } from '../../../test/stored-events/samples.js';
import { BENEFIT_SHAPES } from './benefit-shapes.js';

/** What money is called where there is any. */
const MONEY = ['amount', 'amounts', 'currency', 'total', 'rest', 'spent', 'reserves', 'cap', 'budgetId'];

describe('money', () => {
  it('stands in no event but those of budgets, schemes and runs: a file, a board or a seal holds none', () => {
    const others = SAMPLES.filter(({ stored }) => !Object.hasOwn(BENEFIT_SHAPES, stored.type));
    expect(others.length).toBeGreaterThan(100);
    const holding = others.flatMap(({ stored }) =>
      namesIn(stored.data)
        .filter((name) => MONEY.includes(name))
        .map((name) => `${stored.type}.${name}`),
    );
    expect(holding).toEqual([]);
  });

  it('would be found', () => {
    const { stored } = SAMPLES.find(({ file }) => file === 'RunRows.json') ?? { stored: { data: {} } };
    expect(namesIn(stored.data)).toContain('amount');
  });
});

/** The names of all fields, however deep. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(namesIn)];
}
