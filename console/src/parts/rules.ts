import { useQueries } from '@tanstack/react-query';
import type { components } from '../../../clients/typescript/src/index.js';
import { pointbook } from '../service/service.js';

export type Rule = components['schemas']['ItemView'];
const PAGE = 1000;
const HOUR_MS = 3_600_000;

/** The items of these editions, by edition and code: an adopted edition never changes. */
export function useRules(editionIds: readonly string[]): ReadonlyMap<string, Rule> {
  const distinct = [...new Set(editionIds)];
  const read = useQueries({
    queries: distinct.map((editionId) => ({
      queryKey: ['items of edition', editionId],
      queryFn: () => rulesOf(editionId),
      staleTime: HOUR_MS,
    })),
  });
  return new Map(
    distinct.flatMap((editionId, index) =>
      (read[index]?.data ?? []).map((rule): [string, Rule] => [`${editionId} ${rule.code}`, rule]),
    ),
  );
}

async function rulesOf(editionId: string): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  const asked = { path: { editionId }, query: { limit: PAGE } };
  for await (const rule of pointbook.items('/v1/rulebook/editions/{editionId}', asked)) rules.push(rule);
  return rules;
}
