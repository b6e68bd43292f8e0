import { useReads } from '../service/reading.js';

/**
 * The names of these employees, where an answer tells them by number alone; a number until its name is known. They are
 * the readings by which `Named` shows them, so that an order by name asks for nothing more.
 */
export function useNames(employeeIds: readonly string[]): (employeeId: string) => string {
  const distinct = [...new Set(employeeIds)];
  const read = useReads(
    '/v1/employees/{employeeId}',
    distinct.map((employeeId) => ({ employeeId })),
  );
  const names = new Map(distinct.map((employeeId, index) => [employeeId, read[index]?.name]));
  return (employeeId) => names.get(employeeId) ?? employeeId;
}
