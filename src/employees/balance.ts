import type { Direction, EmployeeEvent, EntryKind } from './events.js';

/** The points of the running employment, by their parts (rule 12); zero for one who has left. */
export interface Balance {
  readonly base: number;
  readonly fixed: number;
  readonly behaviour: number;
}

export const NO_POINTS: Balance = { base: 0, fixed: 0, behaviour: 0 };

export const totalOf = ({ base, fixed, behaviour }: Balance): number => base + fixed + behaviour;

/** The balance after an event, given that before it. */
export function balanceAfter(balance: Balance, event: EmployeeEvent): Balance {
  switch (event.type) {
    case 'EmployeeRegistered':
      return { ...NO_POINTS, base: event.data.basePoints };
    case 'PointAwarded':
      return moved(balance, 'award', event.data.kind, event.data.points);
    case 'PointDeducted':
      return moved(balance, 'deduct', event.data.kind, event.data.points);
    case 'EntryReversed': {
      const { direction, kind, points } = event.data.undoes;
      return moved(balance, direction === 'award' ? 'deduct' : 'award', kind, points);
    }
    case 'EmployeeTransferred':
      return balance;
    case 'EmployeeLeft':
      return NO_POINTS;
  }
}

const moved = (balance: Balance, direction: Direction, kind: EntryKind, points: number): Balance => ({
  ...balance,
  [kind]: balance[kind] + (direction === 'award' ? points : -points),
});
