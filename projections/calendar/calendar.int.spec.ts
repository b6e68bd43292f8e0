import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClosingBefore } from '../../src/contexts/calendar/domain/closing-before.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import {
  closingSet,
  importEnded,
  importStarted,
  left,
  monthClosed,
  registered,
} from '../../test/support/events.js';
import { ClockAt, ReadModelUnderTest } from '../../test/support/read-model.js';
import { decodeCursor } from '../runtime/cursor.js';
import { calendar } from './projection.js';
import { CalendarQueries } from './queries.js';
import type { ClockDoubtView } from './views.js';

describe('the months', () => {
  let model: ReadModelUnderTest;
  let queries: CalendarQueries;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(calendar);
  });

  afterAll(() => model.drop());

  beforeEach(async () => {
    await model.clear();
    const clock = new ClockAt('2025-04-15');
    const organisation = new Organisation('Asia/Shanghai', 500);
    queries = new CalendarQueries(model.postgres, organisation, clock, new ClosingBefore());
  });

  const months = (after?: string, limit = 100, doubts: readonly ClockDoubtView[] = []) =>
    queries.months(after, limit, doubts);
  const statuses = async () => (await months()).items.map(({ month, status }) => `${month} ${status}`);

  it('are none as long as nobody was registered', async () => {
    expect(await months()).toEqual({
      items: [],
      nextCursor: null,
      importsUnderWay: [],
      closing: 'not-begun',
      clockDoubts: [],
      graceDays: 3,
      automatic: true,
    });
  });

  it('begin with the earliest month that anybody joined in while none is closed', async () => {
    await model.given(registered('E1', 'production', '2025-03-01'));
    await model.given(
      registered('E2', 'production', '2025-02-28'),
      registered('E3', 'production', '2025-04-01'),
    );
    await model.given(left('E2', '2025-04-01'));

    expect(await statuses()).toEqual(['2025-02 open', '2025-03 open', '2025-04 open']);
  });

  it('are none while everybody has yet to join', async () => {
    await model.given(registered('E1', 'production', '2025-05-01'));

    expect(await statuses()).toEqual([]);
  });

  it('begin with the first closed one, whoever joined earlier', async () => {
    await model.given(
      registered('E1', 'production', '2025-02-01'),
      monthClosed('2025-02'),
      monthClosed('2025-03'),
    );
    await model.given(registered('E2', 'production', '2024-01-01'));

    expect(await statuses()).toEqual(['2025-02 closed', '2025-03 closed', '2025-04 open']);
  });

  it('say when and where in the log they were closed', async () => {
    await model.given(registered('E1', 'production', '2025-03-01'), monthClosed('2025-03'));

    expect((await months(undefined, 1)).items).toEqual([
      { month: '2025-03', status: 'closed', closedAt: '2025-01-01T00:00:02.000Z', position: '2' },
    ]);
  });

  it('come page by page', async () => {
    await model.given(
      registered('E1', 'production', '2024-12-01'),
      monthClosed('2024-12'),
      monthClosed('2025-01'),
    );

    const first = await months(undefined, 2);
    const second = await months(decodeCursor(first.nextCursor ?? undefined, 'string')?.[0], 3);

    expect(first.items.map(({ month }) => month)).toEqual(['2024-12', '2025-01']);
    expect(second.items.map(({ month, status }) => `${month} ${status}`)).toEqual([
      '2025-02 open',
      '2025-03 open',
      '2025-04 open',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('come the newest first as well', async () => {
    await model.given(registered('E1', 'production', '2024-12-01'), monthClosed('2024-12'));

    const first = await queries.months(undefined, 2, [], { newestFirst: true });
    const second = await queries.months(decodeCursor(first.nextCursor ?? undefined, 'string')?.[0], 3, [], {
      newestFirst: true,
    });

    expect([...first.items, ...second.items].map(({ month, status }) => `${month} ${status}`)).toEqual([
      '2025-04 open',
      '2025-03 open',
      '2025-02 open',
      '2025-01 open',
      '2024-12 closed',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('are not closed by the job while an import is under way', async () => {
    await model.given(monthClosed('2025-02'), importStarted('run-1', 'book'));
    await model.given(
      importStarted('run-2', 'book'),
      importStarted('run-3', null),
      importStarted('run-4', 'other'),
    );
    await model.given(importEnded('run-4'));

    expect(await months()).toMatchObject({
      importsUnderWay: [
        { importId: 'book', since: '2025-01-01T00:00:02.000Z' },
        { importId: null, since: '2025-01-01T00:00:04.000Z' },
      ],
      closing: 'on-hold',
    });

    await model.given(importEnded('run-1', 'run-2', 'run-3'));

    expect(await months()).toMatchObject({ importsUnderWay: [], closing: 'as-due' });
  });

  it('know an import that began and ended within one batch as over', async () => {
    await model.given(monthClosed('2025-02'), importStarted('run-1', 'book'), importEnded('run-1'));

    expect(await months()).toMatchObject({ importsUnderWay: [], closing: 'as-due' });
  });

  it('take an import that was said to have started twice for one', async () => {
    await model.given(monthClosed('2025-02'), importStarted('run-1', 'book'), importStarted('run-1', 'book'));
    await model.given(importStarted('run-1', 'book'));

    expect(await months()).toMatchObject({ importsUnderWay: [{ importId: 'book' }], closing: 'on-hold' });

    await model.given(importEnded('run-1'), importStarted('run-1', 'again'));

    const since = '2025-01-01T00:00:06.000Z';
    expect(await months()).toMatchObject({ importsUnderWay: [{ importId: 'again', since }] });
  });

  it('are closed by themselves by what the log says, from the first close on, and by a clock that is believed', async () => {
    const doubt = { code: 'clock.drifted', detail: 'It drifted.' } as const;
    await model.given(closingSet(10, true), registered('E1', 'production', '2010-03-01'));
    expect(await months(undefined, 1, [doubt])).toMatchObject({ closing: 'not-begun', graceDays: 10 });

    await model.given(monthClosed('2025-02'));
    expect(await months()).toMatchObject({ closing: 'as-due', graceDays: 10, automatic: true });
    expect(await months(undefined, 1, [doubt])).toMatchObject({ closing: 'on-hold', clockDoubts: [doubt] });

    await model.given(closingSet(10, true), closingSet(5, false));
    expect(await months(undefined, 1, [doubt])).toMatchObject({ closing: 'off', graceDays: 5 });
  });
});
