import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export class WhatIfRowView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  readonly score!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  readonly rank!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it gives nothing.' })
  readonly reason!: string | null;
  @ApiPropertyOptional({ type: 'integer' })
  readonly amount?: number;
  @ApiPropertyOptional({ type: String, nullable: true })
  readonly tier?: string | null;
  @ApiPropertyOptional()
  readonly place?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true })
  readonly grade?: string | null;
  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    description: 'What the last approved run of the scheme and its supplements gave; null: nothing.',
  })
  readonly lastAmount?: number | null;
}

export class SchemeWhatIfView {
  @ApiProperty({ example: '2026-09' })
  readonly period!: string;
  @ApiProperty({ type: 'integer', description: 'How many are eligible.' })
  readonly eligible!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'What it would take of a budget.' })
  readonly amount!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  readonly total!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  readonly rest!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'The last approved run of the scheme.' })
  readonly last!: string | null;
  @ApiProperty({ type: 'integer', description: 'How many rows there are; no more than 1,000 are listed.' })
  readonly count!: number;
  @ApiProperty({ type: [WhatIfRowView], description: 'By employeeId.' })
  readonly rows!: readonly WhatIfRowView[];
}
