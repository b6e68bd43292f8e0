import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { IdField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';

export class DraftEditionDto extends EditionDto {
  @LineField(200, { description: 'What it is called', example: 'Standards of spring 2025' })
  title!: string;

  @IdField(
    {
      description: 'The edition whose items it takes over; it begins with none when left out',
      example: '2024',
    },
    true,
  )
  basedOn?: string;
}

export class DraftEditionCommand extends DispatchedCommand<DraftEditionDto> {}

export const draftEdition = defineCommand(
  'DraftEdition',
  'Draft an edition of the rulebook, perhaps taking over the items of another.',
  DraftEditionDto,
  DraftEditionCommand,
);
export const DraftEditionController = commandController(draftEdition);

@CommandHandler(DraftEditionCommand)
export class DraftEditionHandler implements ICommandHandler<DraftEditionCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: DraftEditionCommand): Promise<Outcome> {
    const { editionId, title, basedOn = null } = fields;
    return this.rulebook.handle({ type: 'DraftEdition', editionId, title, basedOn }, envelope);
  }
}
