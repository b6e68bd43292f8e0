/** A period of several months. */
export type Chosen =
  | { readonly kind: 'quarter' | 'half'; readonly period: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

/** The route of its ranking. */
export function addressOf(chosen: Chosen) {
  if (chosen.kind === 'range')
    return {
      path: '/v1/rankings/ranges/{from}/{to}',
      names: { from: chosen.from, to: chosen.to },
    } as const;
  return chosen.kind === 'quarter'
    ? ({ path: '/v1/rankings/quarters/{quarter}', names: { quarter: chosen.period } } as const)
    : ({ path: '/v1/rankings/halves/{half}', names: { half: chosen.period } } as const);
}

const partOf = (month: string, letter: string, months: number): string =>
  `${month.slice(0, 4)}-${letter}${Math.ceil(Number(month.slice(5)) / months)}`;

/** The quarters whose months are all closed, the newest first. */
export const quartersOf = (closed: readonly string[]): readonly string[] => wholeOf(closed, 'Q', 3);
/** The half-years whose months are all closed, the newest first. */
export const halvesOf = (closed: readonly string[]): readonly string[] => wholeOf(closed, 'H', 6);

function wholeOf(closed: readonly string[], letter: string, months: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const month of closed) {
    const period = partOf(month, letter, months);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count === months)
    .map(([period]) => period)
    .reverse();
}
