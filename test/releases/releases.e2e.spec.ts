import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';
import { afterAll, describe, expect } from '@jest/globals';
import { pointsAt } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { healthIs } from '../support/health.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, newFolder, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';

/** What the release said of itself before it was stopped. */
interface Said {
  readonly seals: readonly { readonly month: string; readonly digest: string }[];
  readonly receipt: { readonly publicKey: string; readonly head: { readonly position: string } };
  readonly boards: Readonly<Record<string, readonly object[]>>;
}

/** Soon after they were made, whenever the test is run. */
const NOW = new Date('2026-12-10T09:00:00+08:00');

const RELEASES = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.tar\.br$/.exec(file)?.[1] ?? []);

afterAll(() => endAllServices());

describe.each(RELEASES)('the data directory that %s left behind', (release) => {
  const step = story();
  const file = (name: string): string => join(import.meta.dirname, `${release}${name}`);
  let said: Said;
  let dataDir: string;
  let service: ServiceProcess;

  step('is taken over by the build of today', async () => {
    said = JSON.parse(await readFile(file('.json'), 'utf8')) as Said;
    dataDir = await unpacked(file('.tar.br'));
    service = await ServiceProcess.start({ dataDir, at: NOW });
    await healthIs(service.api, 200);
  });

  step('says the same of every board and seal', async () => {
    // The read models of today are built from the log first.
    const { position } = said.receipt.head;
    for (const [path, rows] of Object.entries(said.boards)) {
      const { items } = await service.api.read(`/v1/rankings/${path}?minPosition=${position}`);
      expect(items).toMatchObject(rows);
    }
    for (const { month, digest } of said.seals)
      expect(await service.api.read(`/v1/seals/${month}?minPosition=${position}`)).toMatchObject({ digest });
  });

  step('is verified beside a receipt of the release, by the key of the release', async () => {
    const receipt = join(await newFolder(), 'receipt.json');
    await writeFile(receipt, JSON.stringify(said.receipt));
    const { publicKey } = said.receipt;
    const { code, stdout } = await pointsAt(
      service.api,
      ...['audit', 'verify', '--public-key', publicKey, '--receipt', receipt],
    );
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });

  step('goes on: points are added to what was there, and the next month is closed and sealed', async () => {
    const { api } = service;
    const { balance } = await api.read('/v1/employees/E1');
    const { position } = await carriedOut(api, 'award-points', {
      ...{ employeeId: 'E1', entryId: '00000000-0000-4000-8000-00000000aaaa', kind: 'behaviour' },
      ...{ itemCode: 'day.work', points: 7, reason: 'Went on' },
    });
    const after = await api.read(`/v1/employees/E1?minPosition=${position}`);
    expect(after.balance).toMatchObject({ total: Number(balance.total) + 7 });
    // One of them had closed October by itself.
    for (const month of ['2026-10', '2026-11']) await carriedOut(api, 'close-month', { month });
    await eventually(
      () => api.get('/v1/seals/2026-11'),
      ({ status }) => status === 200,
    );
  });

  step('starts again', async () => {
    await service.stop();
    service = await ServiceProcess.start({ dataDir, at: NOW });
    await healthIs(service.api, 200);
    await service.stop();
  });
});

async function unpacked(archive: string): Promise<string> {
  const folder = await newFolder();
  const tar = brotliDecompressSync(await readFile(archive), {
    params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
  });
  const unpacking = spawn('tar', ['-C', folder, '-xf', '-'], { stdio: ['pipe', 'ignore', 'inherit'] });
  unpacking.stdin.end(tar);
  const [code] = (await once(unpacking, 'close')) as [number];
  expect(code).toBe(0);
  return folder;
}
