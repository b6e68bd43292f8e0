import type { LotteryEvent } from '../../contexts/lotteries/domain/events.js';
import { date, integer, listOf, object, positive, text, type Check, type Shape } from './checks.js';
import { texts } from './schema-parts.js';

const ofLottery = { lotteryId: text };
const boardTickets = object({ board: text, per: positive, most: positive });
const runTickets = object({ run: text });
const tickets: Check = (value) => boardTickets(value) || runTickets(value);

/** The stored shapes of lotteries. */
export const LOTTERY_SHAPES: Readonly<Record<LotteryEvent['type'], Shape>> = {
  LotteryOpened: {
    ...ofLottery,
    title: text,
    prizes: listOf(object({ prize: text, count: positive })),
    tickets,
    drawOn: date,
    value: object({ what: text, where: text, how: text }),
    holders: texts,
  },
  SeedCommitted: { ...ofLottery, holder: text, commitment: text },
  LotteryRows: { ...ofLottery, rows: listOf(object({ employeeId: text, tickets: integer })) },
  LotteryFrozen: { ...ofLottery, position: text, root: text, people: positive, tickets: positive },
  LotteryValue: { ...ofLottery, value: text, revealBy: date },
  SeedRevealed: { ...ofLottery, holder: text, seed: text },
  LotteryDrawn: { ...ofLottery, winners: listOf(object({ prize: text, employeeId: text })) },
  LotteryFailed: { ...ofLottery, holders: texts },
};
