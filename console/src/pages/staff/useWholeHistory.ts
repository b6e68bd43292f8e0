import type { components } from '../../../../clients/typescript/src/index.js';
import { useNext } from '../../parts/useNext.js';
import { usePages } from '../../service/reading.js';

const PAGE = 200;

/** A person's history, page by page to its end. The log records who reads it, so it is read anew only when the file has changed. */
export function useWholeHistory({
  employeeId,
  revision,
}: Pick<components['schemas']['EmployeeView'], 'employeeId' | 'revision'>) {
  const pages = usePages('/v1/employees/{employeeId}/history', {
    path: { employeeId },
    query: { limit: PAGE },
    noted: { revision },
  });
  useNext(pages);
  return pages;
}
