import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { readRuntimeAddresses, type RuntimeAddresses } from '../../src/server/runtime-addresses.js';
import { portsOf } from '../support/doors.js';
import { asNobody, canBeNobody } from '../support/nobody.js';
import { endAllServices, newFolder, ROOT, ServiceProcess } from '../support/service-process.js';

afterEach(endAllServices);

const ATTACK_ON_THE_LOG = join(ROOT, 'test/event-store/attack.ts');
const ROLES = ['owner', 'log', 'service', 'reader'];
const WRONG_PASSWORD = '28P01';

const socketIn = ({ eventStoreUrl }: RuntimeAddresses): string =>
  fileURLToPath(eventStoreUrl.replace('esdb+unix:', 'file:'));

function partsOf(url: string): pg.ClientConfig {
  const { hostname, port, pathname } = new URL(url);
  return { host: hostname, port: Number(port), database: pathname.slice(1) };
}

const asOneCan = canBeNobody ? it : it.skip;

describe('another machine', () => {
  it('reaches a service with HOST=0.0.0.0 without TLS, which it says in one line', async () => {
    const open = await ServiceProcess.start({ env: { HOST: '0.0.0.0' } });
    const said = open.lines.filter((line) => line.includes('without TLS'));

    expect(said).toHaveLength(1);
    const [, address = ''] = /at (http:\/\/[^,]+)/.exec(said[0]!) ?? [];
    expect((await fetch(new URL('/health/live', address))).status).toBe(200);
  });

  it('does not reach one with the settings as they are, which says nothing of it', async () => {
    const service = await ServiceProcess.start();

    expect(service.lines.join('\n')).not.toContain('TLS');
  });
});

describe('another user of the machine', () => {
  asOneCan('neither reads nor writes the log, by whatever door the service has', async () => {
    const service = await ServiceProcess.start();
    const { eventStoreUrl } = (await readRuntimeAddresses(service.dataDir))!;
    const pids = (await service.processes()).map(({ pid }) => pid);
    const ports = (await portsOf(pids)).map((port) => `esdb://127.0.0.1:${port}?tls=false`);
    // At least the port of HTTP is open.
    expect(ports.length).toBeGreaterThan(0);

    const outcomes = await asNobody(ATTACK_ON_THE_LOG, eventStoreUrl, ...ports);

    for (const outcome of Object.values(outcomes))
      expect(Object.values(outcome as object)).not.toContain('done');
    const log = EventLog.connect(eventStoreUrl);
    try {
      for (const stream of ['forged', 'employee-E0043', 'employee-E0044'])
        expect((await log.tail(stream)).revision).toBe(-1);
    } finally {
      await log.onApplicationShutdown();
    }
  });

  it('finds no password: in no file that others may read, in no arguments, and Postgres lets nobody in without', async () => {
    const service = await ServiceProcess.start();
    const { databaseUrl, ownerUrl, readerUrl } = (await readRuntimeAddresses(service.dataDir))!;
    for (const file of ['admin-key', 'signing-key', 'standing.json', 'postgres/password'])
      expect({ file, forOthers: (await stat(join(service.dataDir, file))).mode & 0o077 }).toEqual({
        file,
        forOthers: 0,
      });
    const commands = (await service.processes()).map(({ command }) => command).join('\n');
    for (const url of [databaseUrl, ownerUrl, readerUrl!])
      expect(commands).not.toContain(new URL(url).password);

    const users = ['pointbook', 'postgres', ...ROLES.map((role) => `pointbook_${role}`)];
    for (const user of users) {
      const client = new pg.Client({ ...partsOf(databaseUrl), user, password: 'guessed' });
      await expect(client.connect()).rejects.toMatchObject({ code: WRONG_PASSWORD });
    }
  });

  it('is kept out as well where the path of the data is too long for a socket', async () => {
    const dataDir = join(await newFolder(), 'long'.repeat(30));
    const service = await ServiceProcess.start({ dataDir });
    const folder = dirname(socketIn((await readRuntimeAddresses(dataDir))!));
    expect(folder.startsWith(dataDir)).toBe(false);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);

    await service.stop();
    expect(existsSync(folder)).toBe(false);
  });

  it('may not enter the folder of the socket, whatever it was like before', async () => {
    const first = await ServiceProcess.start();
    await first.stop();
    const folder = join(first.dataDir, 'run');
    await chmod(folder, 0o777);
    const again = await ServiceProcess.start({ dataDir: first.dataDir });
    const socket = socketIn((await readRuntimeAddresses(again.dataDir))!);

    expect(dirname(socket)).toBe(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});
