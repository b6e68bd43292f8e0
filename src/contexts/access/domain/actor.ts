import type { PrincipalKind, RoleAssignment } from './roles.js';

/** A principal who sends something, as guards and decisions know him. */
export interface Actor {
  readonly principalId: string;
  readonly kind: PrincipalKind;
  /** Which employee this person is, if any. */
  readonly employeeId: string | null;
  readonly roles: readonly RoleAssignment[];
}

/** What somebody may still be who has left, until they are back: an employee, who reads their own file. */
export const afterLeaving = (actor: Actor): Actor => ({
  ...actor,
  roles: actor.roles.filter(({ role }) => role === 'employee'),
});

/** How far a permission goes for one actor. */
export interface Scope {
  readonly everywhere: boolean;
  /** Whoever belongs to one of these. */
  readonly offices: readonly string[];
  /** This employee's own file. */
  readonly file: string | null;
}

/** Who sends a command, and how far he may go with it. */
export interface Sender {
  readonly actor: Actor;
  readonly reach: Scope;
  /** Who has delegated to the actor the authority that he acts by, if anybody; of his roles, those of a manager. */
  readonly onBehalfOf?: Actor | undefined;
}

/** By whose roles and authority something is done. */
export const authoriserOf = ({ actor, onBehalfOf }: Pick<Sender, 'actor' | 'onBehalfOf'>): Actor =>
  onBehalfOf ?? actor;

/** Whether an employee is one of those who act: nobody acts on himself, nor somebody else for him. */
export const isActing = (
  { actor, onBehalfOf }: Pick<Sender, 'actor' | 'onBehalfOf'>,
  employeeId: string | null,
): boolean => employeeId !== null && [actor.employeeId, onBehalfOf?.employeeId].includes(employeeId);

export const EVERYWHERE: Scope = { everywhere: true, offices: [], file: null };

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

/** The names that stand in the log for nobody who has a key of the log. */
const RESERVED = [ADMIN_ID, THE_SERVICE.actor.principalId, 'closing-job', 'leading-group'];
export const isReserved = (principalId: string): boolean => RESERVED.includes(principalId);

/** Is believed its own `recordedAt` and `recordedBy`. */
export const mayImport = ({ roles }: Actor): boolean =>
  roles.some(({ role }) => role === 'importer' || role === 'administrator');
