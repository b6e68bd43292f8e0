import { isActing, reachesOffice, type Actor, type Scope } from '../../access/domain/actor.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import type { OfficeEntryEvent, OfficeEntryRecorded, RefusedMember } from './events.js';
import { evolve, initialState, type OfficeEntry, type Recorded } from './office-entry.js';

/** The most members that one event names: it stays well below a megabyte. */
export const MAX_MEMBERS = 5_000;

export interface RecordOfficeEntry extends Readonly<Omit<OfficeEntryRecorded['data'], 'personal'>> {
  readonly type: 'RecordOfficeEntry';
  readonly personal: Omit<OfficeEntryRecorded['data']['personal'], 'digestKey'>;
}

export interface ReverseOfficeEntry {
  readonly type: 'ReverseOfficeEntry';
  readonly officeEntryId: string;
  readonly reason: string;
  /** Only asks whether it would be reversed. */
  readonly isTrial?: boolean;
}

/** Notes that every member's file was asked. */
export interface EndOfficeEntry {
  readonly type: 'EndOfficeEntry';
  readonly officeEntryId: string;
  readonly of: 'recording' | 'reversal';
  readonly refused: readonly RefusedMember[];
}

export type OfficeEntryCommand = RecordOfficeEntry | ReverseOfficeEntry | EndOfficeEntry;

export interface OfficeEntryContext {
  readonly actor: Actor;
  readonly reach: Scope;
  /** A fresh secret for a new office entry. */
  readonly newDigestKey: string;
}

type Ruling = Decision<OfficeEntryEvent>;

export const officeEntryDecider: Decider<
  OfficeEntry,
  OfficeEntryCommand,
  OfficeEntryEvent,
  OfficeEntryContext
> = {
  initialState,
  evolve,
  decide,
  digestKey: (entry) => (entry.status === 'unknown' ? '' : entry.personal.digestKey),
};

export function decide(entry: OfficeEntry, command: OfficeEntryCommand, context: OfficeEntryContext): Ruling {
  if (command.type === 'RecordOfficeEntry') return record(entry, command, context);
  if (entry.status === 'unknown')
    return rejected('office-entry.unknown', `There is no office entry ${command.officeEntryId}.`);
  return command.type === 'ReverseOfficeEntry' ? reverse(entry, command, context) : end(entry, command);
}

/** Checks only the rules of the whole: the members' files were asked before. */
function record(
  entry: OfficeEntry,
  { type: _, personal, ...data }: RecordOfficeEntry,
  context: OfficeEntryContext,
): Ruling {
  if (entry.status !== 'unknown') return isSame(entry, data) ? repeated(entry.place) : idReused(data);
  const { officeId, occurredOn, members } = data;
  const fault = faultOfSender(data, context);
  if (fault !== undefined) return fault;
  if (members.length === 0)
    return rejected('office-entry.no-members', `The office ${officeId} had nobody on ${occurredOn}.`);
  if (members.length > MAX_MEMBERS)
    return rejected(
      'office-entry.too-many-members',
      `The office ${officeId} had more than ${MAX_MEMBERS} members on ${occurredOn}, as many as there may be.`,
    );
  const secret = { ...personal, digestKey: context.newDigestKey };
  return accepted({ type: 'OfficeEntryRecorded', data: { ...data, personal: secret } });
}

const CONTENT = ['officeId', 'direction', 'kind', 'itemCode', 'points', 'occurredOn'] as const;

/** Compares without the members: those who belong to the office by now do not make it another one. */
export const isSame = (
  known: Pick<Recorded, (typeof CONTENT)[number]>,
  sent: Pick<Recorded, (typeof CONTENT)[number]>,
): boolean => CONTENT.every((field) => known[field] === sent[field]);

function reverse(
  entry: Recorded,
  { reason, isTrial = false }: ReverseOfficeEntry,
  context: OfficeEntryContext,
): Ruling {
  const fault = faultOfSender(entry, context);
  if (fault !== undefined) return fault;
  const { officeEntryId, status } = entry;
  if (status === 'reversing' || status === 'reversed')
    return rejected('entry.already-reversed', `Office entry ${officeEntryId} is reversed already.`);
  if (isTrial) return accepted();
  return accepted({ type: 'OfficeEntryReversed', data: { officeEntryId, personal: { reason } } });
}

function faultOfSender(
  { officeId, members }: Pick<Recorded, 'officeId' | 'members'>,
  context: OfficeEntryContext,
): Rejection | undefined {
  const own = members.find(({ employeeId }) => isActing(context, employeeId));
  if (own !== undefined)
    return rejected(
      'entry.on-oneself',
      `${own.employeeId} is a member of ${officeId}: nobody awards, deducts or reverses on themselves. Somebody else has to.`,
    );
  return reachesOffice(context.reach, officeId)
    ? undefined
    : rejected('not-allowed', `A manager of the office ${officeId} may, or of all offices.`);
}

/** Notes it once; a result that another process noted meanwhile stays. */
function end(entry: Recorded, { of, refused }: EndOfficeEntry): Ruling {
  const { officeEntryId, status } = entry;
  if (of === 'recording' && status === 'carrying-out')
    return accepted({ type: 'OfficeEntryCarriedOut', data: { officeEntryId, refused } });
  if (of === 'reversal' && status === 'reversing')
    return accepted({ type: 'OfficeReversalCarriedOut', data: { officeEntryId, refused } });
  return accepted();
}

const idReused = ({ officeEntryId }: Pick<Recorded, 'officeEntryId'>): Rejection =>
  rejected('entry.id-reused', `Office entry ${officeEntryId} was recorded before with other content.`);
