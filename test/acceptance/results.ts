import type { Api, Answer } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import type { CommandLine, Expected } from '../oracle/book.js';

/** The results of a book over HTTP, in the form of its expected results. */
export async function resultsOf(
  api: Api,
  expected: Expected,
  lastPosition: string,
): Promise<Omit<Expected, 'rejected' | 'repeated'>> {
  await untilReached(api, lastPosition);
  return {
    closedMonths: await closedMonths(api),
    monthBoards: await boards(api, 'months', expected.monthBoards, lastPosition),
    yearBoards: await boards(api, 'years', expected.yearBoards, lastPosition),
    employees: await employees(api, lastPosition),
  };
}

/** With test, store and service on one event loop, read models may be behind for longer than one query waits. */
async function untilReached(api: Api, position: string): Promise<void> {
  for (const path of ['/v1/months', '/v1/employees', '/v1/rankings/years/2025']) {
    await eventually(
      () => api.get(`${path}?minPosition=${position}&limit=1`),
      ({ status }) => status !== 503,
    );
  }
}

async function closedMonths(api: Api): Promise<string[]> {
  const months = await all(api, '/v1/months?limit=1000');
  return months.filter(({ status }) => status === 'closed').map(({ month }) => month as string);
}

async function boards(
  api: Api,
  kind: 'months' | 'years',
  wanted: Expected['monthBoards'],
  lastPosition: string,
): Promise<Expected['monthBoards']> {
  const found: Expected['monthBoards'] = {};
  for (const [period, offices] of Object.entries(wanted)) {
    found[period] = {};
    for (const office of Object.keys(offices)) {
      const filter = office === 'all' ? '' : `&officeId=${office}`;
      const rows = await all(
        api,
        `/v1/rankings/${kind}/${period}?limit=1000&minPosition=${lastPosition}${filter}`,
      );
      found[period][office] = rows.map(({ rank, employeeId, score }) => ({ rank, employeeId, score }));
    }
  }
  return found;
}

async function employees(api: Api, lastPosition: string): Promise<Expected['employees']> {
  const found: Expected['employees'] = {};
  for (const employee of await all(api, `/v1/employees?limit=1000&minPosition=${lastPosition}`)) {
    const { employeeId, active, employmentNo, balance, entries, reversals } = employee;
    found[employeeId] = { active, employmentNo, ...balance, entries, reversals };
  }
  return found;
}

/** Every item of a list, page by page. */
export async function all(api: Api, path: string): Promise<Answer['body'][]> {
  const items: Answer['body'][] = [];
  let cursor: string | undefined;
  do {
    const page = await api.read(cursor === undefined ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
    items.push(...(page.items as Answer['body'][]));
    cursor = (page.nextCursor as string | null | undefined) ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** The verdicts on the lines, in the form of a book's expected results. */
export function verdictsOf(answers: readonly Answer['body'][]): Pick<Expected, 'rejected' | 'repeated'> {
  return {
    rejected: answers
      .filter(({ status }) => status === 'rejected' || status === 'invalid' || status === 'failed')
      .map(({ line, code }) => ({ line, code })),
    repeated: answers.filter(({ status }) => status === 'repeated').map(({ line }) => line as number),
  };
}

/** The highest position in the answers. */
export function lastPositionOf(answers: readonly Answer['body'][]): string {
  let last = 0n;
  for (const { position } of answers)
    if (position !== undefined && BigInt(position) > last) last = BigInt(position);
  return String(last);
}

export const textOf = (lines: readonly CommandLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
