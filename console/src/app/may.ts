import type { View } from '../../../clients/typescript/src/index.js';

/** Whoever is signed in, and what he may do. */
export type Who = View<'/v1/session'>;

/** Whether the one who is signed in may use a route for anybody at all. */
export const may = (who: Who, route: string): boolean => Object.hasOwn(who.may, route);

/** Whether he may use it for somebody of this office, or for himself. */
export function mayFor(who: Who, route: string, officeId: string, employeeId?: string): boolean {
  const reach = who.may[route];
  if (reach === undefined) return false;
  return (
    reach.everywhere ||
    reach.offices.includes(officeId) ||
    (employeeId !== undefined && reach.file === employeeId)
  );
}
