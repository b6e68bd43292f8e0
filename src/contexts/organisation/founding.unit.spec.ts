import { describe, expect, it } from '@jest/globals';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import { foundOrConfirm } from './founding.js';
import { Organisation } from './domain/organisation.js';

/** The part of a log that founding looks at. */
function logBegunWith(timeZone: string, more: object = {}): EventLog {
  const event = { type: 'OrganisationFounded', data: { timeZone, basePoints: 500, ...more } };
  return { read: () => [{ event }] } as unknown as EventLog;
}

const confirm = (recorded: string, configured: string): Promise<Organisation> =>
  foundOrConfirm(logBegunWith(recorded), new Organisation(configured, 500), new Date(), 'id');

describe('a log that was begun with a short name of a zone', () => {
  it('goes on under the whole name of that zone, and keeps its own in what it seals', async () => {
    expect(await confirm('CST', 'America/Chicago')).toEqual(new Organisation('CST', 500));
    expect(await confirm('Asia/Shanghai', 'Asia/Chongqing')).toEqual(new Organisation('Asia/Shanghai', 500));
  });

  it('is refused under another zone, and tells the name that can be set', async () => {
    await expect(confirm('CST', 'Asia/Shanghai')).rejects.toThrow(
      'begun with CST and keeps it. Set it to America/Chicago.',
    );
  });
});

describe('an example', () => {
  const zone = 'Asia/Shanghai';
  const start = (begunWith: object, isExample: boolean): Promise<Organisation> =>
    foundOrConfirm(logBegunWith(zone, begunWith), new Organisation(zone, 500, isExample), new Date(), 'id');

  it('goes on as an example, and never as a real organisation, nor the other way round', async () => {
    expect(await start({ isExample: true }, true)).toEqual(new Organisation(zone, 500, true));
    await expect(start({ isExample: true }, false)).rejects.toThrow('is an example. Start it with --example');
    await expect(start({}, true)).rejects.toThrow('is of a real organisation');
  });
});
