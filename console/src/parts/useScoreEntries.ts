import type { components } from '../../../clients/typescript/src/index.js';
import { usePages } from '../service/reading.js';
import { useNext } from './useNext.js';

export type ScoreEntry = components['schemas']['ScoreEntryView'];
const PAGE = 500;

/**
 * The entries behind a score, all of them by and by, so that their sum can be held against it.
 * @param period a month or a year
 * @param revision of the file, with which they are read again
 */
export function useScoreEntries(period: string, employeeId: string, revision: number) {
  const isYear = /^\d{4}$/.test(period);
  const asked = { query: { limit: PAGE }, noted: { revision } };
  const ofYear = usePages('/v1/rankings/years/{year}/employees/{employeeId}/entries', {
    ...asked,
    path: { year: period, employeeId },
    when: isYear,
  });
  const ofMonth = usePages('/v1/rankings/months/{month}/employees/{employeeId}/entries', {
    ...asked,
    path: { month: period, employeeId },
    when: !isYear,
  });
  const pages = isYear ? ofYear : ofMonth;
  useNext(pages);
  return pages;
}
