import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CalendarRepository } from '../calendar-repository.js';

export class ConfirmClockDto extends CommandDto {}

export class ConfirmClockCommand extends DispatchedCommand<ConfirmClockDto> {}

export const confirmClock = defineCommand(
  'ConfirmClock',
  'Say that the clock of the service is right today, although what was recorded before makes it look wrong. Only for administrators.',
  ConfirmClockDto,
  ConfirmClockCommand,
);
export const ConfirmClockController = commandController(confirmClock);

@CommandHandler(ConfirmClockCommand)
export class ConfirmClockHandler implements ICommandHandler<ConfirmClockCommand> {
  constructor(private readonly calendar: CalendarRepository) {}

  execute({ envelope }: ConfirmClockCommand): Promise<Outcome> {
    return this.calendar.handle({ type: 'ConfirmClock' }, envelope);
  }
}
