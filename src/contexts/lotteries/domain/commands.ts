import type { Rejection } from '../../../kernel/decision.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { LotteryTerms, Tickets, Winner } from './events.js';

interface OfLottery {
  readonly lotteryId: string;
}

export interface OpenLottery extends OfLottery, LotteryTerms {
  readonly type: 'OpenLottery';
}

export interface CommitSeed extends OfLottery {
  readonly type: 'CommitSeed';
  readonly commitment: string;
}

export interface FreezeLottery extends OfLottery {
  readonly type: 'FreezeLottery';
}

export interface GiveLotteryValue extends OfLottery {
  readonly type: 'GiveLotteryValue';
  readonly value: string;
}

export interface RevealSeed extends OfLottery {
  readonly type: 'RevealSeed';
  readonly seed: string;
}

export interface FailLottery extends OfLottery {
  readonly type: 'FailLottery';
}

export type LotteryCommand =
  OpenLottery | CommitSeed | FreezeLottery | GiveLotteryValue | RevealSeed | FailLottery;

/** Who has how many tickets by a place in the log. */
export interface Frozen {
  readonly position: bigint;
  readonly rows: readonly Tickets[];
  readonly root: string;
}

export interface LotteryContext {
  readonly today: LocalDate;
  /** The principal who sends it. */
  readonly sender: string;
  /** Of the two holders, those that are no principals with a key to come by. */
  readonly unknownHolders?: readonly string[];
  /** To freeze: the tickets, or why they cannot be counted yet. */
  readonly freezing?: Frozen | Rejection;
  /** To reveal a seed: what it was committed to by, and who wins by both seeds in the order of their holders. */
  readonly revealing?: {
    readonly commitment: string;
    readonly winners: (seeds: readonly [string, string]) => readonly Winner[];
  };
}
