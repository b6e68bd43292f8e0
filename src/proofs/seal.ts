import type { LogHead, Seal } from '../contexts/seals/domain/events.js';
import { canonical } from './canonical.js';
import { sha256, toHex } from './platform.js';
import type { Rules } from './rules.js';

/** The results of a month that are sealed, beside the log itself. */
export interface Sealable {
  readonly month: string;
  readonly rules: Rules;
  readonly boards: Seal['boards'];
  readonly entries: Seal['entries'];
}

/** The calendar and the base points of the organisation. */
export interface Founding {
  readonly timeZone: string;
  readonly basePoints: number;
}

/** The exact bytes that are signed. */
export const sealStatement = (seal: Seal): Uint8Array => canonical(seal);

/** The digest by which the next seal names this one. */
export const sealDigest = (seal: Seal): string => toHex(sha256(sealStatement(seal)));

/** A month's seal, from what its close found: the same for everybody who has the same log. */
export function sealOf(
  { month, rules, boards, entries }: Sealable,
  log: LogHead,
  { timeZone, basePoints }: Founding,
  previous: string | null,
): Seal {
  return {
    format: 'pointbook-seal/1',
    rules,
    timeZone,
    basePoints,
    month,
    log: { size: log.size, position: log.position, root: log.root },
    boards: boards.map(({ period, count, root }) => ({ period, count, root })),
    entries: { count: entries.count, root: entries.root },
    previous,
  };
}
