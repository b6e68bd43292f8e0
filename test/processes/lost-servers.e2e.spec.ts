import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { resultsOf } from '../acceptance/results.js';
import type { Expected } from '../oracle/book.js';
import type { Api } from '../support/api.js';
import { type CliEnded, endAllImports, importByCli } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { healthIs } from '../support/health.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';
import { endAllTraffic, Traffic } from '../support/traffic.js';
import { type GeneratedBook, generatedBook } from './generated-book.js';

/** They keep both servers at work; more of them leave nothing of a slow machine to those who come back. */
const CALLERS = 16;
const POSTGRES = 'bin/postgres -D';
const EVENT_STORE = 'event-store/main.js';
/** How often the service has reported that one of its servers ended. */
const ENDED = /^postgres: Postgres ended by itself|^event store: The event store ended/;
/** Enough entries that the import is still under way when the last server is killed. */
const ENTRIES_PER_EMPLOYEE_MONTH = 12;

describe('a service of which Postgres and the event store are killed under load, in the middle of an import', () => {
  const step = story();
  let service: ServiceProcess;
  let traffic: Traffic;
  let book: GeneratedBook;
  let imported: Promise<CliEnded>;
  afterAll(endEverything);

  step('carries out commands while it imports', async () => {
    service = await ServiceProcess.start();
    traffic = await Traffic.start(() => [service.api], CALLERS);
    book = await generatedBook(ENTRIES_PER_EMPLOYEE_MONTH);
    imported = importByCli(book.file, service.api);
    await service.whileItServes(traffic.goesOn());
  });

  for (const lost of [[POSTGRES], [EVENT_STORE], [POSTGRES, EVENT_STORE]]) {
    const names = lost.map((name) => (name === POSTGRES ? 'Postgres' : 'the event store')).join(' and ');

    step(`says that ${names} ended`, async () => {
      const pids = await Promise.all(lost.map((name) => service.partOf(name)));
      const before = endingsOf(service);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      // Health reports it as well, but on a fast machine for less time than it takes to ask.
      await eventually(
        () => endingsOf(service),
        (endings) => endings >= before + lost.length,
      );
    });

    step(`is ready again after ${names} ended`, async () => {
      await healthIs(service.api, 200);
    });

    step(`goes on carrying out commands after ${names} ended`, async () => {
      await service.whileItServes(traffic.goesOn());
      imported = imported.then((ended) => (ended.code === 0 ? ended : importByCli(book.file, service.api)));
    });
  }

  step('has lost and doubled nothing of what it answered', async () => {
    await traffic.stop();
    await traffic.expectKept(service.api);
  });

  step('brings the import to its end, with the result that it always leads to', async () => {
    if ((await imported).code !== 0)
      expect(await importByCli(book.file, service.api)).toMatchObject({ code: 0 });
    await expectImported(book.expected, service.api);
    expect(service.isOver).toBe(false);
  });
});

describe('an event store that is stopped in the middle', () => {
  afterEach(endEverything);

  it('is as good as gone, until it speaks again', async () => {
    const service = await ServiceProcess.start();
    const { api } = service;
    const traffic = await Traffic.start(() => [api], CALLERS);
    await traffic.goesOn();
    const silent = await service.partOf(EVENT_STORE);
    process.kill(silent, 'SIGSTOP');
    const { refusals } = traffic;
    await healthIs(api, 503);
    await eventually(
      () => traffic.refusals - refusals,
      (since) => since >= CALLERS,
    );
    process.kill(silent, 'SIGCONT');
    await healthIs(api, 200);
    await traffic.goesOn();
    await traffic.stop();
    await traffic.expectKept(api);
  });
});

const endingsOf = ({ lines }: ServiceProcess): number => lines.filter((line) => ENDED.test(line)).length;

async function endEverything(): Promise<void> {
  await endAllImports();
  await endAllServices();
  await endAllTraffic();
}

/** The book leads to the result that it always leads to. */
async function expectImported(expected: Expected, api: Api): Promise<void> {
  const { monthBoards, yearBoards, employees } = expected;
  const { body } = await healthIs(api, 200);
  const found = await resultsOf(api, expected, body.eventStore.position as string);
  expect(found).toMatchObject({ monthBoards, yearBoards, employees });
}
