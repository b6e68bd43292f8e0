import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Unavailable } from '../kernel/unavailable.js';
import { startTicker, type Ticker } from '../../test/jobs/jobs-part.js';
import { monthsOf, OrganisationLog } from '../../test/jobs/organisation-log.js';

let log: OrganisationLog;
const tickers: Ticker[] = [];

/** The job in a process that looks at the calendar at that instant. */
async function at(instant: string, graceDays?: number): Promise<Ticker['tick']> {
  const ticker = await startTicker(log, instant, graceDays);
  tickers.push(ticker);
  return ticker.tick;
}

beforeEach(async () => {
  log = await OrganisationLog.start();
});

afterEach(async () => {
  await Promise.all(tickers.splice(0).map((ticker) => ticker.stop()));
  await log.stop();
});

describe('a tick', () => {
  it('closes March on 4 April at midnight of the organisation, and not a moment before', async () => {
    await log.beganWith('2025-02');
    await log.employeeJoined('2025-03-20');
    expect(await (await at('2025-04-03T23:59:59.999+08:00')).closeAll()).toEqual({ closed: [] });
    expect(await (await at('2025-04-04T00:00:00.000+08:00')).closeAll()).toEqual({ closed: ['2025-03'] });
    expect(await log.closes()).toEqual([{ month: '2025-03', by: 'closing-job' }]);
  });

  it('waits as many days as were set', async () => {
    await log.beganWith('2025-02');
    await log.employeeJoined('2025-03-20');
    expect(await (await at('2025-04-10T12:00:00+08:00', 10)).closeAll()).toEqual({ closed: [] });
    expect(await (await at('2025-04-01T00:00:00+08:00', 0)).closeAll()).toEqual({ closed: ['2025-03'] });
  });

  it('closes nothing before the book has begun, however long ago people joined', async () => {
    for (const joinedOn of ['2010-03-01', '2010-09-01', '2011-01-01']) await log.employeeJoined(joinedOn);
    const tick = await at('2025-04-10T12:00:00+08:00');
    const held = expect.stringContaining('has not begun');
    expect(await tick.closeAll()).toEqual({ closed: [], held });

    await log.beganWith('2025-02');
    expect(await tick.closeAll()).toEqual({ closed: ['2025-03'] });
  });

  it('begins nothing for a joining day that was mistyped before there were bounds', async () => {
    await log.employeeJoined('0202-10-15');
    const held = expect.stringContaining('has not begun');
    expect(await (await at('2025-04-10T12:00:00+08:00')).closeAll()).toEqual({ closed: [], held });
  });

  it('goes by what was set in the log, whatever it was started with', async () => {
    await log.beganWith('2025-02');
    await log.closingSet(10, true);
    const before = await at('2025-04-10T23:59:59.999+08:00', 0);
    expect(await before.closeAll()).toEqual({ closed: [] });
    await log.closingSet(10, false);
    const later = await at('2025-04-11T00:00:00+08:00', 0);
    expect(await later.closeAll()).toEqual({ closed: [], held: expect.stringContaining('set off') });
    await log.closingSet(10, true);
    expect(await later.closeAll()).toEqual({ closed: ['2025-03'] });
  });

  it('closes nothing by a clock that has leapt 400 days, until it is confirmed', async () => {
    await log.beganWith('2024-12');
    const leapt = '2026-02-14T12:00:00+08:00';
    await log.employeeJoined('2025-01-15', new Date(leapt).toISOString());
    const tick = await at(leapt);
    expect(await tick.closeAll()).toEqual({ closed: [], doubt: expect.stringContaining('100 days after') });
    expect(await log.closedMonths()).toEqual([]);
    // A doubt that somebody has to see to makes health say `degraded`.
    const { signal } = new AbortController();
    expect(await tick.run(signal)).toEqual({ lacks: expect.stringContaining('100 days after') });

    await log.clockConfirmed('2026-02-14T04:00:00.000Z');
    expect(await tick.closeAll()).toEqual({ closed: monthsOf('2025-01', 13) });
  });

  it('closes nothing by a clock that is behind what was recorded, but on the day that it is confirmed for', async () => {
    await log.beganWith('2024-12');
    await log.employeeJoined('2025-01-15', '2025-03-10T00:00:00.000Z');
    const tick = await at('2025-02-10T12:00:00+08:00');
    expect(await tick.closeAll()).toEqual({ closed: [], doubt: expect.stringContaining('the log has') });

    await log.clockConfirmed('2025-02-10T04:00:00.000Z');
    expect(await tick.closeAll()).toEqual({ closed: ['2025-01'] });
    const nextDay = await at('2025-03-09T12:00:00+08:00');
    expect(await nextDay.closeAll()).toEqual({ closed: [], doubt: expect.stringContaining('the log has') });
  });

  it('closes every month that was missed, in order, and the next tick none of them', async () => {
    await log.beganWith('2024-10');
    await log.employeeJoined('2024-11-05');
    const tick = await at('2025-04-10T12:00:00+08:00');
    expect(await tick.closeAll()).toEqual({ closed: monthsOf('2024-11', 5) });
    expect(await tick.closeAll()).toEqual({ closed: [] });
    expect(await log.closedMonths()).toEqual(monthsOf('2024-11', 5));
  });

  it('closes so many months at most; the next tick goes on', async () => {
    await log.beganWith('2024-10');
    await log.employeeJoined('2024-11-05');
    const tick = await at('2025-04-10T12:00:00+08:00');
    expect(await tick.closeAll(undefined, 3)).toEqual({ closed: monthsOf('2024-11', 3) });
    expect(await tick.closeAll(undefined, 3)).toEqual({ closed: monthsOf('2025-02', 2) });
    expect(await log.closedMonths()).toEqual(monthsOf('2024-11', 5));
  });

  it('closes nothing while an import is under way, and everything once it has ended', async () => {
    await log.beganWith('2024-12');
    await log.employeeJoined('2025-01-15');
    await log.importBegan('run-1');
    const tick = await at('2025-04-10T12:00:00+08:00');
    const refused = { month: '2025-01', code: 'import.under-way', detail: expect.stringContaining('import') };
    expect(await tick.closeAll()).toEqual({ closed: [], refused });
    expect(await log.closedMonths()).toEqual([]);
    await log.importEnded('run-1');
    expect(await tick.closeAll()).toEqual({ closed: monthsOf('2025-01', 3) });
  });

  it('stops between two months when it is told to', async () => {
    await log.beganWith('2024-12');
    await log.employeeJoined('2025-01-15');
    const tick = await at('2025-04-10T12:00:00+08:00');
    expect(await tick.closeAll(AbortSignal.abort())).toEqual({ closed: [] });
    expect(await log.closedMonths()).toEqual([]);
  });

  it('fails where the log cannot be reached, and closes everything when it can', async () => {
    await log.beganWith('2024-12');
    await log.employeeJoined('2025-01-15');
    const tick = await at('2025-04-10T12:00:00+08:00');
    const nowhere = { connectionString: 'esdb://127.0.0.1:1?tls=false', databaseUrl: log.databaseUrl };
    const elsewhere = await startTicker(nowhere, '2025-04-10T12:00:00+08:00');
    tickers.push(elsewhere);
    await expect(elsewhere.tick.closeAll()).rejects.toMatchObject({ name: 'LogUnavailable' });
    expect(await tick.closeAll()).toEqual({ closed: monthsOf('2025-01', 3) });
  });
});

it('ten ticks at once in ten processes close each month once', async () => {
  await log.beganWith('2022-12');
  await log.employeeJoined('2023-01-15');
  const ticks: Ticker['tick'][] = [];
  while (ticks.length < 10) ticks.push(await at('2025-01-10T12:00:00+08:00'));
  // A tick that finds the log too slow leaves the rest to the next one, as the timetable would.
  const through = (tick: Ticker['tick']): Promise<unknown> =>
    tick.closeAll().catch((error: unknown) => {
      if (error instanceof Unavailable) return through(tick);
      throw error;
    });
  await Promise.all(ticks.map(through));
  expect(await log.closedMonths()).toEqual(monthsOf('2023-01', 24));
});
