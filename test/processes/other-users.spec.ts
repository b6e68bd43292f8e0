import { afterEach, describe, expect, it } from '@jest/globals';
import { chmod, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EventLog } from '../../src/event-store/event-log.js';
import { readStanding } from '../../src/standing.js';
import { portsOf } from '../support/doors.js';
import { asNobody, canBeNobody } from '../support/nobody.js';
import { endAllServices, ROOT, ServiceProcess } from '../support/service-process.js';

afterEach(endAllServices);

const ATTACK_ON_THE_LOG = join(ROOT, 'test/event-store/attack.ts');
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
    const { eventStoreUrl } = (await readStanding(service.dataDir))!;
    const pids = (await service.processes()).map(({ pid }) => pid);
    const ports = (await portsOf(pids)).map((port) => `esdb://127.0.0.1:${port}?tls=false`);
    // That of HTTP at the least.
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

  it('may not enter the folder of the socket, whatever it was like before', async () => {
    const first = await ServiceProcess.start();
    await first.stop();
    const folder = join(first.dataDir, 'run');
    await chmod(folder, 0o777);
    const again = await ServiceProcess.start({ dataDir: first.dataDir });
    const { eventStoreUrl } = (await readStanding(again.dataDir))!;
    const socket = fileURLToPath(eventStoreUrl.replace('esdb+unix:', 'file:'));

    expect(dirname(socket)).toBe(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});
