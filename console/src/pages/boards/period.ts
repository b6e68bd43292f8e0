import type { components } from '../../../../clients/typescript/src/index.js';

export type Board = components['schemas']['BoardView'];

/** Where a board is: of a month, of a year, or the running total. */
export function boardAddress(period: string) {
  if (period === 'total') return { path: '/v1/rankings/total', names: {} } as const;
  return /^\d{4}$/.test(period)
    ? ({ path: '/v1/rankings/years/{year}', names: { year: period } } as const)
    : ({ path: '/v1/rankings/months/{month}', names: { month: period } } as const);
}
