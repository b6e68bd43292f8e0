import type { components } from '../../../../clients/typescript/src/index.js';
import { lotteryFaults, type LotteryFault } from '../../../../src/proofs/lottery.js';
import { pointbook } from '../../service/service.js';

export type Lottery = components['schemas']['LotteryView'];

export const COLORS = {
  open: 'blue',
  frozen: 'blue',
  revealing: 'yellow',
  drawn: 'green',
  failed: 'red',
} as const;

/** The command that is next, a holder's own before those of an officer. */
export function nextOf({ status, holders, commitments, seeds }: Lottery, principalId: string) {
  const at = holders.indexOf(principalId);
  if (status === 'open' && commitments[at] === null) return 'commit-seed';
  if (status === 'open' && !commitments.includes(null)) return 'freeze-lottery';
  if (status === 'frozen') return 'give-lottery-value';
  return status === 'revealing' && seeds[at] === null ? 'reveal-seed' : undefined;
}

/** Waits until lotteries include a position. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/lotteries', { query: { limit: 1, minPosition } });

export const isPeriod = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/.test(text);
export const isRun = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** 32 bytes that nobody can guess, in small hex. */
export const newSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const PAGE = 1_000;

/** Draws a lottery again in this browser, from the tickets that the service tells. */
export async function faultsOf(lottery: Lottery): Promise<readonly LotteryFault[]> {
  const rows: { employeeId: string; tickets: number }[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: readonly { employeeId: string; tickets: number }[]; nextCursor: string | null } =
      await pointbook.read('/v1/lotteries/{lotteryId}/tickets', {
        path: { lotteryId: lottery.lotteryId },
        query: { limit: PAGE, ...(cursor === '' ? {} : { cursor }) },
      });
    rows.push(...page.items.map(({ employeeId, tickets }) => ({ employeeId, tickets })));
    cursor = page.nextCursor;
  }
  const both = (of: readonly (string | null)[]): [string, string] => [of[0] ?? '', of[1] ?? ''];
  return lotteryFaults({
    rows,
    prizes: lottery.prizes,
    seeds: both(lottery.seeds),
    commitments: both(lottery.commitments),
    value: lottery.given ?? '',
    root: lottery.frozen?.root ?? '',
    winners: lottery.winners,
  });
}
