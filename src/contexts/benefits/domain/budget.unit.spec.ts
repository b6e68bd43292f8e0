import { describe, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { budgetDecider, type OpenBudget, type ReserveBudget } from './budget.js';
import type { BudgetEvent } from './events.js';

const TODAY = { today: '2026-06-01' };
const RESOLUTION = { heldOn: '2026-05-30', entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
const [A, B] = ['7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01', '8d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01'];
const OPEN: OpenBudget = {
  type: 'OpenBudget',
  budgetId: 'b',
  title: 'Benefits',
  currency: 'CNY',
  amount: 10_000,
  from: '2026-01-01',
  until: '2026-12-31',
  resolution: RESOLUTION,
};
const { type: _, ...data } = OPEN;
const OPENED: BudgetEvent = { type: 'BudgetOpened', data };
const of = (type: 'BudgetReserved' | 'BudgetSpent' | 'BudgetReleased', runId: string, amount: number) =>
  ({ type, data: { budgetId: 'b', runId, amount } }) as BudgetEvent;
const reserve = (runId: string, amount: number, on = '2026-06-01'): ReserveBudget => ({
  type: 'ReserveBudget',
  budgetId: 'b',
  runId,
  amount,
  on,
});
const spend = (runId: string, amount: number) =>
  ({ type: 'SpendBudget', budgetId: 'b', runId, amount }) as const;
const change = (amount: number, resolution = RESOLUTION) =>
  ({ type: 'ChangeBudget', budgetId: 'b', amount, reason: 'r', resolution }) as const;

describe('a budget', () => {
  it('is opened once: the same is a repeat, another under its id is none', () => {
    given(budgetDecider).when(OPEN, TODAY).then(OPENED);
    given(budgetDecider, OPENED).when(OPEN, TODAY).repeats(0);
    given(budgetDecider, OPENED)
      .when({ ...OPEN, amount: 1 }, TODAY)
      .isRejected('budget.id-reused');
  });

  it('takes days in their order, and a resolution', () => {
    given(budgetDecider)
      .when({ ...OPEN, from: '2027-01-01' }, TODAY)
      .isRejected('budget.impossible');
    given(budgetDecider)
      .when({ ...OPEN, resolution: { ...RESOLUTION, votesFor: 3 } }, TODAY)
      .isRejected('resolution.no-majority');
  });

  it('gives one of two runs what is too much for both, and the other what is left when that is cancelled', () => {
    const first = of('BudgetReserved', A, 6_000);
    given(budgetDecider, OPENED).when(reserve(A, 6_000), TODAY).then(first);
    given(budgetDecider, OPENED, first).when(reserve(B, 5_000), TODAY).isRejected('budget.exceeded');
    const released = of('BudgetReleased', A, 6_000);
    given(budgetDecider, OPENED, first).when(spend(A, 0), TODAY).then(released);
    given(budgetDecider, OPENED, first, released)
      .when(reserve(B, 5_000), TODAY)
      .then(of('BudgetReserved', B, 5_000));
  });

  it('reserves only within its days, and holds what is reserved after them', () => {
    given(budgetDecider, OPENED)
      .when(reserve(A, 1, '2027-01-01'), TODAY)
      .isRejected('budget.outside');
    given(budgetDecider, OPENED, of('BudgetReserved', A, 6_000))
      .when(spend(A, 6_000), { today: '2027-06-01' })
      .then(of('BudgetSpent', A, 6_000));
  });

  it('reserves and ends each reservation once', () => {
    const reserved = of('BudgetReserved', A, 6_000);
    given(budgetDecider, OPENED, reserved).when(reserve(A, 6_000), TODAY).repeats(1);
    given(budgetDecider, OPENED, reserved, of('BudgetSpent', A, 6_000))
      .when(spend(A, 6_000), TODAY)
      .repeats(2);
  });

  it('releases what a run did not spend', () => {
    given(budgetDecider, OPENED, of('BudgetReserved', A, 6_000))
      .when(spend(A, 4_500), TODAY)
      .then(of('BudgetSpent', A, 4_500), of('BudgetReleased', A, 1_500));
  });

  it('is never changed below its use', () => {
    const used = [
      OPENED,
      of('BudgetReserved', A, 3_000),
      of('BudgetReserved', B, 2_000),
      of('BudgetSpent', B, 2_000),
    ];
    given(budgetDecider, ...used)
      .when(change(4_999), TODAY)
      .isRejected('budget.below-use');
    given(budgetDecider, ...used)
      .when(change(5_000), TODAY)
      .then({
        type: 'BudgetChanged',
        data: { budgetId: 'b', amount: 5_000, resolution: RESOLUTION, personal: { reason: 'r' } },
      });
    given(budgetDecider, OPENED).when(change(10_000), TODAY).repeats(0);
  });

  it('is unknown before it is opened', () => {
    given(budgetDecider).when(change(1), TODAY).isRejected('budget.unknown');
    given(budgetDecider).when(reserve(A, 1), TODAY).isRejected('budget.unknown');
  });
});
