import { ApiProperty } from '@nestjs/swagger';
import { EffectiveOnField } from '../../src/http/as-of-query.js';
import { KnownAtField, ListQuery, OfficeFilterField, ReadQuery } from '../../src/http/query-fields.js';
import type { SealedRow } from '../../src/proofs/leaves.js';
import type { Rank, Standing } from './ranks.js';

export class BoardHead {
  @ApiProperty({ description: 'YYYY-MM or YYYY', example: '2025-03' })
  readonly period!: string;
  @ApiProperty({ description: '`all`, or the id of the one office' })
  readonly office!: string;
  @ApiProperty({ enum: ['open', 'closed'] })
  readonly status!: 'open' | 'closed';
  @ApiProperty({ description: 'Place in the log that it stands for; of its close, if it is closed.' })
  readonly asOf!: string;
  @ApiProperty({ type: 'integer', description: 'How many are on it.' })
  readonly count!: number;
}

export class RankView implements Rank {
  @ApiProperty({ type: 'integer', description: '1, 2, 2, 4: equals share a rank.' })
  readonly rank!: number;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ description: 'The office at the end of the month; for a year, of its last month so far.' })
  readonly officeId!: string;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
}

export class BoardView extends BoardHead {
  @ApiProperty({ type: [RankView] })
  readonly items!: readonly RankView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class StandingView extends BoardHead implements Standing {
  @ApiProperty({ type: 'integer' })
  readonly rank!: number;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty()
  readonly officeId!: string;
  @ApiProperty({ type: 'integer' })
  readonly score!: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Points missing to the next better score; null for the first.',
  })
  readonly gap!: number | null;
}

export class BoardQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;

  @KnownAtField()
  knownAt?: string;

  @EffectiveOnField()
  effectiveOn?: string;
}

export class StandingQuery extends ReadQuery {
  @OfficeFilterField()
  officeId?: string;

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
