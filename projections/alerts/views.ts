import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ANSWERS, MEASURES, TOLD } from '../../src/contexts/alerts/domain/events.js';
import {
  ChoiceFilterField,
  EmployeeFilterField,
  ListQuery,
  OfficeFilterField,
} from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;

export class AlertRuleView {
  @ApiProperty()
  readonly alertId!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ enum: MEASURES })
  readonly measure!: string;
  @ApiProperty(NUMBER_OR_NULL)
  readonly threshold!: number | null;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Percent.' })
  readonly share!: number | null;
  @ApiProperty(NUMBER_OR_NULL)
  readonly months!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: for everybody.' })
  readonly officeId!: string | null;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ enum: TOLD, isArray: true })
  readonly tells!: readonly string[];
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ description: 'It raises nothing any more.' })
  readonly ended!: boolean;
}

export class AlertRulesView {
  @ApiProperty({ type: [AlertRuleView], description: 'In the order in which they were set.' })
  readonly items!: readonly AlertRuleView[];
}

export class AlertAnswerView {
  @ApiProperty({ enum: ANSWERS })
  readonly measure!: string;
  @ApiProperty()
  readonly text!: string;
  @ApiProperty()
  readonly by!: string;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export class RaisedAlertView {
  @ApiProperty({ description: 'The place of its event in the log.' })
  readonly position!: string;
  @ApiProperty()
  readonly alertId!: string;
  @ApiProperty({ enum: MEASURES })
  readonly measure!: string;
  @ApiPropertyOptional({ description: 'Of an alert about an employee.' })
  readonly employeeId?: string;
  @ApiPropertyOptional({ description: 'Of an alert about an office.' })
  readonly officeId?: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the employee or the office is called now.',
  })
  readonly name!: string | null;
  @ApiProperty({ description: 'What it is raised for once: a month, or a day.', example: '2026-09' })
  readonly period!: string;
  @ApiProperty({ description: 'The day or the month that was looked at.', example: '2026-09-30' })
  readonly on!: string;
  @ApiProperty({
    type: 'integer',
    description: 'The score, balance, points, working days, entries, rank, or places lost.',
  })
  readonly value!: number;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Of bottom-share the share in percent.' })
  readonly threshold!: number | null;
  @ApiProperty({ format: 'date-time' })
  readonly raisedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The place of the event that lifted it.' })
  readonly lifted!: string | null;
  @ApiProperty({ description: 'The employee has left since.' })
  readonly over!: boolean;
  @ApiProperty({ type: AlertAnswerView, nullable: true, description: 'What was done about it.' })
  readonly answer!: AlertAnswerView | null;
  @ApiProperty({ format: 'date', description: 'The last day to answer it.' })
  readonly answerUntil!: string;
  @ApiProperty({ description: 'It stands, is not answered, and that day is over.' })
  readonly overdue!: boolean;
}

export class RaisedAlertsView {
  @ApiProperty({ type: [RaisedAlertView], description: 'The newest first.' })
  readonly items!: readonly RaisedAlertView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export const ALERT_STATUSES = ['standing', 'lifted', 'unanswered', 'overdue'] as const;

export class RaisedAlertsQuery extends ListQuery {
  @ChoiceFilterField(ALERT_STATUSES)
  status?: (typeof ALERT_STATUSES)[number];

  @EmployeeFilterField('only about this employee')
  employeeId?: string;

  @OfficeFilterField()
  officeId?: string;
}
