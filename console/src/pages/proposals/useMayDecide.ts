import { useQueries } from '@tanstack/react-query';
import { may, mayFor, useWho } from '../../app/session.js';
import { pointbook } from '../../service/service.js';
import { useRead } from '../../service/reading.js';
import type { Proposed } from './proposed.js';

const DECIDE = 'POST /v1/commands/decide-proposal';

/** Whether one may decide it alone: by a grade that is enough, for everybody whom it is about, and not for oneself. */
export function useMayDecide({ status, madeBy, entries, sufficientGrade }: Proposed): boolean {
  const who = useWho();
  const { today } = who.organisation;
  const isAsked =
    status === 'open' && madeBy !== who.principalId && sufficientGrade !== null && may(who, DECIDE);
  const { data: authority } = useRead('/v1/authority', { query: { limit: 100 }, when: isAsked });
  const people = useQueries({
    queries: [...new Set(entries.map(({ employeeId }) => employeeId))].map((employeeId) => ({
      queryKey: ['/v1/employees/{employeeId}', { employeeId }, undefined],
      queryFn: () => pointbook.read('/v1/employees/{employeeId}', { path: { employeeId } }),
      enabled: isAsked,
    })),
  });
  const table = authority?.items.find(
    ({ inForceFrom, inForceUntil }) =>
      inForceFrom <= today && (inForceUntil === null || today <= inForceUntil),
  );
  if (!isAsked || table === undefined) return false;
  const order = table.grades.map(({ grade }) => grade);
  const enough = order.indexOf(sufficientGrade);
  const isHighEnough = who.roles.some(({ grade }) => grade !== null && order.indexOf(grade) >= enough);
  return (
    isHighEnough &&
    people.every(
      ({ data }) =>
        data !== undefined && data.employeeId !== who.employeeId && mayFor(who, DECIDE, data.officeId),
    )
  );
}
