import { useQueries } from '@tanstack/react-query';
import { may, useWho, type Who } from '../../app/session.js';
import { useLentToMe } from '../../service/delegations.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';
import { mayBeHis, tableOn, type Proposal } from './waiting.js';

/** An authority by which the user may decide: their own, or one that is delegated to them today. */
export interface Means {
  /** Null: the user's own. */
  readonly principalId: string | null;
  readonly name: string;
  readonly grades: readonly { readonly grade: string; readonly officeId: string | null }[];
}

/** The authorities by which a proposal can be decided; none until the offices of its people are known. */
export function useMeans(proposals: readonly Proposal[]): (proposal: Proposal) => readonly Means[] {
  const who = useWho();
  const decides = may(who, 'POST /v1/commands/decide-proposal');
  const all = useAll(decides);
  const { data } = useRead('/v1/authority', { query: { limit: 1000 }, when: decides });
  const ranks = (tableOn(data?.items ?? [], who.organisation.today)?.grades ?? []).map(({ grade }) => grade);
  const reachable = proposals.filter(
    (proposal) => mayBeHis(who, proposal) && all.some((means) => isSufficient(means, proposal, ranks)),
  );
  const officeOf = useOffices(
    reachable.flatMap(({ entries }) => entries.map(({ employeeId }) => employeeId)),
  );
  return (proposal) =>
    reachable.includes(proposal)
      ? all.filter(
          (means) => means.principalId !== proposal.madeBy && isSufficient(means, proposal, ranks, officeOf),
        )
      : [];
}

function useAll(decides: boolean): readonly Means[] {
  const who = useWho();
  const lent = useLentToMe();
  const uses = useQueries({
    queries: (decides ? lent : []).map(({ principalId }) => ({
      queryKey: ['/v1/authority/{principalId}', { principalId }, undefined],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        pointbook.read('/v1/authority/{principalId}', { path: { principalId }, signal }),
    })),
  });
  if (!decides) return [];
  const lenders = lent.flatMap(({ principalId, name }, index) => {
    const grades = uses[index]?.data?.grades;
    return grades === undefined ? [] : [{ principalId, name, grades }];
  });
  return [own(who), ...lenders];
}

const own = ({ name, roles }: Who): Means => ({
  principalId: null,
  name,
  grades: roles.flatMap(({ grade, officeId }) => (grade === null ? [] : [{ grade, officeId }])),
});

/** Whether one of the grades is high enough over everybody in the proposal; without offices: over anybody at all. */
function isSufficient(
  { grades }: Means,
  { sufficientGrade, entries }: Proposal,
  ranks: readonly string[],
  officeOf?: ReadonlyMap<string, string>,
): boolean {
  const needed = sufficientGrade === null ? -1 : ranks.indexOf(sufficientGrade);
  if (needed < 0) return false;
  const enough = grades.filter(({ grade }) => ranks.indexOf(grade) >= needed);
  if (officeOf === undefined) return enough.length > 0;
  return entries.every(({ employeeId }) => {
    const office = officeOf.get(employeeId);
    return office !== undefined && enough.some(({ officeId }) => officeId === null || officeId === office);
  });
}

/** The present offices of people, as far as they are known. */
function useOffices(employeeIds: readonly string[]): ReadonlyMap<string, string> {
  const people = useQueries({
    queries: [...new Set(employeeIds)].map((employeeId) => ({
      queryKey: ['/v1/employees/{employeeId}', { employeeId }, undefined],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        pointbook.read('/v1/employees/{employeeId}', { path: { employeeId }, signal }),
    })),
  });
  return new Map(
    people.flatMap(({ data }) => (data === undefined ? [] : [[data.employeeId, data.officeId]])),
  );
}
