import { addDays } from '../../../kernel/natural-month.js';
import { factKey } from '../../rulebook/domain/items.js';
import type { AdoptedEdition } from '../../rulebook/domain/rulebook.js';

/** The facts for which there is an item, or was one. */
export interface Granted {
  /** By `factKey`. */
  readonly keys: readonly string[];
  /** Those that are granted anew in each period, with the last day on which they are, or today. */
  readonly again: readonly {
    readonly key: string;
    readonly every: 'month' | 'year';
    readonly until: string;
  }[];
}

/**
 * The facts for which these editions grant something. What is granted anew in each period is so up to the last day of the last edition
 * that says so.
 * @param editions in force by now, in the order of their days
 */
export function grantedBy(editions: readonly AdoptedEdition[], today: string): Granted {
  const keys = new Set<string>();
  const again = new Map<string, Granted['again'][number]>();
  for (const [index, { items }] of editions.entries()) {
    const next = editions[index + 1];
    const until = next === undefined ? today : addDays(next.inForceFrom, -1);
    for (const { grantedFor, grantedEvery } of items.values()) {
      if (grantedFor === undefined) continue;
      const key = factKey(grantedFor);
      keys.add(key);
      if (grantedEvery !== undefined)
        again.set(`${grantedEvery} ${key}`, { key, every: grantedEvery, until });
    }
  }
  return { keys: [...keys], again: [...again.values()] };
}
