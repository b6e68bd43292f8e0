import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CalendarRepository } from '../calendar-repository.js';

export class EndImportDto extends CommandDto {
  @IdField(
    { description: 'The import to end; all that are under way when left out', example: 'book-2025' },
    true,
  )
  importId?: string;
}

export class EndImportCommand extends DispatchedCommand<EndImportDto> {}

export const endImport = defineCommand(
  'EndImport',
  'End an import that was cut off, so that months close again. Only for administrators.',
  EndImportDto,
  EndImportCommand,
);
export const EndImportController = commandController(endImport);

@CommandHandler(EndImportCommand)
export class EndImportHandler implements ICommandHandler<EndImportCommand> {
  constructor(private readonly calendar: CalendarRepository) {}

  execute({ fields: { importId }, envelope }: EndImportCommand): Promise<Outcome> {
    return this.calendar.handle({ type: 'EndImport', importId }, envelope);
  }
}
