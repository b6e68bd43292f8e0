import type { NaturalMonth } from '../../kernel/natural-month.js';
import type { Board } from '../../proofs/ledger.js';
import { whose } from '../../proofs/remedied.js';
import type { Restatements } from '../../proofs/restatements.js';
import type { BoardRows, ClosedRow, RestatedRow } from './domain/compared-tables.js';
import type { Differences } from './domain/differences.js';

/** Keys that are looked up together. */
const KEYS_TOGETHER = 1_000;

/** Compares a board as a close found it, row by row. */
export async function compareClosed(
  { period, rows: given }: Board,
  rows: AsyncIterable<ClosedRow>,
  counts: ReadonlyMap<string, number>,
  differences: Differences,
): Promise<void> {
  const left = new Map(given.map((row) => [row.employeeId, row]));
  const of = (row: ClosedRow | undefined): ReadonlyMap<string, string> =>
    new Map(row === undefined ? [] : [[period, closedText(row)]]);
  for await (const row of rows) {
    differences.rows += 1;
    differences.compare('boards.closed_rows', row.employeeId, of(left.get(row.employeeId)), of(row));
    left.delete(row.employeeId);
  }
  for (const [employeeId, row] of left)
    differences.compare('boards.closed_rows', employeeId, of(row), new Map());
  compareCounts(period, given, counts, differences);
}

const closedText = ({ rank, officeRank, employmentNo, officeId, score }: ClosedRow): string =>
  `${score} in ${officeId}, rank ${rank} of all and ${officeRank} of the office, employment ${employmentNo}`;

function compareCounts(
  period: string,
  given: readonly ClosedRow[],
  kept: ReadonlyMap<string, number>,
  differences: Differences,
): void {
  const counted = new Map<string, number>();
  for (const { officeId } of given)
    for (const place of [officeId, '']) counted.set(place, (counted.get(place) ?? 0) + 1);
  const inText = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> =>
    new Map(
      [...counts].map(([place, count]) => [place, `${count} people${place === '' ? '' : ` of ${place}`}`]),
    );
  differences.compare('boards.closed_counts', null, inText(counted), inText(kept), () => period);
}

/** Compares the scores that entries have changed after the close of their months. */
export async function compareRestated(
  rows: BoardRows,
  restatements: Restatements,
  differences: Differences,
): Promise<void> {
  const seen = new Set<string>();
  for await (const row of rows.restated()) {
    differences.rows += 1;
    seen.add(keyOf(row.period, row.employeeId));
    differences.compare(
      'boards.restated',
      row.employeeId,
      restatedBy(row, restatements),
      new Map([[row.period, restatedText(row)]]),
    );
  }
  for (const month of restatements.months())
    await findMissing(rows, month, restatements.of(month), seen, differences);
}

const keyOf = (period: string, employeeId: string): string => `${period} ${employeeId}`;

const restatedText = ({
  officeId,
  sealed,
  score,
}: Pick<RestatedRow, 'officeId' | 'sealed' | 'score'>): string =>
  `${score} in place of ${sealed}, in ${officeId}`;

/** What the events give where there is a row of the closed board, which was compared itself. */
function restatedBy(
  { employeeId, period, of }: Pick<RestatedRow, 'employeeId' | 'period' | 'of'>,
  restatements: Restatements,
): ReadonlyMap<string, string> {
  if (of === null) return new Map();
  const { employmentNo, officeId, score: sealed } = of;
  const change = restatements.of(period).get(whose({ employeeId, employmentNo }));
  if (change === undefined) return new Map();
  return new Map([[period, restatedText({ officeId, sealed, score: sealed + change })]]);
}

async function findMissing(
  rows: BoardRows,
  month: NaturalMonth,
  changes: ReadonlyMap<string, number>,
  seen: ReadonlySet<string>,
  differences: Differences,
): Promise<void> {
  const missing = [...changes.keys()]
    .map((employment) => employment.split(' ', 1)[0] ?? '')
    .filter((employeeId) => !seen.has(keyOf(month, employeeId)));
  for (let at = 0; at < missing.length; at += KEYS_TOGETHER)
    for (const row of await rows.closedRowsOf(month, missing.slice(at, at + KEYS_TOGETHER))) {
      const { employeeId, employmentNo, officeId, score: sealed } = row;
      const change = changes.get(whose({ employeeId, employmentNo }));
      if (change === undefined) continue;
      const given = restatedText({ officeId, sealed, score: sealed + change });
      differences.compare('boards.restated', employeeId, new Map([[month, given]]), new Map());
    }
}
