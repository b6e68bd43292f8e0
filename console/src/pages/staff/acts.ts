import { may, type Who } from '../../app/may.js';

/** What can be done about somebody, in the order in which it is offered. */
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
] as const;

export type PersonAct = (typeof ACTS)[number]['act'];

/** What of it is open: by whether the person is employed, and by what one may do. */
export const actsOn = ({ active }: { readonly active: boolean }, who: Who): readonly PersonAct[] =>
  ACTS.filter(({ of }) => of === 'everybody' || (of === 'employed') === active)
    .map(({ act }) => act)
    .filter((act) => may(who, `POST /v1/commands/${act}`));
