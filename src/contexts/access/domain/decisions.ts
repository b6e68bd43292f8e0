import { erased } from '../../../kernel/erased.js';
import type { Told } from '../../../kernel/rejection-parameters.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { saysTheSame } from '../../../kernel/text.js';
import { ADMIN_ID, isReserved } from './actor.js';
import type { PrincipalEvent } from './events.js';
import {
  evolve,
  hasEnded,
  initialState,
  isOpenTo,
  isPending,
  liveKeys,
  type KnownPrincipal,
  type NoPrincipal,
  type Principal,
} from './principal.js';
import type { PrincipalKind, RoleAssignment } from './roles.js';

export type PrincipalCommand =
  | RegisterPrincipal
  | CorrectPrincipal
  | AssignRoles
  | IssueKey
  | RevokeKey
  | InvitePrincipal
  | OpenInvitation
  | WithdrawInvitation
  | EndPrincipal;

export interface RegisterPrincipal {
  readonly type: 'RegisterPrincipal';
  readonly principalId: string;
  readonly kind: PrincipalKind;
  readonly name: string;
  readonly employeeId: string | null;
  readonly lastDay: string | null;
}

/** A field that is left out stays as it is. */
export interface CorrectPrincipal {
  readonly type: 'CorrectPrincipal';
  readonly principalId: string;
  readonly name?: string | undefined;
  readonly employeeId?: string | undefined;
}

export interface AssignRoles {
  readonly type: 'AssignRoles';
  readonly principalId: string;
  readonly roles: readonly RoleAssignment[];
}

/** The key is made beforehand: a decision has neither chance nor the key itself. */
export interface IssueKey {
  readonly type: 'IssueKey';
  readonly principalId: string;
  readonly keyId: string;
  readonly digest: string;
}

export interface RevokeKey {
  readonly type: 'RevokeKey';
  readonly principalId: string;
  readonly keyId: string;
}

/** As with a key, what the link has is made beforehand. */
export interface InvitePrincipal {
  readonly type: 'InvitePrincipal';
  readonly principalId: string;
  readonly invitationId: string;
  readonly digest: string;
  /** ISO instant in UTC. */
  readonly until: string;
}

/** By whoever has the link, with a key that was made beforehand. */
export interface OpenInvitation {
  readonly type: 'OpenInvitation';
  readonly principalId: string;
  readonly invitationId: string;
  readonly keyId: string;
  readonly digest: string;
  readonly at: Date;
}

/** Whichever invitation of the principal is the last: no other lets anybody in. */
export interface WithdrawInvitation {
  readonly type: 'WithdrawInvitation';
  readonly principalId: string;
}

export interface EndPrincipal {
  readonly type: 'EndPrincipal';
  readonly principalId: string;
  readonly lastDay: string;
}

export interface PrincipalContext {
  /** The local date of `recordedAt`. */
  readonly today: string;
  /** The first office named in the command that was never opened. */
  readonly unknownOffice: string | undefined;
  /** The employee whom the principal is or would be, where everything that was said of them is erased. */
  readonly erasedEmployee?: string | undefined;
  /** A fresh secret for a principal registered now. */
  readonly newDigestKey: string;
  /** The principal who sends the command. */
  readonly sentBy: string;
}

type Ruling = Decision<PrincipalEvent>;

/** Enough to rotate keys on many machines, and few enough to look at. */
export const MAX_LIVE_KEYS = 10;

export const principalDecider: Decider<Principal, PrincipalCommand, PrincipalEvent, PrincipalContext> = {
  initialState,
  evolve,
  decide,
  digestKey: (state) => (state.status === 'unknown' ? '' : state.digestKey),
};

export function decide(state: Principal, command: PrincipalCommand, context: PrincipalContext): Ruling {
  if (command.type === 'RegisterPrincipal') return register(state, command, context);
  if (state.status === 'unknown') return neverRegistered(command);
  switch (command.type) {
    case 'CorrectPrincipal':
      return correct(state, command, context);
    case 'AssignRoles':
      return assignRoles(state, command, context);
    case 'IssueKey':
      return issueKey(state, command, context);
    case 'RevokeKey':
      return revokeKey(state, command);
    case 'InvitePrincipal':
      return invite(state, command, context);
    case 'OpenInvitation':
      return openInvitation(state, command, context);
    case 'WithdrawInvitation':
      return withdrawInvitation(state, command);
    case 'EndPrincipal':
      return end(state, command);
  }
}

function register(
  state: NoPrincipal | KnownPrincipal,
  command: RegisterPrincipal,
  context: PrincipalContext,
): Ruling {
  const { principalId, kind, name, employeeId, lastDay } = command;
  if (isReserved(principalId)) return alreadyRegistered(principalId);
  if (state.status === 'registered') {
    const { data, place } = state.registration;
    const isSame =
      data.kind === kind &&
      saysTheSame(data.personal.name, name) &&
      data.employeeId === employeeId &&
      data.lastDay === lastDay;
    return isSame ? repeated(place) : alreadyRegistered(principalId);
  }
  if (kind === 'service' && employeeId !== null) return serviceEmployee(principalId);
  if (context.erasedEmployee !== undefined) return erased(context.erasedEmployee);
  return accepted({
    type: 'PrincipalRegistered',
    data: { principalId, kind, employeeId, lastDay, personal: { name, digestKey: context.newDigestKey } },
  });
}

function correct(
  state: KnownPrincipal,
  command: CorrectPrincipal,
  { sentBy, erasedEmployee }: PrincipalContext,
): Ruling {
  const { principalId } = command;
  if (sentBy === principalId)
    return rejected('not-allowed', `${principalId} is who sends this: another administrator has to.`);
  if (command.name === undefined && command.employeeId === undefined)
    return unfit(`Say what ${principalId} is called, or which employee it is.`, {
      why: 'nothing-said',
      principalId,
    });
  const { name = state.name, employeeId = state.employeeId } = command;
  if (state.kind === 'service' && employeeId !== null) return serviceEmployee(principalId);
  if (saysTheSame(state.name, name) && state.employeeId === employeeId) return repeated(state.named);
  if (erasedEmployee !== undefined) return erased(erasedEmployee);
  return accepted({ type: 'PrincipalCorrected', data: { principalId, employeeId, personal: { name } } });
}

function assignRoles(state: KnownPrincipal, command: AssignRoles, context: PrincipalContext): Ruling {
  const { principalId, roles } = command;
  if (hasEnded(state, context.today)) return ended(state);
  const misfit = misfitIn(state, roles);
  if (misfit !== undefined) return misfit;
  if (context.unknownOffice !== undefined)
    return rejected('office.unknown', `No office ${context.unknownOffice} has been opened.`);
  if (sameRoles(state.roles.value, roles)) return repeated(state.roles.place);
  return accepted({ type: 'RolesAssigned', data: { principalId, roles } });
}

/** The reason why roles do not go with a principal, or with one another. */
function misfitIn(
  { principalId, kind, employeeId }: KnownPrincipal,
  roles: readonly RoleAssignment[],
): Rejection | undefined {
  const has = (name: RoleAssignment['role']): boolean => roles.some(({ role }) => role === name);
  if (kind === 'person' && has('importer'))
    return unfit(`importer is for services, and ${principalId} is a person.`, {
      why: 'importer',
      principalId,
    });
  if (employeeId === null && has('employee'))
    return unfit(
      `employee is for a person who is an employee, and ${principalId} was registered without an employeeId.`,
      { why: 'no-employee', principalId },
    );
  if (has('auditor') && roles.some(({ role }) => role !== 'auditor' && role !== 'employee'))
    return unfit('An auditor writes nothing: the only other role that goes with it is employee.', {
      why: 'auditor',
    });
  return undefined;
}

const sameRoles = (known: readonly RoleAssignment[], roles: readonly RoleAssignment[]): boolean =>
  known.length === roles.length && known.every((one, at) => nameOf(one) === nameOf(roles[at]));

const nameOf = (one: RoleAssignment | undefined): string =>
  one?.role === 'manager' ? `manager/${one.grade}/${one.officeId ?? ''}` : (one?.role ?? '');

function issueKey(state: KnownPrincipal, command: IssueKey, context: PrincipalContext): Ruling {
  const { principalId, keyId, digest } = command;
  return (
    refusalOfKey(state, context) ?? accepted({ type: 'KeyIssued', data: { principalId, keyId, digest } })
  );
}

/** The reason why the principal gets no further key. */
function refusalOfKey(state: KnownPrincipal, { today }: PrincipalContext): Rejection | undefined {
  if (hasEnded(state, today)) return ended(state);
  if (liveKeys(state) < MAX_LIVE_KEYS) return undefined;
  return rejected(
    'key.too-many',
    `${state.principalId} has ${MAX_LIVE_KEYS} keys that are not revoked, which is the limit: revoke one first.`,
  );
}

function invite(state: KnownPrincipal, command: InvitePrincipal, context: PrincipalContext): Ruling {
  const { type: _, ...data } = command;
  return refusalOfKey(state, context) ?? accepted({ type: 'PrincipalInvited', data });
}

function openInvitation(state: KnownPrincipal, command: OpenInvitation, context: PrincipalContext): Ruling {
  const { principalId, invitationId, keyId, digest, at } = command;
  const { invitation } = state;
  if (invitation?.invitationId === invitationId && invitation.withdrawn !== undefined)
    return rejected('invitation.withdrawn', 'This invitation was withdrawn: ask for another.');
  if (invitation?.invitationId !== invitationId || !isOpenTo(invitation, at))
    return rejected(
      'invitation.over',
      'This invitation was opened before, or its time is over: ask for another.',
    );
  return (
    refusalOfKey(state, context) ??
    accepted<PrincipalEvent>(
      { type: 'InvitationOpened', data: { principalId, invitationId, keyId } },
      { type: 'KeyIssued', data: { principalId, keyId, digest } },
    )
  );
}

function revokeKey(state: KnownPrincipal, { principalId, keyId }: RevokeKey): Ruling {
  const key = state.keys.get(keyId);
  if (key === undefined) return rejected('key.unknown', `${principalId} has no key ${keyId}.`);
  if (key.revoked !== undefined) return repeated(key.revoked);
  const isLast = liveKeys(state) === 1;
  return accepted<PrincipalEvent>(
    { type: 'KeyRevoked', data: { principalId, keyId } },
    ...(isLast ? withdrawalIn(state) : []),
  );
}

/** Also of one whose time is over: a clock that goes wrong lets nobody in by it. */
function withdrawInvitation(state: KnownPrincipal, { principalId }: WithdrawInvitation): Ruling {
  const { invitation } = state;
  if (invitation === undefined) return rejected('invitation.unknown', `${principalId} has not been invited.`);
  if (invitation.withdrawn !== undefined) return repeated(invitation.withdrawn);
  if (invitation.isOpened)
    return rejected(
      'invitation.opened',
      `The invitation of ${principalId} was opened: revoke the key that was issued by it.`,
    );
  return accepted<PrincipalEvent>(...withdrawalIn(state));
}

/** What shuts the door that an invitation is; nothing where there is none that is open. */
function withdrawalIn({ principalId, invitation }: KnownPrincipal): readonly PrincipalEvent[] {
  if (invitation === undefined || !isPending(invitation)) return [];
  const { invitationId } = invitation;
  return [{ type: 'InvitationWithdrawn', data: { principalId, invitationId } }];
}

function end(state: KnownPrincipal, { principalId, lastDay }: EndPrincipal): Ruling {
  if (state.lastDay.value === lastDay) return repeated(state.lastDay.place);
  return accepted({ type: 'PrincipalEnded', data: { principalId, lastDay } });
}

const neverRegistered = ({ principalId }: PrincipalCommand): Rejection =>
  rejected(
    'principal.unknown',
    principalId === ADMIN_ID
      ? 'The key of admin is configured where the service is started, not issued.'
      : `No principal ${principalId} has been registered.`,
  );

const alreadyRegistered = (principalId: string): Rejection =>
  rejected('principal.already-registered', `${principalId} is the name of somebody else already.`);

const ended = ({ principalId, lastDay }: KnownPrincipal): Rejection =>
  rejected('principal.ended', `${principalId} ended with ${lastDay.value ?? ''}.`);

const serviceEmployee = (principalId: string): Rejection =>
  unfit(`${principalId} is a service, and no service is an employee.`, {
    why: 'service-employee',
    principalId,
  });

const unfit = (detail: string, ...told: Told<'principal.unfit'>): Rejection =>
  rejected('principal.unfit', detail, ...told);
