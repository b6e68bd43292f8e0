import type { LocalDate } from '../calendar/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../kernel/decision.js';
import { saysTheSame } from '../kernel/text.js';
import type { OfficeEvent } from './events.js';
import { evolve, initialState, type Office, type Offices } from './offices.js';

export type OfficeCommand = OpenOffice | RenameOffice | CloseOffice | ReopenOffice;

export interface OpenOffice {
  readonly type: 'OpenOffice';
  readonly officeId: string;
  readonly name: string;
}

export interface RenameOffice {
  readonly type: 'RenameOffice';
  readonly officeId: string;
  readonly name: string;
}

export interface CloseOffice {
  readonly type: 'CloseOffice';
  readonly officeId: string;
  readonly on: LocalDate;
  readonly reason: string;
}

export interface ReopenOffice {
  readonly type: 'ReopenOffice';
  readonly officeId: string;
  readonly reason: string;
}

export interface OfficeContext {
  /** The last day that may no longer be changed; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
  /** Whose office it is on the day of closing, or is to be later; one more than are named is enough. */
  readonly occupants: readonly string[];
}

type Ruling = Decision<OfficeEvent>;

export const officesDecider: Decider<Offices, OfficeCommand, OfficeEvent, OfficeContext> = {
  initialState,
  evolve,
  decide,
  digestKey: () => '',
};

export function decide(offices: Offices, command: OfficeCommand, context: OfficeContext): Ruling {
  const office = offices.get(command.officeId);
  if (command.type === 'OpenOffice') return open(office, command);
  if (office === undefined) return unknownOffice(command.officeId);
  switch (command.type) {
    case 'RenameOffice':
      return rename(office, command);
    case 'CloseOffice':
      return close(office, command, context);
    case 'ReopenOffice':
      return reopen(office, command);
  }
}

/** Rule 4: opening an office again under its name is a repeat, under another name an error. */
function open(office: Office | undefined, { officeId, name }: OpenOffice): Ruling {
  if (office === undefined) return accepted({ type: 'OfficeOpened', data: { officeId, name } });
  if (saysTheSame(office.name, name)) return repeated(office.places.opened);
  return rejected(
    'office.already-open',
    `Office ${officeId} was opened before, and is called ${office.name}.`,
  );
}

function rename(office: Office, { officeId, name }: RenameOffice): Ruling {
  if (saysTheSame(office.name, name)) return repeated(office.places.named);
  return accepted({ type: 'OfficeRenamed', data: { officeId, name } });
}

function close(office: Office, { officeId, on, reason }: CloseOffice, context: OfficeContext): Ruling {
  if (office.closedOn === on) return repeated(office.places.openOrClosed);
  if (office.closedOn !== null) return closedOffice(officeId, office.closedOn);
  if (on <= context.settledUntil) return closingTooEarly(officeId, on, context.settledUntil);
  if (context.occupants.length > 0) return hasMembers(officeId, on, context.occupants);
  return accepted({ type: 'OfficeClosed', data: { officeId, on, reason } });
}

function reopen(office: Office, { officeId, reason }: ReopenOffice): Ruling {
  if (office.closedOn === null) return repeated(office.places.openOrClosed);
  return accepted({ type: 'OfficeReopened', data: { officeId, reason } });
}

/** As many as a refusal names. */
const MAX_NAMED = 20;
/** So many occupants tell whether there are more than are named. */
export const OCCUPANTS_ASKED = MAX_NAMED + 1;

export const unknownOffice = (officeId: string): Rejection =>
  rejected('office.unknown', `No office ${officeId} has been opened.`);

export const closedOffice = (officeId: string, closedOn: LocalDate | null): Rejection =>
  rejected('office.closed', `Office ${officeId} is closed from ${closedOn ?? ''} on.`);

export const closingTooEarly = (officeId: string, on: LocalDate, settledUntil: LocalDate): Rejection =>
  rejected(
    'office.closing-too-early',
    `Office ${officeId} cannot close on ${on}: what is recorded now holds for days after ${settledUntil}.`,
  );

export function hasMembers(officeId: string, on: LocalDate, occupants: readonly string[]): Rejection {
  const more = occupants.length > MAX_NAMED ? ' and more' : '';
  return rejected(
    'office.has-members',
    `Office ${officeId} has people on ${on} or later: ${occupants.slice(0, MAX_NAMED).join(', ')}${more}.`,
  );
}
