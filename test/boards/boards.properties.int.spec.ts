import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boards } from '../../projections/boards/projection.js';
import { BoardQueries } from '../../projections/boards/queries.js';
import type { Rank } from '../../projections/boards/ranks.js';
import { decodeCursor } from '../../projections/runtime/cursor.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { EVERYWHERE } from '../../src/contexts/access/domain/actor.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { ClockAt, ReadModelUnderTest } from '../support/read-model.js';
import { EVENTFUL, histories, OFFICES, PEOPLE, TODAY } from './histories.js';
import { boardOf, differencesOf, missingOn, putRight, restatedBoardOf, type Row } from './model.js';

const CURRENT = TODAY.slice(0, 7);
const PERIODS = ['2024-11', '2024-12', '2025-01', '2025-02', CURRENT, '2024', '2025', 'total'];
const ALL_OFFICES = [undefined, ...OFFICES];
const RUNS = 40;

type History = readonly (readonly DomainEvent[])[];

describe('whatever happens, every board', () => {
  let model: ReadModelUnderTest;
  let queries: BoardQueries;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(boards);
    queries = new BoardQueries(model.postgres, new Organisation('Asia/Shanghai', 500), new ClockAt(TODAY));
  });

  afterAll(() => model.drop());

  const holds = (check: (log: readonly DomainEvent[]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(histories, async (history: History) => {
        await model.clear();
        for (const batch of history) await model.given(...batch);
        await check(history.flat());
      }),
      { numRuns: RUNS, examples: [[EVENTFUL]] },
    );

  /** Every board, with the result of the plain model. */
  async function* boardsOf(
    log: readonly DomainEvent[],
  ): AsyncGenerator<{ period: string; officeId: string | undefined; expected: readonly Row[] }> {
    const first = firstMonth(log);
    for (const period of PERIODS) {
      if (period !== 'total' && (first === undefined || period < first.slice(0, period.length))) continue;
      if (period !== 'total' && period > CURRENT.slice(0, period.length)) continue;
      for (const officeId of ALL_OFFICES) {
        yield await Promise.resolve({ period, officeId, expected: boardOf(log, period, officeId, CURRENT) });
      }
    }
  }

  it('has the people, offices, scores and ranks of the plain model, page by page', async () => {
    let below = 0;
    await holds(async (log) => {
      for await (const { period, officeId, expected } of boardsOf(log)) {
        const found = await wholeBoard(period, officeId);
        expect({ period, officeId, ...found }).toEqual({
          period,
          officeId,
          rows: expected,
          counts: [expected.length],
        });
        below += expected.filter(({ score }) => score < 0).length;
      }
    });
    expect(below).toBeGreaterThan(0);
  });

  it('begins a page at a rank, and tells each one where they stand', async () => {
    await holds(async (log) => {
      for await (const { period, officeId, expected } of boardsOf(log)) {
        for (const fromRank of [1, 2, 3, 7]) {
          const { items } = await queries.page(period, officeId, { fromRank }, 2);
          const rest = expected.filter(({ rank }) => rank >= fromRank).slice(0, 2);
          expect({ period, officeId, fromRank, rows: items.map(plain) }).toEqual({
            period,
            officeId,
            fromRank,
            rows: rest,
          });
        }
        for (const fromRow of [1, 2, 3, 5, 9]) {
          const { items } = await queries.page(period, officeId, { fromRow }, 2);
          const rows = expected.slice(fromRow - 1, fromRow + 1);
          expect({ period, officeId, fromRow, rows: items.map(plain) }).toEqual({
            period,
            officeId,
            fromRow,
            rows,
          });
        }
        for (const [index, row] of expected.entries()) {
          const { gap, count, neighbours, trend, ...standing } = await queries.standing(
            period,
            officeId,
            row.employeeId,
            { neighbours: 2, trend: 4 },
          );
          expect({
            period,
            officeId,
            above: neighbours?.above.map(plain),
            below: neighbours?.below.map(plain),
          }).toEqual({
            period,
            officeId,
            above: expected.slice(Math.max(0, index - 2), index),
            below: expected.slice(index + 1, index + 3),
          });
          expect({ officeId, trend }).toEqual({ officeId, trend: trendOf(log, officeId, row.employeeId) });
          const better = expected.map(({ score }) => score).filter((score) => score > row.score);
          expect({ period, ...plain(standing), count, gap }).toEqual({
            period,
            ...row,
            count: expected.length,
            gap: better.length === 0 ? null : Math.min(...better) - row.score,
          });
        }
        const on = new Set(expected.map(({ employeeId }) => employeeId));
        const absent = PEOPLE.find((id) => !on.has(id));
        if (absent !== undefined)
          await expect(queries.standing(period, officeId, absent)).rejects.toMatchObject({
            problem: { status: 404 },
          });
      }
    });
  });

  it('of a closed month shows where everybody would stand, and the entries that make the difference', async () => {
    let [moved, absent] = [0, 0];
    await holds(async (log) => {
      for (const month of closedMonths(log)) {
        const late = differencesOf(log, month);
        const { items, missing } = await queries.restatement(month, { after: '0', limit: 1_000 }, EVERYWHERE);
        expect(missing.map(({ employeeId, score }) => ({ employeeId, score }))).toEqual(
          missingOn(log, month),
        );
        absent += missing.length;
        expect(
          items.map(({ position, entryId: _, reverses: __, ...item }) => [
            log[Number(position) - 1]?.type,
            item,
          ]),
        ).toEqual(late.map((each) => [expect.any(String), each]));
        for (const officeId of ALL_OFFICES) {
          const closed = boardOf(log, month, officeId, CURRENT);
          const restated = new Map(
            restatedBoardOf(log, month, officeId).map(({ employeeId, rank, score }) => [
              employeeId,
              { rank, score },
            ]),
          );
          const page = await queries.page(month, officeId, undefined, 100);
          expect(page.items.map((row) => ({ ...plain(row), restated: row.restated }))).toEqual(
            closed.map((row) => ({
              ...row,
              restated: late.length === 0 ? undefined : restated.get(row.employeeId),
            })),
          );
          moved += closed.filter(({ employeeId, rank }) => restated.get(employeeId)?.rank !== rank).length;
          for (const { employeeId } of closed.slice(0, 2)) {
            const standing = await queries.standing(month, officeId, employeeId);
            expect(standing.restated).toEqual(late.length === 0 ? undefined : restated.get(employeeId));
          }
        }
      }
    });
    expect(moved).toBeGreaterThan(0);
    expect(absent).toBeGreaterThan(0);
  });

  async function wholeBoard(period: string, officeId: string | undefined) {
    const rows: Row[] = [];
    const counts = new Set<number>();
    let cursor: string | null = null;
    do {
      const place = decodeCursor(cursor ?? undefined, 'number', 'string');
      const page = await queries.page(period, officeId, place, 2);
      rows.push(...page.items.map(plain));
      counts.add(page.count);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return { rows, counts: [...counts] };
  }
});

const plain = ({ rank, employeeId, officeId, score }: Rank): Row => ({ rank, employeeId, officeId, score });

const closedMonths = (log: readonly DomainEvent[]): string[] =>
  log.flatMap(({ type, data }) => (type === 'MonthClosed' ? [data.month] : []));

/** The trend of the last four months. */
function trendOf(log: readonly DomainEvent[], officeId: string | undefined, employeeId: string): object[] {
  return ['2024-12', '2025-01', '2025-02', CURRENT].flatMap((period) => {
    const board = boardOf(log, period, officeId, CURRENT);
    const row = board.find((each) => each.employeeId === employeeId);
    if (row === undefined || period < (firstMonth(log) ?? '')) return [];
    const last = log.findLast(({ type }) => type === 'MonthClosed');
    const isClosed = last?.type === 'MonthClosed' && period <= last.data.month;
    const { rank, score } = row;
    return [{ period, status: isClosed ? 'closed' : 'open', rank, score, count: board.length }];
  });
}

/** The first month that was closed, or else the one in which the first employee joined. */
function firstMonth(log: readonly DomainEvent[]): string | undefined {
  const close = log.find(({ type }) => type === 'MonthClosed');
  if (close?.type === 'MonthClosed') return close.data.month;
  const joined = putRight(log).flatMap(({ type, data }) =>
    type === 'EmployeeRegistered' ? [data.joinedOn] : [],
  );
  return joined.sort()[0]?.slice(0, 7);
}
