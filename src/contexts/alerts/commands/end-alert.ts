import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { AlertRepository } from '../alert-repository.js';

export class EndAlertDto extends CommandDto {
  @IdField({ description: 'The alert', example: 'silent' })
  alertId!: string;
}

export class EndAlertCommand extends DispatchedCommand<EndAlertDto> {}

export const endAlert = defineCommand(
  'EndAlert',
  'End an alert: it raises nothing any more.',
  EndAlertDto,
  EndAlertCommand,
);
export const EndAlertController = commandController(endAlert);

@CommandHandler(EndAlertCommand)
export class EndAlertHandler implements ICommandHandler<EndAlertCommand> {
  constructor(private readonly alerts: AlertRepository) {}

  execute({ fields: { alertId }, envelope }: EndAlertCommand): Promise<Outcome> {
    return this.alerts.onRules({ type: 'EndAlert', alertId }, envelope);
  }
}
