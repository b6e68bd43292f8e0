import type { PrincipalKind, RoleAssignment } from './roles.js';

/** Principals, their roles and keys, as they are stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const PRINCIPAL_STREAM_PREFIX = 'principal-';
export const principalStream = (principalId: string): string => `${PRINCIPAL_STREAM_PREFIX}${principalId}`;

export interface PrincipalRegistered {
  readonly type: 'PrincipalRegistered';
  readonly data: {
    readonly principalId: string;
    readonly kind: PrincipalKind;
    readonly employeeId: string | null;
    /** The last local day on which this principal may do anything; null: no end is set. */
    readonly lastDay: string | null;
    readonly personal: {
      readonly name: string;
      /** Random; keys the digests of commands to this principal, which contain the name. */
      readonly digestKey: string;
    };
  };
}

export interface RolesAssigned {
  readonly type: 'RolesAssigned';
  /** All roles: one that is not named here is no longer held. */
  readonly data: { readonly principalId: string; readonly roles: readonly RoleAssignment[] };
}

export interface KeyIssued {
  readonly type: 'KeyIssued';
  readonly data: {
    readonly principalId: string;
    readonly keyId: string;
    /** SHA-256 of the key, in base64url; the key itself is stored nowhere. */
    readonly digest: string;
  };
}

export interface KeyRevoked {
  readonly type: 'KeyRevoked';
  readonly data: { readonly principalId: string; readonly keyId: string };
}

export interface PrincipalEnded {
  readonly type: 'PrincipalEnded';
  readonly data: { readonly principalId: string; readonly lastDay: string };
}

/** The principal has another name, or is another employee; what was recorded under it stays. */
export interface PrincipalCorrected {
  readonly type: 'PrincipalCorrected';
  readonly data: {
    readonly principalId: string;
    readonly employeeId: string | null;
    readonly personal: { readonly name: string };
  };
}

/** Whoever opens it, once and in time, gets a key of the principal; a later one takes its place. */
export interface PrincipalInvited {
  readonly type: 'PrincipalInvited';
  readonly data: {
    readonly principalId: string;
    readonly invitationId: string;
    /** SHA-256 of what is in the link, in base64url; that itself is stored nowhere. */
    readonly digest: string;
    /** ISO instant in UTC. */
    readonly until: string;
  };
}

/** `KeyIssued` with that key stands beside it. */
export interface InvitationOpened {
  readonly type: 'InvitationOpened';
  readonly data: { readonly principalId: string; readonly invitationId: string; readonly keyId: string };
}

/** Nobody gets in by it any more. */
export interface InvitationWithdrawn {
  readonly type: 'InvitationWithdrawn';
  readonly data: { readonly principalId: string; readonly invitationId: string };
}

export type PrincipalEvent =
  | PrincipalCorrected
  | PrincipalRegistered
  | RolesAssigned
  | KeyIssued
  | KeyRevoked
  | PrincipalInvited
  | InvitationOpened
  | InvitationWithdrawn
  | PrincipalEnded;

/** Refusals, readings of other people's histories and wrong keys: a stream for each natural month. */
export const ACCESSES_STREAM_PREFIX = 'accesses-';
export const accessesStream = (month: string): string => `${ACCESSES_STREAM_PREFIX}${month}`;

export interface AccessDenied {
  readonly type: 'AccessDenied';
  readonly data: {
    readonly principalId: string;
    /** Method and route: `POST /v1/commands/award-points`. */
    readonly what: string;
    /** The employee whose file it was about, if any. */
    readonly whom: string | null;
    /** The code of the refusal. */
    readonly code: string;
    /** So many refusals like it came within a short time, after one that was kept by itself. */
    readonly repeated?: { readonly count: number; readonly firstAt: string; readonly lastAt: string };
  };
}

export interface HistoryRead {
  readonly type: 'HistoryRead';
  readonly data: {
    readonly principalId: string;
    readonly what: string;
    /** The employee whose history it was. */
    readonly whom: string;
  };
}

/** Keys of nobody, sent within about a minute: who sent them is not known. */
export interface WrongKeysSent {
  readonly type: 'WrongKeysSent';
  readonly data: {
    readonly count: number;
    readonly firstAt: string;
    readonly lastAt: string;
    /** The addresses that most came from; networks of 64 bits for IPv6. */
    readonly addresses: readonly { readonly address: string; readonly count: number }[];
  };
}

export type AccessEvent = AccessDenied | HistoryRead | WrongKeysSent;
