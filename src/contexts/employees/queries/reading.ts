import type { AccessLog } from '../../access/accesses/access-log.js';
import { routeName } from '../../access/domain/routes.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { invalidInput } from '../../../infrastructure/http/problem.js';

/** Records the reader of somebody else's history in the log before it is shown. @throws LogUnavailable */
export async function keepReading(
  accesses: AccessLog,
  { principal, method, routeOptions }: AuthenticatedRequest,
  whom: string,
): Promise<void> {
  if (principal.employeeId === whom) return;
  const what = routeName(method, routeOptions.url ?? '');
  const data = { principalId: principal.principalId, what, whom };
  await accesses.record({ type: 'HistoryRead', data });
}

/** A cursor is the revision to go on from. @throws Problem */
export function revisionOf(cursor = '0'): number {
  if (!/^\d{1,15}$/.test(cursor))
    throw invalidInput([{ field: 'cursor', message: 'is not one that this list has given' }]);
  return Number(cursor);
}
