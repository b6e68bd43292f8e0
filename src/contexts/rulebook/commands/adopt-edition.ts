import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { DateField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';
import { CountField } from './rulebook-fields-dto.js';

export class AdoptEditionDto extends EditionDto {
  @DateField({ description: 'When the meeting was held; today when left out', example: '2025-03-28' })
  heldOn?: string;

  @CountField({ description: 'How many were entitled to vote', example: 9 })
  entitled!: number;

  @CountField({ description: 'How many of them were present', example: 7 })
  present!: number;

  @CountField({ description: 'How many of those voted for it', example: 5 })
  votesFor!: number;

  @CountField({ description: 'How many of those voted against it', example: 1 })
  votesAgainst!: number;

  @DateField(
    {
      description: 'The day from which it is in force: one that has not begun',
      example: '2025-04-01',
    },
    false,
  )
  inForceFrom!: string;
}

export class AdoptEditionCommand extends DispatchedCommand<AdoptEditionDto> {}

export const adoptEdition = defineCommand(
  'AdoptEdition',
  'Adopt an edition by a resolution of the meeting: from then on it never changes.',
  AdoptEditionDto,
  AdoptEditionCommand,
);
export const AdoptEditionController = commandController(adoptEdition);

@CommandHandler(AdoptEditionCommand)
export class AdoptEditionHandler implements ICommandHandler<AdoptEditionCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: AdoptEditionCommand): Promise<Outcome> {
    const { editionId, inForceFrom, heldOn = this.rulebook.today(envelope) } = fields;
    const { entitled, present, votesFor, votesAgainst } = fields;
    const resolution = { heldOn, entitled, present, votesFor, votesAgainst };
    return this.rulebook.handle({ type: 'AdoptEdition', editionId, inForceFrom, resolution }, envelope);
  }
}
