import type { components } from '../../../clients/typescript/src/index.js';
import { usePages } from '../service/reading.js';
import { useNext } from './useNext.js';

export type ScoreEntry = components['schemas']['ScoreEntryView'];
const PAGE = 500;

/**
 * All entries behind a score, loaded page by page, so that their sum can be compared with it.
 * @param period a month or a year
 * @param revision that of the file; the entries are read again when it changes
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
