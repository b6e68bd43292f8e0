import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

const POINTS_OR_NULL = { type: 'integer', nullable: true } as const;

export class LimitView {
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
  @ApiProperty({ ...POINTS_OR_NULL, description: 'For a natural month in all.' })
  readonly perMonth!: number | null;
  @ApiProperty({ ...POINTS_OR_NULL, description: 'For one employee in a natural month.' })
  readonly perEmployeeMonth!: number | null;
}

export class PenaltyView {
  @ApiProperty({ description: 'The item that is proposed.' })
  readonly itemCode!: string;
  @NameOf('item', 'itemCode')
  readonly title?: string | null;
  @ApiProperty({ type: 'integer' })
  readonly points!: number;
}

export class OwedView {
  @ApiProperty({ type: 'integer' })
  readonly awards!: number;
  @ApiProperty({ type: 'integer' })
  readonly deductions!: number;
  @ApiProperty({
    type: PenaltyView,
    nullable: true,
    description: 'What is proposed where it is missed; null: nothing.',
  })
  readonly penalty!: PenaltyView | null;
}

export class GradeView {
  @ApiProperty()
  readonly grade!: string;
  @ApiProperty({ type: [LimitView] })
  readonly limits!: readonly LimitView[];
  @ApiPropertyOptional({
    type: OwedView,
    description: 'What whoever has it owes in a month; none where nothing.',
  })
  readonly duty?: OwedView;
}

export class AuthorityTableView {
  @ApiProperty({ format: 'date' })
  readonly inForceFrom!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Its last day; null: no later one is set.',
  })
  readonly inForceUntil!: string | null;
  @ApiProperty({ type: [GradeView], description: 'From the lowest to the highest.' })
  readonly grades!: readonly GradeView[];
  @ApiProperty({ type: 'integer', description: 'So many votes of the leading group decide a proposal.' })
  readonly quorum!: number;
  @ApiProperty({
    type: 'integer',
    description: 'So many days a proposal is open after the one on which it was made.',
  })
  readonly proposalDays!: number;
  @ApiProperty()
  readonly setBy!: string;
  @NameOf('principal', 'setBy')
  readonly setByName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly setAt!: string;
}

export class AuthorityView {
  @ApiProperty({ type: [AuthorityTableView], description: 'The earliest first.' })
  readonly items!: readonly AuthorityTableView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
