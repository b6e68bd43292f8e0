/** Lotteries, each in a stream of its own: a storage format, see src/contexts/employees/domain/events.ts. */
export const LOTTERY_STREAM_PREFIX = 'lottery-';
export const lotteryStream = (lotteryId: string): string => `${LOTTERY_STREAM_PREFIX}${lotteryId}`;

/** Somebody with their tickets; rows stand by employeeId. */
export interface Tickets {
  readonly employeeId: string;
  readonly tickets: number;
}

/** A prize, and how many of it are drawn. */
export interface Prize {
  readonly prize: string;
  readonly count: number;
}

export interface Winner {
  readonly prize: string;
  readonly employeeId: string;
}

/** Who has tickets: those on a confirmed board by their points, or those who are equal at the edge of the places of a run. */
export type TicketRule =
  { readonly board: string; readonly per: number; readonly most: number } | { readonly run: string };

export interface LotteryTerms {
  readonly title: string;
  readonly prizes: readonly Prize[];
  readonly tickets: TicketRule;
  readonly drawOn: string;
  /** A public number that nobody knows before `drawOn`: which, where it is published, and how it is written down. */
  readonly value: { readonly what: string; readonly where: string; readonly how: string };
  /** Two principals, each with a seed. */
  readonly holders: readonly string[];
}

interface OfLottery {
  readonly lotteryId: string;
}

export interface LotteryOpened {
  readonly type: 'LotteryOpened';
  readonly data: OfLottery & LotteryTerms;
}

export interface SeedCommitted {
  readonly type: 'SeedCommitted';
  readonly data: OfLottery & { readonly holder: string; readonly commitment: string };
}

/** At most a thousand rows, in the order of employeeIds. */
export interface LotteryRows {
  readonly type: 'LotteryRows';
  readonly data: OfLottery & { readonly rows: readonly Tickets[] };
}

/** Only with this the tickets are there. */
export interface LotteryFrozen {
  readonly type: 'LotteryFrozen';
  readonly data: OfLottery & {
    /** The place in the log up to which everything counts. */
    readonly position: string;
    readonly root: string;
    readonly people: number;
    readonly tickets: number;
  };
}

export interface LotteryValue {
  readonly type: 'LotteryValue';
  readonly data: OfLottery & {
    readonly value: string;
    /** The last day on which the holders may reveal their seeds. */
    readonly revealBy: string;
  };
}

export interface SeedRevealed {
  readonly type: 'SeedRevealed';
  readonly data: OfLottery & { readonly holder: string; readonly seed: string };
}

export interface LotteryDrawn {
  readonly type: 'LotteryDrawn';
  readonly data: OfLottery & { readonly winners: readonly Winner[] };
}

export interface LotteryFailed {
  readonly type: 'LotteryFailed';
  /** Who has not revealed their seed. */
  readonly data: OfLottery & { readonly holders: readonly string[] };
}

export type LotteryEvent =
  | LotteryOpened
  | SeedCommitted
  | LotteryRows
  | LotteryFrozen
  | LotteryValue
  | SeedRevealed
  | LotteryDrawn
  | LotteryFailed;
