import type { BroughtIn, EmployeeEvent } from './events.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/** The points of the running employment, by their parts (rule 12); zero for one who has left. */
export interface Balance {
  readonly base: number;
  readonly fixed: number;
  readonly behaviour: number;
}

export const NO_POINTS: Balance = { base: 0, fixed: 0, behaviour: 0 };

export const totalOf = ({ base, fixed, behaviour }: Balance): number => base + fixed + behaviour;

/** The balance of one person, kept from the events of the file. */
export class Balances {
  private readonly byEmployment = new Map<number, Balance>();
  private running: number | undefined;

  /** The balance after an event that follows those given before. */
  after(event: EmployeeEvent): Balance {
    const { employmentNo } = event.data;
    if (event.type === 'EmployeeLeft' || event.type === 'RegistrationUndone') this.running = undefined;
    else if (event.type === 'EmployeeRegistered' || event.type === 'DepartureUndone')
      this.running = employmentNo;
    const before = this.byEmployment.get(employmentNo) ?? NO_POINTS;
    this.byEmployment.set(employmentNo, pointsAfter(before, event));
    return this.running === undefined ? NO_POINTS : (this.byEmployment.get(this.running) ?? NO_POINTS);
  }
}

/** The points of an employment, whether it runs or not. */
function pointsAfter(points: Balance, event: EmployeeEvent): Balance {
  if (event.type === 'EmployeeRegistered') return { ...NO_POINTS, base: event.data.basePoints };
  if (event.type === 'PointAwarded') return moved(points, 'award', event.data);
  if (event.type === 'PointDeducted') return moved(points, 'deduct', event.data);
  if (event.type === 'OpeningRecorded') return broughtIn(points, event.data, 1);
  if (event.type === 'OpeningWithdrawn') return broughtIn(points, event.data.undoes, -1);
  if (event.type !== 'EntryReversed') return points;
  const { undoes } = event.data;
  return moved(points, undoes.direction === 'award' ? 'deduct' : 'award', undoes);
}

const broughtIn = (balance: Balance, { fixed, behaviour }: BroughtIn, sign: 1 | -1): Balance => ({
  ...balance,
  fixed: balance.fixed + sign * fixed,
  behaviour: balance.behaviour + sign * behaviour,
});

/** The balance after an entry; one in trial moves nothing. */
function moved(balance: Balance, direction: Direction, { kind, points, trial }: Moving): Balance {
  if (trial === true) return balance;
  return { ...balance, [kind]: balance[kind] + (direction === 'award' ? points : -points) };
}

interface Moving {
  readonly kind: EntryKind;
  readonly points: number;
  readonly trial?: true;
}
