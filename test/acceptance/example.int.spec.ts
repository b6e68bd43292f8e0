import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExample } from '../../src/example/making.js';
import { Api } from '../support/api.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const NOW = new Date('2026-10-15T12:00:00+08:00');

/** What `npm start -- --example` fills its data directory with, of a small size. */
describe('an example to look round in', () => {
  let service: TestService;
  let dataDir: string;
  const said: string[] = [];
  const make = (now = NOW): Promise<void> =>
    makeExample({
      ...{ url: service.api.url, adminKey: service.api.key, dataDir, timeZone: 'Asia/Shanghai' },
      ...{ language: 'en', now, size: { people: 12, months: 1 }, say: (line) => said.push(line) },
    });
  /** The accounts with their keys, as the file with them has each line. */
  const keys = async (): Promise<Readonly<Record<string, string>>> => {
    const text = await readFile(join(dataDir, 'example-keys.txt'), 'utf8');
    return Object.fromEntries(
      text
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/ {2}/).reverse() as [string, string]),
    );
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'example-'));
    service = await startService({ clock: new SetClock(NOW), isExample: true });
    await make();
  });
  afterAll(async () => {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const newest = async (): Promise<string> => `minPosition=${await service.log.head()}`;
  const read = async (path: string): Promise<any> => service.api.read(`${path}?${await newest()}`);

  it('is an organisation in the midst of its work, and says that it is an example', async () => {
    expect((await service.api.read('/v1/session')).organisation.isExample).toBe(true);
    expect(await read('/v1/organisation')).toMatchObject({ shortName: 'Park Committee', isExample: true });
    expect((await read('/v1/employees')).items).toHaveLength(12);
    expect((await read('/v1/months')).items.map(({ month, status }: any) => `${month} ${status}`)).toEqual([
      '2026-09 closed',
      '2026-10 open',
    ]);
    expect((await read('/v1/proposals')).items.map(({ status }: any) => status)).toEqual(['open', 'open']);
    expect((await read('/v1/claims')).items.map(({ status }: any) => status)).toEqual(['open']);
    expect((await read('/v1/announcements')).items).toHaveLength(1);
  });

  it('gives a key to each of its accounts, one of them near the top', async () => {
    const given = await keys();
    expect(Object.keys(given)).toHaveLength(8);
    const [, key] = Object.entries(given).find(([name]) => name.startsWith('Employee'))!;
    const { employeeId } = await new Api(service.api.url, key).read('/v1/session');
    const { items } = await read('/v1/rankings/months/2026-10');
    expect(items.find((row: any) => row.employeeId === employeeId).rank).toBeLessThanOrEqual(2);
  });

  it('is made once: started again, it is left as it is', async () => {
    const before = await newest();
    await make(new Date('2026-11-20T12:00:00+08:00'));
    expect(said.at(-1)).toMatch(/^This is the example of 2026-10-15; its keys are in /);
    expect(await newest()).toBe(before);
  });
});
