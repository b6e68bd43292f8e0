import type { BoardRow } from '../../publicity/domain/remedied-boards.js';
import type { Figures, MonthFigures, Outcome, SumFigures, Terms } from './events.js';

/** Fewer people than this are no measure. */
const FEWEST = 5;

/** The remedied board of a month. */
export interface MonthBoard {
  readonly month: string;
  readonly rows: readonly BoardRow[];
}

/** The employee who is measured, in an employment. */
export interface Measured {
  readonly employeeId: string;
  readonly employmentNo: number;
}

export interface Measurement {
  readonly figures: Figures;
  /** Undefined where nobody can be measured. */
  readonly isWithin: boolean | undefined;
}

type MeasuringTerms = Pick<Terms, 'board' | 'atLeast' | 'share' | 'ties'>;

/**
 * Measures one employee by the boards of some months, in their order, which are taken one at a time: all of them together, or
 * each for itself.
 */
export async function measure(
  boards: AsyncIterable<MonthBoard> | Iterable<MonthBoard>,
  who: Measured,
  terms: MeasuringTerms,
): Promise<Measurement> {
  return terms.atLeast === null
    ? measuredTogether(boards, who, terms)
    : measuredApart(boards, who, { ...terms, atLeast: terms.atLeast });
}

const keyOf = ({ employeeId, employmentNo }: Measured): string => `${employeeId} ${employmentNo}`;

/** Among those who are on every one of the boards in one employment, by their sums. */
async function measuredTogether(
  boards: AsyncIterable<MonthBoard> | Iterable<MonthBoard>,
  who: Measured,
  terms: MeasuringTerms,
): Promise<Measurement> {
  let sums: Map<string, number> | undefined;
  for await (const { rows } of boards) {
    const before = sums;
    const entries = rows
      .map((row) => [keyOf(row), row.score] as const)
      .filter(([key]) => before === undefined || before.has(key))
      .map(([key, score]) => [key, score + (before?.get(key) ?? 0)] as const);
    sums = new Map(entries);
  }
  const cohort = sums ?? new Map<string, number>();
  const sum = cohort.get(keyOf(who));
  const N = cohort.size;
  if (sum === undefined || N < FEWEST) return { figures: { N }, isWithin: undefined };
  const place = placeOf(sum, [...cohort.values()], terms);
  const figures: SumFigures = { N, q: place.q, rank: place.rank, equals: place.equals, sum };
  return { figures, isWithin: place.isWithin };
}

/** Month by month, on the board of everybody or of the office that the employee has there. */
async function measuredApart(
  boards: AsyncIterable<MonthBoard> | Iterable<MonthBoard>,
  who: Measured,
  terms: MeasuringTerms & { readonly atLeast: number },
): Promise<Measurement> {
  const months: MonthFigures[] = [];
  for await (const { month, rows } of boards) {
    const own = rows.find((row) => keyOf(row) === keyOf(who));
    const among = terms.board === 'all' ? rows : rows.filter(({ officeId }) => officeId === own?.officeId);
    if (own === undefined || among.length < FEWEST) return { figures: { months }, isWithin: undefined };
    const scores = among.map(({ score }) => score);
    const { q, rank, equals, isWithin } = placeOf(own.score, scores, terms);
    months.push({ month, N: among.length, q, rank, equals, within: isWithin });
  }
  const within = months.filter((month) => month.within).length;
  return { figures: { months }, isWithin: within >= Math.min(terms.atLeast, months.length) };
}

/** The place of a score among all, and whether it is one of the first of them. */
function placeOf(
  own: number,
  scores: readonly number[],
  { share, ties }: Pick<Terms, 'share' | 'ties'>,
): { readonly q: number; readonly rank: number; readonly equals: number; readonly isWithin: boolean } {
  const rank = scores.filter((score) => score > own).length + 1;
  const equals = scores.filter((score) => score === own).length;
  const parts = scores.length * share;
  const q = Math.max(1, (parts - (parts % 100)) / 100);
  return { q, rank, equals, isWithin: (ties === 'up' ? rank : rank + equals - 1) <= q };
}

/** How far an employee is from the edge by now. */
export interface Edge {
  readonly N: number;
  readonly q: number;
  readonly rank: number;
  readonly score: number;
  /** The points that are missing to be within; 0 for whoever is. */
  readonly missing: number;
}

/**
 * How far an employee is from the edge by boards that are still open: of all months together, or of the last one. Undefined where
 * nobody can be measured.
 */
export function edgeOf(
  boards: readonly MonthBoard[],
  who: Measured,
  terms: MeasuringTerms,
): Edge | undefined {
  const cohort = terms.atLeast === null ? sumsOf(boards) : scoresAround(boards.at(-1), who, terms.board);
  const own = cohort.get(keyOf(who));
  if (own === undefined || cohort.size < FEWEST) return undefined;
  const { q, rank } = placeOf(own, [...cohort.values()], terms);
  const others = [...cohort].filter(([key]) => key !== keyOf(who)).map(([, score]) => score);
  const last = others.sort((a, b) => b - a)[q - 1];
  const needed = last === undefined ? own : last + (terms.ties === 'up' ? 0 : 1);
  return { N: cohort.size, q, rank, score: own, missing: Math.max(0, needed - own) };
}

function sumsOf(boards: readonly MonthBoard[]): ReadonlyMap<string, number> {
  const [first, ...others] = boards.map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row.score])));
  const shared = [...(first ?? [])].filter(([key]) => others.every((board) => board.has(key)));
  return new Map(
    shared.map(([key, score]) => [key, others.reduce((sum, board) => sum + (board.get(key) ?? 0), score)]),
  );
}

function scoresAround(
  board: MonthBoard | undefined,
  who: Measured,
  among: Terms['board'],
): ReadonlyMap<string, number> {
  const rows = board?.rows ?? [];
  const own = rows.find((row) => keyOf(row) === keyOf(who));
  const those = among === 'all' ? rows : rows.filter(({ officeId }) => officeId === own?.officeId);
  return new Map(those.map((row) => [keyOf(row), row.score]));
}

/** What the figures lead to; null where nobody can be measured. */
export function findingOf(
  isWithin: boolean | undefined,
  isBarred: boolean,
  { barred, hasExtension }: { readonly barred: Terms['barred']; readonly hasExtension: boolean },
): Outcome | null {
  if (isWithin === undefined) return null;
  if (isBarred && barred === 'cancel') return 'cancel';
  if (isWithin && !(isBarred && barred === 'extend')) return 'pass';
  return hasExtension ? 'extend' : 'cancel';
}
