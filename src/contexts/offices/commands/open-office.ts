import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { OfficeRepository } from '../office-repository.js';

export class OpenOfficeDto extends CommandDto {
  @IdField({ description: 'The office', example: 'production' })
  officeId!: string;

  @LineField(200, { description: 'Its name', example: 'Production Office' })
  name!: string;
}

export class OpenOfficeCommand extends DispatchedCommand<OpenOfficeDto> {}

export const openOffice = defineCommand(
  'OpenOffice',
  'Open an office. Again under the same name it is a repeat.',
  OpenOfficeDto,
  OpenOfficeCommand,
  { isBarrier: true },
);
export const OpenOfficeController = commandController(openOffice);

@CommandHandler(OpenOfficeCommand)
export class OpenOfficeHandler implements ICommandHandler<OpenOfficeCommand> {
  constructor(private readonly offices: OfficeRepository) {}

  execute({ fields: { officeId, name }, envelope }: OpenOfficeCommand): Promise<Outcome> {
    return this.offices.handle({ type: 'OpenOffice', officeId, name }, envelope);
  }
}
