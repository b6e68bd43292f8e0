import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ChoiceFilterField, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { STATUSES, type Status } from './steps.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class ProposedEntryView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: string;
  @ApiProperty({ enum: ['fixed', 'behaviour'] })
  readonly kind!: string;
  @ApiProperty({ description: '`by-proposal` where no item of the rulebook fits.' })
  readonly itemCode!: string;
  @NameOf('item', 'itemCode', { on: 'occurredOn' })
  readonly title?: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'That of its item, if it has one.' })
  readonly category!: string | null;
  @ApiProperty({ type: 'integer' })
  readonly points!: number;
  @ApiProperty({ format: 'date' })
  readonly occurredOn!: string;
}

export class ProposalEvidenceView {
  @ApiProperty()
  readonly href!: string;
  @ApiProperty()
  readonly sha256!: string;
}

export class ProposalView {
  @ApiProperty({ format: 'uuid' })
  readonly proposalId!: string;
  @ApiProperty({
    enum: STATUSES,
    description: 'carried-out: its entries stand in their files, or were refused there.',
  })
  readonly status!: Status;
  @ApiProperty()
  readonly madeBy!: string;
  @NameOf('principal', 'madeBy')
  readonly madeByName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly madeAt!: string;
  @ApiProperty({ format: 'date', description: 'The last day on which it may be decided.' })
  readonly openUntil!: string;
  @ApiProperty({ type: [ProposedEntryView] })
  readonly entries!: readonly ProposedEntryView[];
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'The lowest grade that may decide it; null where only the leading group may.',
  })
  readonly sufficientGrade!: string | null;
  @ApiProperty({ type: 'integer', description: 'So many votes of the leading group decide it.' })
  readonly quorum!: number;
  @ApiProperty()
  readonly reason!: string;
  @ApiProperty({ type: [ProposalEvidenceView] })
  readonly evidence!: readonly ProposalEvidenceView[];
}

export class ProposalsView {
  @ApiProperty({ type: [ProposalView], description: 'What ends first comes first.' })
  readonly items!: readonly ProposalView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class ProposalDecisionView {
  @ApiPropertyOptional({ description: 'Who decided by their grade.' })
  readonly principalId?: string;
  @NameOf('principal', 'principalId')
  readonly name?: string | null;
  @ApiPropertyOptional()
  readonly grade?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Of the leading group.' })
  readonly votesFor?: number;
  @ApiPropertyOptional({ type: 'integer' })
  readonly votesAgainst?: number;
}

export class ProposalResultView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'The code with which the file refused it; null: it stands there.',
  })
  readonly refusedFor!: string | null;
}

export class ProposalStepView {
  @ApiProperty({
    enum: ['discussed', 'voted', 'accepted', 'declined', 'withdrawn', 'expired', 'carried-out'],
  })
  readonly step!: string;
  @ApiProperty()
  readonly by!: string;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
  @ApiPropertyOptional({ description: 'What was said, or why it was declined.' })
  readonly text?: string;
  @ApiPropertyOptional({ enum: ['for', 'against'] })
  readonly vote?: string;
  @ApiPropertyOptional({ type: ProposalDecisionView })
  readonly decision?: ProposalDecisionView;
  @ApiPropertyOptional({ type: [ProposalResultView] })
  readonly results?: readonly ProposalResultView[];
}

export class ProposalWithStepsView extends ProposalView {
  @ApiProperty({ type: [ProposalStepView], description: 'What happened since it was made, in order.' })
  readonly steps!: readonly ProposalStepView[];
}

export class ProposalsQuery extends ListQuery {
  @ChoiceFilterField(STATUSES)
  status?: string;
}
