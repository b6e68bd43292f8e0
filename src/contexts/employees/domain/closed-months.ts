import { lastDayOf, type NaturalMonth } from '../../../kernel/natural-month.js';
import { evolve, initialState } from './employee.js';
import type { EmployeeEvent } from './events.js';

interface Told {
  readonly event: EmployeeEvent;
  readonly revision: number;
  readonly position: bigint;
}

interface Close {
  readonly month: NaturalMonth;
  readonly position: bigint;
}

/** The first closed month on whose board the last employment of a file stands, if it is on any. */
export function closedMonthWith(file: readonly Told[], closes: readonly Close[]): NaturalMonth | undefined {
  const stateAt = (position: bigint) =>
    file
      .filter((told) => told.position < position)
      .reduce((state, { event, ...place }) => evolve(state, event, place), initialState());
  const last = file.findLast(({ event }) => event.type === 'EmployeeRegistered')?.event.data.employmentNo;
  return closes.find(({ month, position }) => {
    const state = stateAt(position);
    return state.status === 'employed' && state.employmentNo === last && state.joinedOn <= lastDayOf(month);
  })?.month;
}
