import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BoardOverviews } from '../../projections/boards/overviews.js';
import { periodBefore } from '../../projections/boards/periods.js';
import { boards } from '../../projections/boards/projection.js';
import { BoardQueries } from '../../projections/boards/queries.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { awarded, monthClosed, officeOpened, registered } from '../support/events.js';
import { ClockAt, ReadModelUnderTest } from '../support/read-model.js';
import { EVENTFUL, histories, OFFICES, TODAY } from './histories.js';
import { boardOf, type Row } from './model.js';

const CURRENT = TODAY.slice(0, 7);
const PERIODS = ['2024-12', '2025-01', '2025-02', CURRENT, '2024', '2025', 'total'];
const RUNS = 25;

interface Seen {
  readonly period: string;
  readonly officeId: string | undefined;
  readonly rows: readonly Row[];
  /** By employee; undefined if there is no earlier board. */
  readonly before: ReadonlyMap<string, Row> | undefined;
}

describe('whatever happens, a board as a whole', () => {
  let model: ReadModelUnderTest;
  let queries: BoardQueries;
  let overviews: BoardOverviews;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(boards);
    queries = new BoardQueries(model.postgres, new Organisation('Asia/Shanghai', 500), new ClockAt(TODAY));
    overviews = new BoardOverviews(model.postgres, queries);
  });

  afterAll(() => model.drop());

  const holds = (check: (seen: Seen) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(histories, async (history: readonly (readonly DomainEvent[])[]) => {
        await model.clear();
        for (const batch of history) await model.given(...batch);
        const log = history.flat();
        for (const period of PERIODS)
          for (const officeId of [undefined, ...OFFICES])
            if (await exists(period)) await check(await seenIn(log, period, officeId));
      }),
      { numRuns: RUNS, examples: [[EVENTFUL]] },
    );

  const exists = (period: string): Promise<boolean> =>
    queries.check(period, undefined).then(
      () => true,
      () => false,
    );

  async function seenIn(
    log: readonly DomainEvent[],
    period: string,
    officeId: string | undefined,
  ): Promise<Seen> {
    const rows = boardOf(log, period, officeId, CURRENT);
    const previous = periodBefore(period);
    if (previous === undefined || !(await exists(previous)))
      return { period, officeId, rows, before: undefined };
    const before = new Map(boardOf(log, previous, officeId, CURRENT).map((row) => [row.employeeId, row]));
    return { period, officeId, rows, before };
  }

  it('tells where each one stood before', async () => {
    let stood = 0;
    await holds(async ({ period, officeId, rows, before }) => {
      const { items } = await queries.page(period, officeId, undefined, 100, { moves: true });
      const expected = rows.map(({ employeeId }) => {
        const row = before?.get(employeeId);
        return { employeeId, previous: row === undefined ? null : { rank: row.rank, score: row.score } };
      });
      expect(items.map(({ employeeId, previous }) => ({ employeeId, previous }))).toEqual(expected);
      stood += expected.filter(({ previous }) => previous !== null).length;
    });
    expect(stood).toBeGreaterThan(0);
  });

  it('tells how its scores are spread', async () => {
    await holds(async ({ period, officeId, rows }) => {
      const { count, min, max, median, bins } = await overviews.distribution(period, officeId);
      const scores = rows.map(({ score }) => score).sort((a, b) => a - b);
      expect({ count, min, max, median }).toEqual({
        count: scores.length,
        min: scores[0] ?? null,
        max: scores.at(-1) ?? null,
        median: scores[Math.ceil(scores.length / 2) - 1] ?? null,
      });
      expect(bins.length).toBeLessThanOrEqual(60);
      for (const [index, { from, to, people }] of bins.entries()) {
        expect(people).toBe(scores.filter((score) => from <= score && score <= to).length);
        expect(from).toBe(index === 0 ? from : (bins[index - 1]?.to ?? 0) + 1);
      }
      expect(bins.reduce((sum, { people }) => sum + people, 0)).toBe(scores.length);
    });
  });

  it('tells who rose and who fell, the farthest first', async () => {
    let moved = 0;
    await holds(async ({ period, officeId, rows, before }) => {
      if (period.length !== 7) return;
      const found = await overviews.movements(period, officeId, 2);
      const both = rows.flatMap(({ employeeId, rank }) => {
        const previousRank = before?.get(employeeId)?.rank;
        return previousRank === undefined ? [] : [{ employeeId, rank, previousRank }];
      });
      const of = (way: 1 | -1) =>
        both
          .filter(({ rank, previousRank }) => (previousRank - rank) * way > 0)
          .sort(
            (a, b) =>
              (b.previousRank - b.rank - a.previousRank + a.rank) * way ||
              a.rank - b.rank ||
              (a.employeeId < b.employeeId ? -1 : 1),
          );
      const [rising, falling] = [of(1), of(-1)];
      expect(found).toMatchObject({
        compared: both.length,
        rising: rising.length,
        falling: falling.length,
        risers: rising.slice(0, 2),
        fallers: falling.slice(0, 2),
      });
      moved += rising.length + falling.length;
    });
    expect(moved).toBeGreaterThan(0);
  });

  it('tells what its scores come from, to the last point', async () => {
    let driven = 0;
    await holds(async ({ period, officeId, rows }) => {
      if (period.length !== 7) return;
      const { points, itemCount, items } = await overviews.drivers(period, officeId, true);
      const sum = rows.reduce((all, { score }) => all + score, 0);
      expect({ period, officeId, points, itemCount }).toEqual({
        period,
        officeId,
        points: sum,
        itemCount: items.length,
      });
      expect(items.reduce((all, item) => all + (item.points ?? 0), 0)).toBe(sum);
      driven += items.length;
    });
    expect(driven).toBeGreaterThan(0);
  });

  it('tells whoever may not read histories of no item about fewer than five people', async () => {
    const month = '2025-02';
    const crew = Array.from({ length: 6 }, (_, at) => `C${at}`);
    const given = (who: string, itemCode: string): DomainEvent => {
      const event = awarded(who, 2, `${month}-03`);
      return { ...event, data: { ...event.data, itemCode } };
    };
    await model.clear();
    await model.given(
      officeOpened('garden'),
      officeOpened('house'),
      ...crew.map((id) => registered(id, 'garden', '2025-01-01')),
      registered('alone', 'house', '2025-01-01'),
      monthClosed('2025-01'),
      ...crew.map((id) => given(id, 'tidy')),
      ...crew.slice(1).map((id) => given(id, 'early')),
      given('alone', 'rescue'),
    );
    const told = async (officeId?: string, seesFew = false) => {
      const { points, itemCount, items } = await overviews.drivers(month, officeId, seesFew);
      return { points, itemCount, items: items.map(({ itemCode, points: of }) => [itemCode, of]) };
    };
    const nothing = [null, null];
    const check = async (): Promise<void> => {
      // A total would reveal a single suppressed item: the item with the next fewest people is suppressed with it.
      expect(await told()).toEqual({ points: 24, itemCount: 1, items: [['tidy', 12], nothing] });
      expect(await told('house')).toEqual({ points: 2, itemCount: 0, items: [nothing] });
      expect(await told('house', true)).toEqual({ points: 2, itemCount: 1, items: [['rescue', 2]] });
      expect(await told('garden')).toMatchObject({ itemCount: 2 });
      expect((await told('garden')).items).not.toContainEqual(nothing);
    };
    await check();
    await model.given(monthClosed(month));
    await check();
  });

  it('is looked through one at a time', async () => {
    await model.clear();
    await model.given({ type: 'OfficeOpened', data: { officeId: 'garden', name: 'Garden' } });
    const first = overviews.movements(CURRENT, undefined, 1).catch((error: unknown) => error);
    await expect(overviews.movements(CURRENT, undefined, 1)).rejects.toMatchObject({
      problem: { code: 'service.unavailable' },
    });
    expect(await first).toMatchObject({ problem: { code: 'month.unknown' } });
  });
});
