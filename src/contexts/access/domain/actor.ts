import type { PrincipalKind, RoleAssignment } from './roles.js';

/** A principal who sends something, as guards and decisions know them. */
export interface Actor {
  readonly principalId: string;
  readonly kind: PrincipalKind;
  /** The employee who this principal is, if any. */
  readonly employeeId: string | null;
  readonly roles: readonly RoleAssignment[];
}

/** The person who acts, by whichever key. */
export const personOf = ({ employeeId, principalId }: Pick<Actor, 'employeeId' | 'principalId'>): string =>
  employeeId ?? principalId;

/** The actor that a principal who has left remains until they are back: an employee, who reads their own file. */
export const afterLeaving = (actor: Actor): Actor => ({
  ...actor,
  roles: actor.roles.filter(({ role }) => role === 'employee'),
});

/**
 * A deputy may what a member of the leading group may, and what its head may while they stand in for the head. They keep the role
 * itself, so that it can be told apart.
 */
export function asDeputy(actor: Actor, standsIn: boolean): Actor {
  if (!actor.roles.some(({ role }) => role === 'deputy')) return actor;
  const more: readonly RoleAssignment[] = [
    { role: 'member' },
    ...(standsIn ? [{ role: 'head' } as const] : []),
  ];
  const held = new Set<string>(actor.roles.map(({ role }) => role));
  return { ...actor, roles: [...actor.roles, ...more.filter(({ role }) => !held.has(role))] };
}

/** How far a permission goes for one actor. */
export interface Scope {
  readonly everywhere: boolean;
  /** Reaches everybody who belongs to one of these offices. */
  readonly offices: readonly string[];
  /** Reaches this employee's own file. */
  readonly file: string | null;
}

/** The principal who sends a command, and how far they may go with it. */
export interface Sender {
  readonly actor: Actor;
  readonly reach: Scope;
  /** The principal who has delegated authority to the actor, if anybody; of their roles, those of a manager. */
  readonly onBehalfOf?: Actor | undefined;
}

/** The principal by whose roles and authority something is done. */
export const authoriserOf = ({ actor, onBehalfOf }: Pick<Sender, 'actor' | 'onBehalfOf'>): Actor =>
  onBehalfOf ?? actor;

/** Whether an employee is one of those who act: nobody acts on themselves, nor does anybody else for them. */
export const isActing = (
  { actor, onBehalfOf }: Pick<Sender, 'actor' | 'onBehalfOf'>,
  employeeId: string | null,
): boolean => employeeId !== null && [actor.employeeId, onBehalfOf?.employeeId].includes(employeeId);

export const EVERYWHERE: Scope = { everywhere: true, offices: [], file: null };

/** The principal of the configured key: it works before there are principals, and when all keys are lost. */
export const ADMIN_ID = 'admin';

export const ADMIN: Actor = {
  principalId: ADMIN_ID,
  kind: 'service',
  employeeId: null,
  roles: [{ role: 'administrator' }],
};

/** The service as a sender, for its jobs and for what it keeps about imports. */
export const THE_SERVICE: Sender = {
  actor: { principalId: 'system', kind: 'service', employeeId: null, roles: [] },
  reach: EVERYWHERE,
};

/** Names in the log of actors that have no key in the log. */
const RESERVED = [ADMIN_ID, THE_SERVICE.actor.principalId, 'closing-job', 'leading-group'];
export const isReserved = (principalId: string): boolean => RESERVED.includes(principalId);

/** Whether the `recordedAt` and `recordedBy` that the actor sends are believed. */
export const mayImport = ({ roles }: Actor): boolean =>
  roles.some(({ role }) => role === 'importer' || role === 'administrator');

/** Whether the file lies within reach, whatever the office of its employee. */
export const reachesFile = ({ everywhere, file }: Scope, employeeId: string): boolean =>
  everywhere || file === employeeId;

/** Whether the members of the office lie within reach. */
export const reachesOffice = ({ everywhere, offices }: Scope, officeId: string): boolean =>
  everywhere || offices.includes(officeId);
