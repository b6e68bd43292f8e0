import { all } from '../acceptance/results.js';
import type { Answer, Api } from '../support/api.js';
import type { Performance } from './player.js';

type Fields = Answer['body'];

/** The windows of published boards, the cases, the changes they led to, and everybody's inbox. */
export async function dueProcessOf(
  performance: Performance,
  months: readonly string[],
): Promise<Record<string, unknown>> {
  const { api } = performance;
  const periods = periodsOf(months);
  return {
    windows: await windowsOf(api),
    cases: await casesOf(api),
    remedied: await remediedOf(api, [...months, ...yearsOf(months), ...periods]),
    missing: await missingOf(api, months),
    periods: await eachOf(periods, async (period) => sealed(await rowsOf(api, period))),
    officeBoards: await eachOf([...months, ...yearsOf(months)], (period) => officesOf(api, period)),
    benchmarks: await eachOf([...months, ...yearsOf(months)], (period) => benchmarksOf(api, period)),
    notices: await noticesOf(performance),
  };
}

async function windowsOf(api: Api): Promise<Record<string, unknown>> {
  const { items } = await api.read('/v1/publicity?limit=1000');
  return Object.fromEntries(
    (items as Fields[]).map(({ period, from, until, status, on, cases, remedied }) => [
      period,
      { from, until, status, ...(status === 'confirmed' ? { on, cases, remedied } : {}) },
    ]),
  );
}

async function casesOf(api: Api): Promise<Record<string, unknown>> {
  return Object.fromEntries(
    (await all(api, '/v1/cases?limit=1000')).map((one) => [
      one.caseId,
      {
        ...pick(one, ['kind', 'subject', 'opener', 'status', 'instance', 'answerUntil', 'decideUntil']),
        ...pick(one, ['furtherUntil', 'cause', 'escalated', 'overdue']),
        results: (one.results as Fields[]).map(({ entryId, as, refusedFor }) => [entryId, as, refusedFor]),
      },
    ]),
  );
}

const pick = (one: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, one[name]]));

const yearsOf = (months: readonly string[]): readonly string[] =>
  months.filter((month) => month.endsWith('-12')).map((month) => month.slice(0, 4));

/** Quarters and halves whose months are all closed by the book. */
function periodsOf(months: readonly string[]): readonly string[] {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const of = (year: string, name: string, first: number, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`).every(
      (month) => months.includes(month),
    )
      ? [`${year}-${name}`]
      : [];
  return years.flatMap((year) => [
    ...[1, 2, 3, 4].flatMap((no) => of(year, `Q${no}`, 3 * no - 2, 3)),
    ...[1, 2].flatMap((no) => of(year, `H${no}`, 6 * no - 5, 6)),
  ]);
}

const pathOf = (period: string): string => {
  if (period.includes('Q')) return `/v1/rankings/quarters/${period}`;
  if (period.includes('H')) return `/v1/rankings/halves/${period}`;
  return `/v1/rankings/${period.length === 4 ? 'years' : 'months'}/${period}`;
};

const rowsOf = (api: Api, period: string): Promise<Fields[]> => all(api, `${pathOf(period)}?limit=1000`);

const sealed = (rows: readonly Fields[]): unknown[] =>
  rows.map(({ rank, employeeId, score }) => ({ rank, employeeId, score }));

async function remediedOf(api: Api, periods: readonly string[]): Promise<Record<string, unknown>> {
  const boards: Record<string, unknown> = {};
  for (const period of periods) {
    const rows = await rowsOf(api, period);
    if (!rows.some(({ remedied }) => remedied !== undefined)) continue;
    boards[period] = rows
      .map(({ rank, employeeId, score, remedied }) => ({ rank, score, ...remedied, employeeId }))
      .sort((a, b) => a.rank - b.rank || (a.employeeId < b.employeeId ? -1 : 1));
  }
  return boards;
}

async function missingOf(api: Api, months: readonly string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const month of months) {
    const { missing } = await api.read(`/v1/rankings/months/${month}/restatement?limit=1`);
    if (missing.length > 0)
      found[month] = (missing as Fields[]).map(({ employeeId, score }) => ({ employeeId, score }));
  }
  return found;
}

async function eachOf(
  periods: readonly string[],
  look: (period: string) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const period of periods) found[period] = await look(period);
  return found;
}

async function officesOf(api: Api, period: string): Promise<unknown> {
  const { items } = await api.read(`${pathOf(period)}/offices`);
  return (items as Fields[]).map(({ rank, officeId, members, sum }) => ({ rank, officeId, members, sum }));
}

async function benchmarksOf(api: Api, period: string): Promise<unknown> {
  const below: Record<string, unknown> = {};
  let of: Fields = { N: 0, suppressed: true };
  for (const { employeeId } of await rowsOf(api, period)) {
    const told = await api.read(`${pathOf(period)}/employees/${employeeId}/benchmark`);
    of = pick(told, ['N', 'lowest', 'q1', 'median', 'q3', 'best', 'suppressed']);
    below[employeeId] = told.below;
  }
  const { N, suppressed, ...figures } = of;
  return suppressed === true ? { N, suppressed } : { N, ...figures, below };
}

/** Notices to deciders, and those of which the books say nothing. */
const NOT_IN_BOOKS: ReadonlySet<string> = new Set([
  'announcement',
  'case.waiting',
  'claim.unanswered',
  'claim.waiting',
  'edition.adopted',
  'employment.ended',
  'proposal.waiting',
]);

/** As `[line, kind, person]`: the line of its event, or the one that led to it. */
async function noticesOf({ api, played, principals, lineAt }: Performance): Promise<unknown[]> {
  const told: (readonly [number, string, string])[] = [];
  const add = (person: string, items: readonly Fields[]): void => {
    for (const { position, kind } of items)
      if (!NOT_IN_BOOKS.has(kind as string)) told.push([lineAt(BigInt(position as string)), kind, person]);
  };
  const registered = played.flatMap(({ command, verdict }) =>
    command.command === 'RegisterEmployee' && verdict.status === 'accepted'
      ? [String(command['employeeId'])]
      : [],
  );
  for (const employeeId of new Set(registered))
    add(employeeId, await all(api, `/v1/employees/${employeeId}/notices?limit=1000`));
  for (const [principalId, key] of principals) add(principalId, await all(key, '/v1/notices?limit=1000'));
  return told.sort(
    ([line, kind, person], [otherLine, otherKind, other]) =>
      line - otherLine || compare(kind, otherKind) || compare(person, other),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
