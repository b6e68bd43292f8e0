import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { may, useWho } from '../../app/session.js';
import { pointbook } from '../../service/service.js';
import type { Known } from './steps.js';

/** What somebody has said that they go without, by the name of the step. */
const KEPT = { openings: 'pointbook.without-openings', name: 'pointbook.without-name' } as const;
export type Passed = keyof typeof KEPT;
export const canPass = (step: string): step is Passed => Object.hasOwn(KEPT, step);

const LOOKED_AT = 1000;

/** The state of the installation, and a way to say that one goes without a step. */
export function useInstallation(): {
  readonly known: UseQueryResult<Known>;
  readonly pass: (step: Passed) => void;
} {
  const client = useQueryClient();
  const who = useWho();
  const seesAccounts = may(who, 'GET /v1/principals');
  const known = useQuery({
    queryKey: ['installation', seesAccounts],
    queryFn: ({ signal }) => readInstallation(signal, seesAccounts),
  });
  const pass = (step: Passed): void => {
    localStorage.setItem(KEPT[step], 'true');
    void client.invalidateQueries({ queryKey: ['installation'] });
  };
  return { known, pass };
}

async function readInstallation(signal: AbortSignal, seesAccounts: boolean): Promise<Known> {
  const [organisation, offices, people, months, editions, accounts] = await Promise.all([
    pointbook.read('/v1/organisation', { signal }),
    pointbook.read('/v1/offices', { query: { limit: 1 }, signal }),
    pointbook.read('/v1/employees', { query: { limit: LOOKED_AT }, signal }),
    pointbook.read('/v1/months', { query: { limit: 1 }, signal }),
    pointbook.read('/v1/rulebook/editions', { query: { limit: LOOKED_AT }, signal }),
    seesAccounts ? pointbook.read('/v1/principals', { query: { limit: 1 }, signal }) : undefined,
  ]);
  return {
    isNamed: organisation.name !== null || localStorage.getItem(KEPT.name) === 'true',
    offices: offices.items.length,
    people: people.items,
    isBookBegun: months.closing !== 'not-begun',
    hasRulebook: editions.items.some(({ status }) => status === 'adopted'),
    // A user who may not read the accounts has one themselves.
    accounts: accounts?.items.length ?? 1,
    isWithoutOpenings: localStorage.getItem(KEPT.openings) === 'true',
  };
}
