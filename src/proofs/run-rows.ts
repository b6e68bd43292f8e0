import { type Candidate } from '../contexts/benefits/domain/candidate.js';
import type { RunComputed, RunPlan } from '../contexts/benefits/domain/events.js';
import { byId, computed, type RunRow } from '../contexts/benefits/domain/rows.js';
import type { Terms } from '../contexts/benefits/domain/scheme.js';
import type { Order } from '../contexts/benefits/domain/split.js';
import { canonical } from './canonical.js';
import { GrowingTree, leafHash } from './merkle.js';
import { sha256, toHex, utf8 } from './platform.js';

/** The root of the RFC 6962 tree over the canonical JSON of rows. */
export function rootOf(rows: Iterable<RunRow>): string {
  const tree = new GrowingTree();
  for (const row of rows) tree.add(leafHash(canonical(row)));
  return toHex(tree.root);
}

/** Equal remainders go by SHA-256 of the run's id and that of the person. */
export function orderOf(runId: string): Order {
  const digests = new Map<string, string>();
  const digestOf = (id: string): string => {
    let digest = digests.get(id);
    if (digest === undefined) digests.set(id, (digest = toHex(sha256(utf8(`${runId}\n${id}`)))));
    return digest;
  };
  return (one, other) => byId(digestOf(one), digestOf(other));
}

/** Something about a run that is not as it should be; about one row where it names somebody. */
export interface RunFault {
  readonly code:
    'root' | 'count' | 'total' | 'order' | 'on-board' | 'office' | 'score' | 'reason' | 'rank' | 'gets';
  readonly employeeId: string | null;
}

/** What rows alone do not show: the facts by which equals are told apart, bottom lines, and what was given before. */
export type NotShown = 'tie-breaks' | 'bottom-lines' | 'supplement';

export interface RowsChecked {
  readonly faults: readonly RunFault[];
  readonly notShown: readonly NotShown[];
}

/** A run with all its rows, as the log or the service gives it. */
export interface RunToCheck {
  readonly plan: Pick<RunPlan, 'runId' | 'amount' | 'of'>;
  readonly terms: Terms;
  readonly rows: readonly RunRow[];
  readonly result: Pick<RunComputed['data'], 'count' | 'total' | 'root'>;
}

const of = (code: RunFault['code'], employeeId: string | null = null): RunFault => ({ code, employeeId });

/** Computes the root, the ranks and the split of a run again from its rows, and finds what is otherwise. */
export function checkedRows(run: RunToCheck): RowsChecked {
  const { plan, terms, rows, result } = run;
  const notShown = notShownBy(plan, terms);
  return {
    notShown,
    faults: [
      ...(rootOf(rows) === result.root ? [] : [of('root')]),
      ...(rows.length === result.count ? [] : [of('count')]),
      ...(isTotal(rows, result.total) ? [] : [of('total')]),
      ...outOfOrder(rows),
      ...(plan.of === null ? recomputed(run, notShown) : []),
    ],
  };
}

function notShownBy(
  { of: supplements }: Pick<RunPlan, 'of'>,
  { split, eligible }: Terms,
): readonly NotShown[] {
  if (supplements !== null) return ['supplement'];
  const asksBottomLines =
    eligible.noBottomLine !== true &&
    split.kind === 'grades' &&
    split.grades.some(({ noBottomLine }) => noBottomLine === true);
  return [
    ...(split.kind === 'places' && split.ties === 'by' ? ['tie-breaks' as const] : []),
    ...(asksBottomLines ? ['bottom-lines' as const] : []),
  ];
}

const isTotal = (rows: readonly RunRow[], total: number | null): boolean =>
  total === null || rows.reduce((sum, { amount = 0 }) => sum + BigInt(amount), 0n) === BigInt(total);

const outOfOrder = (rows: readonly RunRow[]): readonly RunFault[] =>
  rows
    .filter(({ employeeId }, at) => at > 0 && (rows[at - 1]?.employeeId ?? '') >= employeeId)
    .map(({ employeeId }) => of('order', employeeId));

/** The rows as the terms give them, once it is known who is eligible and with what score. */
function recomputed({ plan, terms, rows }: RunToCheck, notShown: readonly NotShown[]): readonly RunFault[] {
  const eligible = rows.filter(({ reason }) => reason === null);
  const anew = computed(
    { ...terms, eligible: { employedOn: 'period-end' } },
    eligible.map(standIn),
    plan.amount ?? undefined,
    orderOf(plan.runId),
  );
  const byEmployee = new Map(anew.rows.map((row) => [row.employeeId, row]));
  const isShown = notShown.length === 0;
  return rows.flatMap((row) => {
    const { employeeId, reason, rank } = row;
    if (!isReasonable(row, terms)) return [of('reason', employeeId)];
    const expected = byEmployee.get(employeeId);
    if (expected === undefined) return reason !== null && givesNothing(row) ? [] : [of('gets', employeeId)];
    if (rank !== expected.rank) return [of('rank', employeeId)];
    return !isShown || isSame(row, expected) ? [] : [of('gets', employeeId)];
  });
}

/** The reasons that stand in a row itself; others rest on what is looked up. */
function isReasonable({ reason, score, officeId }: RunRow, { eligible }: Terms): boolean {
  const { minScore, offices } = eligible;
  const isElsewhere = offices !== undefined && !offices.includes(officeId);
  const isBelow = minScore !== undefined && score !== null && score < minScore;
  if (reason === 'other-office') return isElsewhere;
  if (reason === 'min-score') return isBelow;
  return reason !== null || (!isElsewhere && !isBelow && score !== null);
}

const givesNothing = ({ rank, amount = 0, tier, place, grade }: RunRow): boolean =>
  rank === null && amount === 0 && (tier ?? null) === null && place !== true && (grade ?? null) === null;

const isSame = (one: RunRow, other: RunRow): boolean =>
  one.amount === other.amount &&
  one.tier === other.tier &&
  one.place === other.place &&
  one.grade === other.grade;

/** Somebody of whom only the row is known. */
const standIn = ({ employeeId, officeId, score }: RunRow): Candidate => ({
  employeeId,
  officeId,
  score,
  employmentNo: 1,
  isEmployed: true,
  boards: 0,
  total: 0,
  hasBottomLine: false,
  hasWon: false,
  hasPassed: false,
  yearScore: 0,
  deducted: 0,
  joinedOn: '',
});
