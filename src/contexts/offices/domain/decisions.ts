import type { LocalDate } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { saysTheSame } from '../../../kernel/text.js';
import type { OfficeEvent, OfficesMergeCarriedOut } from './events.js';
import type { People } from './people.js';
import { evolve, initialState, type Office, type Offices } from './offices.js';

export type OfficeCommand = OpenOffice | RenameOffice | CloseOffice | ReopenOffice | MergeOffices | EndMerge;

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

export interface MergeOffices {
  readonly type: 'MergeOffices';
  readonly mergeId: string;
  readonly from: readonly string[];
  readonly into: string;
  readonly on: LocalDate;
  readonly reason: string;
}

/** Notes that every member's file was asked. */
export interface EndMerge {
  readonly type: 'EndMerge';
  readonly mergeId: string;
  readonly refused: OfficesMergeCarriedOut['data']['refused'];
}

export interface OfficeContext {
  /** The last day that may no longer be changed; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
  /** The people of the offices that are to be closed. */
  readonly people: People;
}

type Ruling = Decision<OfficeEvent>;

export const officesDecider: Decider<Offices, OfficeCommand, OfficeEvent, OfficeContext> = {
  initialState,
  evolve,
  decide,
  digestKey: () => '',
};

export function decide(offices: Offices, command: OfficeCommand, context: OfficeContext): Ruling {
  if (command.type === 'MergeOffices') return merge(offices, command, context);
  if (command.type === 'EndMerge') return endMerge(offices, command);
  const office = offices.byId.get(command.officeId);
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
  const occupants = [...context.people.there, ...context.people.coming];
  if (occupants.length > 0) return hasMembers(officeId, on, occupants);
  return accepted({ type: 'OfficeClosed', data: { officeId, on, reason } });
}

function reopen(office: Office, { officeId, reason }: ReopenOffice): Ruling {
  if (office.closedOn === null) return repeated(office.places.openOrClosed);
  return accepted({ type: 'OfficeReopened', data: { officeId, reason } });
}

function merge({ byId, merges }: Offices, command: MergeOffices, context: OfficeContext): Ruling {
  const { type: _, ...data } = command;
  const known = merges.get(data.mergeId);
  if (known !== undefined) return isSame(known, data) ? repeated(known.place) : mergeIdReused(data.mergeId);
  const fault = faultOfOffices(byId, data) ?? faultOfMerging(data, context);
  if (fault !== undefined) return fault;
  return accepted({ type: 'OfficesMerged', data: { ...data, members: [...context.people.there].sort() } });
}

type Merged = Omit<MergeOffices, 'type'>;

const isSame = (known: Merged, { from, into, on, reason }: Merged): boolean =>
  known.into === into &&
  known.on === on &&
  saysTheSame(known.reason, reason) &&
  known.from.length === from.length &&
  known.from.every((officeId, index) => officeId === from[index]);

function faultOfOffices(byId: Offices['byId'], { from, into }: Merged): Rejection | undefined {
  const named = [...from, into];
  const unknown = named.find((officeId) => !byId.has(officeId));
  if (unknown !== undefined) return unknownOffice(unknown);
  const twice = named.find((officeId, index) => named.indexOf(officeId) !== index);
  if (twice !== undefined) return rejected('office.same', `Office ${twice} is named twice.`);
  const closed = named.find((officeId) => byId.get(officeId)?.closedOn !== null);
  return closed === undefined ? undefined : closedOffice(closed, byId.get(closed)?.closedOn ?? null);
}

function faultOfMerging(
  { from, on }: Merged,
  { settledUntil, people }: OfficeContext,
): Rejection | undefined {
  const offices = from.join(', ');
  if (on <= settledUntil) return closingTooEarly(offices, on, settledUntil);
  return people.coming.length > 0 ? hasMembers(offices, on, people.coming) : undefined;
}

/** Notes it once; a merge that was never begun cannot be ended either. */
function endMerge({ merges }: Offices, { mergeId, refused }: EndMerge): Ruling {
  if (merges.get(mergeId)?.isCarriedOut !== false) return accepted();
  return accepted({ type: 'OfficesMergeCarriedOut', data: { mergeId, refused } });
}

const mergeIdReused = (mergeId: string): Rejection =>
  rejected('merge.id-reused', `Merge ${mergeId} was sent before with other content.`);

/** The most employees that a refusal names. */
const MAX_NAMED = 20;

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
    {
      officeId,
      on,
      employees: occupants.slice(0, MAX_NAMED),
      more: Math.max(0, occupants.length - MAX_NAMED),
    },
  );
}
