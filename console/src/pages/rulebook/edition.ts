import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { components, View } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';

export type Edition = View<'/v1/rulebook/editions/{editionId}'>;
export type Item = components['schemas']['ItemView'];
const PAGE = 1_000;

/** An edition with every item that it has: 2,000 at the most, page by page. */
export const useEdition = (editionId: string, when = true): UseQueryResult<Edition> =>
  useQuery({
    queryKey: ['edition', editionId],
    queryFn: ({ signal }) => whole(editionId, signal),
    enabled: when,
  });

async function whole(editionId: string, signal: AbortSignal): Promise<Edition> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; ;) {
    const query = { limit: PAGE, ...(cursor == null ? {} : { cursor }) };
    const path = { editionId };
    const page = await pointbook.read('/v1/rulebook/editions/{editionId}', { path, query, signal });
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor == null) return { ...page, items };
  }
}

/** Waits until the page shows a position in the log. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/rulebook/editions', { query: { limit: 1, minPosition } });
