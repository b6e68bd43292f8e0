import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { JobStore, reachJobStore } from '../../src/infrastructure/queue/job-store.js';
import { eventually, until } from '../support/eventually.js';
import { JOB_STORES, type OwnStore } from './job-stores.js';
import { monthsOf, OrganisationLog } from './organisation-log.js';
import { Proxy } from './proxy.js';
import { RunningJobs } from './running-jobs.js';

const NOW = '2025-04-10T12:00:00+08:00';

for (const kind of JOB_STORES) {
  kind.describe(`while the ${kind.name} of the jobs is gone`, () => {
    let log: OrganisationLog;
    let store: OwnStore;
    const endings: (() => Promise<unknown>)[] = [];

    function startProcess(address = store.address): RunningJobs {
      const { connectionString, databaseUrl } = log;
      const jobs = { ...address, autoClose: true, closeGraceDays: 3 };
      const child = RunningJobs.start({ home: { connectionString, databaseUrl }, now: NOW, jobs });
      endings.push(() => child.kill());
      return child;
    }

    const isClosed = (month: string): Promise<void> =>
      until(async () => (await log.closedMonths()).includes(month));

    beforeEach(async () => {
      [log, store] = await Promise.all([OrganisationLog.start(), kind.own()]);
    });

    afterEach(async () => {
      await Promise.all(endings.splice(0).map((end) => end()));
      await store.remove();
      await log.stop();
    });

    it('the process lives on and says so, and goes on with the timetable when it is back', async () => {
      await log.beganWith('2024-12');
      await log.employeeJoined('2025-01-15');
      await log.importBegan('run-1');
      const child = startProcess();
      await child.is({ state: 'up', detail: '2025-01 stays open while an import is under way.' });
      await store.lose();
      await child.is({ state: 'down' });
      await log.importEnded('run-1');
      await store.comeBack();
      await child.is({ state: 'up' });
      await isClosed('2025-03');
      expect(await log.closedMonths()).toEqual(monthsOf('2025-01', 3));
      const look = new JobStore(store.address, () => undefined);
      endings.push(() => look.close());
      const schedulers = await look.ask((queue) => queue.getJobSchedulers());
      expect(schedulers.filter(({ key }) => key === 'close-due-months')).toHaveLength(1);
    });

    it('a process that starts waits for it', async () => {
      await log.beganWith('2024-12');
      await log.employeeJoined('2025-01-15');
      await store.lose();
      const child = startProcess();
      await child.is({ state: 'down' });
      await store.comeBack();
      await child.is({ state: 'up' });
      await isClosed('2025-03');
    });

    it('a process that is asked to stop still ends by itself', async () => {
      const child = startProcess();
      await child.is({ state: 'up' });
      await store.lose();
      await child.is({ state: 'down' });
      expect(await child.stop()).toBe(0);
    });

    it('silent though connected counts as gone', async () => {
      const { databaseUrl, redisUrl = databaseUrl } = store.address;
      const proxy = await Proxy.to(redisUrl);
      endings.push(() => proxy.close());
      const child = startProcess(kind.moved(store.address, proxy.port));
      await child.is({ state: 'up' });
      proxy.fallSilent();
      await child.is({ state: 'down' });
      proxy.speakAgain();
      await child.is({ state: 'up' });
      proxy.fallSilent();
      await child.is({ state: 'down' });
      expect(await child.stop()).toBe(0);
    });

    it('that lets the queue in and leaves its worker outside stops nothing else, and is asked again', async () => {
      await log.beganWith('2024-12');
      await log.employeeJoined('2025-01-15');
      const { databaseUrl, redisUrl = databaseUrl } = store.address;
      const proxy = await Proxy.to(redisUrl);
      endings.push(() => proxy.close());
      proxy.letIn(1);
      const child = startProcess(kind.moved(store.address, proxy.port));
      await eventually(
        () => proxy.outside,
        (asked) => asked >= 2,
      );
      await child.is({ state: 'down' });
      proxy.letIn(Infinity);
      await child.is({ state: 'up' });
      await isClosed('2025-03');
      expect(await child.stop()).toBe(0);
    });

    it('whoever needs it at the start is told in one line', async () => {
      await expect(reachJobStore(store.address)).resolves.toBeUndefined();
      await store.lose();
      await expect(reachJobStore(store.address)).rejects.toThrow(/ECONNREFUSED|Connection is closed/);
    });
  });
}
