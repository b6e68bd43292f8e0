import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { OfficeRepository } from '../office-repository.js';

export class RenameOfficeDto extends CommandDto {
  @IdField({ description: 'The office', example: 'production' })
  officeId!: string;

  @LineField(200, { description: 'What it is called from now on', example: 'Production and Repair' })
  name!: string;
}

export class RenameOfficeCommand extends DispatchedCommand<RenameOfficeDto> {}

export const renameOffice = defineCommand(
  'RenameOffice',
  'Give an office another name. Its id stays, and boards of any time show the new one.',
  RenameOfficeDto,
  RenameOfficeCommand,
);
export const RenameOfficeController = commandController(renameOffice);

@CommandHandler(RenameOfficeCommand)
export class RenameOfficeHandler implements ICommandHandler<RenameOfficeCommand> {
  constructor(private readonly offices: OfficeRepository) {}

  execute({ fields: { officeId, name }, envelope }: RenameOfficeCommand): Promise<Outcome> {
    return this.offices.handle({ type: 'RenameOffice', officeId, name }, envelope);
  }
}
