import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { may, useWho } from '../../app/session.js';
import { pointbook } from '../../service/service.js';
import type { Known } from './steps.js';

const KEPT = 'pointbook.without-openings';
const LOOKED_AT = 1000;

/** The state of the installation, and a way to say that there are no older balances. */
export function useInstallation(): { readonly known: UseQueryResult<Known>; readonly pass: () => void } {
  const client = useQueryClient();
  const who = useWho();
  const seesAccounts = may(who, 'GET /v1/principals');
  const known = useQuery({
    queryKey: ['installation', seesAccounts],
    queryFn: ({ signal }) => readInstallation(signal, seesAccounts),
  });
  const pass = (): void => {
    localStorage.setItem(KEPT, 'true');
    void client.invalidateQueries({ queryKey: ['installation'] });
  };
  return { known, pass };
}

async function readInstallation(signal: AbortSignal, seesAccounts: boolean): Promise<Known> {
  const [offices, people, months, editions, accounts] = await Promise.all([
    pointbook.read('/v1/offices', { query: { limit: 1 }, signal }),
    pointbook.read('/v1/employees', { query: { limit: LOOKED_AT }, signal }),
    pointbook.read('/v1/months', { query: { limit: 1 }, signal }),
    pointbook.read('/v1/rulebook/editions', { query: { limit: LOOKED_AT }, signal }),
    seesAccounts ? pointbook.read('/v1/principals', { query: { limit: 1 }, signal }) : undefined,
  ]);
  return {
    offices: offices.items.length,
    people: people.items,
    isBookBegun: months.closing !== 'not-begun',
    hasRulebook: editions.items.some(({ status }) => status === 'adopted'),
    // A user who may not read the accounts has one themselves.
    accounts: accounts?.items.length ?? 1,
    isWithoutOpenings: localStorage.getItem(KEPT) === 'true',
  };
}
