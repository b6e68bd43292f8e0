import type { PrincipalKind, RoleAssignment } from './roles.js';

/** A principal who sends something, as guards and decisions know him. */
export interface Actor {
  readonly principalId: string;
  readonly kind: PrincipalKind;
  /** Which employee this person is, if any. */
  readonly employeeId: string | null;
  readonly roles: readonly RoleAssignment[];
}

/** How far a permission goes for one actor. */
export interface Reach {
  readonly everywhere: boolean;
  /** Whoever belongs to one of these. */
  readonly offices: readonly string[];
  /** This employee's own file. */
  readonly file: string | null;
}

/** Who sends a command, and how far he may go with it. */
export interface Sender {
  readonly actor: Actor;
  readonly reach: Reach;
}

export const EVERYWHERE: Reach = { everywhere: true, offices: [], file: null };

/** Whose key is configured and not issued: it works before there are principals, and when all keys are lost. */
export const ADMIN_ID = 'admin';

export const ADMIN: Actor = {
  principalId: ADMIN_ID,
  kind: 'service',
  employeeId: null,
  roles: [{ role: 'administrator' }],
};

/** The service itself, where nobody asked: its jobs, and what it keeps about imports. */
export const THE_SERVICE: Sender = {
  actor: { principalId: 'system', kind: 'service', employeeId: null, roles: [] },
  reach: EVERYWHERE,
};

/** Is believed its own `recordedAt` and `recordedBy`. */
export const mayImport = ({ roles }: Actor): boolean =>
  roles.some(({ role }) => role === 'importer' || role === 'administrator');
