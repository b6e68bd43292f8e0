import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { SettingName } from '../../src/server/setting-names.js';
import { startProxy } from '../event-store/proxy.js';
import { startEventStoreChild } from '../event-store/store-child.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { healthIs } from '../support/health.js';
import { endAllServices, newFolder, ServiceProcess } from '../support/service-process.js';

let ends: (() => unknown)[] = [];
afterEach(async () => {
  await endAllServices();
  for (const end of ends.reverse()) await end();
  ends = [];
});

/** The message of a refused start: one line that names the variable, and no stack trace. */
async function expectRefused(
  variable: SettingName,
  env: Readonly<Record<string, string>>,
  dataDir?: string,
): Promise<string> {
  const { code, lines: said } = await ServiceProcess.refused({
    ...(dataDir === undefined ? {} : { dataDir }),
    env,
  });
  // A log that was begun on the way says so, once and for all.
  const lines = said.filter((line) => !line.startsWith('This book is kept, from now on,'));
  expect({ lines, code }).toEqual({ lines: [expect.stringContaining(variable)], code: 1 });
  expect(lines[0]).toMatch(/^pointbook: .{20,300}$/);
  return lines[0]!;
}

describe('a start with a setting that cannot be used is refused in one line that names it', () => {
  it('before anything else is done', async () => {
    const dataDir = join(await newFolder(), 'data');
    await expectRefused('POINTBOOK_AUTO_CLOSE', { POINTBOOK_AUTO_CLOSE: 'yes' }, dataDir);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('HOST of another machine', async () => {
    await expectRefused('HOST', { HOST: '192.0.2.1', ...(await ownServers()) });
  });

  it('PORT that is taken', async () => {
    const taken = await listener();
    await expectRefused('PORT', { PORT: portOf(taken), ...(await ownServers()) });
  });

  it('POINTBOOK_DATA_DIR that is a file', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    await expectRefused('POINTBOOK_DATA_DIR', {}, file);
  });

  it('POINTBOOK_DATA_DIR of a later version, or of none that can be read', async () => {
    const dataDir = await newFolder();
    const file = join(dataDir, 'version');
    for (const [version, says] of [
      ['2', 'is of version 2.'],
      ['two', 'has to hold a whole number'],
    ] as const) {
      await writeFile(file, version);
      expect(await expectRefused('POINTBOOK_DATA_DIR', {}, dataDir)).toContain(says);
      expect(await readdir(dataDir)).toEqual(['version']);
    }
  });
});

describe('a start with a server that is not there is refused in one line that names it', () => {
  it('DATABASE_URL: nothing listens, nothing is said, no such database, the wrong password, no rights', async () => {
    const { url } = await database();
    const nowhere = `127.0.0.1:${await freedPort()}`;
    const silent = `127.0.0.1:${portOf(await listener())}`;
    const wrong = [
      `postgres://x@${nowhere}/x`,
      `postgres://x@${silent}/x`,
      withPart(url, 'pathname', '/no_such_database'),
      withPart(url, 'password', 'wrong-one'),
      await ofSomebodyWhoMayOnlyRead(url),
    ];
    const said = await Promise.all(
      wrong.map((DATABASE_URL) => expectRefused('DATABASE_URL', { DATABASE_URL })),
    );
    expect(said[3]).toContain('password');
    expect(said[3]).not.toContain('wrong-one');
  });

  it('EVENTSTORE_URL: nothing listens, nothing is said', async () => {
    const { url } = await database();
    const urls = [await freedPort(), portOf(await listener())].map(
      (port) => `esdb://127.0.0.1:${port}?tls=false`,
    );
    await Promise.all(
      urls.map((EVENTSTORE_URL) =>
        expectRefused('EVENTSTORE_URL', { DATABASE_URL: url, EVENTSTORE_URL, POINTBOOK_START_PATIENCE: '0' }),
      ),
    );
  });

  it('REDIS_URL: nothing listens, nothing is said', async () => {
    const { url } = await database();
    const urls = [await freedPort(), portOf(await listener())].map((port) => `redis://127.0.0.1:${port}`);
    await Promise.all(urls.map((REDIS_URL) => expectRefused('REDIS_URL', { DATABASE_URL: url, REDIS_URL })));
  });
});

describe('a start with an event store that comes and goes', () => {
  it('waits for it, and says so in one line', async () => {
    const { url } = await database();
    const store = await startEventStoreChild(url);
    const proxy = await startProxy(store.connectionString);
    ends.push(
      () => store.stop(),
      () => proxy.stop(),
    );
    proxy.refuse(true);
    const env = {
      DATABASE_URL: url,
      EVENTSTORE_URL: proxy.connectionString,
      POINTBOOK_START_PATIENCE: '3600',
    };
    const service = await ServiceProcess.launch({ env });
    const saysThatItWaits = (): number =>
      service.lines.filter((line) => line.startsWith('The event store does not answer yet')).length;
    await eventually(saysThatItWaits, (times) => times === 1);

    // A server that accepts the connection and is gone again in the middle of the first exchange.
    const wasCut = proxy.cutAt(5);
    proxy.refuse(false);
    await eventually(
      () => wasCut(),
      (isCut) => isCut,
    );
    proxy.cutAt(Infinity);

    await eventually(
      () => service.lines.some((line) => line.startsWith('Pointbook listens on')),
      (listens) => listens,
    );
    expect(saysThatItWaits()).toBe(1);
  });
});

describe('a start beside another service', () => {
  it('on its data directory touches nothing; on its database it finds the embedded store taken', async () => {
    const servers = await ownServers();
    const first = await ServiceProcess.start({ env: servers });
    expect(await readFile(join(first.dataDir, 'version'), 'utf8')).toBe('1\n');
    const said = await expectRefused('DATABASE_URL', servers);
    expect(said).toContain('another event store is already running');

    const embedded = await ServiceProcess.start();
    await embedded.api.command('open-office', { officeId: 'one', name: 'One' });
    const before = await embedded.processes();
    expect(await expectRefused('POINTBOOK_DATA_DIR', {}, embedded.dataDir)).toContain(String(embedded.pid));
    expect((await embedded.processes()).map(({ pid }) => pid)).toEqual(
      expect.arrayContaining(
        before.filter(({ command }) => !command.startsWith('postgres:')).map(({ pid }) => pid),
      ),
    );
    expect(await embedded.api.command('open-office', { officeId: 'one', name: 'One' })).toMatchObject({
      status: 200,
      body: { status: 'repeated' },
    });
    await healthIs(embedded.api, 200);
  });

  it('of a log that was begun under other rules is refused', async () => {
    const env = {
      ...(await ownServers()),
      POINTBOOK_TIMEZONE: 'Europe/Berlin',
      POINTBOOK_BASE_POINTS: '100',
    };
    const first = await ServiceProcess.start({ env });
    expect(await first.stop()).toBe(0);
    const told = first.lines.filter((line) => line.includes('by the time of Europe/Berlin. It is '));
    expect(told).toHaveLength(1);
    await expectRefused('POINTBOOK_TIMEZONE', { ...env, POINTBOOK_TIMEZONE: 'Asia/Shanghai' });
    await expectRefused('POINTBOOK_BASE_POINTS', { ...env, POINTBOOK_BASE_POINTS: '500' });
  });
});

describe('npm start', () => {
  it.each(['SIGTERM to npm', 'Ctrl-C'])('serves, and stops when it is asked to: %s', async (how) => {
    // Root's home is closed to the user that Postgres runs as in that case.
    const dataDir = await newFolder(process.getuid?.() === 0 ? homedir() : tmpdir());
    const service = await ServiceProcess.start({ program: ['npm', 'start'], dataDir });
    const { status } = await service.api.command('open-office', { officeId: 'one', name: 'One' });
    expect(status).toBe(200);
    expect(await (how === 'Ctrl-C' ? service.interruptGroup() : service.stop())).toBe(0);
    expect(service.said.at(-1)).toBe('Stopped.');
    await service.nothingLeft();
  });
});

/** A database on the shared Postgres, which saves a start its own. */
async function ownServers(): Promise<{ DATABASE_URL: string }> {
  return { DATABASE_URL: (await database()).url };
}

async function database(): Promise<TestDatabase> {
  const made = await createTestDatabase();
  ends.push(() => made.drop());
  return made;
}

/** A server that accepts connections and says nothing. */
async function listener(): Promise<Server> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return server;
}

const portOf = (server: Server): string => String((server.address() as { port: number }).port);

async function freedPort(): Promise<string> {
  const server = await listener();
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** The same database for a new user without any rights in it. */
async function ofSomebodyWhoMayOnlyRead(url: string): Promise<string> {
  const user = `reader_${randomBytes(8).toString('hex')}`;
  await onPostgres(url, `CREATE USER ${user} PASSWORD 'reader'`);
  ends.push(() => onPostgres(url, `DROP USER ${user}`));
  return withPart(withPart(url, 'username', user), 'password', 'reader');
}

async function onPostgres(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

function withPart(url: string, part: 'username' | 'password' | 'pathname', value: string): string {
  const changed = new URL(url);
  changed[part] = value;
  return changed.href;
}
