import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LogHead } from '../../src/contexts/seals/domain/events.js';
import { SigningKey } from '../../src/contexts/seals/signing-keys.js';
import { checkpointNote, checkpointStatement, verifierKeyText } from '../../src/proofs/checkpoint.js';
import { headStatement } from '../../src/proofs/signing.js';
import { generateBook } from '../oracle/generator.js';
import { points, pointsAt } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { endAllServices, ROOT, ServiceProcess } from '../support/service-process.js';

const SMALL = {
  seed: 3,
  employees: 10,
  offices: 2,
  startMonth: '2025-01',
  months: 2,
  entriesPerEmployeeMonth: 4,
  mischief: 0.1,
};
const WELL = 'Everything that is signed is as it should be.';

/** Runs in a process of its own, since a time zone belongs to a process. */
const RECOMPUTE = `
  import { readFileSync } from 'node:fs';
  import { Verifier } from '${join(ROOT, 'dist/src/proofs/verifier.js')}';
  const events = readFileSync(process.argv[1], 'utf8').trim().split('\\n').map((line) => JSON.parse(line));
  const zones = Intl.supportedValuesOf('timeZone');
  const [digests, offsets] = [new Set(), new Set()];
  for (let time = 0; time < 100; time += 1) {
    process.env.TZ = zones[(time * 17) % zones.length];
    offsets.add(new Date(2025, 0, 1).getTimezoneOffset());
    const months = [];
    const verifier = new Verifier({}, ({ month, seal }) => months.push(month + ' ' + seal?.digest));
    for (const event of events) verifier.take(event);
    digests.add(months.join() + verifier.verdict().findingCount);
  }
  console.log(JSON.stringify({ digests: [...digests], offsets: offsets.size }));`;

/** Without days of grace it is known which months are going to be closed. */
const NO_GRACE = { POINTBOOK_CLOSE_GRACE_DAYS: '0' };

describe('an auditor at the terminal', () => {
  let service: ServiceProcess;
  let folder: string;
  let log: string;
  let receipt: string;
  let publicKey: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pointbook-audit-'));
    [log, receipt] = [join(folder, 'log.ndjson'), join(folder, 'receipt.json')];
    service = await ServiceProcess.start({ env: NO_GRACE });
    await service.api.bulk(generateBook(SMALL));
    await sealed('2025-01');
    await head();
    // Killed while it seals and signs: each closed month is still sealed once.
    await service.killAll();
    await restart();
    // All months but the current one, whose seal comes last.
    const { months } = await eventually(
      () => monthsOf(service),
      ({ months: all }) => all.filter(({ status }) => status === 'open').length === 1,
    );
    await sealed(months.filter(({ status }) => status === 'closed').at(-1)!.month);
    publicKey = (await service.api.read('/v1/signing-keys')).items[0].publicKey;
    // The receipt first: the log goes on, and a later export contains what was signed before.
    expect((await pointsAt(service.api, 'audit', 'head', receipt)).code).toBe(0);
    expect((await pointsAt(service.api, 'audit', 'export', log)).code).toBe(0);
  });
  afterAll(async () => {
    await endAllServices();
    await rm(folder, { recursive: true });
  });

  const restart = async (): Promise<void> => {
    await service.exited;
    service = await ServiceProcess.start({ dataDir: service.dataDir, env: NO_GRACE });
  };
  const sealed = (month: string): Promise<unknown> =>
    eventually(
      () => service.api.get(`/v1/seals/${month}`),
      ({ status }) => status === 200,
    );
  const head = (): Promise<unknown> =>
    eventually(
      () => service.api.get('/v1/log/head'),
      ({ status }) => status === 200,
    );
  const monthsOf = async (of: ServiceProcess): Promise<{ months: { month: string; status: string }[] }> => ({
    months: (await of.api.read('/v1/months?limit=1000')).items,
  });

  it('verifies the running service, its boards and each month, sealed once', async () => {
    const { code, stdout } = await pointsAt(service.api, 'audit', 'verify', '--public-key', publicKey);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(WELL) });
    const { months } = await monthsOf(service);
    for (const { month, status } of months)
      expect(stdout.split(`${month}  sealed `)).toHaveLength(status === 'closed' ? 2 : 1);
  });

  it('has the tables compared with the log, and hears that all of it follows', async () => {
    const { code, stdout } = await pointsAt(service.api, 'audit', 'compare');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^[1-9]\d* rows of the tables compared by the service, up to place \d+\.\n/,
      ),
    });
    expect(stdout).toContain('All of it follows from the events.');
  });

  it('verifies an export without service and database, by a key and a receipt', async () => {
    const trust = ['--public-key', publicKey, '--receipt', receipt];
    const { code, stdout } = await points('audit', 'verify', '--export', log, ...trust);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(WELL) });
    expect(stdout).toContain('2025-01  sealed ');
  });

  it('verifies a log and a file by a checkpoint, and not a log that ends before it', async () => {
    const file = join(folder, 'checkpoint.txt');
    await writeFile(file, String(await service.api.read('/v1/log/checkpoint')));
    const { items } = await service.api.read('/v1/signing-keys');
    const trust = ['--checkpoint', file, '--verifier-key', String(items.at(-1).verifierKey)];
    expect(await pointsAt(service.api, 'audit', 'verify', ...trust)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(WELL),
    });
    const [{ employeeId }] = (await service.api.read('/v1/employees?limit=1')).items;
    const one = ['audit', 'verify', '--employee', String(employeeId), ...trust];
    expect(await pointsAt(service.api, ...one)).toMatchObject({ code: 0 });
    const cutOff = join(folder, 'cut-off-before-the-checkpoint.ndjson');
    const lines = (await readFile(log, 'utf8')).split('\n').slice(0, 20);
    await writeFile(cutOff, lines.join('\n'));
    expect(await points('audit', 'verify', '--export', cutOff, ...trust)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('when the checkpoint was given'),
    });
  });

  it('is told of a receipt by a stranger, and of a checkpoint of another log, for one file as for all of them', async () => {
    const stranger = SigningKey.make();
    const { head } = JSON.parse(await readFile(receipt, 'utf8')) as { head: LogHead };
    const forged = join(folder, 'forged.json');
    const { keyId, publicKey: key } = stranger;
    const signature = stranger.sign(headStatement(head));
    await writeFile(forged, JSON.stringify({ head, keyId, publicKey: key, signature }));
    const foreign = join(folder, 'foreign.txt');
    const signed = stranger.sign(checkpointStatement('elsewhere', head));
    await writeFile(foreign, checkpointNote('elsewhere', head, key, signed));
    const verifierKey = verifierKeyText({ name: 'elsewhere', publicKey: key });
    const [{ employeeId }] = (await service.api.read('/v1/employees?limit=1')).items;
    for (const kept of [
      ['--receipt', forged],
      ['--checkpoint', foreign, '--verifier-key', verifierKey],
    ])
      for (const what of [[], ['--employee', String(employeeId)]])
        expect(await pointsAt(service.api, 'audit', 'verify', ...what, ...kept)).toMatchObject({
          code: 1,
          stdout: expect.stringContaining('signed by a key that is not of this log'),
        });
  });

  it('is told which event was changed, and what a key or a receipt says otherwise', async () => {
    const text = await readFile(log, 'utf8');
    const changed = join(folder, 'changed.ndjson');
    await writeFile(
      changed,
      text.replace(/"points":(\d+)/, (_, count) => `"points":${Number(count) + 1}`),
    );
    const tampered = await points('audit', 'verify', '--export', changed);
    expect(tampered).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/event\.changed at employee-\S+@\d+, place/),
    });
    const other = SigningKey.make().publicKey;
    expect(await points('audit', 'verify', '--export', log, '--public-key', other)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('key.not-trusted'),
    });
    const cutOff = join(folder, 'cut-off.ndjson');
    await writeFile(cutOff, text.split('\n').slice(0, 20).join('\n'));
    expect(await points('audit', 'verify', '--export', cutOff, '--receipt', receipt)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('receipt.not-in-log'),
    });
  });

  it('verifies one month and one file', async () => {
    const month = await pointsAt(service.api, 'audit', 'verify', '--month', '2025-01');
    expect(month).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2025-01 {2}sealed /) });
    // What they trust may be from after the month.
    const trust = ['--public-key', publicKey, '--receipt', receipt];
    const trusted = await pointsAt(service.api, 'audit', 'verify', '--month', '2025-01', ...trust);
    expect(trusted).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^2025-01 {2}sealed [^\n]+\n\d/),
    });
    const [{ employeeId }] = (await service.api.read('/v1/employees?limit=1')).items;
    const file = await pointsAt(service.api, 'audit', 'verify', '--employee', employeeId);
    expect(file).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`the file of ${employeeId}. Up to `),
    });
    expect(
      await pointsAt(service.api, 'audit', 'verify', '--employee', employeeId, '--receipt', receipt),
    ).toMatchObject({ code: 0 });
    for (const where of [[], ['--export', log]])
      expect(await pointsAt(service.api, 'audit', 'verify', '--employee', 'NOBODY', ...where)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('file of NOBODY'),
      });
  });

  it('reads a file as a story, with the balance after each event', async () => {
    const [{ employeeId, balance }] = (await service.api.read('/v1/employees?limit=1')).items;
    const { code, stdout } = await pointsAt(service.api, 'audit', 'replay', employeeId);
    const { items } = await service.api.read(`/v1/employees/${employeeId}/history`);
    expect(code).toBe(0);
    expect(stdout.match(/^#\d+ /gm)).toHaveLength(items.length);
    expect(stdout.trim().split('\n').at(-1)).toContain(`balance ${balance.total} = base ${balance.base} + `);
  });

  it('comes to the same seals in each of 100 recomputations, whatever the time zone of the process', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', RECOMPUTE, log]);
    const { digests, offsets } = JSON.parse(stdout) as { digests: string[]; offsets: number };
    expect(digests).toHaveLength(1);
    expect(digests[0]).toMatch(/2025-01 [0-9a-f]{64},/);
    expect(offsets).toBeGreaterThan(10);
  });

  it.each([
    [['audit'], 'Usage:'],
    [['audit', 'verify', '--month', '2025'], '--month must be a month'],
    [['audit', 'verify', '--public-key', 'short'], '--public-key must be'],
    [['audit', 'verify', '--export', 'nowhere'], 'is not a file'],
    [['audit', 'verify', '--public-key', 'a'.repeat(43), '--public-key', 'b'.repeat(43)], 'is given twice'],
    [['audit', 'verify', '--receipt', 'package.json', '--export', 'package.json'], 'is no receipt'],
  ])('is told in a line how %j is meant', async (args, told) => {
    expect(await points(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(told) });
  });

  it('follows the key to the next one, and hears when the one in use is not there', async () => {
    await service.stop();
    const keys = join(service.dataDir, 'signing-key');
    await appendFile(keys, SigningKey.make().pem);
    await restart();
    await eventually(
      () => service.api.read('/v1/signing-keys'),
      ({ items }) => items.length === 2,
    );
    const verified = await pointsAt(service.api, 'audit', 'verify', '--public-key', publicKey);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining(WELL) });
    await service.stop();
    await writeFile(keys, SigningKey.make().pem);
    await restart();
    await eventually(
      () => service.api.get('/health/ready'),
      ({ body: { status, jobs } }) =>
        status === 'degraded' && jobs?.detail?.includes('which is not in') === true,
    );
    await service.stop();
    await writeFile(keys, 'no key');
    const refused = await ServiceProcess.refused({ dataDir: service.dataDir });
    expect(refused).toMatchObject({ code: 1, lines: [expect.stringContaining('POINTBOOK_SIGNING_KEY: ')] });
  });
});
