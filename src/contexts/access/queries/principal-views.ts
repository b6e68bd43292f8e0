import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type RoleAssignment } from '../domain/roles.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export class KeyView {
  @ApiProperty({ format: 'uuid' })
  keyId!: string;

  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;
}

export class RoleView {
  @ApiProperty({ enum: [...ROLES] })
  role!: string;

  @ApiProperty({ type: String, nullable: true, description: 'of a manager' })
  grade!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of a manager; null: all offices' })
  officeId!: string | null;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
}

export const roleView = (one: RoleAssignment): RoleView =>
  one.role === 'manager' ? { ...one } : { role: one.role, grade: null, officeId: null };

export class PrincipalNameView {
  @ApiProperty()
  principalId!: string;

  @ApiProperty()
  name!: string;
}

export class PrincipalView {
  @ApiProperty()
  principalId!: string;

  @ApiProperty({ enum: ['service', 'person'] })
  kind!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'which employee the person is' })
  employeeId!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last day on which keys work' })
  lastDay!: string | null;

  @ApiProperty({ type: [RoleView] })
  roles!: RoleView[];

  @ApiProperty({
    description:
      'The employee has left: until they are back only the role employee holds, and keys that do not end are to be ended',
  })
  hasLeft!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'until when an invitation can be opened; null where there is none, or it was opened or withdrawn',
  })
  invitedUntil!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'when the last invitation was withdrawn; null where there is none, or it was not',
  })
  invitationWithdrawnAt!: string | null;

  @ApiProperty({ type: [KeyView], description: 'by id and dates alone' })
  keys!: KeyView[];
}

export class PrincipalsView {
  @ApiProperty({ type: [PrincipalView] })
  items!: PrincipalView[];

  @ApiProperty({ type: String, nullable: true, description: 'null on the last page' })
  nextCursor!: string | null;
}
