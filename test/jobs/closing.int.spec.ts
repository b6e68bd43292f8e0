import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { JobStore } from '../../src/infrastructure/queue/job-store.js';
import type { JobsOptions } from '../../src/infrastructure/queue/jobs-options.js';
import { until } from '../support/eventually.js';
import { JOB_STORES, type SharedStore } from './job-stores.js';
import { startJobs, type JobsPart } from './jobs-part.js';
import { monthsOf, OrganisationLog } from './organisation-log.js';
import { RunningJobs, type JobsProcessOptions } from './running-jobs.js';

const EVERY_SECOND = '* * * * * *';

/** Failures of a tick that are expected on a machine that ten processes keep busy: the next tick makes up for them. */
const TOO_SLOW = /not available|did not (append|read)|in time|stalled/;

for (const kind of JOB_STORES) {
  kind.describe(`months are closed by jobs in ${kind.name}`, () => {
    let log: OrganisationLog;
    let store: SharedStore;
    const endings: (() => Promise<unknown>)[] = [];

    const optionsWith = (options: Partial<JobsOptions> = {}): JobsOptions => ({
      ...store.address,
      autoClose: true,
      closeGraceDays: 3,
      ...options,
    });

    async function jobsAt(now: string, options: Partial<JobsOptions> = {}): Promise<JobsPart> {
      const part = await startJobs(log, now, optionsWith(options));
      endings.push(() => part.stop());
      return part;
    }

    function processAt(now: string, more: Partial<JobsProcessOptions>): RunningJobs {
      const { connectionString, databaseUrl } = log;
      const child = RunningJobs.start({
        home: { connectionString, databaseUrl },
        now,
        jobs: optionsWith(),
        ...more,
      });
      endings.push(() => child.kill());
      return child;
    }

    /** The queue as seen by a process that runs no jobs. */
    async function lookAtQueue(): Promise<JobStore> {
      const look = new JobStore(store.address, () => undefined);
      endings.push(() => look.close());
      await look.ready();
      return look;
    }

    const isClosed = (month: string): Promise<void> =>
      until(async () => (await log.closedMonths()).includes(month));

    beforeEach(async () => {
      [log, store] = await Promise.all([OrganisationLog.start(), kind.share()]);
    });

    afterEach(async () => {
      await Promise.all(endings.splice(0).map((end) => end()));
      await store.remove();
      await log.stop();
    });

    it('at the start, without waiting for the timetable', async () => {
      await log.beganWith('2024-12');
      await log.employeeJoined('2025-01-15');
      const { job } = await jobsAt('2025-04-10T12:00:00+08:00');
      await isClosed('2025-03');
      expect(await log.closes()).toEqual(
        ['2025-01', '2025-02', '2025-03'].map((month) => ({ month, by: 'closing-job' })),
      );
      await until(() => job.status.state === 'up' && job.status.lastTickAt === '2025-04-10T04:00:00.000Z');
    });

    it('by a timetable in the time zone of the organisation', async () => {
      const { job } = await jobsAt('2025-04-10T12:00:00+08:00');
      await until(() => job.status.state === 'up');
      const look = await lookAtQueue();
      const schedulers = await look.ask((queue) => queue.getJobSchedulers());
      expect(schedulers.length).toBeGreaterThan(0);
      for (const scheduler of schedulers)
        expect(scheduler).toMatchObject({ pattern: '*/5 * * * *', tz: 'Asia/Shanghai' });
    });

    it('once an import has ended, at a later tick', async () => {
      await log.beganWith('2024-12');
      await log.employeeJoined('2025-01-15');
      await log.importBegan('run-1');
      const { job } = await jobsAt('2025-04-10T12:00:00+08:00', { cron: EVERY_SECOND });
      await until(() => job.status.detail?.includes('an import is under way') === true);
      expect(await log.closedMonths()).toEqual([]);
      await log.importEnded('run-1');
      await isClosed('2025-03');
      expect(await log.closedMonths()).toEqual(monthsOf('2025-01', 3));
      await until(() => job.status.detail === undefined);
    });

    it('after three months of standing still, each of them once', async () => {
      await log.beganWith('2024-10');
      await log.employeeJoined('2024-11-05');
      const before = await jobsAt('2025-01-10T12:00:00+08:00');
      await isClosed('2024-12');
      await before.stop();
      await jobsAt('2025-04-10T12:00:00+08:00');
      await isClosed('2025-03');
      expect(await log.closedMonths()).toEqual(monthsOf('2024-11', 5));
    });

    it('each once by ten processes that start together, with many ticks at once', async () => {
      await log.beganWith('2022-12');
      await log.employeeJoined('2023-01-15');
      const look = await lookAtQueue();
      const ticks = Array.from({ length: 40 }, () => ({ name: 'close-due-months', data: {} }));
      await look.ask((queue) => queue.addBulk(ticks));
      const parts = await Promise.all(Array.from({ length: 10 }, () => jobsAt('2025-01-10T12:00:00+08:00')));
      await until(async () => {
        const { waiting, active } = await look.ask((queue) => queue.getJobCounts('waiting', 'active'));
        return waiting === 0 && active === 0 && parts.every(({ job }) => job.status.state === 'up');
      });
      expect(await log.closedMonths()).toEqual(monthsOf('2023-01', 24));
      const failed = await look.ask((queue) => queue.getFailed());
      expect(
        failed.map(({ failedReason }) => failedReason).filter((reason) => !TOO_SLOW.test(reason)),
      ).toEqual([]);
    });

    it('each once when the process is killed in the middle of a tick', async () => {
      await log.beganWith('2024-10');
      await log.employeeJoined('2024-11-05');
      const now = '2025-04-10T12:00:00+08:00';
      const child = processAt(now, { haltAfterCloses: 2 });
      await child.halted();
      await child.kill();
      expect(await log.closedMonths()).toEqual(monthsOf('2024-11', 2));
      await jobsAt(now);
      await isClosed('2025-03');
      expect(await log.closedMonths()).toEqual(monthsOf('2024-11', 5));
    });

    it('by nobody as long as closing is set off', async () => {
      await log.beganWith('2024-12');
      const { job } = await jobsAt('2025-04-10T12:00:00+08:00', { autoClose: false, cron: EVERY_SECOND });
      await until(() => job.status.detail?.includes('closing is set off') === true);
      expect(await log.closedMonths()).toEqual([]);
      await log.closingSet(3, true);
      await isClosed('2025-03');
    });

    it('and of the ticks that were, only the last are kept', async () => {
      const look = await lookAtQueue();
      const ticks = Array.from({ length: 300 }, () => ({ name: 'close-due-months', data: {} }));
      await look.ask((queue) => queue.addBulk(ticks));
      await jobsAt('2025-04-10T12:00:00+08:00');
      await until(async () => (await look.ask((queue) => queue.getWaitingCount())) === 0);
      await until(async () => (await look.ask((queue) => queue.getActiveCount())) === 0);
      // As many of each: where the machine is busy, a tick may have failed.
      const { completed = 0, failed = 0 } = await look.ask((queue) =>
        queue.getJobCounts('completed', 'failed'),
      );
      expect(Math.max(completed, failed)).toBe(20);
      expect(Math.min(completed, failed)).toBeLessThanOrEqual(20);
    });

    it('and a process that is asked to stop ends by itself', async () => {
      const child = processAt('2025-04-10T12:00:00+08:00', {});
      await child.is({ state: 'up' });
      expect(await child.stop()).toBe(0);
    });
  });
}
