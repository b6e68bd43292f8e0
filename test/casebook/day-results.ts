import { addDays } from '../../src/kernel/natural-month.js';
import { all } from '../acceptance/results.js';
import type { Answer, Api } from '../support/api.js';

type Fields = Answer['body'];

/** The days of everybody from the first to the last day of a book, in as many reads as a read may cover. */
export async function daysOf(
  api: Api,
  first: string,
  last: string,
): Promise<Record<string, Record<string, unknown>>> {
  const found: Record<string, Record<string, unknown>> = {};
  for (const { employeeId } of await all(api, '/v1/employees?limit=1000')) {
    const days = await daysOfPerson(api, employeeId, first, last);
    if (Object.keys(days).length > 0) found[employeeId] = days;
  }
  return found;
}

const MOST_DAYS = 366;

async function daysOfPerson(
  api: Api,
  employeeId: string,
  first: string,
  last: string,
): Promise<Record<string, unknown>> {
  const days: Record<string, unknown> = {};
  for (let from = first; from <= last; from = addDays(from, MOST_DAYS)) {
    const to = [addDays(from, MOST_DAYS - 1), last].sort()[0] ?? last;
    const { items } = await api.read(`/v1/employees/${employeeId}/days?from=${from}&to=${to}`);
    for (const { day, trial, ...points } of items as Fields[])
      days[day] = {
        ...(hasAny(points) ? netOf(points) : {}),
        ...(hasAny(trial) ? { trial: netOf(trial) } : {}),
      };
  }
  return days;
}

const hasAny = ({ awards, deductions }: Fields): boolean => awards !== 0 || deductions !== 0;
const netOf = ({ awards, deductions, net }: Fields): Fields => ({ awards, deductions, net });
