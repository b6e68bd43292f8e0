import { may, type Who } from '../../app/may.js';

/** The acts on an employee, in the order in which they are offered. */
const ACTS = [
  { act: 'rename-employee', of: 'everybody' },
  { act: 'transfer-employee', of: 'employed' },
  { act: 'correct-joining', of: 'employed' },
  { act: 'record-departure', of: 'employed' },
  { act: 'undo-registration', of: 'employed' },
  { act: 'join-persons', of: 'employed' },
  { act: 'record-opening', of: 'employed' },
  { act: 'undo-departure', of: 'left' },
  { act: 'register-employee', of: 'left' },
  { act: 'propose-erasure', of: 'left' },
  { act: 'erase-person', of: 'left' },
] as const;

export type PersonAct = (typeof ACTS)[number]['act'];

/** The acts that are possible: by whether the employee is employed, and by what the user may do. */
export const actsOn = ({ active }: { readonly active: boolean }, who: Who): readonly PersonAct[] =>
  ACTS.filter(({ of }) => of === 'everybody' || (of === 'employed') === active)
    .map(({ act }) => act)
    .filter((act) => may(who, `POST /v1/commands/${act}`));
