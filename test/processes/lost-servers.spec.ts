import { afterEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { resultsOf } from '../acceptance/results.js';
import { readExpected } from '../oracle/point-books.js';
import type { Answer, Api } from '../support/api.js';
import { endAllImports, importByCli, type CliEnded } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { endAllServices, ROOT, ServiceProcess } from '../support/service-process.js';
import { endAllTraffic, Traffic } from '../support/traffic.js';

const CALLERS = 64;
const POSTGRES = 'bin/postgres -D';
const EVENT_STORE = 'event-store/main.js';
const BOOK = join(ROOT, 'test/point-books/book.ndjson');

afterEach(async () => {
  await endAllImports();
  await endAllServices();
  await endAllTraffic();
});

describe('a service of which Postgres and the event store are killed under load, in the middle of an import', () => {
  it('says so, brings them back by itself, and has lost and doubled nothing', async () => {
    const service = await ServiceProcess.start();
    const { api } = service;
    const traffic = await Traffic.start(() => [api], CALLERS);
    let imported = importByCli(BOOK, api);
    for (const lost of [[POSTGRES], [EVENT_STORE], [POSTGRES, EVENT_STORE], [EVENT_STORE], [POSTGRES]]) {
      await traffic.goesOn();
      const pids = await Promise.all(lost.map((name) => service.partOf(name)));
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      await health(api, 503);
      await health(api, 200);
      await traffic.goesOn();
      imported = imported.then((ended) => (ended.code === 0 ? ended : importByCli(BOOK, api)));
    }
    await traffic.stop();
    await traffic.expectKept(api);
    await expectImported(await imported, api);
    expect(service.isOver).toBe(false);
  });

  it('that says nothing any more is as good as gone, until it speaks again', async () => {
    const service = await ServiceProcess.start();
    const { api } = service;
    const traffic = await Traffic.start(() => [api], CALLERS);
    await traffic.goesOn();
    const silent = await service.partOf(EVENT_STORE);
    process.kill(silent, 'SIGSTOP');
    const { refusals } = traffic;
    await health(api, 503);
    await eventually(
      () => traffic.refusals - refusals,
      (since) => since >= CALLERS,
    );
    process.kill(silent, 'SIGCONT');
    await health(api, 200);
    await traffic.goesOn();
    await traffic.stop();
    await traffic.expectKept(api);
  });
});

const health = (api: Api, wanted: number): Promise<Answer> =>
  eventually(
    () => api.get('/health/ready'),
    ({ status }) => status === wanted,
  );

/** The book came to its end, or comes now, and led to what it always leads to. */
async function expectImported(last: CliEnded, api: Api): Promise<void> {
  if (last.code !== 0) expect(await importByCli(BOOK, api)).toMatchObject({ code: 0 });
  const { monthBoards, yearBoards, employees } = readExpected('book');
  const { body } = await api.get('/health/ready');
  const found = await resultsOf(api, readExpected('book'), body.eventStore.position as string);
  expect(found).toMatchObject({ monthBoards, yearBoards, employees });
}
