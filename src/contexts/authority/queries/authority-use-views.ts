import { ApiProperty } from '@nestjs/swagger';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

const POINTS_OR_NULL = { type: 'integer', nullable: true } as const;

export class UsedLimitView {
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null: every category without a limit of its own.',
  })
  readonly category!: string | null;
  @ApiProperty({ ...POINTS_OR_NULL, description: 'For one matter; null: without limit.' })
  readonly perEntry!: number | null;
  @ApiProperty({ ...POINTS_OR_NULL, description: 'For one employee in the month.' })
  readonly perEmployeeMonth!: number | null;
  @ApiProperty({ ...POINTS_OR_NULL, description: 'For the month in all.' })
  readonly perMonth!: number | null;
  @ApiProperty({ ...POINTS_OR_NULL, description: 'So much is used or reserved in the month.' })
  readonly used!: number | null;
  @ApiProperty({
    ...POINTS_OR_NULL,
    description:
      'Of that, so much is for the employee that was asked about; null: none was, or whoever asks may not read that history.',
  })
  readonly usedForEmployee!: number | null;
  @ApiProperty({ ...POINTS_OR_NULL, description: 'Of what is for the month in all.' })
  readonly left!: number | null;
  @ApiProperty({
    description: 'What is used is about too few people to be told to whoever may not read their histories.',
  })
  readonly suppressed!: boolean;
}

export class HeldGradeView {
  @ApiProperty()
  readonly grade!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: over all offices.' })
  readonly officeId!: string | null;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: [UsedLimitView] })
  readonly limits!: readonly UsedLimitView[];
}

export class DelegationView {
  @ApiProperty()
  readonly delegateId!: string;
  @NameOf('principal', 'delegateId')
  readonly delegateName?: string | null;
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date', description: 'The last day.' })
  readonly until!: string;
  @ApiProperty({ description: 'Ended before its time.' })
  readonly ended!: boolean;
}

export class AuthorityUseView {
  @ApiProperty()
  readonly principalId!: string;
  @NameOf('principal', 'principalId')
  readonly name?: string | null;
  @ApiProperty({ example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ type: [HeldGradeView], description: 'By the limits in force today; none: no authority.' })
  readonly grades!: readonly HeldGradeView[];
  @ApiProperty({ type: [DelegationView], description: 'Who may use it beside them.' })
  readonly delegations!: readonly DelegationView[];
}
