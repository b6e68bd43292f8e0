import type { LocalDate } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
  type Rejection,
} from '../../../kernel/decision.js';
import { faultOfResolution } from '../../rulebook/domain/resolution.js';
import type { BudgetChanged, BudgetEvent, BudgetOpened } from './events.js';

export interface Budget {
  readonly opened: BudgetOpened['data'];
  readonly openedAt: EventPosition;
  readonly amount: number;
  /** Where it was given that amount. */
  readonly amountAt: EventPosition;
  /** What is reserved for each run that is not approved. */
  readonly reserved: ReadonlyMap<string, number>;
  readonly spent: number;
  /** The runs whose reservation was spent or released. */
  readonly ended: ReadonlyMap<string, EventPosition>;
  /** Where each run's amount was reserved. */
  readonly places: ReadonlyMap<string, EventPosition>;
}

export type BudgetState = Budget | undefined;

export interface OpenBudget extends Readonly<BudgetOpened['data']> {
  readonly type: 'OpenBudget';
}
export interface ChangeBudget {
  readonly type: 'ChangeBudget';
  readonly budgetId: string;
  readonly amount: number;
  readonly reason: string;
  readonly resolution: BudgetChanged['data']['resolution'];
}
/** Sent by the service for a run. */
export interface ReserveBudget {
  readonly type: 'ReserveBudget';
  readonly budgetId: string;
  readonly runId: string;
  readonly amount: number;
  /** The day on which the run was sent. */
  readonly on: LocalDate;
}
export interface SpendBudget {
  readonly type: 'SpendBudget';
  readonly budgetId: string;
  readonly runId: string;
  /** What of the reservation is spent; the rest is released. */
  readonly amount: number;
}

export type BudgetCommand = OpenBudget | ChangeBudget | ReserveBudget | SpendBudget;
export interface BudgetContext {
  readonly today: LocalDate;
}

export const budgetDecider: Decider<BudgetState, BudgetCommand, BudgetEvent, BudgetContext> = {
  initialState: () => undefined,
  evolve: budgetAfter,
  decide: (budget, command, { today }) => {
    if (command.type === 'OpenBudget') return open(budget, command, today);
    if (budget === undefined) return unknownBudget(command.budgetId);
    if (command.type === 'ChangeBudget') return change(budget, command, today);
    return command.type === 'ReserveBudget' ? reserve(budget, command) : spend(budget, command);
  },
  digestKey: () => '',
};

export const reservedOf = ({ reserved }: Budget): number =>
  [...reserved.values()].reduce((sum, amount) => sum + amount, 0);

export const leftOf = (budget: Budget): number => budget.amount - reservedOf(budget) - budget.spent;

export const unknownBudget = (budgetId: string): Rejection =>
  rejected('budget.unknown', `There is no budget ${budgetId}.`);

function open(
  budget: BudgetState,
  { type: _, ...data }: OpenBudget,
  today: LocalDate,
): Decision<BudgetEvent> {
  if (budget !== undefined)
    return isSame(budget.opened, data)
      ? repeated(budget.openedAt)
      : rejected('budget.id-reused', `${data.budgetId} is the id of another budget.`);
  if (data.from > data.until) return rejected('budget.impossible', `${data.from} lies after ${data.until}.`);
  return faultOfResolution(data.resolution, today) ?? accepted({ type: 'BudgetOpened', data });
}

function isSame(known: BudgetOpened['data'], sent: BudgetOpened['data']): boolean {
  const textOf = ({ budgetId: _, resolution, ...rest }: BudgetOpened['data']): string => {
    const { heldOn, entitled, present, votesFor, votesAgainst } = resolution;
    const { title, currency, amount, from, until } = rest;
    return JSON.stringify([
      [title, currency, amount, from, until],
      [heldOn, entitled, present, votesFor, votesAgainst],
    ]);
  };
  return textOf(known) === textOf(sent);
}

function change(
  budget: Budget,
  { budgetId, amount, reason, resolution }: ChangeBudget,
  today: LocalDate,
): Decision<BudgetEvent> {
  if (amount === budget.amount) return repeated(budget.amountAt);
  const used = reservedOf(budget) + budget.spent;
  if (amount < used)
    return rejected('budget.below-use', `${used} of ${budgetId} are reserved or spent: ${amount} is less.`);
  const fault = faultOfResolution(resolution, today);
  if (fault !== undefined) return fault;
  const data = { budgetId, amount, resolution, personal: { reason } };
  return accepted({ type: 'BudgetChanged', data });
}

/** The reason why a budget does not give an amount on a day. */
export function faultOfReserving(budget: Budget, amount: number, on: LocalDate): Rejection | undefined {
  const { budgetId, from, until } = budget.opened;
  if (on < from || on > until)
    return rejected('budget.outside', `${budgetId} is for ${from} to ${until}: it is ${on}.`);
  const left = leftOf(budget);
  if (amount > left)
    return rejected('budget.exceeded', `${left} are left of ${budgetId}: ${amount} are more.`, {
      budgetId,
      left,
      amount,
    });
  return undefined;
}

function reserve(budget: Budget, { budgetId, runId, amount, on }: ReserveBudget): Decision<BudgetEvent> {
  const known = budget.places.get(runId);
  if (known !== undefined && !budget.ended.has(runId)) return repeated(known);
  return (
    faultOfReserving(budget, amount, on) ??
    accepted({ type: 'BudgetReserved', data: { budgetId, runId, amount } })
  );
}

function spend(budget: Budget, { budgetId, runId, amount }: SpendBudget): Decision<BudgetEvent> {
  const reserved = budget.reserved.get(runId);
  if (reserved === undefined) return repeated(budget.ended.get(runId) ?? budget.openedAt);
  const spent: BudgetEvent = { type: 'BudgetSpent', data: { budgetId, runId, amount } };
  const released: BudgetEvent = {
    type: 'BudgetReleased',
    data: { budgetId, runId, amount: reserved - amount },
  };
  return accepted(...(amount === 0 ? [released] : amount === reserved ? [spent] : [spent, released]));
}

function budgetAfter(budget: BudgetState, event: BudgetEvent, place: EventPosition): BudgetState {
  if (event.type === 'BudgetOpened')
    return {
      opened: event.data,
      openedAt: place,
      amount: event.data.amount,
      amountAt: place,
      reserved: new Map(),
      spent: 0,
      ended: new Map(),
      places: new Map(),
    };
  if (budget === undefined) throw new Error(`${event.type} before BudgetOpened`);
  if (event.type === 'BudgetChanged') return { ...budget, amount: event.data.amount, amountAt: place };
  const { runId, amount } = event.data;
  if (event.type === 'BudgetReserved')
    return {
      ...budget,
      reserved: new Map(budget.reserved).set(runId, amount),
      places: new Map(budget.places).set(runId, place),
      ended: new Map([...budget.ended].filter(([other]) => other !== runId)),
    };
  const left = (budget.reserved.get(runId) ?? 0) - amount;
  const reserved = new Map([...budget.reserved].filter(([other]) => other !== runId));
  if (left > 0) reserved.set(runId, left);
  return {
    ...budget,
    reserved,
    spent: budget.spent + (event.type === 'BudgetSpent' ? amount : 0),
    ended: left > 0 ? budget.ended : new Map(budget.ended).set(runId, place),
  };
}
