import { describe, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { rejected } from '../../../kernel/decision.js';
import { commitmentOf, drawn, ticketsRoot } from '../../../proofs/lottery.js';
import type { LotteryCommand, LotteryContext } from './commands.js';
import { lotteryDecider } from './decisions.js';
import type { LotteryEvent, LotteryTerms } from './events.js';

const TERMS: LotteryTerms = {
  title: 'Spring meeting',
  prizes: [{ prize: 'Bicycle', count: 1 }],
  tickets: { board: '2026', per: 100, most: 20 },
  drawOn: '2027-02-01',
  value: { what: 'The closing index', where: 'The exchange', how: 'With two decimals' },
  holders: ['head', 'staff'],
};
const OF = { lotteryId: 'spring' };
const SEEDS = { head: '11'.repeat(32), staff: '22'.repeat(32) };
const ROWS = [
  { employeeId: 'E1', tickets: 3 },
  { employeeId: 'E2', tickets: 1 },
];

const opened: LotteryEvent = { type: 'LotteryOpened', data: { ...OF, ...TERMS } };
const committed = (holder: keyof typeof SEEDS): LotteryEvent => ({
  type: 'SeedCommitted',
  data: { ...OF, holder, commitment: commitmentOf(SEEDS[holder]) },
});
const rows: LotteryEvent = { type: 'LotteryRows', data: { ...OF, rows: ROWS } };
const frozen: LotteryEvent = {
  type: 'LotteryFrozen',
  data: { ...OF, position: '40', root: ticketsRoot(ROWS), people: 2, tickets: 4 },
};
const valued: LotteryEvent = {
  type: 'LotteryValue',
  data: { ...OF, value: '4001.56', revealBy: '2027-02-08' },
};
const revealed = (holder: keyof typeof SEEDS): LotteryEvent => ({
  type: 'SeedRevealed',
  data: { ...OF, holder, seed: SEEDS[holder] },
});
const winners = drawn({
  rows: ROWS,
  prizes: TERMS.prizes,
  seeds: [SEEDS.head, SEEDS.staff],
  value: '4001.56',
});
const draw: LotteryEvent = { type: 'LotteryDrawn', data: { ...OF, winners } };

const COMMITTED = [opened, committed('head'), committed('staff')];
const FROZEN = [...COMMITTED, rows, frozen];
const REVEALING = [...FROZEN, valued];

const context = (
  sender = 'officer',
  today = '2027-01-20',
  more: Partial<LotteryContext> = {},
): LotteryContext => ({
  sender,
  today,
  ...more,
});
const open = { type: 'OpenLottery', ...OF, ...TERMS } as const;
const commit = (holder: keyof typeof SEEDS): LotteryCommand => ({
  type: 'CommitSeed',
  ...OF,
  commitment: commitmentOf(SEEDS[holder]),
});
const freeze = { type: 'FreezeLottery', ...OF } as const;
const freezing = { freezing: { position: 40n, rows: ROWS, root: ticketsRoot(ROWS) } };
const value = { type: 'GiveLotteryValue', ...OF, value: '4001.56' } as const;
const reveal = (seed: string): LotteryCommand => ({ type: 'RevealSeed', ...OF, seed });
const revealing = (sender: string, seed: string, today = '2027-02-03') =>
  context(sender, today, {
    revealing: {
      commitment: commitmentOf(seed),
      winners: (seeds) => drawn({ rows: ROWS, prizes: TERMS.prizes, seeds, value: '4001.56' }),
    },
  });

describe('a lottery', () => {
  it('is opened once, for a day to come, with two holders', () => {
    given(lotteryDecider).when(open, context()).then(opened);
    given(lotteryDecider, opened).when(open, context()).repeats(0);
    given(lotteryDecider, opened)
      .when({ ...open, title: 'Another' }, context())
      .isRejected('lottery.id-reused');
    const unfit: [Partial<LotteryTerms>, Partial<LotteryContext>?][] = [
      [{ holders: ['head', 'head'] }],
      [{ drawOn: '2027-01-20' }],
      [{ prizes: [...TERMS.prizes, ...TERMS.prizes] }],
      [{}, { unknownHolders: ['staff'] }],
    ];
    for (const [terms, more] of unfit)
      given(lotteryDecider)
        .when({ ...open, ...terms }, context('officer', '2027-01-20', more))
        .isRejected('lottery.unfit');
  });

  it('takes one seed of each holder while it is open', () => {
    given(lotteryDecider).when(commit('head'), context('head')).isRejected('lottery.unknown');
    given(lotteryDecider, opened).when(commit('head'), context('head')).then(committed('head'));
    given(lotteryDecider, opened, committed('head')).when(commit('head'), context('head')).repeats(1);
    given(lotteryDecider, opened, committed('head'))
      .when(commit('staff'), context('head'))
      .isRejected('lottery.seed-committed');
    given(lotteryDecider, opened).when(commit('head'), context('E9')).isRejected('not-allowed');
    given(lotteryDecider, ...FROZEN)
      .when(commit('head'), context('head'))
      .isRejected('lottery.not-open');
  });

  it('is frozen once both have committed, and before the value may be known', () => {
    given(lotteryDecider, ...COMMITTED)
      .when(freeze, context('officer', '2027-01-31', freezing))
      .then(rows, frozen);
    given(lotteryDecider, opened, committed('head'))
      .when(freeze, context('officer', '2027-01-31', freezing))
      .isRejected('lottery.not-committed');
    given(lotteryDecider, ...COMMITTED)
      .when(freeze, context('officer', '2027-02-01', freezing))
      .isRejected('lottery.too-late');
    given(lotteryDecider, ...COMMITTED)
      .when(freeze, context('officer', '2027-01-31', { freezing: rejected('board.not-confirmed', 'd') }))
      .isRejected('board.not-confirmed');
    given(lotteryDecider, ...COMMITTED)
      .when(freeze, context('officer', '2027-01-31', { freezing: { ...freezing.freezing, rows: [] } }))
      .isRejected('lottery.nobody');
    given(lotteryDecider, ...FROZEN)
      .when(freeze, context())
      .isRejected('lottery.not-open');
  });

  it('takes the value once, from its day on', () => {
    given(lotteryDecider, ...COMMITTED)
      .when(value, context('officer', '2027-02-01'))
      .isRejected('lottery.not-frozen');
    given(lotteryDecider, ...FROZEN)
      .when(value, context('officer', '2027-01-31'))
      .isRejected('lottery.too-early');
    given(lotteryDecider, ...FROZEN)
      .when(value, context('officer', '2027-02-01'))
      .then(valued);
    given(lotteryDecider, ...REVEALING)
      .when(value, context())
      .isRejected('lottery.not-frozen');
  });

  it('is drawn with the second seed that is revealed, whoever comes first', () => {
    given(lotteryDecider, ...FROZEN)
      .when(reveal(SEEDS.head), revealing('head', SEEDS.head))
      .isRejected('lottery.not-revealing');
    given(lotteryDecider, ...REVEALING)
      .when(reveal(SEEDS.staff), revealing('staff', SEEDS.staff))
      .then(revealed('staff'));
    given(lotteryDecider, ...REVEALING, revealed('staff'))
      .when(reveal(SEEDS.head), revealing('head', SEEDS.head))
      .then(revealed('head'), draw);
    given(lotteryDecider, ...REVEALING, revealed('staff'))
      .when(reveal(SEEDS.staff), revealing('staff', SEEDS.staff))
      .repeats(6);
  });

  it('takes no other seed than was committed to, from nobody else, and none too late', () => {
    given(lotteryDecider, ...REVEALING)
      .when(reveal(SEEDS.head), revealing('staff', SEEDS.head))
      .isRejected('lottery.seed-unfit');
    given(lotteryDecider, ...REVEALING)
      .when(reveal(SEEDS.head), revealing('E9', SEEDS.head))
      .isRejected('not-allowed');
    given(lotteryDecider, ...REVEALING)
      .when(reveal(SEEDS.head), revealing('head', SEEDS.head, '2027-02-09'))
      .isRejected('lottery.too-late');
  });

  it('fails where a holder never reveals the seed, and names them', () => {
    const fail = { type: 'FailLottery', ...OF } as const;
    const failed = (...holders: string[]): LotteryEvent => ({
      type: 'LotteryFailed',
      data: { ...OF, holders },
    });
    given(lotteryDecider, ...REVEALING)
      .when(fail, context('system', '2027-02-08'))
      .isRejected('lottery.not-due');
    given(lotteryDecider, ...REVEALING, revealed('head'))
      .when(fail, context('system', '2027-02-09'))
      .then(failed('staff'));
    given(lotteryDecider, ...REVEALING)
      .when(fail, context('system', '2027-02-09'))
      .then(failed('head', 'staff'));
    given(lotteryDecider, ...REVEALING, failed('staff'))
      .when(fail, context('system', '2027-02-10'))
      .repeats(6);
    given(lotteryDecider, ...REVEALING, revealed('staff'), revealed('head'), draw)
      .when(fail, context('system', '2027-02-10'))
      .isRejected('lottery.not-due');
  });
});
