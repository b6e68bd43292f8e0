import type { EventPosition } from '../../../kernel/decision.js';
import type { PrincipalEvent, PrincipalRegistered } from './events.js';
import type { PrincipalKind, RoleAssignment } from './roles.js';

/** A service or a person that may be given roles and keys. */
export type Principal = NoPrincipal | KnownPrincipal;

export interface NoPrincipal {
  readonly status: 'unknown';
}

export interface KnownPrincipal {
  readonly status: 'registered';
  readonly principalId: string;
  readonly kind: PrincipalKind;
  readonly employeeId: string | null;
  readonly name: string;
  /** The event that last set the name or the employee. */
  readonly named: EventPosition;
  readonly digestKey: string;
  readonly lastDay: Dated<string | null>;
  readonly roles: Dated<readonly RoleAssignment[]>;
  /** Every key ever issued, by its id. */
  readonly keys: Map<string, Key>;
  /** The last one. */
  readonly invitation?: Invitation;
  readonly registration: { readonly data: PrincipalRegistered['data']; readonly place: EventPosition };
}

/** A value, and the event that set it. */
interface Dated<T> {
  readonly value: T;
  readonly place: EventPosition;
}

export interface Key {
  readonly digest: string;
  /** The event that revoked it, if any. */
  readonly revoked: EventPosition | undefined;
}

export interface Invitation {
  readonly invitationId: string;
  readonly digest: string;
  /** ISO instant in UTC. */
  readonly until: string;
  readonly isOpened: boolean;
  /** The event that withdrew it, if any. */
  readonly withdrawn: EventPosition | undefined;
}

export const initialState = (): Principal => ({ status: 'unknown' });

export function evolve(state: Principal, event: PrincipalEvent, place: EventPosition): Principal {
  if (event.type === 'PrincipalRegistered') return registered(event.data, place);
  if (state.status === 'unknown') throw new Error(`${event.type} before PrincipalRegistered`);
  switch (event.type) {
    case 'RolesAssigned':
      return { ...state, roles: { value: event.data.roles, place } };
    case 'KeyIssued':
      state.keys.set(event.data.keyId, { digest: event.data.digest, revoked: undefined });
      return state;
    case 'KeyRevoked': {
      const key = state.keys.get(event.data.keyId);
      if (key === undefined) throw new Error(`KeyRevoked before KeyIssued of ${event.data.keyId}`);
      state.keys.set(event.data.keyId, { ...key, revoked: place });
      return state;
    }
    case 'PrincipalCorrected': {
      const { employeeId, personal } = event.data;
      return { ...state, employeeId, name: personal.name, named: place };
    }
    case 'PrincipalInvited': {
      const { invitationId, digest, until } = event.data;
      return { ...state, invitation: { invitationId, digest, until, isOpened: false, withdrawn: undefined } };
    }
    case 'InvitationOpened':
      return withInvitation(state, event.data.invitationId, { isOpened: true });
    case 'InvitationWithdrawn':
      return withInvitation(state, event.data.invitationId, { withdrawn: place });
    case 'PrincipalEnded':
      return { ...state, lastDay: { value: event.data.lastDay, place } };
  }
}

function registered(data: PrincipalRegistered['data'], place: EventPosition): KnownPrincipal {
  const { principalId, kind, employeeId, lastDay, personal } = data;
  return {
    status: 'registered',
    principalId,
    kind,
    employeeId,
    name: personal.name,
    named: place,
    digestKey: personal.digestKey,
    lastDay: { value: lastDay, place },
    roles: { value: [], place },
    keys: new Map(),
    registration: { data, place },
  };
}

function withInvitation(
  state: KnownPrincipal,
  invitationId: string,
  changes: Partial<Invitation>,
): KnownPrincipal {
  const { invitation } = state;
  if (invitation?.invitationId !== invitationId) return state;
  return { ...state, invitation: { ...invitation, ...changes } };
}

/** Whether the principal's last day is over. */
export const hasEnded = ({ lastDay }: KnownPrincipal, today: string): boolean =>
  lastDay.value !== null && today > lastDay.value;

/** Neither opened nor withdrawn: whoever has it gets in by it, while there is time. */
export const isPending = ({ isOpened, withdrawn }: Invitation): boolean =>
  !isOpened && withdrawn === undefined;

/** Whether whoever has the invitation can still open it. */
export const isOpenTo = (invitation: Invitation, now: Date): boolean =>
  isPending(invitation) && now.toISOString() <= invitation.until;

export const liveKeys = ({ keys }: KnownPrincipal): number =>
  [...keys.values()].filter(({ revoked }) => revoked === undefined).length;
