import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { OfficeRepository } from '../office-repository.js';

export class ReopenOfficeDto extends CommandDto {
  @IdField({ description: 'The office', example: 'annex' })
  officeId!: string;

  @TextField(2_000, { description: 'Why', example: 'It is needed again' })
  reason!: string;
}

export class ReopenOfficeCommand extends DispatchedCommand<ReopenOfficeDto> {}

export const reopenOffice = defineCommand(
  'ReopenOffice',
  'Open an office again that was closed, as if it never had been.',
  ReopenOfficeDto,
  ReopenOfficeCommand,
);
export const ReopenOfficeController = commandController(reopenOffice);

@CommandHandler(ReopenOfficeCommand)
export class ReopenOfficeHandler implements ICommandHandler<ReopenOfficeCommand> {
  constructor(private readonly offices: OfficeRepository) {}

  execute({ fields: { officeId, reason }, envelope }: ReopenOfficeCommand): Promise<Outcome> {
    return this.offices.handle({ type: 'ReopenOffice', officeId, reason }, envelope);
  }
}
