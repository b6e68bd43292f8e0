import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SigningKeys } from '../../src/contexts/seals/signing-keys.js';
import { Balances, NO_POINTS, totalOf } from '../../src/contexts/employees/domain/balance.js';
import { generateBook } from '../oracle/generator.js';
import { judge } from '../oracle/oracle.js';
import { readBook, readExpected } from '../oracle/point-books.js';
import type { CommandLine, Expected } from '../oracle/book.js';
import type { Api } from '../support/api.js';
import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import { eventually } from '../support/eventually.js';
import { anyKeys } from '../support/keys.js';
import { startService, type TestProcess, type TestService } from '../support/service.js';
import { exported, verified } from '../support/verified.js';
import { lastPositionOf, resultsOf, textOf, verdictsOf } from './results.js';

/** Every second, so that a test waits only for the work. */
const OFTEN = '* * * * * *';

/** Of each log its own: a key refuses to sign another log than before. */
let signingKeys: SigningKeys;
let service: TestService;
let jobs: TestProcess | undefined;
beforeEach(() => {
  signingKeys = anyKeys();
});
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await service.stop();
});

async function importBook(book: readonly CommandLine[], expected: Expected): Promise<string> {
  const answers = await service.api.bulkText(textOf(book));
  expect(answers).toHaveLength(book.length);
  const { rejected, repeated, ...results } = expected;
  expect(verdictsOf(answers)).toEqual({ rejected, repeated });
  const lastPosition = lastPositionOf(answers);
  expect(await resultsOf(service.api, expected, lastPosition)).toEqual(results);
  return lastPosition;
}

/** Every history, folded again by its reader, ends in the balance of the read model. */
async function expectHistoriesToAddUp(api: Api, employees: Expected['employees']): Promise<void> {
  for (const [employeeId, { base, fixed, behaviour, total }] of Object.entries(employees)) {
    const { body } = await api.get(`/v1/employees/${employeeId}/history`, { accept: NDJSON });
    const balances = new Balances();
    let balance = NO_POINTS;
    for (const { type, data, balance: told } of body) {
      balance = balances.after({ type, data });
      expect(told).toEqual({ ...balance, total: totalOf(balance) });
    }
    expect({ ...balance, total: totalOf(balance) }).toEqual({ base, fixed, behaviour, total });
  }
}

/** Month by month, anybody who has the events derives the same boards and seals. */
async function expectToBeSealed(
  api: Api,
  { closedMonths, monthBoards, yearBoards }: Expected,
): Promise<void> {
  jobs = await service.another({ cron: OFTEN });
  const seals = await eventually(
    async () => {
      const { items } = await api.read('/v1/seals?limit=1000');
      return (items as any[]).filter(({ month }) => closedMonths.includes(month));
    },
    ({ length }) => length === closedMonths.length,
  );
  await eventually(
    async () => (await api.get('/v1/log/head')).body,
    ({ head }) => Number(head?.size ?? 0) > seals.at(-1).seal.log.size,
  );
  const verdict = verified(await exported(api), { publicKey: signingKeys.newest.publicKey });
  expect(verdict.findings).toEqual([]);
  // The job goes on and closes the months since then.
  const months = verdict.months.slice(0, closedMonths.length);
  expect(months.map(({ month }) => month)).toEqual(closedMonths);
  expect(months.map(({ seal }) => seal?.digest)).toEqual(seals.map(({ digest }) => digest));
  const boards = months.flatMap((month) => month.boards);
  expect(boards.length).toBeGreaterThanOrEqual(closedMonths.length);
  for (const { period, rows } of boards) {
    const ranking = rows.map(({ rank, employeeId, score }) => ({ rank, employeeId, score }));
    expect({ [period]: ranking }).toEqual({
      [period]: (monthBoards[period] ?? yearBoards[period])?.['all'],
    });
  }
}

/** The expected answer to each line of a book that has been sent before. */
function judgeAgain(book: readonly CommandLine[]): Pick<Expected, 'rejected' | 'repeated'> {
  const { rejected, repeated } = judge([...book, ...book]);
  const second = (line: number): boolean => line > book.length;
  return {
    rejected: rejected
      .filter(({ line }) => second(line))
      .map(({ line, code }) => ({ line: line - book.length, code })),
    repeated: repeated.filter(second).map((line) => line - book.length),
  };
}

describe('the point books', () => {
  it('"hard" comes out right by HTTP, every history adds up, and it is sealed as it came out', async () => {
    service = await startService({ signingKeys });
    const expected = readExpected('hard');
    await importBook(readBook('hard'), expected);
    await expectHistoriesToAddUp(service.api, expected.employees);
    await expectToBeSealed(service.api, expected);
  });

  it('"book" does so too', async () => {
    service = await startService({ signingKeys });
    const expected = readExpected('book');
    await importBook(readBook('book'), expected);
    await expectHistoriesToAddUp(service.api, expected.employees);
    await expectToBeSealed(service.api, expected);
  });
});

describe('books of other sizes and years', () => {
  it.each([
    {
      seed: 1,
      employees: 3,
      offices: 1,
      startMonth: '2019-11',
      months: 4,
      entriesPerEmployeeMonth: 12,
      mischief: 0.5,
    },
    {
      seed: 2,
      employees: 40,
      offices: 5,
      startMonth: '2023-12',
      months: 3,
      entriesPerEmployeeMonth: 6,
      mischief: 0.2,
    },
    {
      seed: 3,
      employees: 12,
      offices: 2,
      startMonth: '2024-10',
      months: 14,
      entriesPerEmployeeMonth: 5,
      mischief: 0.4,
    },
    {
      seed: 4,
      employees: 1,
      offices: 3,
      startMonth: '2000-01',
      months: 26,
      entriesPerEmployeeMonth: 9,
      mischief: 0.3,
    },
    {
      seed: 5,
      employees: 150,
      offices: 7,
      startMonth: '2025-01',
      months: 2,
      entriesPerEmployeeMonth: 4,
      mischief: 0,
    },
    {
      seed: 6,
      employees: 25,
      offices: 4,
      startMonth: '2016-02',
      months: 13,
      entriesPerEmployeeMonth: 4,
      mischief: 0.9,
    },
  ])('agree with the plain rules, and do so when they are sent a second time: %j', async (options) => {
    service = await startService();
    const book = generateBook(options);
    await importBook(book, judge(book));

    // What was accepted is a repeat; a rejected line is judged again in the light of the book since.
    expect(verdictsOf(await service.api.bulkText(textOf(book)))).toEqual(judgeAgain(book));
  });
});
