import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';

export class ReturnEditionToDraftDto extends EditionDto {}

export class ReturnEditionToDraftCommand extends DispatchedCommand<ReturnEditionToDraftDto> {}

export const returnEditionToDraft = defineCommand(
  'ReturnEditionToDraft',
  'Take an edition that is open for comment back, to be changed and opened again.',
  ReturnEditionToDraftDto,
  ReturnEditionToDraftCommand,
);
export const ReturnEditionToDraftController = commandController(returnEditionToDraft);

@CommandHandler(ReturnEditionToDraftCommand)
export class ReturnEditionToDraftHandler implements ICommandHandler<ReturnEditionToDraftCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: ReturnEditionToDraftCommand): Promise<Outcome> {
    const { editionId } = fields;
    return this.rulebook.handle({ type: 'ReturnEditionToDraft', editionId }, envelope);
  }
}
