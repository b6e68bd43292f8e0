import { describe, expect, it } from '@jest/globals';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { CompareTables } from './compare-tables.js';

type Parts = ConstructorParameters<typeof CompareTables>;

describe("the night's comparison", () => {
  it('goes through the log again half an hour after it failed, not at once', async () => {
    let [now, tries] = [new Date('2026-11-22T04:00:00Z'), 0];
    const tables = {
      run: () => {
        tries += 1;
        return Promise.reject(new Error('a page took too long'));
      },
    };
    const last = { read: () => Promise.resolve(undefined) };
    const organisation: Pick<Organisation, 'timeZone'> = { timeZone: 'Asia/Shanghai' };
    const job = new CompareTables(...([tables, last, { now: () => now }, organisation] as unknown as Parts));
    const { signal } = new AbortController();
    const failed = { lacks: 'The comparison of the tables failed: a page took too long' };
    expect(await job.run(signal)).toEqual(failed);
    now = new Date('2026-11-22T04:29:00Z');
    expect(await job.run(signal)).toEqual(failed);
    expect(tries).toBe(1);
    now = new Date('2026-11-22T04:31:00Z');
    await job.run(signal);
    expect(tries).toBe(2);
  });
});
