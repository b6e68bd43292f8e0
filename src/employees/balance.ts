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
      return moved(balance, 'award', event.data);
    case 'PointDeducted':
      return moved(balance, 'deduct', event.data);
    case 'EntryReversed': {
      const { undoes } = event.data;
      return moved(balance, undoes.direction === 'award' ? 'deduct' : 'award', undoes);
    }
    case 'EmployeeTransferred':
    case 'EmployeeRenamed':
      return balance;
    case 'EmployeeLeft':
      return NO_POINTS;
  }
}

/** What was recorded in trial moves nothing. */
function moved(balance: Balance, direction: Direction, { kind, points, trial }: Moving): Balance {
  if (trial === true) return balance;
  return { ...balance, [kind]: balance[kind] + (direction === 'award' ? points : -points) };
}

interface Moving {
  readonly kind: EntryKind;
  readonly points: number;
  readonly trial?: true;
}
