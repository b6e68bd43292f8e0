import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BARRED, BOARDS_MEASURED, OUTCOMES, TIES } from '../../src/contexts/talents/domain/events.js';
import { ChoiceFilterField, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

const STATUSES = ['open', 'measured', 'passed', 'cancelled', 'ended'];
const MONTHS = { type: String, isArray: true, example: ['2026-09', '2026-10'] };
const ANYTHING = { type: 'object', additionalProperties: true } as const;

export class TermsView {
  @ApiProperty({ type: 'integer', description: 'So many months are measured.' })
  readonly months!: number;
  @ApiProperty({ enum: BOARDS_MEASURED })
  readonly board!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: by the sum of all months.' })
  readonly atLeast!: number | null;
  @ApiProperty({ type: 'integer', description: 'Percent.' })
  readonly share!: number;
  @ApiProperty({ enum: TIES })
  readonly ties!: string;
  @ApiProperty({ enum: BARRED })
  readonly barred!: string;
  @ApiProperty({ ...ANYTHING, description: '{months, times, measures}' })
  readonly extension!: object;
  @ApiProperty({ type: 'integer', description: 'Working days.' })
  readonly decisionDays!: number;
}

export class ProgrammeView extends TermsView {
  @ApiProperty()
  readonly programmeId!: string;
  @ApiProperty({ type: 'integer', description: 'Counted from 1.' })
  readonly version!: number;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ format: 'date' })
  readonly inForceFrom!: string;
  @ApiProperty({ ...ANYTHING, nullable: true, description: '{entitledMin, share}; null: none is asked for.' })
  readonly recommendation!: object | null;
}

export class ProgrammesView {
  @ApiProperty({ type: [ProgrammeView], description: 'Every version, by programme, the oldest first.' })
  readonly items!: readonly ProgrammeView[];
}

export class FindingView {
  @ApiProperty({ description: 'The place of the finding in the log.' })
  readonly position!: string;
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty(MONTHS)
  readonly months!: readonly string[];
  @ApiProperty(MONTHS)
  readonly excused!: readonly string[];
  @ApiProperty({ description: 'The place in the log by which it was measured.' })
  readonly measuredAt!: string;
  @ApiProperty({
    ...ANYTHING,
    description:
      '{N, q, rank, equals, sum}, or {months: [{month, N, q, rank, equals, within}]}; {N}, or the months up to there, where nobody can be measured',
  })
  readonly figures!: object;
  @ApiProperty({ description: 'An entry of a bottom-line item counts in one of the months.' })
  readonly barred!: boolean;
  @ApiProperty({ enum: OUTCOMES, nullable: true, type: String, description: 'Null: people decide.' })
  readonly finding!: string | null;
}

export class InspectionStepView {
  @ApiProperty({ enum: ['opened', 'excused', 'measured', 'decided', 'ended'] })
  readonly step!: string;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
  @ApiProperty()
  readonly by!: string;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
  @ApiPropertyOptional()
  readonly text?: string;
  @ApiPropertyOptional({ example: '2026-10' })
  readonly month?: string;
  @ApiPropertyOptional({ enum: OUTCOMES })
  readonly outcome?: string;
}

export class InspectionView {
  @ApiProperty()
  readonly programmeId!: string;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the employee is called now.' })
  readonly name!: string | null;
  @ApiProperty({ type: 'integer' })
  readonly employmentNo!: number;
  @ApiProperty({ enum: STATUSES })
  readonly status!: string;
  @ApiProperty({ type: 'integer', description: 'The version of the programme, counted from 1.' })
  readonly version!: number;
  @ApiProperty({ type: TermsView, description: 'The terms of that version.' })
  readonly terms!: TermsView;
  @ApiProperty({ description: 'The person who opened it.' })
  readonly openedBy!: string;
  @NameOf('principal', 'openedBy')
  readonly openedByName?: string | null;
  @ApiProperty({ ...ANYTHING, nullable: true, description: '{entitled, present, votesFor}' })
  readonly recommendation!: object | null;
  @ApiProperty({ example: '2026-09', description: 'The first month that is measured now.' })
  readonly from!: string;
  @ApiProperty({ ...MONTHS, description: 'The months that it is measured by.' })
  readonly months!: readonly string[];
  @ApiProperty({ ...MONTHS, description: 'Left out of them.' })
  readonly excused!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'How often it was extended.' })
  readonly extended!: number;
  @ApiProperty({ type: [FindingView], description: 'In their order.' })
  readonly findings!: readonly FindingView[];
  @ApiProperty({ enum: OUTCOMES, nullable: true, type: String, description: 'Of the last decision.' })
  readonly outcome!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'It was another one than the finding.' })
  readonly deviates!: boolean | null;
  @ApiProperty({ format: 'date', type: String, nullable: true, description: 'While it is to be decided.' })
  readonly decideUntil!: string | null;
  @ApiProperty({ type: [InspectionStepView] })
  readonly steps!: readonly InspectionStepView[];
}

export class EdgeView {
  @ApiProperty({ type: 'integer', description: 'How many are measured together.' })
  readonly N!: number;
  @ApiProperty({ type: 'integer', description: 'So many of them are within.' })
  readonly q!: number;
  @ApiProperty({ type: 'integer' })
  readonly rank!: number;
  @ApiProperty({
    type: 'integer',
    description: 'The sum of the months so far, or the score of the last one.',
  })
  readonly score!: number;
  @ApiProperty({ type: 'integer', description: 'The points that are missing to be within.' })
  readonly missing!: number;
}

export class InspectionWithEdgeView extends InspectionView {
  @ApiProperty({
    type: EdgeView,
    nullable: true,
    description: 'By the boards of today, while it is open; null where nobody can be measured.',
  })
  readonly edge!: EdgeView | null;
}

export class InspectionsView {
  @ApiProperty({ type: [InspectionView], description: 'The last one of everybody by each programme.' })
  readonly items!: readonly InspectionView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class InspectionsQuery extends ListQuery {
  @ChoiceFilterField(STATUSES)
  status?: string;
}
