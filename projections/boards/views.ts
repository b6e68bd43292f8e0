import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { EffectiveOnField } from '../../src/infrastructure/http/as-of-query.js';
import {
  BooleanFilterField,
  ChoiceFilterField,
  KnownAtField,
  ListQuery,
  OfficeFilterField,
  ReadQuery,
  WholeNumberField,
} from '../../src/infrastructure/http/query-fields.js';
import { BOARD_DISPLAYS } from '../../src/contexts/organisation/domain/events.js';
import type { LogHead } from '../../src/contexts/seals/domain/events.js';
import type { SealedRow } from '../../src/proofs/leaves.js';
import { EXPORT_LANGUAGES, type ExportLanguage } from '../../src/infrastructure/http/file-exports.js';
import type { StoodBefore } from './previous.js';
import type { Neighbours, Rank, Standing } from './ranks.js';
import type { Remedied } from './remedies.js';
import type { Restated } from './restatement.js';
import type { BoardSeal } from './signed.js';
import type { MonthOfTrend } from './trend.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class BoardSealView implements BoardSeal {
  @ApiProperty({ example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON of the seal.' })
  readonly digest!: string;
  @ApiProperty()
  readonly keyId!: string;
  @ApiProperty()
  readonly signature!: string;
}

class BoardLogHeadView implements LogHead {
  @ApiProperty({ type: 'integer' })
  readonly size!: number;
  @ApiProperty()
  readonly position!: string;
  @ApiProperty()
  readonly root!: string;
}

export class BoardHeadSignatureView {
  @ApiProperty({ type: BoardLogHeadView })
  readonly head!: BoardLogHeadView;
  @ApiProperty()
  readonly keyId!: string;
  @ApiProperty()
  readonly signature!: string;
}

export class BoardHead {
  @ApiProperty({ description: 'YYYY-MM, YYYY, or `total`', example: '2025-03' })
  readonly period!: string;
  @ApiProperty({ description: '`all`, or the id of the one office' })
  readonly office!: string;
  @NameOf('office', 'office')
  readonly officeName?: string | null;
  @ApiProperty({ enum: ['open', 'closed'] })
  readonly status!: 'open' | 'closed';
  @ApiProperty({ description: 'Place in the log that it stands for; of its close, if it is closed.' })
  readonly asOf!: string;
  @ApiProperty({ type: 'integer', description: 'How many are on it.' })
  readonly count!: number;
  @ApiPropertyOptional({ type: BoardSealView, description: 'Of a closed month or year, once it is sealed.' })
  readonly seal?: BoardSealView;
  @ApiPropertyOptional({
    type: BoardHeadSignatureView,
    description: 'The last signed head of the log, to be kept.',
  })
  readonly signedHead?: BoardHeadSignatureView;
}

export class RestatedView implements Restated {
  @ApiProperty({ type: 'integer' })
  readonly rank!: number;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
}

export class RemediedView implements Remedied {
  @ApiProperty({ type: 'integer' })
  readonly rank!: number;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
}

export class PreviousView implements StoodBefore {
  @ApiProperty({ type: 'integer' })
  readonly rank!: number;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
}

const RESTATED =
  'On a closed month for which or in which something came late: where they would stand, had every entry counted in the month in which it occurred.';

const REMEDIED =
  'On a closed board that a case has changed: where they would stand, had what was upheld counted in the month that it is about.';

/** A person's place on a board. */
export class PlaceView {
  @ApiProperty({ type: 'integer', description: '1, 2, 2, 4: equals share a rank.' })
  readonly rank!: number;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ description: 'The office at the end of the month; for a year, of its last month so far.' })
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
}

export class RankView extends PlaceView implements Rank {
  @ApiPropertyOptional({ type: RestatedView, description: RESTATED })
  readonly restated?: RestatedView;
  @ApiPropertyOptional({ type: RemediedView, description: REMEDIED })
  readonly remedied?: RemediedView;
  @ApiPropertyOptional({
    type: PreviousView,
    nullable: true,
    description:
      'With `moves=true`: where they stood on the board of the month or year before; null when they were not on it.',
  })
  readonly previous?: PreviousView | null;
}

export class BoardView extends BoardHead {
  @ApiProperty({
    enum: [...BOARD_DISPLAYS],
    description:
      'Which rows are told: all, or the first ones and those next to the reader’s own, in one page.',
  })
  readonly told!: (typeof BOARD_DISPLAYS)[number];
  @ApiProperty({ type: [RankView] })
  readonly items!: readonly RankView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class NeighboursView implements Neighbours {
  @ApiProperty({ type: [RankView], description: 'Those before them, in the order of the board.' })
  readonly above!: readonly RankView[];
  @ApiProperty({ type: [RankView] })
  readonly below!: readonly RankView[];
}

export class MonthOfTrendView implements MonthOfTrend {
  @ApiProperty({ example: '2025-03' })
  readonly period!: string;
  @ApiProperty({ enum: ['open', 'closed'] })
  readonly status!: 'open' | 'closed';
  @ApiProperty({ type: 'integer' })
  readonly rank!: number;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
  @ApiProperty({ type: 'integer', description: 'How many were on that board.' })
  readonly count!: number;
}

export class StandingView extends IntersectionType(BoardHead, PlaceView) implements Standing {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Points missing to the next better score; null for the first.',
  })
  readonly gap!: number | null;
  @ApiPropertyOptional({ type: RestatedView, description: RESTATED })
  readonly restated?: RestatedView;
  @ApiPropertyOptional({ type: RemediedView, description: REMEDIED })
  readonly remedied?: RemediedView;
  @ApiPropertyOptional({ type: NeighboursView, description: 'When asked for.' })
  readonly neighbours?: NeighboursView;
  @ApiPropertyOptional({
    type: [MonthOfTrendView],
    description:
      'When asked for: the last months, oldest first; those on whose board the employee is not are left out.',
  })
  readonly trend?: readonly MonthOfTrendView[];
}

const MOST_NEIGHBOURS = 50;
const MOST_MONTHS = 24;

export class BoardQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;

  @WholeNumberField(1, 999_999_999, 'Begins with the first row whose rank is not before this one.')
  fromRank?: string;

  @WholeNumberField(1, 999_999_999, 'Begins with this row of the board, the first one being 1.')
  fromRow?: string;

  @ChoiceFilterField(['json', 'csv', 'ndjson', 'xlsx'])
  format?: string;

  @ChoiceFilterField(EXPORT_LANGUAGES)
  lang?: ExportLanguage;

  @BooleanFilterField('Whether to tell where each stood on the board of the month or year before.')
  moves?: string;

  @KnownAtField()
  knownAt?: string;

  @EffectiveOnField()
  effectiveOn?: string;
}

export class StandingQuery extends ReadQuery {
  @OfficeFilterField()
  officeId?: string;

  @WholeNumberField(0, MOST_NEIGHBOURS, 'How many to tell of on either side; none when left out.')
  neighbours?: string;

  @WholeNumberField(0, MOST_MONTHS, 'How many months up to the current one to tell of; none when left out.')
  trend?: string;

  @KnownAtField()
  knownAt?: string;

  @EffectiveOnField()
  effectiveOn?: string;
}

/** A leaf of the tree of a closed board: these fields, and no others, are hashed. */
export class SealedRowView implements SealedRow {
  @ApiProperty({ type: 'integer' })
  readonly rank!: number;
  @ApiProperty({ type: 'integer', description: 'Among those of the same office.' })
  readonly officeRank!: number;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty({ type: 'integer' })
  readonly employmentNo!: number;
  @ApiProperty()
  readonly officeId!: string;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
}

export class RowProofView {
  @ApiProperty({ description: 'YYYY-MM or YYYY', example: '2025-03' })
  readonly period!: string;
  @ApiProperty({ type: SealedRowView })
  readonly row!: SealedRowView;
  @ApiProperty({ type: 'integer', description: 'Number of the leaf, from 0.' })
  readonly index!: number;
  @ApiProperty({ type: 'integer', description: 'Leaves of the tree.' })
  readonly size!: number;
  @ApiProperty({ description: 'Root of the tree, as the seal of its month has it.' })
  readonly root!: string;
  @ApiProperty({ type: [String], description: 'Hashes from the leaf to the root.' })
  readonly proof!: readonly string[];
}
