import { ApiProperty } from '@nestjs/swagger';
import { OfficeFilterField, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import type { DelayBin, Delays } from './delays.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

class DelayBinView implements DelayBin {
  @ApiProperty({ type: 'integer', description: 'The fewest days in it.' })
  readonly from!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The most days in it; null for the last.' })
  readonly to!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where it is suppressed.' })
  readonly entries!: number | null;
  @ApiProperty({
    description: 'Whether it is about too few people to be told to whoever may not read their histories.',
  })
  readonly suppressed!: boolean;
}

export class DelaysView implements Delays {
  @ApiProperty({ description: 'In which the entries occurred.', example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ description: '`all`, or the id of the one office' })
  readonly office!: string;
  @NameOf('office', 'office')
  readonly officeName?: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Of behaviour, undone or not; not in trial. Null where it is suppressed.',
  })
  readonly entries!: number | null;
  @ApiProperty({ description: 'Whether all of it is about too few people.' })
  readonly suppressed!: boolean;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Days within which half of them were recorded; null where there are none, and where its bin is suppressed.',
  })
  readonly half!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Days within which nine of ten were.' })
  readonly nineOfTen!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Days that the last one took.' })
  readonly longest!: number | null;
  @ApiProperty({ type: [DelayBinView], description: 'Without gaps, from the same day on.' })
  readonly bins!: readonly DelayBinView[];
}

export class DelaysQuery extends ReadQuery {
  @OfficeFilterField()
  officeId?: string;
}
