import { ApiProperty } from '@nestjs/swagger';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export class ChangedEntryView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: string;
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode')
  readonly title?: string | null;
  @ApiProperty({ type: 'integer' })
  readonly points!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where it would be refused.' })
  readonly wouldBePoints!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it would be refused.' })
  readonly code!: string | null;
}

export class MoverView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ type: 'integer' })
  readonly rank!: number;
  @ApiProperty({ type: 'integer' })
  readonly wouldBeRank!: number;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
  @ApiProperty({ type: 'integer' })
  readonly wouldBeScore!: number;
}

export class WhatIfView {
  @ApiProperty()
  readonly editionId!: string;
  @ApiProperty({ description: 'YYYY-MM', example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ type: 'integer', description: 'That count in the month, those reversed in it left out.' })
  readonly entries!: number;
  @ApiProperty({ type: 'integer' })
  readonly changedCount!: number;
  @ApiProperty({ type: [ChangedEntryView], description: 'The first 1,000, as they were recorded.' })
  readonly changed!: readonly ChangedEntryView[];
  @ApiProperty({ description: 'Whether single entries are not told to whoever may not read the histories.' })
  readonly suppressed!: boolean;
  @ApiProperty({ type: 'integer' })
  readonly moverCount!: number;
  @ApiProperty({ type: [MoverView], description: 'The first 1,000, by the rank that they would have.' })
  readonly movers!: readonly MoverView[];
}
