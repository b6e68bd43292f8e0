import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REASONS } from '../../src/contexts/benefits/domain/candidate.js';
import { ChoiceFilterField, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

const STATUSES = ['computing', 'computed', 'published', 'approved', 'cancelled'];
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const AMOUNT_OR_NULL = { type: 'integer', nullable: true } as const;
const DATE_OR_NULL = { type: String, format: 'date', nullable: true } as const;
const POSITION_OR_NULL = { type: String, nullable: true, pattern: '^\\d+$' } as const;

export class BudgetView {
  @ApiProperty()
  readonly budgetId!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ example: 'CNY' })
  readonly currency!: string;
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date' })
  readonly until!: string;
  @ApiProperty({ type: 'integer', description: 'In minor units of the currency, as all amounts.' })
  readonly amount!: number;
  @ApiProperty({ type: 'integer', description: 'For runs that are not approved yet.' })
  readonly reserved!: number;
  @ApiProperty({ type: 'integer' })
  readonly spent!: number;
  @ApiProperty({ type: 'integer' })
  readonly left!: number;
}

export class BudgetsView {
  @ApiProperty({ type: [BudgetView] })
  readonly items!: readonly BudgetView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class SchemeVersionView {
  @ApiProperty()
  readonly schemeId!: string;
  @ApiProperty({ type: 'integer', description: 'From 1 on.' })
  readonly version!: number;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ format: 'date', description: 'In force until the day of the next version.' })
  readonly inForceFrom!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly resolution!: object;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'basis, eligible, split, unit, cap and onLeave.',
  })
  readonly terms!: object;
}

export class SchemesView {
  @ApiProperty({ type: [SchemeVersionView], description: 'By scheme and version.' })
  readonly items!: readonly SchemeVersionView[];
}

export class RunView {
  @ApiProperty({ format: 'uuid' })
  readonly runId!: string;
  @ApiProperty()
  readonly schemeId!: string;
  @ApiProperty({ description: 'The title of the scheme.' })
  readonly title!: string;
  @ApiProperty({ type: 'integer' })
  readonly version!: number;
  @ApiProperty({ example: '2026-09' })
  readonly period!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The run that it supplements.' })
  readonly of!: string | null;
  @ApiProperty({ enum: STATUSES })
  readonly status!: string;
  @ApiProperty({ pattern: '^\\d+$', description: 'The place in the log up to which everything counts.' })
  readonly position!: string;
  @ApiProperty({ ...POSITION_OR_NULL, description: 'Where its result stands in the log.' })
  readonly computedAt!: string | null;
  @ApiProperty({ description: 'Who computed it.' })
  readonly by!: string;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'None for places and grades.' })
  readonly budgetId!: string | null;
  @ApiProperty({ ...AMOUNT_OR_NULL, description: 'What it takes of its budget; null for places and grades.' })
  readonly amount!: number | null;
  @ApiProperty({ ...AMOUNT_OR_NULL, description: 'What its rows give.' })
  readonly total!: number | null;
  @ApiProperty({ ...AMOUNT_OR_NULL, description: 'What nobody gets.' })
  readonly rest!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'How many rows it has.' })
  readonly count!: number | null;
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'The root of the RFC 6962 tree over the canonical JSON of its rows, by employeeId.',
  })
  readonly root!: string | null;
  @ApiProperty({ type: [String], description: 'Who was counted as if they had been on the board.' })
  readonly include!: readonly string[];
  @NameOf('employee', 'include')
  readonly includeNames?: readonly (string | null)[];
  @ApiProperty({ ...DATE_OR_NULL, description: 'When it was published.' })
  readonly from!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The last day on which anybody may object.' })
  readonly until!: string | null;
  @ApiProperty({ ...AMOUNT_OR_NULL, description: 'What was spent when it was approved.' })
  readonly spent!: number | null;
  @ApiProperty({
    type: [String],
    description: 'Who had left by then, and forfeited it; of all for those who decide, else oneself.',
  })
  readonly struck!: readonly string[];
  @NameOf('employee', 'struck')
  readonly struckNames?: readonly (string | null)[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was cancelled.' })
  readonly cancelledFor!: string | null;
}

export class RunsView {
  @ApiProperty({ type: [RunView], description: 'The newest first.' })
  readonly items!: readonly RunView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class RunsQuery extends ListQuery {
  @ChoiceFilterField(STATUSES)
  status?: string;
}

export class RunOverrideView {
  @ApiProperty(TEXT_OR_NULL)
  readonly grade!: string | null;
  @ApiProperty({ type: Boolean, nullable: true })
  readonly place!: boolean | null;
  @ApiProperty()
  readonly reason!: string;
}

export class RunRowView {
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly officeId!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'By the measure of the scheme.' })
  readonly score!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Among the eligible, of the office where each is for itself.',
  })
  readonly rank!: number | null;
  @ApiProperty({ enum: REASONS, nullable: true, type: String, description: 'Why it gives nothing.' })
  readonly reason!: string | null;
  @ApiPropertyOptional({ type: 'integer' })
  readonly amount?: number;
  @ApiPropertyOptional(TEXT_OR_NULL)
  readonly tier?: string | null;
  @ApiPropertyOptional()
  readonly place?: boolean;
  @ApiPropertyOptional(TEXT_OR_NULL)
  readonly grade?: string | null;
}

/** A row as it was computed, and what was decided otherwise beside it. */
export class RunRowShownView extends RunRowView {
  @ApiPropertyOptional({ type: RunOverrideView, description: 'What the meeting decided otherwise.' })
  readonly override?: RunOverrideView;
}

export class RunRowsView {
  @ApiProperty({ type: [RunRowShownView], description: 'By employeeId.' })
  readonly items!: readonly RunRowShownView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class BenefitView {
  @ApiProperty({ format: 'uuid' })
  readonly runId!: string;
  @ApiProperty()
  readonly schemeId!: string;
  @ApiProperty({ description: 'The title of the scheme.' })
  readonly title!: string;
  @ApiProperty({ example: '2026-09' })
  readonly period!: string;
  @ApiProperty({ enum: STATUSES })
  readonly status!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The last day on which one may object.' })
  readonly until!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The currency of the amount.' })
  readonly currency!: string | null;
  @ApiProperty({ description: 'One has left and forfeits it.' })
  readonly struck!: boolean;
  @ApiProperty({ type: RunRowShownView })
  readonly row!: RunRowShownView;
}

export class BenefitsView {
  @ApiProperty({ type: [BenefitView], description: 'The newest first.' })
  readonly items!: readonly BenefitView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
