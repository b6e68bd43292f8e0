import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ChoiceFilterField, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { FractionView } from '../common/fraction-view.js';
import { PlaceView, RemediedView } from './views.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class PeriodRankView extends PlaceView {
  @ApiPropertyOptional({
    type: RemediedView,
    description:
      'Where that is another place: had what cases have done counted in the month that it is about.',
  })
  readonly remedied?: RemediedView;
}

export class PeriodBoardView {
  @ApiProperty({ example: '2026-Q3' })
  readonly period!: string;
  @ApiProperty({ type: [String], example: ['2026-07', '2026-08', '2026-09'] })
  readonly months!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'How many are on it: those of the board of its last month.' })
  readonly count!: number;
  @ApiProperty({ type: [PeriodRankView] })
  readonly items!: readonly PeriodRankView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class ComparedOfficeView {
  @ApiProperty({ type: 'integer', description: 'By the points for each member, exactly; equals share one.' })
  readonly rank!: number;
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: 'integer' })
  readonly members!: number;
  @ApiProperty({ type: 'integer' })
  readonly sum!: number;
  @ApiProperty({ type: FractionView })
  readonly perMember!: FractionView;
}

export class ComparedOfficesView {
  @ApiProperty({ example: '2026-09' })
  readonly period!: string;
  @ApiProperty({ type: [ComparedOfficeView], description: 'By rank, then id.' })
  readonly items!: readonly ComparedOfficeView[];
}

export class BenchmarkView {
  @ApiProperty({ example: '2026-09' })
  readonly period!: string;
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ enum: ['all', 'office'] })
  readonly among!: string;
  @ApiProperty({ type: 'integer', description: 'How many there are.' })
  readonly N!: number;
  @ApiPropertyOptional({ enum: [true], description: 'Of fewer than five nothing more is told.' })
  readonly suppressed?: true;
  @ApiPropertyOptional({ type: 'integer' })
  readonly lowest?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'The nearest rank.' })
  readonly q1?: number;
  @ApiPropertyOptional({ type: 'integer' })
  readonly median?: number;
  @ApiPropertyOptional({ type: 'integer' })
  readonly q3?: number;
  @ApiPropertyOptional({ type: 'integer' })
  readonly best?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'So many of 100 others have less.' })
  readonly below?: number;
}

export class BenchmarkQuery extends ReadQuery {
  @ChoiceFilterField(['all', 'office'])
  among?: 'all' | 'office';
}
