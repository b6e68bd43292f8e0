import type { EventPosition } from '../../../kernel/decision.js';
import type { LotteryEvent, LotteryFrozen, LotteryOpened, LotteryValue } from './events.js';

/** The most rows in one event. */
export const MAX_ROWS = 1_000;

export type LotteryStatus = 'open' | 'frozen' | 'revealing' | 'drawn' | 'failed';

/** A lottery, without its rows. */
export interface Lottery {
  readonly opened: LotteryOpened['data'];
  readonly status: LotteryStatus;
  readonly commitments: ReadonlyMap<string, { readonly commitment: string; readonly at: EventPosition }>;
  readonly rowsAt: readonly number[];
  readonly frozen: LotteryFrozen['data'] | undefined;
  readonly value: LotteryValue['data'] | undefined;
  readonly seeds: ReadonlyMap<string, { readonly seed: string; readonly at: EventPosition }>;
  readonly openedAt: EventPosition;
  readonly endedAt: EventPosition | undefined;
}

export type LotteryState = Lottery | undefined;

export function lotteryAfter(state: LotteryState, event: LotteryEvent, at: EventPosition): LotteryState {
  if (event.type === 'LotteryOpened') return opened(event.data, at);
  if (state === undefined) throw new Error(`${event.type} before LotteryOpened`);
  switch (event.type) {
    case 'SeedCommitted': {
      const { holder, commitment } = event.data;
      return { ...state, commitments: new Map(state.commitments).set(holder, { commitment, at }) };
    }
    case 'LotteryRows':
      return { ...state, rowsAt: [...state.rowsAt, at.revision] };
    case 'LotteryFrozen':
      return { ...state, status: 'frozen', frozen: event.data };
    case 'LotteryValue':
      return { ...state, status: 'revealing', value: event.data };
    case 'SeedRevealed': {
      const { holder, seed } = event.data;
      return { ...state, seeds: new Map(state.seeds).set(holder, { seed, at }) };
    }
    case 'LotteryDrawn':
      return { ...state, status: 'drawn', endedAt: at };
    case 'LotteryFailed':
      return { ...state, status: 'failed', endedAt: at };
  }
}

const opened = (data: LotteryOpened['data'], at: EventPosition): Lottery => ({
  opened: data,
  status: 'open',
  commitments: new Map(),
  rowsAt: [],
  frozen: undefined,
  value: undefined,
  seeds: new Map(),
  openedAt: at,
  endedAt: undefined,
});
