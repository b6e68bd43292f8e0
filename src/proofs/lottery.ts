import type { Prize, Tickets, Winner } from '../contexts/lotteries/domain/events.js';
import { canonical } from './canonical.js';
import { GrowingTree, leafHash } from './merkle.js';
import { fromHex, sha256, toHex, utf8 } from './platform.js';

/** What a draw follows from, and nothing else. */
export interface Draw {
  readonly rows: readonly Tickets[];
  readonly prizes: readonly Prize[];
  /** In small hex, of the holders in the order in which the lottery names them. */
  readonly seeds: readonly [string, string];
  /** The public number that nobody could know at the freeze. */
  readonly value: string;
}

const COMMIT = 'pointbook-lottery/1\ncommit\n';
const DRAW = 'pointbook-lottery/1\ndraw\n';
const SEED = /^[0-9a-f]{64}$/;

export const isSeed = (text: string): boolean => SEED.test(text);

/** What a holder shows before anything is known, so that they cannot choose another seed afterwards. */
export const commitmentOf = (seed: string): string => toHex(sha256(utf8(COMMIT), fromHex(seed)));

const treeOf = (rows: Iterable<Tickets>): GrowingTree => {
  const tree = new GrowingTree();
  for (const { employeeId, tickets } of rows) tree.add(leafHash(canonical({ employeeId, tickets })));
  return tree;
};

/** The root of the RFC 6962 tree over the tickets. */
export const ticketsRoot = (rows: Iterable<Tickets>): string => toHex(treeOf(rows).root);

export const drawKey = ({ rows, seeds: [one, other], value }: Omit<Draw, 'prizes'>): Uint8Array =>
  sha256(utf8(DRAW), treeOf(rows).root, fromHex(one), fromHex(other), utf8(value));

/** Who wins, prize by prize: whoever wins is taken out with all their tickets. */
export function drawn(draw: Draw): readonly Winner[] {
  const numbers = numbersOf(drawKey(draw));
  const left = draw.rows.filter(({ tickets }) => tickets > 0);
  const winners: Winner[] = [];
  for (const { prize, count } of draw.prizes)
    for (let no = 0; no < count && left.length > 0; no += 1) {
      const all = left.reduce((sum, { tickets }) => sum + BigInt(tickets), 0n);
      const at = indexOf(left, ticketOf(numbers, all));
      const [winner] = left.splice(at, 1);
      if (winner !== undefined) winners.push({ prize, employeeId: winner.employeeId });
    }
  return winners;
}

/** Whose ticket it is, tickets being numbered from 0 in the order of the rows. */
function indexOf(rows: readonly Tickets[], ticket: bigint): number {
  let first = 0n;
  for (const [at, { tickets }] of rows.entries()) {
    first += BigInt(tickets);
    if (ticket < first) return at;
  }
  throw new Error(`There is no ticket ${ticket}`);
}

const RANGE = 1n << 64n;

/** A ticket of so many, each as likely as any other: numbers beyond the last whole multiple are dropped. */
function ticketOf(numbers: Iterator<bigint, never>, all: bigint): bigint {
  for (;;) {
    const { value } = numbers.next();
    if (value < (RANGE / all) * all) return value % all;
  }
}

/** The first 8 bytes of HMAC-SHA256 of a counter, which goes on from draw to draw. */
function* numbersOf(key: Uint8Array): Generator<bigint, never> {
  for (let counter = 0n; ; counter += 1n) yield numberIn(hmac(key, bytesOf(counter)).subarray(0, 8));
}

const numberIn = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes)}`);
const bytesOf = (counter: bigint): Uint8Array => fromHex(counter.toString(16).padStart(16, '0'));

const BLOCK_BYTES = 64;

/** RFC 2104 with SHA-256, for keys of no more than a block. */
function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(BLOCK_BYTES);
  padded.set(key);
  const [inner, outer] = [0x36, 0x5c].map((pad) => padded.map((byte) => byte ^ pad)) as [
    Uint8Array,
    Uint8Array,
  ];
  return sha256(outer, sha256(inner, message));
}

/** A lottery as the log or the service tells it. */
export interface LotteryToCheck extends Draw {
  readonly commitments: readonly [string, string];
  readonly root: string;
  readonly winners: readonly Winner[];
}

export type LotteryFault = 'commitment' | 'root' | 'order' | 'winners';

const namesOf = (winners: readonly Winner[]): string =>
  JSON.stringify(winners.map(({ prize, employeeId }) => [prize, employeeId]));

/** Draws again, and finds what is otherwise. */
export function lotteryFaults(lottery: LotteryToCheck): readonly LotteryFault[] {
  const { rows, seeds, commitments, root, winners } = lottery;
  const isInOrder = rows.every(
    ({ employeeId }, at) => at === 0 || (rows[at - 1]?.employeeId ?? '') < employeeId,
  );
  const areSame = seeds.every((seed, at) => isSeed(seed) && commitmentOf(seed) === commitments[at]);
  return [
    ...(areSame ? [] : (['commitment'] as const)),
    ...(ticketsRoot(rows) === root ? [] : (['root'] as const)),
    ...(isInOrder ? [] : (['order'] as const)),
    ...(areSame && namesOf(drawn(lottery)) === namesOf(winners) ? [] : (['winners'] as const)),
  ];
}
