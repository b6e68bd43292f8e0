import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { personOf } from '../../access/domain/actor.js';
import { AcknowledgementRepository } from '../acknowledgement-repository.js';

export class AcknowledgeEditionDto extends CommandDto {
  @IdField({ description: 'The adopted edition', example: '2025' })
  editionId!: string;
}

export class AcknowledgeEditionCommand extends DispatchedCommand<AcknowledgeEditionDto> {}

export const acknowledgeEdition = defineCommand(
  'AcknowledgeEdition',
  'Sign for an edition of the rulebook: you know what holds by it.',
  AcknowledgeEditionDto,
  AcknowledgeEditionCommand,
);
export const AcknowledgeEditionController = commandController(acknowledgeEdition);

@CommandHandler(AcknowledgeEditionCommand)
export class AcknowledgeEditionHandler implements ICommandHandler<AcknowledgeEditionCommand> {
  constructor(private readonly repository: AcknowledgementRepository) {}

  execute({ fields: { editionId }, envelope }: AcknowledgeEditionCommand): Promise<Outcome> {
    const employeeId = personOf(envelope.sender.actor);
    return this.repository.handle({ type: 'AcknowledgeEdition', employeeId, editionId }, envelope);
  }
}
