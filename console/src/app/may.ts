import type { View } from '../../../clients/typescript/src/index.js';

/** The principal who is signed in, and what they may do. */
export type Who = View<'/v1/session'>;

/** Whether the principal may use a route for anybody at all. */
export const may = (who: Who, route: string): boolean => Object.hasOwn(who.may, route);

/** Whether the principal may use the route for somebody in this office, or for themselves. */
export function mayFor(who: Who, route: string, officeId: string, employeeId?: string): boolean {
  const reach = who.may[route];
  if (reach === undefined) return false;
  return (
    reach.everywhere ||
    reach.offices.includes(officeId) ||
    (employeeId !== undefined && reach.file === employeeId)
  );
}
