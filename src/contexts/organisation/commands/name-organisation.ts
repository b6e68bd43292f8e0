import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { AppearanceRepository } from '../appearance-repository.js';

const MAX_NAME = 100;
const MAX_SHORT_NAME = 40;

export class NameOrganisationDto extends CommandDto {
  @LineField(MAX_NAME, { description: 'As it stands on its door', example: '农业园区管理委员会' })
  name!: string;

  @LineField(
    MAX_SHORT_NAME,
    { description: 'For where there is little room; the whole name when left out', example: '园区管委会' },
    true,
  )
  shortName?: string;
}

export class NameOrganisationCommand extends DispatchedCommand<NameOrganisationDto> {}

export const nameOrganisation = defineCommand(
  'NameOrganisation',
  'Say what the organisation is called, in whole and in short.',
  NameOrganisationDto,
  NameOrganisationCommand,
);
export const NameOrganisationController = commandController(nameOrganisation);

@CommandHandler(NameOrganisationCommand)
export class NameOrganisationHandler implements ICommandHandler<NameOrganisationCommand> {
  constructor(private readonly repository: AppearanceRepository) {}

  execute({ fields, envelope }: NameOrganisationCommand): Promise<Outcome> {
    const { name, shortName = null } = fields;
    return this.repository.handle({ type: 'NameOrganisation', name, shortName }, envelope);
  }
}
