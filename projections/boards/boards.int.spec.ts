import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import {
  awarded,
  deducted,
  left,
  monthClosed,
  officeOpened,
  registered,
  reversed,
  transferred,
} from '../../test/support/events.js';
import { ClockAt, ReadModelUnderTest } from '../../test/support/read-model.js';
import { decodeCursor } from '../runtime/cursor.js';
import { boards } from './projection.js';
import { BoardQueries } from './queries.js';
import { SCHEMA } from './schema.js';

describe('the boards', () => {
  let model: ReadModelUnderTest;
  let clock: ClockAt;
  let queries: BoardQueries;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(boards);
  });

  afterAll(() => model.drop());

  beforeEach(async () => {
    await model.clear();
    clock = new ClockAt('2025-03-15');
    queries = new BoardQueries(model.postgres, new Organisation('Asia/Shanghai', 500), clock);
    await model.given(officeOpened('production'), officeOpened('financial'), officeOpened('empty'));
  });

  /** Applies all events in one batch, or each in its own: the boards must be the same. */
  const given = async (apart: boolean, ...events: readonly DomainEvent[]) => {
    if (!apart) await model.given(...events);
    else for (const event of events) await model.given(event);
  };
  const anyBatches = [
    ['in one batch', false],
    ['in a batch for each event', true],
  ] as const;

  const rows = async (period: string, officeId?: string) =>
    (await queries.page(period, officeId, undefined, 100)).items.map(
      ({ rank, employeeId, score }) => `${rank} ${employeeId} ${score}`,
    );

  it('hold everybody employed who joined in that month or before, those without entries included', async () => {
    await model.given(
      registered('E1', 'production', '2025-01-20'),
      registered('E2', 'production', '2025-02-28'),
      registered('E3', 'production', '2025-03-01'),
      registered('E4', 'production', '2025-01-01'),
      awarded('E2', 5, '2025-02-28'),
      left('E4', '2025-03-10'),
    );

    expect(await rows('2025-01')).toEqual(['1 E1 0']);
    expect(await rows('2025-02')).toEqual(['1 E2 5', '2 E1 0']);
    expect(await rows('2025-03')).toEqual(['1 E1 0', '1 E2 0', '1 E3 0']);
  });

  it.each(anyBatches)('rank by score, equals by id and with the same rank, %s', async (_, apart) => {
    const mistake = awarded('E1', 1000, '2025-03-02');
    await given(
      apart,
      ...['E1', 'E2', 'E3', 'a', 'B'].map((id) => registered(id, 'production', '2025-03-01')),
      mistake,
      awarded('E1', 10, '2025-03-02'),
      awarded('E2', 20, '2025-03-02'),
      awarded('E3', 30, '2025-03-02'),
      deducted('E3', 20, '2025-03-03'),
      deducted('a', 3, '2025-03-02'),
      deducted('B', 3, '2025-03-02'),
      reversed(mistake),
      awarded('B', 500, '2025-03-02', { kind: 'fixed' }),
    );

    const ranks = ['1 E2 20', '2 E1 10', '2 E3 10', '4 B -3', '4 a -3'];
    expect(await rows('2025-03')).toEqual(ranks);
    await model.given(monthClosed('2025-03'));
    expect(await rows('2025-03')).toEqual(ranks);
    expect(await rows('2025')).toEqual(ranks);
  });

  it('tell which period, office and place in the log they stand for', async () => {
    await model.given(
      registered('E1', 'production', '2025-02-01', { name: 'Chen Wei' }),
      awarded('E1', 7, '2025-02-02'),
    );
    await model.given(monthClosed('2025-02'));
    await model.given(awarded('E1', 1, '2025-03-02'));

    expect(await queries.page('2025-02', undefined, undefined, 100)).toEqual({
      period: '2025-02',
      office: 'all',
      told: 'all',
      status: 'closed',
      asOf: '6',
      count: 1,
      items: [{ rank: 1, employeeId: 'E1', name: 'Chen Wei', officeId: 'production', score: 7 }],
      nextCursor: null,
    });
    expect(await queries.page('2025-03', 'production', undefined, 100)).toMatchObject({
      office: 'production',
      status: 'open',
      asOf: '7',
      items: [{ score: 1 }],
    });
  });

  it.each(anyBatches)(
    'count an entry in the oldest open month when its own is closed, %s',
    async (_, apart) => {
      const early = awarded('E1', 4, '2025-01-31');
      await given(
        apart,
        registered('E1', 'production', '2025-01-01'),
        early,
        monthClosed('2025-01'),
        awarded('E1', 10, '2025-01-15'),
        awarded('E1', 100, '2025-03-01'),
        reversed(early),
        awarded('E1', 1000, '2024-06-01'),
      );

      expect(await rows('2025-01')).toEqual(['1 E1 4']);
      expect(await rows('2025-02')).toEqual(['1 E1 1006']);
      expect(await rows('2025-03')).toEqual(['1 E1 100']);
      expect(await rows('2025')).toEqual(['1 E1 1110']);
    },
  );

  it.each(anyBatches)('never change once closed, %s', async (_, apart) => {
    await given(
      apart,
      registered('E1', 'production', '2025-02-01'),
      registered('E2', 'production', '2025-02-01'),
      awarded('E1', 5, '2025-02-02'),
      monthClosed('2025-02'),
      left('E1', '2025-02-20'),
      transferred('E2', 'financial', '2025-02-01'),
      registered('E3', 'production', '2025-02-01'),
      awarded('E2', 50, '2025-02-03'),
    );

    expect(await rows('2025-02')).toEqual(['1 E1 5', '2 E2 0']);
    expect(await rows('2025-02', 'production')).toEqual(['1 E1 5', '2 E2 0']);
    expect(await rows('2025-02', 'financial')).toEqual([]);
    expect(await rows('2025-03')).toEqual(['1 E2 50', '2 E3 0']);
  });

  it.each(anyBatches)('begin at zero again for who left and came back, %s', async (_, apart) => {
    await given(
      apart,
      registered('E1', 'production', '2025-02-01'),
      awarded('E1', 5, '2025-03-02'),
      left('E1', '2025-03-03'),
      registered('E1', 'financial', '2025-03-04', { employmentNo: 2 }),
      awarded('E1', 1, '2025-03-05', { employmentNo: 2 }),
    );

    expect(await rows('2025-03')).toEqual(['1 E1 1']);
    expect(await rows('2025-03', 'production')).toEqual([]);
    expect(await rows('2025-02')).toEqual([]);
  });

  it('of an office hold those whose office it is at the end of the month, ranked among themselves', async () => {
    await model.given(
      ...['E1', 'E2', 'E3'].map((id) => registered(id, 'production', '2025-02-01')),
      registered('E4', 'financial', '2025-02-01'),
      awarded('E1', 9, '2025-02-02'),
      awarded('E4', 5, '2025-02-02'),
      awarded('E2', 5, '2025-02-02'),
      transferred('E1', 'financial', '2025-02-28'),
      transferred('E2', 'financial', '2025-03-01'),
    );

    const production = ['1 E2 5', '2 E3 0'];
    const financial = ['1 E1 9', '2 E4 5'];
    expect([await rows('2025-02', 'production'), await rows('2025-02', 'financial')]).toEqual([
      production,
      financial,
    ]);
    await model.given(monthClosed('2025-02'));
    expect([await rows('2025-02', 'production'), await rows('2025-02', 'financial')]).toEqual([
      production,
      financial,
    ]);
    expect(await rows('2025-03', 'production')).toEqual(['1 E3 0']);
  });

  it('of an office that holds nobody are empty, and of none that was opened unknown', async () => {
    await model.given(registered('E1', 'production', '2025-03-01'));

    expect(await queries.page('2025-03', 'empty', undefined, 100)).toMatchObject({ count: 0, items: [] });
    await expect(queries.page('2025-03', 'nowhere', undefined, 100)).rejects.toMatchObject({
      problem: { code: 'office.unknown' },
    });
  });

  it('of an open year have the people and offices of the current month', async () => {
    await model.given(
      registered('E1', 'production', '2025-01-01'),
      registered('E2', 'production', '2025-04-01'),
      transferred('E1', 'financial', '2025-04-01'),
      awarded('E1', 3, '2025-01-05'),
      awarded('E1', 4, '2025-03-05'),
    );

    expect(await rows('2025', 'production')).toEqual(['1 E1 7']);
    clock.turnTo('2025-04-01');
    expect(await rows('2025', 'production')).toEqual(['1 E2 0']);
    expect(await rows('2025', 'financial')).toEqual(['1 E1 7']);
  });

  it('of a year that is over but open have those of its December, and December closes them', async () => {
    clock.turnTo('2026-02-10');
    await model.given(
      registered('E1', 'production', '2025-11-01'),
      registered('E2', 'production', '2026-01-01'),
      transferred('E1', 'financial', '2026-01-01'),
      awarded('E1', 3, '2025-11-05'),
      awarded('E1', 4, '2025-12-05'),
      awarded('E1', 5, '2026-01-05'),
    );
    const year = ['1 E1 7'];

    expect(await rows('2025', 'production')).toEqual(year);
    await model.given(monthClosed('2025-11'));
    expect(await queries.page('2025', undefined, undefined, 100)).toMatchObject({ status: 'open' });
    await model.given(monthClosed('2025-12'), awarded('E1', 1, '2025-12-30'));
    expect(await queries.page('2025', 'production', undefined, 100)).toMatchObject({
      status: 'closed',
      asOf: '11',
    });
    expect(await rows('2025', 'production')).toEqual(year);
    expect(await rows('2026')).toEqual(['1 E1 6', '2 E2 0']);
  });

  it('exist from the first month to the current one', async () => {
    const unknown = { problem: { code: 'month.unknown', status: 404 } };
    await expect(queries.page('2025-03', undefined, undefined, 100)).rejects.toMatchObject(unknown);
    await model.given(registered('E1', 'production', '2024-12-05'));
    for (const period of ['2024-11', '2025-04', '2023', '2026']) {
      await expect(queries.page(period, undefined, undefined, 100)).rejects.toMatchObject(unknown);
    }
    expect(await rows('2024-12')).toEqual(['1 E1 0']);
    expect(await rows('2024')).toEqual(['1 E1 0']);

    await model.given(monthClosed('2024-12'), registered('E2', 'production', '2024-10-01'));

    await expect(queries.page('2024-11', undefined, undefined, 100)).rejects.toMatchObject(unknown);
    expect(await rows('2025-03')).toEqual(['1 E1 0', '1 E2 0']);
  });

  it('are read page by page, open and closed alike', async () => {
    await model.given(
      ...['E1', 'E2', 'E3', 'E4', 'E5'].map((id) => registered(id, 'production', '2025-03-01')),
      awarded('E4', 5, '2025-03-02'),
      deducted('E2', 5, '2025-03-02'),
    );
    const pages = async (officeId?: string) => {
      const found = [await queries.page('2025-03', officeId, undefined, 2)];
      for (let next = found[0]?.nextCursor; next != null; next = found.at(-1)?.nextCursor) {
        found.push(await queries.page('2025-03', officeId, decodeCursor(next, 'number', 'string'), 2));
      }
      return found.map(({ count, items }) => [
        count,
        ...items.map(({ rank, employeeId }) => `${rank} ${employeeId}`),
      ]);
    };

    const expected = [
      [5, '1 E4', '2 E1'],
      [5, '2 E3', '2 E5'],
      [5, '5 E2'],
    ];
    expect([await pages(), await pages('production')]).toEqual([expected, expected]);
    await model.given(monthClosed('2025-03'));
    expect([await pages(), await pages('production')]).toEqual([expected, expected]);
    expect(await queries.page('2025-03', undefined, [-99, 'E9'], 2)).toMatchObject({ count: 5, items: [] });
  });

  it('tell one employee the rank and what is missing to the next better score', async () => {
    await model.given(
      ...['E1', 'E2', 'E3'].map((id) => registered(id, 'production', '2025-03-01')),
      registered('E4', 'financial', '2025-03-01'),
      awarded('E1', 10, '2025-03-02'),
      awarded('E4', 7, '2025-03-02'),
    );
    const gaps = async (officeId?: string) => {
      const standings = ['E1', 'E2', 'E3'].map((id) => queries.standing('2025-03', officeId, id));
      return (await Promise.all(standings)).map(({ rank, score, count, gap }) => [rank, score, count, gap]);
    };

    const expected = [
      [
        [1, 10, 4, null],
        [3, 0, 4, 7],
        [3, 0, 4, 7],
      ],
      [
        [1, 10, 3, null],
        [2, 0, 3, 10],
        [2, 0, 3, 10],
      ],
    ];
    expect([await gaps(), await gaps('production')]).toEqual(expected);
    await model.given(monthClosed('2025-03'));
    expect([await gaps(), await gaps('production')]).toEqual(expected);
  });

  it('have no row for who is not on them', async () => {
    await model.given(
      registered('E1', 'production', '2025-03-01'),
      registered('E2', 'financial', '2025-03-01'),
    );

    await expect(queries.standing('2025-03', undefined, 'E9')).rejects.toMatchObject({
      problem: { code: 'employee.unknown' },
    });
    await expect(queries.standing('2025-03', 'production', 'E2')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('keep no name in what is closed', async () => {
    await model.given(
      registered('E1', 'production', '2025-03-01', { name: 'Chen Wei' }),
      monthClosed('2025-03'),
    );

    const kept = await model.postgres.query(`SELECT * FROM ${SCHEMA}.closed_rows`);

    expect(JSON.stringify(kept)).not.toContain('Chen');
    expect(kept).toHaveLength(1);
  });
});
