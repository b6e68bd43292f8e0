import { ApiProperty } from '@nestjs/swagger';
import { DateFilterField, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import type { Counted, Summary } from './summary.js';

export class CaseSummaryQuery extends ReadQuery {
  @DateFilterField('Opened on that day or later; from the first of this year when left out.')
  from?: string;

  @DateFilterField('Opened on that day or before; until today when left out.')
  to?: string;
}

class CountedView implements Counted {
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where it is suppressed.' })
  readonly count!: number | null;
  @ApiProperty({ description: 'Whether it is about too few people to be told.' })
  readonly suppressed!: boolean;
}

export class CaseSummaryView implements Summary {
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date' })
  readonly to!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where it is suppressed.' })
  readonly opened!: number | null;
  @ApiProperty({ description: 'Whether all of it is about too few people to be told.' })
  readonly suppressed!: boolean;
  @ApiProperty({ type: [CountedView], description: 'By how they stand.' })
  readonly statuses!: readonly CountedView[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Decided by the day on which they were due.',
  })
  readonly inTime!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Half of the decided ones took no longer, in calendar days.',
  })
  readonly medianDays!: number | null;
  @ApiProperty({ type: [CountedView], description: 'Of those that were decided.' })
  readonly causes!: readonly CountedView[];
  @ApiProperty({ type: [CountedView], description: 'The items that were upheld most, ten at the most.' })
  readonly items!: readonly CountedView[];
}
