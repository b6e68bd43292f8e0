import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { clientOf } from '../../src/infrastructure/event-store/client.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { createTestDatabase } from '../support/database.js';
import { asNobody, canBeNobody } from '../support/nobody.js';

const ROOT = join(import.meta.dirname, '../..');
const STORE = join(ROOT, 'embedded/event-store/main.ts');
const ATTACK = join(ROOT, 'test/event-store/attack.ts');
const TLS = join(ROOT, 'test/inputs/tls');
const WITH_TLS = ['--tls-cert', join(TLS, 'cert.pem'), '--tls-key', join(TLS, 'key.pem')];
const LOADER = join(ROOT, 'test/support/typescript.mjs');

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const one of cleanUp.splice(0).reverse()) await one();
});

function eventstore(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', LOADER, STORE, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  cleanUp.push(() => end(child));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** All output of the store until it ends by itself. */
async function said(child: ChildProcess): Promise<{ status: unknown; out: string; err: string }> {
  const exited = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  const [status] = (await exited) as [unknown];
  return { status, out, err };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return /^event store ready at (esdb\S+)\n$/.exec(line.toString())?.[1] ?? '';
}

async function onStore<T>(address: string, work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
  const client = clientOf(address);
  try {
    return await work(client);
  } finally {
    await client.dispose();
  }
}

describe('the event store started alone', () => {
  it('brings its own Postgres, says where it is, and has everything again after a stop', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'store-alone-'));
    cleanUp.push(() => rm(dataDir, { recursive: true, force: true }));
    const first = eventstore('--port', '0', '--data-dir', dataDir);
    await onStore(await addressOf(first), (client) =>
      client.appendToStream('anything', jsonEvent({ type: 'happened', data: { number: 1 } })),
    );
    await end(first);

    const again = eventstore('--port', '0', '--data-dir', dataDir);
    const types = await onStore(await addressOf(again), async (client) => {
      const found = [];
      for await (const { event } of client.readStream('anything')) found.push(event?.type);
      return found;
    });
    expect(types).toEqual(['happened']);
  });

  it('explains itself', async () => {
    const { status, out } = await said(eventstore('--help'));
    expect(status).toBe(0);
    for (const option of [
      '--port',
      '--host',
      '--socket',
      '--tls-cert',
      '--tls-key',
      '--credentials',
      '--data-dir',
      '--database-url',
    ])
      expect(out).toContain(option);
  });

  it.each([
    [['--prot', '2113'], "Unknown option '--prot'"],
    [['--port', 'http'], '--port is not a port: a number from 0 to 65535'],
    [['--tls-cert', 'cert.pem'], '--tls-cert and --tls-key need one another'],
    [['--credentials', 'who'], '--credentials needs --tls-cert and --tls-key: clients send none without TLS'],
    [
      ['--socket', '/eventstore.sock'],
      '--socket: others may enter /: name a folder that is there for this alone, or a new one',
    ],
  ])('refuses %j in one line that says where to find help', async (args, reason) => {
    const { status, err } = await said(eventstore(...args));
    expect(status).toBe(2);
    expect(err).toBe(`eventstore: ${reason}. Try: npm run -s eventstore -- --help\n`);
  });
});

const asOneCan = canBeNobody ? it : it.skip;

describe('who reaches an event store started alone', () => {
  let folder: string;
  let databaseUrl: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-alone-'));
    const database = await createTestDatabase();
    databaseUrl = database.url;
    cleanUp.push(
      () => rm(folder, { recursive: true, force: true }),
      () => database.drop(),
    );
  });

  const started = (...args: string[]): ChildProcess => eventstore(...args, '--database-url', databaseUrl);

  async function withCredentials(): Promise<string> {
    const file = join(folder, 'credentials');
    await writeFile(file, 'service:with a: colon\nanother:one\n', { mode: 0o600 });
    return file;
  }

  /** The outcome of that user's attempts at that store. */
  const attacked = async (address: string): Promise<readonly string[]> =>
    Object.values((await asNobody(ATTACK, address))[address] as Record<string, string>);

  const appendedTo = async (address: string): Promise<boolean> => {
    const log = EventLog.connect(address);
    try {
      await log.tryAppend();
      await log.head();
      return true;
    } finally {
      await log.onApplicationShutdown();
    }
  };

  asOneCan('on a port: everybody, which it says in one line', async () => {
    const store = started('--port', '0');
    const [line] = (await once(createInterface({ input: store.stderr! }), 'line')) as [string];

    expect(line).toBe(
      'eventstore: listens openly: every user of this machine may read and write the log. ' +
        '--socket, or --credentials with TLS, keeps others out.',
    );
    expect(await attacked(await addressOf(store))).toContain('done');
  });

  asOneCan('on a socket: nobody else, and nothing is said of it', async () => {
    const store = started('--socket', join(folder, 'with a blank', 'socket'));
    const said = text(store.stderr!);
    const address = await addressOf(store);

    expect(await attacked(address)).not.toContain('done');
    expect(await appendedTo(address)).toBe(true);
    await end(store);
    expect(await said).toBe('');
  });

  asOneCan('on a port with credentials: whoever has them', async () => {
    const store = started('--port', '0', ...WITH_TLS, '--credentials', await withCredentials());
    const said = text(store.stderr!);
    const trusting = `${await addressOf(store)}&tlsCAFile=${join(TLS, 'cert.pem')}`.replace(
      '127.0.0.1',
      'localhost',
    );
    const as = (who: string): string => trusting.replace('//', `//${who}@`);

    for (const address of [trusting, as('service:one'), as('nobody:one')])
      expect(await attacked(address)).not.toContain('done');
    expect(await appendedTo(as(`service:${encodeURIComponent('with a: colon')}`))).toBe(true);
    expect(await appendedTo(as('another:one'))).toBe(true);
    await end(store);
    expect(await said).toBe('');
  });

  it('refuses credentials that others may read', async () => {
    const file = await withCredentials();
    await chmod(file, 0o640);
    const { status, err } = await said(started(...WITH_TLS, '--credentials', file));

    expect(status).toBe(2);
    expect(err).toContain(`--credentials: others may read ${file}: chmod 600 ${file}.`);
  });

  it('takes the socket that a killed one left, and not that of one that lives', async () => {
    const socket = join(folder, 'private', 'socket');
    const killed = started('--socket', socket);
    await addressOf(killed);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const again = started('--socket', socket);
    expect(await appendedTo(await addressOf(again))).toBe(true);

    const other = await createTestDatabase();
    cleanUp.push(() => other.drop());
    const { status, err } = await said(eventstore('--socket', socket, '--database-url', other.url));
    expect({ status, err }).toEqual({ status: 1, err: `another store listens on ${socket}\n` });
  });
});
