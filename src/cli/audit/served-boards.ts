import { TOTAL, type Board } from '../../proofs/ledger.js';
import type { Finding } from '../../proofs/finding.js';
import type { VerifiedMonth } from '../../proofs/seal-check.js';
import type { Service } from '../terminal/service.js';

export const PAGE_ROWS = 1_000;

interface ServedBoard {
  readonly count: number;
  readonly items: readonly ServedRow[];
  readonly nextCursor: string | null;
}

export interface ServedRow {
  readonly rank: number;
  readonly employeeId: string;
  readonly officeId: string;
  readonly score: number;
  /** The place on the remedied board, where that is another. */
  readonly remedied?: { readonly rank: number; readonly score: number };
}

/** What the service shows of the boards of a month. */
export interface Shown {
  /** Where it is not what the events give. */
  readonly findings: readonly Finding[];
  /** The periods whose boards it shows with remedied places. */
  readonly remedied: readonly string[];
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
): Promise<Shown> {
  const findings: Finding[] = [];
  const remedied: string[] = [];
  for (const board of boards) {
    const served = await boardOf(service, board.period, upTo);
    const detail = difference(board, served);
    if (detail !== undefined) findings.push(otherBoard(detail));
    if (served.rows.some((row) => row.remedied !== undefined)) remedied.push(board.period);
  }
  return { findings, remedied };
}

export const otherBoard = (detail: string): Finding => ({ code: 'board.other', at: null, detail });

function difference(
  { period, rows }: Board,
  served: { readonly count: number; readonly rows: readonly ServedRow[] },
): string | undefined {
  if (served.count !== rows.length)
    return `the board of ${period} is shown with ${served.count} people, and has ${rows.length}`;
  for (const [at, shown] of served.rows.entries()) {
    const row = rows[at];
    if (row === undefined || !isSame(row, shown))
      return `the board of ${period} shows ${inWords(shown)}, and has ${inWords(row)}`;
  }
  if (served.rows.length === rows.length) return undefined;
  return `the board of ${period} ends after ${served.rows.length} rows, and has ${rows.length}`;
}

/** A board as the service shows it, to its last page. @throws CannotDo */
export async function boardOf(
  service: Service,
  period: string,
  upTo: string,
): Promise<{ readonly count: number; readonly rows: readonly ServedRow[] }> {
  const rows: ServedRow[] = [];
  let page: ServedBoard;
  let cursor: string | null = null;
  do {
    page = await pageOf(service, period, {
      limit: PAGE_ROWS,
      minPosition: upTo,
      ...(cursor === null ? {} : { cursor }),
    });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { count: page.count, rows };
}

function pageOf(
  service: Service,
  period: string,
  query: { readonly limit: number; readonly minPosition: string; readonly cursor?: string },
): Promise<ServedBoard> {
  if (period === TOTAL) return service.read('/v1/rankings/total', { query });
  return period.length === 4
    ? service.read('/v1/rankings/years/{year}', { path: { year: period }, query })
    : service.read('/v1/rankings/months/{month}', { path: { month: period }, query });
}

const isSame = (one: ServedRow, other: ServedRow): boolean => inWords(one) === inWords(other);

const inWords = (row: ServedRow | undefined): string =>
  row === undefined ? 'nobody' : `${row.rank}. ${row.employeeId} of ${row.officeId} with ${row.score}`;
