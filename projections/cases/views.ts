import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DisputedEntry } from '../../src/contexts/cases/domain/disputed-entries.js';
import { CASE_KINDS } from '../../src/contexts/cases/domain/events.js';
import {
  BooleanFilterField,
  ChoiceFilterField,
  ListQuery,
} from '../../src/infrastructure/http/query-fields.js';
import { CASE_ACTS, type CaseAct } from './acts.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

const STATUSES = ['open', 'upheld', 'refused', 'withdrawn', 'lapsed'];
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const DATE_OR_NULL = { type: String, format: 'date', nullable: true } as const;

export class CaseResultView {
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty({ enum: ['reversed', 'already-reversed', 'recorded', 'refused'] })
  readonly as!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The code with which the file refused it.' })
  readonly refusedFor!: string | null;
}

export class CaseEvidenceView {
  @ApiProperty()
  readonly href!: string;
  @ApiProperty()
  readonly sha256!: string;
}

export class CaseStepView {
  @ApiProperty({ description: 'opened, stated, voted, upheld, refused, and what else may happen to a case.' })
  readonly step!: string;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null where that would tell who has objected.' })
  readonly by!: string | null;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
  @ApiPropertyOptional()
  readonly text?: string;
  @ApiPropertyOptional({ enum: ['for', 'against'] })
  readonly vote?: string;
  @ApiPropertyOptional({ type: [CaseEvidenceView] })
  readonly evidence?: readonly CaseEvidenceView[];
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true })
  readonly replacement?: object | null;
}

export class DisputedEntryView implements DisputedEntry {
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: string;
  @ApiProperty({ enum: ['fixed', 'behaviour'] })
  readonly kind!: string;
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode', { on: 'occurredOn' })
  readonly title?: string | null;
  @ApiProperty({ type: 'integer' })
  readonly points!: number;
  @ApiProperty({ format: 'date' })
  readonly occurredOn!: string;
  @ApiProperty()
  readonly reason!: string;
  @ApiProperty()
  readonly recordedBy!: string;
  @NameOf('principal', 'recordedBy')
  readonly recordedByName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;
  @ApiProperty({ description: 'Whether it was undone.' })
  readonly reversed!: boolean;
}

export class CaseView {
  @ApiProperty({ format: 'uuid' })
  readonly caseId!: string;
  @ApiProperty({ enum: CASE_KINDS })
  readonly kind!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly about!: object;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Whom it concerns; null of a problem.' })
  readonly subject!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The name of whom it concerns.' })
  readonly subjectName!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Who opened it; of an objection for those who decide alone.' })
  readonly opener!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The name of that employee.' })
  readonly openerName!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The month that it is about.' })
  readonly month!: string | null;
  @ApiProperty({ enum: STATUSES })
  readonly status!: string;
  @ApiProperty({ enum: ['first', 'group'], description: 'Who decides, or has decided.' })
  readonly instance!: string;
  @ApiProperty({ format: 'date-time' })
  readonly openedAt!: string;
  @ApiProperty({ format: 'date' })
  readonly answerUntil!: string;
  @ApiProperty({ format: 'date' })
  readonly decideUntil!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The last day on which it may be taken further.' })
  readonly furtherUntil!: string | null;
  @ApiProperty({ type: 'integer' })
  readonly quorum!: number;
  @ApiProperty(TEXT_OR_NULL)
  readonly wish!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of the last decision.' })
  readonly cause!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it came to the leading group, where it was handed on.' })
  readonly escalated!: string | null;
  @ApiProperty({ description: 'It is open, and the day is over by which it was to be decided.' })
  readonly overdue!: boolean;
  @ApiProperty({ type: [CaseResultView], description: 'What was reversed and recorded, in order.' })
  readonly results!: readonly CaseResultView[];
  @ApiProperty({ type: [CaseStepView] })
  readonly steps!: readonly CaseStepView[];
  @ApiProperty({
    type: DisputedEntryView,
    nullable: true,
    description: 'The entry that it is about, for those who decide and for whom it belongs to.',
  })
  readonly entry!: DisputedEntryView | null;
  @ApiProperty({ enum: CASE_ACTS, isArray: true, description: 'What the reader may do about it now.' })
  readonly acts!: readonly CaseAct[];
}

export class CasesView {
  @ApiProperty({ type: [CaseView], description: 'What is due first comes first.' })
  readonly items!: readonly CaseView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class CasesQuery extends ListQuery {
  @ChoiceFilterField(STATUSES)
  status?: string;

  @ChoiceFilterField(CASE_KINDS)
  kind?: string;

  @BooleanFilterField('Only those that concern whoever asks.')
  mine?: string;
}
