import { ApiProperty } from '@nestjs/swagger';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export class TallyView {
  @ApiProperty({ type: 'integer' })
  readonly awards!: number;
  @ApiProperty({ type: 'integer' })
  readonly deductions!: number;
}

export class DutyView {
  @ApiProperty()
  readonly principalId!: string;
  @NameOf('principal', 'principalId')
  readonly name?: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who this person is as an employee, if anybody.',
  })
  readonly employeeId!: string | null;
  @ApiProperty()
  readonly grade!: string;
  @ApiProperty({ type: TallyView })
  readonly due!: TallyView;
  @ApiProperty({
    type: TallyView,
    description: 'The entries that they recorded themselves and nobody has reversed.',
  })
  readonly done!: TallyView;
  @ApiProperty()
  readonly met!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'The proposal for a penalty; null: none was raised.',
  })
  readonly proposalId!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Why a penalty could not be proposed, as `employee.left`, or `principal.not-employee` of a manager who is no employee.',
  })
  readonly refusedFor!: string | null;
}

export class DutiesView {
  @ApiProperty({ example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ description: 'After its close, for good; before that it is as it stands now.' })
  readonly reviewed!: boolean;
  @ApiProperty({ type: [DutyView] })
  readonly items!: readonly DutyView[];
}
