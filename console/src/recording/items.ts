import { useQuery } from '@tanstack/react-query';
import { ServiceProblem } from '../../../clients/typescript/src/index.js';
import { may, useWho } from '../app/session.js';
import { pointbook } from '../service/service.js';
import { useRead } from '../service/reading.js';
import type { Item } from './draft.js';

const FIVE_MINUTES_MS = 300_000;
const LOOKED_AT = 200;

/** The items that can be given or taken on a day, those used most first; without a rulebook, the ones used before. */
export function useItems(
  direction: Item['direction'],
  on: string,
): { readonly items: readonly Item[]; readonly hasRulebook: boolean } {
  const { data: rulebook } = useQuery({
    queryKey: ['items in force', on],
    queryFn: () => itemsInForce(on),
    staleTime: FIVE_MINUTES_MS,
    enabled: on !== '',
  });
  const { data: recordings } = useRead('/v1/recordings', {
    query: { limit: LOOKED_AT },
    when: may(useWho(), 'GET /v1/recordings'),
  });
  const uses = new Map<string, number>();
  for (const { itemCode, direction: way } of recordings?.items ?? [])
    if (way === direction) uses.set(itemCode, (uses.get(itemCode) ?? 0) + 1);
  const byUse = (a: Item, b: Item): number => (uses.get(b.code) ?? 0) - (uses.get(a.code) ?? 0);
  if (rulebook != null) {
    const items = rulebook.filter((item) => item.direction === direction && item.grantedFor === undefined);
    return { items: items.toSorted(byUse), hasRulebook: true };
  }
  return {
    items: [...uses.keys()].map((code) => usedBefore(code, direction)).toSorted(byUse),
    hasRulebook: false,
  };
}

/** Null where no edition is in force. */
export async function itemsInForce(on: string): Promise<readonly Item[] | null> {
  try {
    const items: Item[] = [];
    const query = { on, limit: 1000 };
    for await (const item of pointbook.items('/v1/rulebook/in-force', { query: query })) items.push(item);
    return items;
  } catch (error) {
    if (error instanceof ServiceProblem && error.code === 'edition.unknown') return null;
    throw error;
  }
}

const usedBefore = (code: string, direction: Item['direction']): Item => ({
  code,
  title: code,
  category: '',
  kind: 'behaviour',
  direction,
  points: { from: 1, to: 100_000 },
  evidenceNeeded: false,
  regulation: null,
  roles: [],
});

/** Points that are fixed need no choice: whoever may apply the item has the authority. */
export const hasFixedPoints = ({ points: { from, to } }: Item): boolean => from === to;
