import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { MonthField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CalendarRepository } from '../calendar-repository.js';

export class BeginBookDto extends CommandDto {
  @MonthField({ description: 'The first natural month of the book', example: '2025-01' })
  month!: string;
}

export class BeginBookCommand extends DispatchedCommand<BeginBookDto> {}

export const beginBook = defineCommand(
  'BeginBook',
  'Say with which month the book begins: the first to close, whenever people joined. From then on months are closed by themselves.',
  BeginBookDto,
  BeginBookCommand,
);
export const BeginBookController = commandController(beginBook);

@CommandHandler(BeginBookCommand)
export class BeginBookHandler implements ICommandHandler<BeginBookCommand> {
  constructor(private readonly calendar: CalendarRepository) {}

  execute({ fields: { month }, envelope }: BeginBookCommand): Promise<Outcome> {
    return this.calendar.handle({ type: 'BeginBook', month }, envelope);
  }
}
