import { ApiProperty } from '@nestjs/swagger';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';
import { ListQuery } from '../../src/infrastructure/http/query-fields.js';
import type { Difference, Missing } from './restatement.js';

export class DifferenceView implements Difference {
  @ApiProperty({ description: 'place in the log' })
  readonly position!: string;
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty({ description: 'whether it is the reversal of that entry' })
  readonly reverses!: boolean;
  @ApiProperty({ type: 'integer', description: 'with their sign, as they counted' })
  readonly points!: number;
  @ApiProperty({ example: '2025-03' })
  readonly occurredIn!: string;
  @ApiProperty({ example: '2025-04' })
  readonly countedIn!: string;
}

export class MissingView implements Missing {
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ type: 'integer', description: 'what counts for this employment in the month' })
  readonly score!: number;
}

export class RestatementView {
  @ApiProperty({ example: '2025-03' })
  readonly period!: string;
  @ApiProperty({ description: 'Whether only those are told whose histories whoever asks may read.' })
  readonly suppressed!: boolean;
  @ApiProperty({ type: [DifferenceView] })
  readonly items!: readonly DifferenceView[];
  @ApiProperty({
    type: [MissingView],
    description:
      'On the first page: who is employed, in an employment that by what is known now began by then, and is not on the board; by id',
  })
  readonly missing!: readonly MissingView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class RestatementQuery extends ListQuery {}
