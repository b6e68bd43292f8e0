import { useText } from '../language/language.js';
import { named, numbers } from './columns.js';
import { useOfficeName } from './offices.js';
import { plain, type Column } from './table/column.js';

/** Somebody's place among others. */
export interface Placed {
  readonly rank: number;
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
}

/** The columns with which every ranking begins: rank, whom, and their office. */
export function usePlaces(): readonly Column<Placed>[] {
  const say = useText();
  const nameOf = useOfficeName();
  return [
    numbers('rank', say('board.rank'), ({ rank }) => rank),
    named(
      'name',
      say('board.name'),
      ({ name }) => name,
      ({ employeeId }) => employeeId,
    ),
    plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)),
  ];
}
