import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { pointbook } from '../../service/service.js';
import type { Principal } from './standing.js';

export type { Principal } from './standing.js';

/** Every account; an organisation has some hundreds at the most. */
export const usePrincipals = (): UseQueryResult<readonly Principal[]> =>
  useQuery({
    queryKey: ['every principal'],
    queryFn: async ({ signal }) => {
      const principals: Principal[] = [];
      for await (const one of pointbook.items('/v1/principals', { query: { limit: 1000 }, signal }))
        principals.push(one);
      return principals;
    },
  });

export const seenInPrincipals = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/principals', { query: { limit: 1, minPosition } });
