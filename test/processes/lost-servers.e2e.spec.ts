import { afterEach, describe, expect, it } from '@jest/globals';
import { resultsOf } from '../acceptance/results.js';
import type { Expected } from '../oracle/book.js';
import type { Answer, Api } from '../support/api.js';
import { endAllImports, importByCli } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { endAllTraffic, Traffic } from '../support/traffic.js';
import { generatedBook } from './generated-book.js';

/** They keep both servers at work; more of them leave nothing of a slow machine to those who come back. */
const CALLERS = 16;
const POSTGRES = 'bin/postgres -D';
const EVENT_STORE = 'event-store/main.js';
/** How often the service has reported that one of its servers ended. */
const ENDED = /^postgres: Postgres ended by itself|^event store: The event store ended/;
/** Enough entries that the import is still under way when the last server is killed. */
const ENTRIES_PER_EMPLOYEE_MONTH = 12;

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
    const { file, expected } = await generatedBook(ENTRIES_PER_EMPLOYEE_MONTH);
    let imported = importByCli(file, api);
    for (const lost of [[POSTGRES], [EVENT_STORE], [POSTGRES, EVENT_STORE]]) {
      await service.whileItServes(traffic.goesOn());
      const pids = await Promise.all(lost.map((name) => service.partOf(name)));
      const before = endingsOf(service);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      // Health reports it as well, but on a fast machine for less time than it takes to ask.
      await eventually(
        () => endingsOf(service),
        (endings) => endings >= before + lost.length,
      );
      await health(api, 200);
      await service.whileItServes(traffic.goesOn());
      imported = imported.then((ended) => (ended.code === 0 ? ended : importByCli(file, api)));
    }
    await traffic.stop();
    await traffic.expectKept(api);
    if ((await imported).code !== 0) expect(await importByCli(file, api)).toMatchObject({ code: 0 });
    await expectImported(expected, api);
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

const endingsOf = ({ lines }: ServiceProcess): number => lines.filter((line) => ENDED.test(line)).length;

const health = (api: Api, wanted: number): Promise<Answer> =>
  eventually(
    () => api.get('/health/ready'),
    ({ status }) => status === wanted,
  );

/** The book leads to the result that it always leads to. */
async function expectImported(expected: Expected, api: Api): Promise<void> {
  const { monthBoards, yearBoards, employees } = expected;
  const { body } = await health(api, 200);
  const found = await resultsOf(api, expected, body.eventStore.position as string);
  expect(found).toMatchObject({ monthBoards, yearBoards, employees });
}
