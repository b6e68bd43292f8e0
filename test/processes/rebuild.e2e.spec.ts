import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { employees } from '../../projections/employees/projection.js';
import { schemaOf } from '../../projections/runtime/projection.js';
import { REBUILD_LOCK } from '../../projections/runtime/rebuild/rebuild.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { readRuntimeAddresses } from '../../src/server/runtime-addresses.js';
import { endAllImports, importByCli } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { endAllServices, environment, newFolder, ROOT, ServiceProcess } from '../support/service-process.js';

const BOOK = join(ROOT, 'test/point-books/hard.ndjson');

const running = new Set<ChildProcess>();

/** A service with a book; each test leaves its read models whole. */
let service: ServiceProcess;
let postgres: Postgres | undefined;

beforeAll(async () => {
  service = await ServiceProcess.start({ env: { POINTBOOK_AUTO_CLOSE: 'off' } });
  expect(await importByCli(BOOK, service.api)).toMatchObject({ code: 0 });
  postgres = new Postgres((await readRuntimeAddresses(service.dataDir))!.databaseUrl);
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

afterAll(async () => {
  await postgres?.close();
  await endAllImports();
  await endAllServices();
});

interface Rebuilding {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** Runs `points rebuild …` beside the service of that data directory. */
function rebuilding(dataDir: string, ...args: readonly string[]): Rebuilding {
  const main = join(ROOT, 'dist/src/cli/main.js');
  const child = spawn(process.execPath, [main, 'rebuild', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment({ POINTBOOK_DATA_DIR: dataDir }),
  });
  running.add(child);
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => (said += String(text)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
  return { child, ended, said: () => said };
}

/** The progress of a rebuild of the boards that is under way or was left; undefined if there is none. */
async function eventsBuilt(): Promise<number | undefined> {
  const rows = await postgres!
    .query<{ events: string }>(`SELECT events FROM projections.rebuilds WHERE name = 'boards'`)
    .catch(() => []);
  return rows[0] === undefined ? undefined : Number(rows[0].events);
}

/** While this work goes on, a rebuild of the boards can neither be compared nor switched. */
async function inTheMiddle(dataDir: string, work: (held: Rebuilding) => Promise<void>): Promise<void> {
  await postgres!.transaction(async (tx) => {
    await tx.query(`SELECT FROM projections.checkpoints WHERE name = 'boards' FOR UPDATE`);
    const held = rebuilding(dataDir, 'boards');
    await eventually(isAtWork, (atWork) => atWork);
    await eventually(eventsBuilt, (events) => (events ?? 0) > 0);
    await work(held);
  });
}

const isAtWork = async (): Promise<boolean> =>
  (await postgres!.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = ${REBUILD_LOCK}`))
    .length > 0;

describe('points rebuild', () => {
  it('rebuilds every read model of the running service, and says so', async () => {
    const { code, said } = await rebuilding(service.dataDir).ended;

    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toMatch(
      /^employees, version \d+, from \d+ events: the same as the live one, and in its place$/m,
    );
    expect(said.match(/the same as the live one/g)?.length).toBeGreaterThan(5);
    expect((await service.api.get('/v1/rankings/years/2025')).status).toBe(200);
  });

  it('goes on where it was after kill -9 in the middle, and after Ctrl-C', async () => {
    await inTheMiddle(service.dataDir, async ({ child, ended }) => {
      child.kill('SIGKILL');
      expect((await ended).code).toBeNull();
    });
    // Statements that it had sent before it was killed may still be carried out.
    await eventually(isAtWork, (atWork) => !atWork);
    const built = await eventsBuilt();
    let interrupted: Rebuilding['ended'] | undefined;
    await inTheMiddle(service.dataDir, async ({ child, ended, said }) => {
      interrupted = ended;
      child.kill('SIGINT');
      await eventually(said, (text) => text.includes('Stopping'));
    });
    expect(await interrupted).toMatchObject({
      code: 1,
      said: expect.stringContaining('points: stopped. Start it again: it goes on where it was.'),
    });
    expect(await eventsBuilt()).toBeGreaterThanOrEqual(built!);

    const { code, said } = await rebuilding(service.dataDir, 'boards').ended;

    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('the same as the live one, and in its place');
    expect(await eventsBuilt()).toBeUndefined();
  });

  it('names a row that somebody has changed, and keeps the live one', async () => {
    const [row] = await postgres!.query<{ employee_id: string }>(
      `UPDATE ${schemaOf(employees)}.employees SET active = NOT active
       WHERE employee_id = (SELECT min(employee_id) FROM ${schemaOf(employees)}.employees) RETURNING employee_id`,
    );

    const kept = await rebuilding(service.dataDir, 'employees').ended;
    const taken = await rebuilding(service.dataDir, 'employees', '--switch-anyway').ended;
    const after = await rebuilding(service.dataDir, 'employees').ended;

    const named = `  employees {"employee_id" : "${row!.employee_id}"} in both, and not the same`;
    expect(kept).toMatchObject({ code: 1, said: expect.stringContaining('the live one stays') });
    expect(kept.said).toContain(named);
    expect(taken).toMatchObject({
      code: 1,
      said: expect.stringContaining('the rebuilt one is in its place'),
    });
    expect(after).toMatchObject({ code: 0, said: expect.stringContaining('the same as the live one') });
  });

  it('says in a line what is wrong', async () => {
    const nobody = await rebuilding(await newFolder(), 'boards').ended;
    const unknown = await rebuilding(await newFolder(), 'bords').ended;

    expect(nobody).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^points: No service runs on \S+ Start it with: npm start\n$/),
    });
    expect(unknown).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^points: There is no read model bords; there are employees, .*\n$/),
    });
  });
});
