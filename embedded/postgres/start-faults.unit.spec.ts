import { describe, expect, it } from '@jest/globals';
import { explained } from './start-faults.js';

const PLACE = { dataDir: '/data/postgres', runAs: undefined };

/** Messages from a disk that was really full: making one to fill needs rights that few have. */
const FULL = [
  Object.assign(new Error('Command failed: initdb --pgdata=/proc/self/cwd'), {
    stderr: `2026-11-30 05:55:06.781 UTC [22738] FATAL:  could not extend file "base/1/2691": No space left on device
2026-11-30 05:55:06.781 UTC [22738] HINT:  Check free disk space.
2026-11-30 05:55:06.802 UTC [22738] PANIC:  cannot abort transaction 1, it was already committed
initdb: removing contents of data directory "/proc/self/cwd"
`,
  }),
  new Error('ENOSPC: no space left on device, write'),
];

describe('What a start says', () => {
  it.each(FULL)('of a disk that is full is where room is to be made: %#', async (error) => {
    expect((await explained(error, PLACE)).message).toBe(
      'no space is left on the disk of /data/postgres: make room there, and start again',
    );
  });

  it('of anything else is one line, that which says why', async () => {
    const words = `Postgres did not start: 2026-11-30 05:55:04 UTC [1] LOG:  starting | 2026-11-30 05:55:05 UTC [1] FATAL:  the stars are wrong | 2026-11-30 05:55:05 UTC [1] LOG:  shutting down`;
    expect((await explained(new Error(words), PLACE)).message).toBe('the stars are wrong');
    expect((await explained(new Error('/data is in use by the running process 7'), PLACE)).message).toBe(
      '/data is in use by the running process 7',
    );
  });
});
