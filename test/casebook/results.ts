import { addDays, decemberOf, yearOf } from '../../src/kernel/natural-month.js';
import { all } from '../acceptance/results.js';
import type { Api, Answer } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { claimsOf } from './claim-results.js';
import { daysOf } from './day-results.js';
import { dueProcessOf } from './due-process-results.js';
import { alertsOf } from './alert-results.js';
import { inspectionsOf } from './talent-results.js';
import type { Performance, Played } from './player.js';
import { benefitsOf } from './run-results.js';

export type Result = Readonly<Record<string, unknown>>;

/** The results of a book, as the routes give them; keys of parts that the service does not have are left out. */
export async function resultOf(performance: Performance): Promise<Result> {
  const { api, played, unknown } = performance;
  await untilReached(api, lastPositionOf(played));
  const months = await all(api, '/v1/months?limit=1000');
  const closed = months.filter(({ status }) => status === 'closed');
  const offices = await all(api, '/v1/offices?limit=1000');
  const openings = openingsOf(played);
  const has = (command: string): boolean => !unknown.includes(command);
  return {
    closedMonths: closed.map(({ month }) => month),
    monthBoards: await boardsOf(api, 'months', closed, openings),
    yearBoards: await boardsOf(api, 'years', yearsOf(closed), openings),
    employees: await employeesOf(api),
    rejected: rejectedOf(played),
    repeated: played.filter(({ verdict }) => verdict.status === 'repeated').map(({ line }) => line),
    invalid: invalidOf(played),
    late: lateOf(played),
    names: await namesOf(api),
    offices: Object.fromEntries(
      offices.map(({ officeId, name, closedOn = null }) => [officeId, { name, closedOn }]),
    ),
    closing: await closingOf(api),
    ...(has('OpenCase')
      ? await dueProcessOf(
          performance,
          closed.map(({ month }) => month as string),
        )
      : {}),
    days: await daysOf(api, ...spanOf(played)),
    ...(has('OpenInspection') ? { inspections: await inspectionsOf(performance) } : {}),
    ...(has('ComputeRun') ? await benefitsOf(performance) : {}),
    ...(has('MakeClaim') ? { claims: await claimsOf(api) } : {}),
    ...(has('SetAlert') ? { alerts: await alertsOf(performance) } : {}),
    ...(has('ReverseBatch') ? { batches: batchesOf(played) } : {}),
    ...(has('MergeOffices') ? { merges: mergesOf(played) } : {}),
  };
}

/** Waits by reading a list of every kind of read model, all at once. */
async function untilReached(api: Api, position: string): Promise<void> {
  const paths = [
    '/v1/months',
    '/v1/offices',
    '/v1/employees',
    '/v1/rankings/total',
    '/v1/publicity',
    '/v1/cases',
    '/v1/inspections',
    '/v1/alerts/raised',
    '/v1/notices',
    '/v1/days/2026-01-01',
    '/v1/budgets',
    '/v1/claims',
  ];
  for (const path of paths) {
    await eventually(
      () => api.get(`${path}?minPosition=${position}&limit=1`),
      ({ status }) => status !== 503,
    );
  }
}

/** The first and the last day on which anything in the book may have occurred. */
function spanOf(played: readonly Played[]): readonly [first: string, last: string] {
  const days = accepted(played).flatMap(({ command: { occurredOn, recordedAt } }) => [
    recordedAt.slice(0, 10),
    ...(typeof occurredOn === 'string' ? [occurredOn] : []),
  ]);
  const [first = '2026-01-01'] = days.sort();
  return [first, addDays(days.at(-1) ?? first, 1)];
}

function lastPositionOf(played: readonly Played[]): string {
  const positions = accepted(played).map(({ body }) => BigInt(body.position as string));
  return String(positions.reduce((last, position) => (position > last ? position : last), 0n));
}

interface Accepted {
  readonly line: number;
  readonly command: Played['command'];
  readonly body: Answer['body'];
}

const accepted = (played: readonly Played[], name?: string): readonly Accepted[] =>
  played.flatMap(({ line, command, verdict }) =>
    verdict.status === 'accepted' && (name === undefined || command.command === name)
      ? [{ line, command, body: verdict.body }]
      : [],
  );

interface Opening {
  readonly officeId: string;
  readonly position: bigint;
}

const openingsOf = (played: readonly Played[]): readonly Opening[] =>
  accepted(played, 'OpenOffice').map(({ command, body }) => ({
    officeId: String(command['officeId']),
    position: BigInt(body.position as string),
  }));

interface ClosedPeriod {
  readonly period: string;
  readonly position: string;
}

const yearsOf = (closed: readonly Answer['body'][]): readonly Answer['body'][] =>
  closed
    .filter(({ month }) => month === decemberOf(yearOf(month)))
    .map(({ month, position }) => ({ month: yearOf(month), position }));

/** The boards of everybody, and of every office that was open at the close. */
async function boardsOf(
  api: Api,
  kind: 'months' | 'years',
  closed: readonly Answer['body'][],
  openings: readonly Opening[],
): Promise<Record<string, Record<string, unknown>>> {
  const boards: Record<string, Record<string, unknown>> = {};
  for (const { period, position } of closed.map(({ month, position }): ClosedPeriod => ({
    period: month,
    position,
  }))) {
    const offices = openings.filter((opening) => opening.position < BigInt(position));
    const board: Record<string, unknown> = { all: await rowsOf(api, kind, period, '') };
    for (const { officeId } of offices)
      board[officeId] = await rowsOf(api, kind, period, `&officeId=${officeId}`);
    boards[period] = board;
  }
  return boards;
}

async function rowsOf(api: Api, kind: string, period: string, filter: string): Promise<unknown> {
  const rows = await all(api, `/v1/rankings/${kind}/${period}?limit=1000${filter}`);
  return rows.map(({ rank, employeeId, score }) => ({ rank, employeeId, score }));
}

async function employeesOf(api: Api): Promise<Record<string, unknown>> {
  const employees: Record<string, unknown> = {};
  for (const one of await all(api, '/v1/employees?limit=1000')) {
    const { employeeId, active, employmentNo, balance, entries, reversals, joinedInto } = one;
    const joined = joinedInto == null ? {} : { joinedInto: joinedInto as unknown };
    employees[employeeId] = { active, employmentNo, ...balance, entries, reversals, ...joined };
  }
  return employees;
}

const namesOf = async (api: Api): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await all(api, '/v1/employees?limit=1000')).map(({ employeeId, name }) => [employeeId, name]),
  );

const rejectedOf = (played: readonly Played[]): unknown[] =>
  played.flatMap(({ line, verdict }) =>
    verdict.status === 'rejected' ? [{ line, code: verdict.code }] : [],
  );

const invalidOf = (played: readonly Played[]): unknown[] =>
  played.flatMap(({ line, verdict }) =>
    verdict.status === 'invalid' ? [{ line, fields: verdict.fields }] : [],
  );

/** The late entries in the answers, to one entry or to the entries that a command led to. */
const lateOf = (played: readonly Played[]): unknown[] =>
  accepted(played).flatMap(({ line, body }) =>
    [body, ...((body.entries ?? []) as Answer['body'][])].flatMap(({ countsIn, lateFor }) =>
      lateFor === undefined ? [] : [{ line, countsIn, lateFor }],
    ),
  );

async function closingOf(api: Api): Promise<unknown> {
  const { closing, graceDays, automatic, next } = await api.read('/v1/months?limit=1');
  return {
    begun: closing !== 'not-begun',
    graceDays,
    automatic,
    next: next?.month ?? null,
    due: next?.dueOn ?? null,
  };
}

/** The outcome of each batch's entries by the last accepted reversal. */
const batchesOf = (played: readonly Played[]): Record<string, unknown> =>
  Object.fromEntries(
    accepted(played, 'ReverseBatch').map(({ command, body }) => [
      command['batchId'],
      (body.entries as Answer['body'][]).map(({ employeeId, entryId, as }) => ({ employeeId, entryId, as })),
    ]),
  );

const mergesOf = (played: readonly Played[]): Record<string, unknown> =>
  Object.fromEntries(
    accepted(played, 'MergeOffices').map(({ command, body }) => [
      command['mergeId'],
      [...((body.members ?? []) as string[])].sort(),
    ]),
  );
