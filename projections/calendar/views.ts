import { ApiProperty } from '@nestjs/swagger';

export class MonthView {
  @ApiProperty({ description: 'YYYY-MM', example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ enum: ['open', 'closed'] })
  readonly status!: 'open' | 'closed';
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When the close was recorded.',
  })
  readonly closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Place of the close in the log.' })
  readonly position!: string | null;
}

export class ImportUnderWayView {
  @ApiProperty({ type: String, nullable: true, description: 'As its caller named it.' })
  readonly importId!: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;
}

export class MonthsView {
  @ApiProperty({ type: [MonthView] })
  readonly items!: readonly MonthView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
  @ApiProperty({ type: [ImportUnderWayView], description: 'Those begun first, at most 100.' })
  readonly importsUnderWay!: readonly ImportUnderWayView[];
  @ApiProperty({
    enum: ['as-due', 'on-hold'],
    description: 'Whether the job closes months as they fall due, or none because an import is under way.',
  })
  readonly closing!: 'as-due' | 'on-hold';
}
