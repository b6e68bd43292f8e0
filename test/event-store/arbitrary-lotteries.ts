import fc from 'fast-check';
import type { LotteryEvent } from '../../src/contexts/lotteries/domain/events.js';

const text = fc.string({ unit: 'binary', maxLength: 200 });
const positive = fc.integer({ min: 1, max: 1_000_000_000 });
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const tickets = fc.oneof(
  fc.record({ board: text, per: positive, most: positive }),
  fc.record({ run: fc.uuid() }),
);

/** Arbitrary data of the events of lotteries. */
export const LOTTERY_DATA: {
  readonly [Type in LotteryEvent['type']]: fc.Arbitrary<Extract<LotteryEvent, { type: Type }>['data']>;
} = {
  LotteryOpened: fc.record({
    lotteryId: text,
    title: text,
    prizes: fc.array(fc.record({ prize: text, count: positive })),
    tickets,
    drawOn: date,
    value: fc.record({ what: text, where: text, how: text }),
    holders: fc.array(text),
  }),
  SeedCommitted: fc.record({ lotteryId: text, holder: text, commitment: text }),
  LotteryRows: fc.record({
    lotteryId: text,
    rows: fc.array(fc.record({ employeeId: text, tickets: fc.nat() })),
  }),
  LotteryFrozen: fc.record({
    lotteryId: text,
    position: text,
    root: text,
    people: positive,
    tickets: positive,
  }),
  LotteryValue: fc.record({ lotteryId: text, value: text, revealBy: date }),
  SeedRevealed: fc.record({ lotteryId: text, holder: text, seed: text }),
  LotteryDrawn: fc.record({
    lotteryId: text,
    winners: fc.array(fc.record({ prize: text, employeeId: text })),
  }),
  LotteryFailed: fc.record({ lotteryId: text, holders: fc.array(text) }),
};
