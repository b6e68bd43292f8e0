import type { Board } from '../../proofs/ledger.js';
import type { Finding } from '../../proofs/finding.js';
import type { VerifiedMonth } from '../../proofs/verifier.js';
import type { Service } from '../terminal/service.js';

const PAGE_ROWS = 1_000;

interface ServedBoard {
  readonly count: number;
  readonly items: readonly ServedRow[];
  readonly nextCursor: string | null;
}

interface ServedRow {
  readonly rank: number;
  readonly employeeId: string;
  readonly officeId: string;
  readonly score: number;
}

/**
 * The differences between the boards that the service shows and those that the events give.
 * @param upTo the place of the last event that they have to include
 * @throws CannotDo
 */
export async function differencesFromServed(
  service: Service,
  { boards }: VerifiedMonth,
  upTo: string,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const board of boards) {
    const detail = await difference(service, board, upTo);
    if (detail !== undefined) found.push({ code: 'board.other', at: null, detail });
  }
  return found;
}

async function difference(
  service: Service,
  { period, rows }: Board,
  upTo: string,
): Promise<string | undefined> {
  let from = 0;
  let cursor: string | null = null;
  do {
    const page: ServedBoard = await pageOf(service, period, {
      limit: PAGE_ROWS,
      minPosition: upTo,
      ...(cursor === null ? {} : { cursor }),
    });
    if (page.count !== rows.length)
      return `the board of ${period} is shown with ${page.count} people, and has ${rows.length}`;
    for (const [index, shown] of page.items.entries()) {
      const row = rows[from + index];
      if (row === undefined || !isSame(row, shown))
        return `the board of ${period} shows ${inWords(shown)}, and has ${inWords(row)}`;
    }
    from += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== null);
  if (from === rows.length) return undefined;
  return `the board of ${period} ends after ${from} rows, and has ${rows.length}`;
}

const pageOf = (
  service: Service,
  period: string,
  query: { readonly limit: number; readonly minPosition: string; readonly cursor?: string },
): Promise<ServedBoard> =>
  period.length === 4
    ? service.read('/v1/rankings/years/{year}', { path: { year: period }, query })
    : service.read('/v1/rankings/months/{month}', { path: { month: period }, query });

const isSame = (one: ServedRow, other: ServedRow): boolean => inWords(one) === inWords(other);

const inWords = (row: ServedRow | undefined): string =>
  row === undefined ? 'nobody' : `${row.rank}. ${row.employeeId} of ${row.officeId} with ${row.score}`;
