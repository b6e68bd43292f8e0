import type { Language } from '../../language/language.js';
import type { components } from '../../../../clients/typescript/src/index.js';

/** Stands for all offices. */
export const EVERYBODY = '';

export type Board = components['schemas']['BoardView'];

/** The route of a board: of a month, of a year, or of the running total. */
export function boardAddress(period: string) {
  if (period === 'total') return { path: '/v1/rankings/total', names: {} } as const;
  return /^\d{4}$/.test(period)
    ? ({ path: '/v1/rankings/years/{year}', names: { year: period } } as const)
    : ({ path: '/v1/rankings/months/{month}', names: { month: period } } as const);
}

/** Whether there is an earlier period to compare with. */
export const hasBefore = (period: string): boolean => period !== 'total';
export const isMonth = (period: string): boolean => /^\d{4}-\d{2}$/.test(period);

/** The end of the address of a page about a board. */
export const placeOf = (period: string, office: string): string =>
  office === EVERYBODY ? period : `${period}/${office}`;

/** The parameter for an office. */
export const officeQuery = (office: string): { readonly officeId?: string } =>
  office === EVERYBODY ? {} : { officeId: office };

/** The route of an employee's row on a board. */
export function standingAddress(period: string, employeeId: string) {
  if (period === 'total')
    return { path: '/v1/rankings/total/employees/{employeeId}', names: { employeeId } } as const;
  return isMonth(period)
    ? ({
        path: '/v1/rankings/months/{month}/employees/{employeeId}',
        names: { month: period, employeeId },
      } as const)
    : ({
        path: '/v1/rankings/years/{year}/employees/{employeeId}',
        names: { year: period, employeeId },
      } as const);
}

/** The route of what a score of a month or a year is made of. */
export function breakdownAddress(period: string, employeeId: string) {
  return isMonth(period)
    ? ({
        path: '/v1/rankings/months/{month}/employees/{employeeId}/breakdown',
        names: { month: period, employeeId },
      } as const)
    : ({
        path: '/v1/rankings/years/{year}/employees/{employeeId}/breakdown',
        names: { year: period, employeeId },
      } as const);
}

/** The route of what a score of a month or a year is compared with. */
export function benchmarkAddress(period: string, employeeId: string) {
  return isMonth(period)
    ? ({
        path: '/v1/rankings/months/{month}/employees/{employeeId}/benchmark',
        names: { month: period, employeeId },
      } as const)
    : ({
        path: '/v1/rankings/years/{year}/employees/{employeeId}/benchmark',
        names: { year: period, employeeId },
      } as const);
}

/** The route of the spread of a board's scores. */
export function distributionAddress(period: string) {
  if (period === 'total') return { path: '/v1/rankings/total/distribution', names: {} } as const;
  return isMonth(period)
    ? ({ path: '/v1/rankings/months/{month}/distribution', names: { month: period } } as const)
    : ({ path: '/v1/rankings/years/{year}/distribution', names: { year: period } } as const);
}

/** A link cannot send an Accept header, so the extension asks for the file type. */
export function exportAddress(
  period: string,
  office: string,
  format: 'csv' | 'xlsx' | 'ndjson',
  lang?: Language,
): string {
  const { path, names } = boardAddress(period);
  const address = Object.entries(names).reduce<string>(
    (whole, [name, value]) => whole.replace(`{${name}}`, value),
    path,
  );
  return `${address}?${new URLSearchParams({ format, ...officeQuery(office), ...(lang === undefined ? {} : { lang }) }).toString()}`;
}
