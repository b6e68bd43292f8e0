/** The roles in the organisation; permissions.ts says what each of them allows. */
export const ROLES = [
  'recorder',
  'manager',
  'points-officer',
  'member',
  'head',
  'deputy',
  'auditor',
  'leadership',
  'employee',
  'administrator',
  'importer',
  'benefit-feed',
] as const;

export type Role = (typeof ROLES)[number];

/** A manager has a grade of authority, over one office or over all. */
export type RoleAssignment = { readonly role: Exclude<Role, 'manager'> } | ManagerAssignment;

export interface ManagerAssignment {
  readonly role: 'manager';
  /** The name of the grade. */
  readonly grade: string;
  /** Null: all offices. */
  readonly officeId: string | null;
}

export type PrincipalKind = 'service' | 'person';
