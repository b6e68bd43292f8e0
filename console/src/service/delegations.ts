import type { components } from '../../../clients/typescript/src/index.js';
import { may, useWho } from '../app/session.js';
import { useRead } from './reading.js';

export type Delegation = components['schemas']['LentAuthorityView'];

/** The delegations that the principal may use today beside their own authority. */
export function useLentToMe(): readonly Delegation[] {
  const who = useWho();
  const { data } = useRead('/v1/delegations', {
    query: { delegateId: who.principalId, on: who.organisation.today, limit: 100 },
    when: may(who, 'GET /v1/delegations'),
  });
  return data?.items ?? [];
}
