import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, field, IdField, TextField, type Field } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { isLocalDate, isNaturalMonth } from '../../../kernel/natural-month.js';
import { AlertRepository } from '../alert-repository.js';
import { ANSWERS, type Answer } from '../domain/events.js';

const PeriodField = (about: Field): PropertyDecorator =>
  field(
    'alertPeriod',
    (value) => typeof value === 'string' && (isNaturalMonth(value) || isLocalDate(value)),
    'must be a month, as YYYY-MM, or a day, as YYYY-MM-DD',
    { ...about, type: String, pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' },
    false,
  );

export class AnswerAlertDto extends CommandDto {
  @IdField({ description: 'The alert', example: 'silent' })
  alertId!: string;

  @IdField({ description: 'The employee whom it was raised about', example: 'E0001' })
  employeeId!: string;

  @PeriodField({ description: 'The month or the day for which it was raised', example: '2026-09-30' })
  period!: string;

  @ChoiceField(ANSWERS, { description: 'What was done about it', example: 'talk' })
  measure!: Answer;

  @TextField(2_000, { description: 'What came of it', example: 'Will take the morning shift' })
  text!: string;
}

export class AnswerAlertCommand extends DispatchedCommand<AnswerAlertDto> {}

export const answerAlert = defineCommand(
  'AnswerAlert',
  'Say what was done about an alert.',
  AnswerAlertDto,
  AnswerAlertCommand,
);
export const AnswerAlertController = commandController(answerAlert);

@CommandHandler(AnswerAlertCommand)
export class AnswerAlertHandler implements ICommandHandler<AnswerAlertCommand> {
  constructor(private readonly alerts: AlertRepository) {}

  execute({ fields, envelope }: AnswerAlertCommand): Promise<Outcome> {
    const { alertId, employeeId, period, measure, text } = fields;
    return this.alerts.handle({ type: 'AnswerAlert', alertId, employeeId, period, measure, text }, envelope);
  }
}
