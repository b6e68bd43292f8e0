import { afterEach, expect, it } from '@jest/globals';
import { ScheduledJobs } from '../../src/jobs/scheduled-jobs.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { eventually } from '../support/eventually.js';
import { JOB_STORES } from './job-stores.js';

const ONCE_A_YEAR = '0 0 1 1 *';
const ORGANISATION = new Organisation('Asia/Shanghai', 500);

for (const kind of JOB_STORES) {
  kind.describe(`a tick that has failed, in ${kind.name}`, () => {
    const endings: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const end of endings.splice(0).reverse()) await end();
    });

    it('is not left to the timetable', async () => {
      const store = await kind.share();
      endings.push(() => store.remove());
      let ticks = 0;
      const run = (): Promise<object> => {
        ticks += 1;
        return ticks < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve({});
      };
      const options = { ...store.address, autoClose: true, closeGraceDays: 3, cron: ONCE_A_YEAR };
      const jobs = new ScheduledJobs([{ name: 'fails', run }], new Clock(), ORGANISATION, options);
      jobs.onApplicationBootstrap();
      endings.push(() => jobs.beforeApplicationShutdown());
      await eventually(
        () => jobs.status.trouble,
        (trouble) => trouble?.includes('not yet') === true,
      );
      await eventually(
        () => jobs.status,
        ({ trouble, lastTickAt }) => trouble === undefined && lastTickAt !== undefined,
      );
      expect(ticks).toBe(3);
    });
  });
}
