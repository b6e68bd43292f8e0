import { afterEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isPastGrace, localDateOf, nextMonth } from '../../src/kernel/natural-month.js';
import { all, resultsOf } from '../acceptance/results.js';
import type { Expected } from '../oracle/book.js';
import { readExpected } from '../oracle/point-books.js';
import { Random } from '../oracle/random.js';
import type { Api } from '../support/api.js';
import { endAllImports, importByCli } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { endAllServices, ROOT, ServiceProcess } from '../support/service-process.js';

const BOOK = join(ROOT, 'test/point-books/book.ndjson');
const GRACE_DAYS = 3;
const KILLS = 2;
const LOOK_INTERVAL_MS = 50;

afterEach(async () => {
  await endAllImports();
  await endAllServices();
});

describe('an import that is cut off by kill -9 of everything, again and again', () => {
  it('comes out as if it had never been cut off, and the closing job waits for its end', async () => {
    const expected = readExpected('book');
    let service = await start();
    for (const place of placesIn(entriesOf(expected.employees))) {
      // The next process has another address.
      const cutOff = importByCli(BOOK, service.api, '--patience', '0');
      await untilEntries(service.api, place);
      await service.killAll();
      expect(await cutOff).toMatchObject({ code: 1, stderr: expect.stringMatching(/^points: .*$/m) });
      service = await start(service.dataDir);
      await expectJobToWait(service.api, expected.closedMonths);
    }
    expect(await importByCli(BOOK, service.api)).toMatchObject({ code: 0 });
    await expectResults(service.api, expected);

    // A start makes the job look at once, and nothing holds it off any more.
    expect(await service.stop()).toBe(0);
    service = await start(service.dataDir);
    await eventually(
      () => closedMonths(service.api),
      (closed) => JSON.stringify(closed) === JSON.stringify(monthsDue(expected.closedMonths)),
    );

    const again = await importByCli(BOOK, service.api);
    expect(again).toMatchObject({ code: 0, stdout: expect.not.stringContaining('accepted') });
    await expectResults(service.api, expected);
  });
});

const start = (dataDir?: string): Promise<ServiceProcess> =>
  ServiceProcess.start({
    ...(dataDir === undefined ? {} : { dataDir }),
    env: { POINTBOOK_AUTO_CLOSE: 'on', POINTBOOK_CLOSE_GRACE_DAYS: String(GRACE_DAYS) },
  });

/** Numbers of entries after which to kill, spread over the whole import. */
function placesIn(entries: number): number[] {
  const random = new Random('killed-imports');
  const part = entries / KILLS;
  return Array.from(
    { length: KILLS },
    (_, index) => Math.floor(part * index) + random.int(1, Math.floor(part * 0.9)),
  );
}

const entriesOf = (employees: Expected['employees']): number =>
  Object.values(employees).reduce((sum, { entries }) => sum + entries, 0);

/** Polls rarely, to leave the machine to the import. */
async function untilEntries(api: Api, wanted: number): Promise<void> {
  let found = 0;
  while (found < wanted) {
    await delay(LOOK_INTERVAL_MS);
    const { items } = (await api.read('/v1/employees?limit=1000')) as { items: { entries: number }[] };
    found = items.reduce((sum, { entries }) => sum + entries, 0);
  }
}

/** Waits until the job has looked and closed none of the due months, since the import that was cut off is still under way. */
async function expectJobToWait(api: Api, ofBook: readonly string[]): Promise<void> {
  const { body } = await eventually(
    () => api.get('/health/ready'),
    ({ status, body: { jobs } }) => status === 200 && jobs.lastTickAt !== undefined,
  );
  const { closing, importsUnderWay } = await api.read(`/v1/months?minPosition=${body.eventStore.position}`);
  const closed = await closedMonths(api);
  // The first close of the book is where it begins.
  expect({ closing, importsUnderWay }).toMatchObject({
    closing: closed.length === 0 ? 'not-begun' : 'on-hold',
    importsUnderWay: [{}],
  });
  expect(closed.length).toBeLessThan(ofBook.length);
  expect(closed).toEqual(ofBook.slice(0, closed.length));
}

async function closedMonths(api: Api): Promise<string[]> {
  const months = await all(api, '/v1/months?limit=1000');
  return months.filter(({ status }) => status === 'closed').map(({ month }) => month as string);
}

/** The months of the book, and the later ones that the job closes when nothing holds it off. */
function monthsDue(ofBook: readonly string[]): string[] {
  const today = localDateOf(new Date(), 'Asia/Shanghai');
  const months = [...ofBook];
  for (
    let month = nextMonth(months.at(-1)!);
    isPastGrace(month, today, GRACE_DAYS);
    month = nextMonth(month)
  ) {
    months.push(month);
  }
  return months;
}

/** Reads each employee, and each board of the book's own periods, wherever the job has got to. */
async function expectResults(api: Api, expected: Expected): Promise<void> {
  const { body } = await api.get('/health/ready');
  const { closedMonths: closed, ...found } = await resultsOf(
    api,
    expected,
    body.eventStore.position as string,
  );
  const { closedMonths: ofBook, monthBoards, yearBoards, employees } = expected;
  expect(found).toEqual({ monthBoards, yearBoards, employees });
  expect(closed.slice(0, ofBook.length)).toEqual(ofBook);
}
