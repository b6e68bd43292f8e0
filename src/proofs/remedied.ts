import type { CaseCarriedOut } from '../contexts/cases/domain/events.js';
import { ranked, type Unranked } from './ledger.js';
import type { SealedRow } from './leaves.js';

/** Points that a case gives somebody, or takes, for the month of the matter. */
export interface Remedy {
  /** Identifies the remedy; two cases may find the same reversal. */
  readonly key: string;
  readonly position: bigint;
  readonly employeeId: string;
  readonly employmentNo: number;
  /** The month that it is about; null: about none. */
  readonly about: string | null;
  /** The month in which it counts; null: in none. */
  readonly countsIn: string | null;
  /** The points with their sign. */
  readonly points: number;
}

/** The remedies of a case: what it has done, and what it found done already. */
export function remediesIn({ data }: CaseCarriedOut, position: bigint): readonly Remedy[] {
  const { employeeId, employmentNo, month, results } = data;
  return results
    .filter(({ as }) => as !== 'refused')
    .map(({ entryId, as, points, countsIn, position: at }) => ({
      key: `${employeeId} ${as === 'recorded' ? 'entry' : 'reversal'} ${entryId}`,
      position: as === 'already-reversed' || at === null ? position : BigInt(at),
      employeeId,
      employmentNo,
      about: month,
      countsIn,
      points,
    }));
}

/** The change by a remedy of the score of some months together: it counts once, in the month that it is about. */
function changeBy({ about, countsIn, points }: Remedy, months: ReadonlySet<string>): number {
  if (about === null || countsIn === null || months.has(about) === months.has(countsIn)) return 0;
  return months.has(about) ? points : -points;
}

/**
 * The sealed board with its remedies and no other change: people, offices and employments are those of the board, ranks are
 * anew. A pure function of the log, as far as the remedies are of it.
 */
export function remedied(
  rows: readonly SealedRow[],
  remedies: readonly Remedy[],
  months: readonly string[],
): readonly SealedRow[] {
  const changes = changesIn(remedies, months);
  return ranked(
    rows.map(({ rank: _, officeRank: __, ...row }): Unranked => ({
      ...row,
      score: row.score + (changes.get(whose(row)) ?? 0),
    })),
  );
}

/** The changes by the remedies, by employment. */
export function changesIn(
  remedies: readonly Remedy[],
  months: readonly string[],
): ReadonlyMap<string, number> {
  const within = new Set(months);
  const changes = new Map<string, number>();
  for (const remedy of remedies) {
    const change = changeBy(remedy, within);
    if (change !== 0) changes.set(whose(remedy), (changes.get(whose(remedy)) ?? 0) + change);
  }
  return new Map([...changes].filter(([, change]) => change !== 0));
}

export const whose = ({ employeeId, employmentNo }: Pick<Remedy, 'employeeId' | 'employmentNo'>): string =>
  `${employeeId} ${employmentNo}`;
