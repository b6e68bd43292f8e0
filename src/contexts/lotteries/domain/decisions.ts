import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { addDays } from '../../../kernel/natural-month.js';
import type {
  CommitSeed,
  GiveLotteryValue,
  LotteryCommand,
  LotteryContext,
  OpenLottery,
  RevealSeed,
} from './commands.js';
import type { LotteryEvent, LotteryRows, LotteryTerms, SeedRevealed, Tickets } from './events.js';
import { lotteryAfter, MAX_ROWS, type Lottery, type LotteryState } from './lottery.js';

/** A holder has so many days to reveal their seed. */
export const REVEALING_DAYS = 7;
const HOLDERS = 2;

type Ruling = Decision<LotteryEvent>;

export const lotteryDecider: Decider<LotteryState, LotteryCommand, LotteryEvent, LotteryContext> = {
  initialState: () => undefined,
  evolve: lotteryAfter,
  decide,
  // What it says is for everybody.
  digestKey: () => '',
};

function decide(state: LotteryState, command: LotteryCommand, context: LotteryContext): Ruling {
  if (command.type === 'OpenLottery') return open(state, command, context);
  if (state === undefined) return rejected('lottery.unknown', `There is no lottery ${command.lotteryId}.`);
  switch (command.type) {
    case 'CommitSeed':
      return commit(state, command, context);
    case 'FreezeLottery':
      return freeze(state, context);
    case 'GiveLotteryValue':
      return giveValue(state, command, context);
    case 'RevealSeed':
      return reveal(state, command, context);
    case 'FailLottery':
      return fail(state, context);
  }
}

function open(
  state: LotteryState,
  command: OpenLottery,
  { today, unknownHolders = [] }: LotteryContext,
): Ruling {
  const { type: _, ...data } = command;
  if (state !== undefined)
    return contentOf(state.opened) === contentOf(data)
      ? repeated(state.openedAt)
      : rejected('lottery.id-reused', `Lottery ${command.lotteryId} was opened with other content.`);
  const fault = faultOfTerms(data, today);
  if (fault !== undefined) return fault;
  const [unknown] = unknownHolders;
  if (unknown !== undefined) return unfit(`${unknown} is no principal with roles, and cannot hold a seed.`);
  return accepted({ type: 'LotteryOpened', data });
}

/** The same whatever the order in which fields were sent. */
const contentOf = ({ title, prizes, tickets, drawOn, value, holders }: LotteryTerms): string =>
  JSON.stringify([
    title,
    prizes.map(({ prize, count }) => [prize, count]),
    'run' in tickets ? tickets.run : [tickets.board, tickets.per, tickets.most],
    drawOn,
    [value.what, value.where, value.how],
    holders,
  ]);

function faultOfTerms({ holders, drawOn, prizes }: LotteryTerms, today: string): Rejection | undefined {
  if (new Set(holders).size !== HOLDERS) return unfit('The seeds are held by two different principals.');
  if (drawOn <= today) return unfit(`The draw is on a day to come, and ${drawOn} is none.`);
  const names = prizes.map(({ prize }) => prize);
  return new Set(names).size === names.length ? undefined : unfit('A prize is named twice.');
}

function commit(state: Lottery, { lotteryId, commitment }: CommitSeed, { sender }: LotteryContext): Ruling {
  const known = state.commitments.get(sender);
  if (state.status !== 'open') return notOpen(state);
  if (!state.opened.holders.includes(sender)) return noHolder(state, sender);
  if (known !== undefined)
    return known.commitment === commitment
      ? repeated(known.at)
      : rejected('lottery.seed-committed', `${sender} has committed to another seed already.`);
  return accepted({ type: 'SeedCommitted', data: { lotteryId, holder: sender, commitment } });
}

function freeze(state: Lottery, { freezing, today }: LotteryContext): Ruling {
  const { lotteryId, holders, drawOn } = state.opened;
  if (state.status !== 'open') return notOpen(state);
  const [missing] = holders.filter((holder) => !state.commitments.has(holder));
  if (missing !== undefined)
    return rejected('lottery.not-committed', `${missing} has not committed to a seed yet.`);
  // Once it may be known, a freeze could be timed by it.
  if (today >= drawOn)
    return rejected('lottery.too-late', `It is to be frozen before ${drawOn}, when the value may be known.`);
  if (freezing === undefined) throw new Error(`Nobody has counted the tickets of lottery ${lotteryId}`);
  if ('outcome' in freezing) return freezing;
  const { rows, position, root } = freezing;
  const tickets = rows.reduce((sum, row) => sum + row.tickets, 0);
  if (tickets === 0) return rejected('lottery.nobody', 'Nobody has a ticket.');
  const frozen = {
    lotteryId,
    position: String(position),
    root,
    people: rows.length,
    tickets,
  };
  return accepted<LotteryEvent>(...pagesOf(lotteryId, rows), { type: 'LotteryFrozen', data: frozen });
}

function pagesOf(lotteryId: string, rows: readonly Tickets[]): readonly LotteryRows[] {
  const pages: LotteryRows[] = [];
  for (let from = 0; from < rows.length; from += MAX_ROWS)
    pages.push({ type: 'LotteryRows', data: { lotteryId, rows: rows.slice(from, from + MAX_ROWS) } });
  return pages;
}

function giveValue(
  state: Lottery,
  { lotteryId, value }: GiveLotteryValue,
  { today }: LotteryContext,
): Ruling {
  if (state.status !== 'frozen')
    return rejected(
      'lottery.not-frozen',
      `Lottery ${lotteryId} is ${state.status}: it is to be frozen first.`,
    );
  const { drawOn } = state.opened;
  if (today < drawOn) return rejected('lottery.too-early', `The value is not to be known before ${drawOn}.`);
  const revealBy = addDays(today, REVEALING_DAYS);
  return accepted({ type: 'LotteryValue', data: { lotteryId, value, revealBy } });
}

function reveal(state: Lottery, { lotteryId, seed }: RevealSeed, context: LotteryContext): Ruling {
  const { sender, today } = context;
  const { value } = state;
  if (state.status !== 'revealing' || value === undefined)
    return rejected(
      'lottery.not-revealing',
      `Lottery ${lotteryId} is ${state.status}: there is nothing to reveal.`,
    );
  if (!state.opened.holders.includes(sender)) return noHolder(state, sender);
  const known = state.seeds.get(sender);
  if (known?.seed === seed) return repeated(known.at);
  const { revealing } = context;
  if (revealing === undefined) throw new Error(`Nobody has read the tickets of lottery ${lotteryId}`);
  if (state.commitments.get(sender)?.commitment !== revealing.commitment)
    return rejected('lottery.seed-unfit', 'It is not the seed that was committed to.');
  if (today > value.revealBy)
    return rejected('lottery.too-late', `Seeds were to be revealed by ${value.revealBy}.`);
  const revealed: SeedRevealed = { type: 'SeedRevealed', data: { lotteryId, holder: sender, seed } };
  const seeds = new Map([...state.seeds].map(([holder, one]) => [holder, one.seed])).set(sender, seed);
  const [one, other] = state.opened.holders.map((holder) => seeds.get(holder));
  if (one === undefined || other === undefined) return accepted(revealed);
  const winners = revealing.winners([one, other]);
  return accepted<LotteryEvent>(revealed, { type: 'LotteryDrawn', data: { lotteryId, winners } });
}

function fail(state: Lottery, { today }: LotteryContext): Ruling {
  const { lotteryId, holders } = state.opened;
  if (state.status === 'failed' && state.endedAt !== undefined) return repeated(state.endedAt);
  const { value } = state;
  if (state.status !== 'revealing' || value === undefined || today <= value.revealBy)
    return rejected('lottery.not-due', `Lottery ${lotteryId} has not failed.`);
  const silent = holders.filter((holder) => !state.seeds.has(holder));
  return accepted({ type: 'LotteryFailed', data: { lotteryId, holders: silent } });
}

const unfit = (why: string): Rejection => rejected('lottery.unfit', why);
const notOpen = ({ opened, status }: Lottery): Rejection =>
  rejected('lottery.not-open', `Lottery ${opened.lotteryId} is ${status}.`);
const noHolder = ({ opened }: Lottery, sender: string): Rejection =>
  rejected('not-allowed', `The seeds of lottery ${opened.lotteryId} are held by others than ${sender}.`);
