import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { ID } from '../../../infrastructure/http/ids.js';
import { isShortName, SHORT_NAME, Stored } from '../../../commands/fields.js';
import { asStored } from '../../../kernel/text.js';
import { ROLES, type Role, type RoleAssignment } from '../domain/roles.js';

/** A role as it is sent in a command. */
export interface SentRole {
  readonly role: Role;
  readonly grade?: string;
  readonly officeId?: string;
  readonly allOffices?: true;
}

const MAX_ROLES = 50;
const MESSAGE =
  `must be a list of at most ${MAX_ROLES} different roles: {"role"} of ${ROLES.join(', ')}; ` +
  'a manager’s with "grade" and either "officeId" or "allOffices": true';

const SCHEMA = {
  type: 'array',
  maxItems: MAX_ROLES,
  description: 'All roles from now on; those that are not named are taken away',
  example: [{ role: 'manager', grade: 'section-head', officeId: 'production' }, { role: 'employee' }],
  items: {
    type: 'object',
    required: ['role'],
    properties: {
      role: { type: 'string', enum: [...ROLES] },
      grade: { ...SHORT_NAME, description: 'of a manager' },
      officeId: { type: 'string', pattern: ID.source, description: 'of a manager of one office' },
      allOffices: { type: 'boolean', enum: [true], description: 'of a manager of all offices' },
    },
  },
} as const;

/** The field `roles`. A manager's reach must be said: somebody who forgot the office does not mean all offices. */
export const RolesField = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy({ name: 'roles', validator: { validate: areRoles } }, { message: `$property ${MESSAGE}` }),
    ApiProperty(SCHEMA as never),
    Stored((roles: readonly SentRole[]) =>
      roles.map((one) => (one.grade === undefined ? one : { ...one, grade: asStored(one.grade) })),
    ),
  );

function areRoles(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > MAX_ROLES || !value.every(isRole)) return false;
  return new Set(value.map((one) => JSON.stringify(assignmentOf(one)))).size === value.length;
}

function isRole(value: unknown): value is SentRole {
  if (typeof value !== 'object' || value === null) return false;
  const { role, grade, officeId, allOffices, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0 || !ROLES.includes(role as Role)) return false;
  if (role !== 'manager') return grade === undefined && officeId === undefined && allOffices === undefined;
  return (
    isShortName(grade) &&
    (isId(officeId) ? allOffices === undefined : officeId === undefined && allOffices === true)
  );
}

const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);

export function assignmentOf({ role, grade = '', officeId }: SentRole): RoleAssignment {
  return role === 'manager' ? { role, grade, officeId: officeId ?? null } : { role };
}
