import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
} from '../../../kernel/decision.js';
import { erased } from '../../../kernel/erased.js';
import type { Contact, ContactSet } from './events.js';

export interface KnownContact {
  readonly contact: Contact | undefined;
  readonly digestKey: string;
  readonly place: EventPosition | undefined;
}

export interface SetContact extends Contact {
  readonly type: 'SetContact';
  readonly employeeId: string;
}

export interface ContactContext {
  readonly isKnown: boolean;
  /** The file that this one was given up to. */
  readonly joinedInto: string | undefined;
  readonly isErased: boolean;
  /** Whether the sender may set it: for themselves, or as somebody who keeps files. */
  readonly mayReach: boolean;
  readonly newDigestKey: string;
}

export const contactDecider: Decider<KnownContact, SetContact, ContactSet, ContactContext> = {
  initialState: () => ({ contact: undefined, digestKey: '', place: undefined }),
  evolve: (_, { data: { personal } }, place) => {
    const { digestKey, ...contact } = personal;
    return { contact, digestKey, place };
  },
  decide: set,
  digestKey: ({ digestKey }) => digestKey,
};

function set(
  { contact: known, digestKey, place }: KnownContact,
  { type: _, employeeId, ...contact }: SetContact,
  { isKnown, joinedInto, isErased, mayReach, newDigestKey }: ContactContext,
): Decision<ContactSet> {
  if (!mayReach)
    return rejected('not-allowed', `How to reach ${employeeId} is said by ${employeeId}, or by an officer.`);
  if (!isKnown) return rejected('employee.unknown', `No employee ${employeeId} has been registered.`);
  if (joinedInto !== undefined)
    return rejected('employee.joined', `${employeeId} was joined into ${joinedInto}.`, {
      employeeId,
      joinedInto,
    });
  if (isErased) return erased(employeeId);
  if (known !== undefined && place !== undefined && contentOf(known) === contentOf(contact))
    return repeated(place);
  const personal = { ...contact, digestKey: digestKey === '' ? newDigestKey : digestKey };
  return accepted({ type: 'ContactSet', data: { employeeId, personal } });
}

const contentOf = ({ email, wecom, dingtalk, feishu, digest, mute, language }: Contact): string =>
  JSON.stringify([email, wecom, dingtalk, feishu, digest, [...mute].sort(), language]);
