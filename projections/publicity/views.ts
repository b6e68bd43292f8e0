import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class CaseCountsView {
  @ApiProperty({ type: 'integer' })
  readonly upheld!: number;
  @ApiProperty({ type: 'integer' })
  readonly refused!: number;
  @ApiProperty({ type: 'integer' })
  readonly withdrawn!: number;
  @ApiProperty({ type: 'integer' })
  readonly lapsed!: number;
  @ApiProperty({ type: 'integer' })
  readonly open!: number;
}

export class WindowView {
  @ApiProperty({ example: '2026-09' })
  readonly period!: string;
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date', description: 'The last day on which anybody may object.' })
  readonly until!: string;
  @ApiProperty({ description: 'The digest of its seal.' })
  readonly seal!: string;
  @ApiProperty({ enum: ['published', 'confirmed'] })
  readonly status!: string;
  @ApiPropertyOptional({ format: 'date', description: 'When it was confirmed.' })
  readonly on?: string;
  @ApiPropertyOptional({ type: CaseCountsView, description: 'How many cases about it stood how by then.' })
  readonly cases?: CaseCountsView;
  @ApiPropertyOptional({ description: 'Whether the remedied board was another one by then.' })
  readonly remedied?: boolean;
  @ApiPropertyOptional({ description: 'Why it was confirmed, where that was said.' })
  readonly reason?: string;
}

export class PublicityView {
  @ApiProperty({ type: [WindowView], description: 'The newest first.' })
  readonly items!: readonly WindowView[];
}

export class DueProcessView {
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Each in force from its day until that of the next.',
  })
  readonly policies!: readonly object[];
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'The years of which some days are other than their weekday says.',
  })
  readonly workingDays!: readonly object[];
}
