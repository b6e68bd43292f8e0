import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DOUBTS } from '../../src/infrastructure/clock/doubts.js';

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

export class NextMonthView {
  @ApiProperty({ description: 'YYYY-MM', example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ format: 'date', description: 'The day on which it is closed by itself, if months are.' })
  readonly dueOn!: string;
}

export class ImportUnderWayView {
  @ApiProperty({ type: String, nullable: true, description: 'As its caller named it.' })
  readonly importId!: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;
}

const CLOSING_STATES = ['as-due', 'not-begun', 'off', 'on-hold'] as const;

export class ClockDoubtView {
  @ApiProperty({ enum: DOUBTS })
  readonly code!: (typeof DOUBTS)[number];
  @ApiProperty({ description: 'One line, with the instants that do not agree.' })
  readonly detail!: string;
}

export class MonthsView {
  @ApiProperty({ type: [MonthView] })
  readonly items!: readonly MonthView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
  @ApiProperty({ type: [ImportUnderWayView], description: 'Those begun first, at most 100.' })
  readonly importsUnderWay!: readonly ImportUnderWayView[];
  @ApiProperty({
    enum: CLOSING_STATES,
    description:
      'Whether months are closed by themselves as they fall due (`as-due`), or none is: the book has not begun (`not-begun`), closing is set off (`off`), or an import is under way or the clock cannot be believed (`on-hold`).',
  })
  readonly closing!: (typeof CLOSING_STATES)[number];
  @ApiProperty({
    type: [ClockDoubtView],
    description: 'Why the clock cannot be believed, by the process that answers; then nothing goes by it.',
  })
  readonly clockDoubts!: readonly ClockDoubtView[];
  @ApiProperty({
    type: 'integer',
    description: 'A month is closed on the day so many days after the first of the next one.',
  })
  readonly graceDays!: number;
  @ApiProperty({ description: 'Whether months are closed by themselves at all.' })
  readonly automatic!: boolean;
  @ApiPropertyOptional({
    type: NextMonthView,
    description: 'The next month to close; none while nobody was ever registered and no book has begun.',
  })
  readonly next?: NextMonthView;
}
