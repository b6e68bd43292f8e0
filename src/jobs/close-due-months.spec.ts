import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTicker, type Ticker } from '../../test/jobs/jobs-part.js';
import { monthsOf, OrganisationLog } from '../../test/jobs/organisation-log.js';

let log: OrganisationLog;
const tickers: Ticker[] = [];

/** A process that looks at the calendar at that instant. */
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
    await log.employeeJoined('2025-03-20');
    expect(await (await at('2025-04-03T23:59:59.999+08:00')).closeAll()).toEqual({ closed: [] });
    expect(await (await at('2025-04-04T00:00:00.000+08:00')).closeAll()).toEqual({ closed: ['2025-03'] });
    expect(await log.closes()).toEqual([{ month: '2025-03', by: 'closing-job' }]);
  });

  it('waits as many days as were set', async () => {
    await log.employeeJoined('2025-03-20');
    expect(await (await at('2025-04-10T12:00:00+08:00', 10)).closeAll()).toEqual({ closed: [] });
    expect(await (await at('2025-04-01T00:00:00+08:00', 0)).closeAll()).toEqual({ closed: ['2025-03'] });
  });

  it('closes nothing while nobody was ever registered', async () => {
    expect(await (await at('2025-04-10T12:00:00+08:00')).closeAll()).toEqual({ closed: [] });
  });

  it('closes every month that was missed, in order, and the next tick none of them', async () => {
    await log.employeeJoined('2024-11-05');
    const tick = await at('2025-04-10T12:00:00+08:00');
    expect(await tick.closeAll()).toEqual({ closed: monthsOf('2024-11', 5) });
    expect(await tick.closeAll()).toEqual({ closed: [] });
    expect(await log.closedMonths()).toEqual(monthsOf('2024-11', 5));
  });

  it('closes so many months at most; the next tick goes on', async () => {
    await log.employeeJoined('2024-11-05');
    const tick = await at('2025-04-10T12:00:00+08:00');
    expect(await tick.closeAll(undefined, 3)).toEqual({ closed: monthsOf('2024-11', 3) });
    expect(await tick.closeAll(undefined, 3)).toEqual({ closed: monthsOf('2025-02', 2) });
    expect(await log.closedMonths()).toEqual(monthsOf('2024-11', 5));
  });

  it('closes nothing while an import is under way, and everything once it has ended', async () => {
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
    await log.employeeJoined('2025-01-15');
    const tick = await at('2025-04-10T12:00:00+08:00');
    expect(await tick.closeAll(AbortSignal.abort())).toEqual({ closed: [] });
    expect(await log.closedMonths()).toEqual([]);
  });

  it('fails where the log cannot be reached, and closes everything when it can', async () => {
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
  await log.employeeJoined('2023-01-15');
  const ticks = await Promise.all(Array.from({ length: 10 }, () => at('2025-01-10T12:00:00+08:00')));
  await Promise.all(ticks.map((tick) => tick.closeAll()));
  expect(await log.closedMonths()).toEqual(monthsOf('2023-01', 24));
});
