import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { BooleanField, NumberField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { ClosingBefore } from '../domain/closing-before.js';
import { CalendarRepository } from '../calendar-repository.js';

export class SetClosingDto extends CommandDto {
  @NumberField(0, 60, {
    description: 'A month is closed on the day so many days after the first of the next one',
    example: 3,
  })
  graceDays!: number;

  @BooleanField({ description: 'Whether months are closed by themselves at all', example: true })
  automatic!: boolean;
}

export class SetClosingCommand extends DispatchedCommand<SetClosingDto> {}

export const setClosing = defineCommand(
  'SetClosing',
  'Say from which day on a month is closed by itself, or that none is.',
  SetClosingDto,
  SetClosingCommand,
);
export const SetClosingController = commandController(setClosing);

@CommandHandler(SetClosingCommand)
export class SetClosingHandler implements ICommandHandler<SetClosingCommand> {
  constructor(
    private readonly calendar: CalendarRepository,
    private readonly before: ClosingBefore,
  ) {}

  execute({ fields: { graceDays, automatic }, envelope }: SetClosingCommand): Promise<Outcome> {
    return this.calendar.handle({ type: 'SetClosing', graceDays, automatic, before: this.before }, envelope);
  }
}
