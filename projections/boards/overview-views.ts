import { ApiProperty, OmitType } from '@nestjs/swagger';
import {
  OfficeFilterField,
  ReadQuery,
  WholeNumberField,
} from '../../src/infrastructure/http/query-fields.js';
import type { Bin, Distribution } from './distribution.js';
import type { Driver, Drivers } from './drivers.js';
import type { Mover, Movements } from './movements.js';
import { BoardHead, PlaceView } from './views.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

class BinView implements Bin {
  @ApiProperty({ type: 'integer', description: 'The lowest score in it.' })
  readonly from!: number;
  @ApiProperty({ type: 'integer', description: 'The highest score in it.' })
  readonly to!: number;
  @ApiProperty({ type: 'integer' })
  readonly people!: number;
}

export class DistributionView extends BoardHead implements Distribution {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where nobody is on the board.' })
  readonly min!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  readonly max!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The score of the one in the middle; of two, the lower.',
  })
  readonly median!: number | null;
  @ApiProperty({
    type: [BinView],
    description: 'At most 60, as wide as each other and without gaps, from the lowest score to the highest.',
  })
  readonly bins!: readonly BinView[];
}

export class RankMoveView extends PlaceView implements Mover {
  @ApiProperty({ type: 'integer', description: 'In the month before.' })
  readonly previousRank!: number;
  @ApiProperty({ type: 'integer' })
  readonly previousScore!: number;
}

export class MovementsView extends OmitType(BoardHead, ['count']) implements Movements {
  @ApiProperty({ type: 'integer', description: 'How many are on both boards.' })
  readonly compared!: number;
  @ApiProperty({ type: 'integer', description: 'How many of them have a better rank than before.' })
  readonly rising!: number;
  @ApiProperty({ type: 'integer', description: 'How many of them have a worse one.' })
  readonly falling!: number;
  @ApiProperty({ type: [RankMoveView], description: 'Those who rose by most ranks, the farthest first.' })
  readonly risers!: readonly RankMoveView[];
  @ApiProperty({ type: [RankMoveView], description: 'Those who fell by most ranks, the farthest first.' })
  readonly fallers!: readonly RankMoveView[];
}

class DriverView implements Driver {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null of all that is suppressed, which is one row.',
  })
  readonly itemCode!: string | null;
  @NameOf('item', 'itemCode')
  readonly title?: string | null;
  @ApiProperty({ enum: ['award', 'deduct'], type: String, nullable: true })
  readonly direction!: 'award' | 'deduct' | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'With their sign, less what was reversed.' })
  readonly points!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Entries that count in the month.' })
  readonly entries!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Reversals that count in the month.' })
  readonly reversals!: number | null;
  @ApiProperty({
    description: 'Whether it is about too few people to be told to whoever may not read their histories.',
  })
  readonly suppressed!: boolean;
}

export class DriversView extends OmitType(BoardHead, ['count']) implements Drivers {
  @ApiProperty({ type: 'integer', description: 'The sum of all scores of the board.' })
  readonly points!: number;
  @ApiProperty({
    type: 'integer',
    description: 'How many items and directions there are, those suppressed left out.',
  })
  readonly itemCount!: number;
  @ApiProperty({
    type: [DriverView],
    description: 'At most 200, those with the most points first; then a row for what is suppressed.',
  })
  readonly items!: readonly DriverView[];
}

export class DistributionQuery extends ReadQuery {
  @OfficeFilterField()
  officeId?: string;
}

export const MOST_MOVERS = 100;
const USUAL_MOVERS = 20;

export class MovementsQuery extends DistributionQuery {
  @WholeNumberField(1, MOST_MOVERS, `How many to tell of each way; ${USUAL_MOVERS} when left out.`)
  limit?: string;
}

export const moversIn = ({ limit }: MovementsQuery): number => Number(limit ?? USUAL_MOVERS);
