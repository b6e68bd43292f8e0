import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { points, pointsAt, pointsIn } from '../support/cli-process.js';
import { eventually, until } from '../support/eventually.js';
import { endAllServices, newFolder, ROOT, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';
import { endAllTraffic, Traffic } from '../support/traffic.js';

/** By hand: BACKUP_ROUNDS=20 npm run -s jest -- test/processes/backup */
const ROUNDS = Number(process.env['BACKUP_ROUNDS'] ?? 1);
const POINTS = [process.execPath, join(ROOT, 'dist/src/cli/main.js')];

let service: ServiceProcess;
let traffic: Traffic;
let folder: string;
let receipt: string;
let [kept, keys, vault] = ['', '', ''];

beforeAll(async () => {
  service = await ServiceProcess.start();
  folder = await newFolder();
  [receipt, kept, keys, vault] = ['receipt.json', 'kept', 'keys', 'vault'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
});
afterEach(() => {
  expect(traffic.faults).toEqual([]);
});
afterAll(async () => {
  await endAllTraffic();
  await endAllServices();
});

/** The options for what goes apart. */
const APART = (): readonly string[] => ['--keys', keys, '--vault', vault];

/** Longer than one part of its table. */
const EVIDENCE = `%PDF-1.7 ${'letter '.repeat(20_000)}`;

/** Where a file is read that an entry names. */
async function sentEvidence(): Promise<string> {
  const type = { 'content-type': 'application/pdf' };
  const { href, sha256 } = (await service.api.send('POST', '/v1/evidence', type, EVIDENCE)).body;
  await service.api.command('open-office', { officeId: 'letters', name: 'Letters' });
  await service.api.command('register-employee', { employeeId: 'L0', name: 'L', officeId: 'letters' });
  const award = { kind: 'behaviour', itemCode: 'helped', points: 1, reason: 'A letter' };
  const entry = { employeeId: 'L0', entryId: crypto.randomUUID(), ...award, evidence: [{ href, sha256 }] };
  expect(await service.api.command('award-points', entry)).toMatchObject({ status: 200 });
  return href as string;
}

const AN_INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
const lastKept = async ({ api }: ServiceProcess): Promise<unknown> =>
  (await api.get('/health/ready')).body.kept;

const step = story();

step(
  'copies taken under load hold all that was acknowledged before, and prove what was signed before',
  async () => {
    traffic = await Traffic.start(() => [service.api], 4);
    await eventually(
      () => service.api.get('/v1/log/head'),
      ({ status }) => status === 200,
    );
    const evidence = await sentEvidence();
    for (let round = 0; round < ROUNDS; round += 1) {
      await traffic.goesOn();
      expect(await pointsAt(service.api, 'audit', 'head', receipt)).toMatchObject({ code: 0 });
      const acknowledged = [...traffic.acknowledged];
      expect(await pointsIn(service.dataDir, 'backup', kept, ...APART())).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^\d+ events, up to place \d+, kept in .*\nThe newest signed head: /),
      });
      await traffic.goesOn();
      const restored = await startedFrom(kept);
      expect(await lastKept(service)).toEqual({ log: AN_INSTANT, keys: AN_INSTANT, vault: AN_INSTANT });
      expect(await lastKept(restored)).toEqual({ log: null, keys: null, vault: null });
      await traffic.expectKept(restored.api, acknowledged);
      expect(await restored.api.read(evidence)).toBe(EVIDENCE);
      expect(await nameIn(restored)).toEqual(await nameIn(service));
      expect(await verified(restored)).toMatchObject({ code: 0 });
      // It goes on: what comes now stands behind the last place, under the same key.
      const award = {
        employeeId: 'T0',
        kind: 'behaviour',
        itemCode: 'ATT-ONTIME',
        points: 1,
        reason: 'Again',
      };
      const entry = { ...award, entryId: crypto.randomUUID(), commandId: crypto.randomUUID() };
      expect(await restored.api.command('award-points', entry)).toMatchObject({ status: 200 });
      expect(await verified(restored)).toMatchObject({ code: 0 });
      expect(await restored.stop()).toBe(0);
    }
    await traffic.stop();
  },
);

step('what is kept belongs to its owner alone, and has no key in it', async () => {
  for (const file of [kept, keys, vault]) expect((await stat(file)).mode & 0o777).toBe(0o600);
  const adminKey = (await readFile(join(service.dataDir, 'admin-key'), 'utf8')).trim();
  expect(await readFile(keys, 'utf8')).toContain(adminKey);
  expect((await readdir(folder)).sort()).toEqual(['kept', 'keys', 'receipt.json', 'vault']);
});

step('a backup that is killed leaves the one before', async () => {
  const before = await readFile(kept);
  const killed = await ServiceProcess.launch({
    dataDir: service.dataDir,
    program: [...POINTS, 'backup', kept],
  });
  await until(async () => killed.isOver || (await readdir(folder)).some((name) => name.endsWith('.new')));
  await killed.killAll();
  const after = await readFile(kept);
  // Where the kill came too late, it is the whole new one.
  if (!after.equals(before))
    expect(await pointsIn(await newFolder(), 'restore', kept)).toMatchObject({ code: 0 });
});

step('a file that is cut off, or another than was written, is not restored', async () => {
  const whole = await readFile(kept);
  const changed = Buffer.from(whole);
  changed[changed.length >> 1]! ^= 1;
  const damaged = join(folder, 'damaged');
  for (const content of [
    whole.subarray(0, -20),
    whole.subarray(0, whole.length >> 1),
    changed,
    Buffer.alloc(0),
  ]) {
    await writeFile(damaged, content);
    const dataDir = await newFolder();
    expect(await pointsIn(dataDir, 'restore', damaged)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`points: ${damaged} is not restored: `),
    });
    expect(await readdir(dataDir)).toEqual([]);
  }
});

step('nothing is restored over a log, nor another key put in the place of one', async () => {
  expect(await pointsIn(service.dataDir, 'restore', kept)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('holds a database already'),
  });
  const dataDir = await newFolder();
  await writeFile(join(dataDir, 'signing-key'), 'another');
  expect(await pointsIn(dataDir, 'restore', kept, ...APART())).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('signing-key is another key than the kept one'),
  });
  expect(await readdir(dataDir)).toEqual(['signing-key']);
});

step('a restore that is killed leaves a directory in which nothing starts, and is done again', async () => {
  const dataDir = await newFolder();
  const killed = await ServiceProcess.launch({
    dataDir,
    program: [...POINTS, 'restore', kept, ...APART()],
  });
  await until(() => killed.isOver || existsSync(join(dataDir, 'restoring', 'cluster')));
  await killed.killAll();
  await killed.nothingLeft();
  expect(existsSync(join(dataDir, 'postgres', 'cluster'))).toBe(false);
  expect(await ServiceProcess.refused({ dataDir })).toMatchObject({
    code: 1,
    lines: [expect.stringContaining('a restore is under way there, or was cut off')],
  });
  expect(await pointsIn(dataDir, 'restore', kept, ...APART())).toMatchObject({ code: 0 });
  expect((await readdir(dataDir)).sort()).toEqual([
    'admin-key',
    'postgres',
    'signing-key',
    'signing-key.last-head',
    'vault-key',
    'version',
  ]);
});

step('a log without its vault is not taken for one whose names and texts were erased', async () => {
  const dataDir = await newFolder();
  expect(await pointsIn(dataDir, 'restore', kept, '--keys', keys)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('No vault was put back'),
  });
  expect(await ServiceProcess.refused({ dataDir })).toMatchObject({
    code: 1,
    lines: expect.arrayContaining([expect.stringContaining('Put the vault back from its backup')]),
  });
  const restored = await ServiceProcess.start({ dataDir, env: { POINTBOOK_VAULT_LOST: 'accept' } });
  expect(await nameIn(restored)).toEqual('erased');
  expect(await verified(restored)).toMatchObject({ code: 0 });
  expect(await restored.stop()).toBe(0);
});

step('what does not run is kept as well, and restored where only its keys are left', async () => {
  expect(await service.stop()).toBe(0);
  expect(await pointsIn(service.dataDir, 'backup', kept, '--vault', vault)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The keys are not in it'),
  });
  const dataDir = await newFolder();
  const left = ['admin-key', 'signing-key', 'signing-key.last-head', 'vault-key', 'written-by.json'];
  for (const name of left)
    await writeFile(join(dataDir, name), await readFile(join(service.dataDir, name)), { mode: 0o600 });
  expect(await pointsIn(dataDir, 'restore', kept, '--vault', vault)).toMatchObject({ code: 0 });
  const restored = await ServiceProcess.start({ dataDir });
  await traffic.expectKept(restored.api);
  expect(await verified(restored)).toMatchObject({ code: 0 });
});

step('an event store of its own has its own backup', async () => {
  for (const command of ['backup', 'restore'])
    expect(
      await ServiceProcess.refused({
        program: [...POINTS, command, kept],
        env: { EVENTSTORE_URL: 'esdb://localhost:2113' },
      }),
    ).toMatchObject({ code: 1, lines: [expect.stringContaining('(EVENTSTORE_URL): keep it')] });
  expect(await points('restore')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('points restore FILE'),
  });
});

async function startedFrom(file: string): Promise<ServiceProcess> {
  const dataDir = await newFolder();
  expect(await pointsIn(dataDir, 'restore', file, ...APART())).toMatchObject({ code: 0 });
  return ServiceProcess.start({ dataDir });
}

/** Once its read models are so far. */
const nameIn = async ({ api }: ServiceProcess): Promise<unknown> => {
  const { body } = await eventually(
    () => api.get('/v1/employees/T0'),
    ({ status }) => status === 200,
  );
  return body.name;
};

const verified = ({ api }: ServiceProcess) => pointsAt(api, 'audit', 'verify', '--receipt', receipt);
