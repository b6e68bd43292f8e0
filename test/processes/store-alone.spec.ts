import { afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

const ROOT = join(import.meta.dirname, '../..');
const STORE = join(ROOT, 'embedded/event-store/main.ts');
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

/** Everything that it says until it ends by itself. */
async function said(child: ChildProcess): Promise<{ status: unknown; out: string; err: string }> {
  const exited = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  const [status] = (await exited) as [unknown];
  return { status, out, err };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return /^event store ready at (esdb:\S+)\n$/.exec(line.toString())?.[1] ?? '';
}

async function onStore<T>(address: string, work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
  const client = EventStoreDBClient.connectionString(address);
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
    for (const option of ['--port', '--host', '--data-dir', '--database-url']) expect(out).toContain(option);
  });

  it.each([
    [['--prot', '2113'], "Unknown option '--prot'"],
    [['--port', 'http'], '--port is not a port: a number from 0 to 65535'],
  ])('refuses %j in one line that says where to find help', async (args, reason) => {
    const { status, err } = await said(eventstore(...args));
    expect(status).toBe(2);
    expect(err).toBe(`eventstore: ${reason}. Try: npm run -s eventstore -- --help\n`);
  });
});
