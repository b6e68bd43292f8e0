import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';

export class OpenEditionForCommentDto extends EditionDto {}

export class OpenEditionForCommentCommand extends DispatchedCommand<OpenEditionForCommentDto> {}

export const openEditionForComment = defineCommand(
  'OpenEditionForComment',
  'Open a draft for comment. Its items rest until it is returned to draft.',
  OpenEditionForCommentDto,
  OpenEditionForCommentCommand,
);
export const OpenEditionForCommentController = commandController(openEditionForComment);

@CommandHandler(OpenEditionForCommentCommand)
export class OpenEditionForCommentHandler implements ICommandHandler<OpenEditionForCommentCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: OpenEditionForCommentCommand): Promise<Outcome> {
    const { editionId } = fields;
    return this.rulebook.handle({ type: 'OpenEditionForComment', editionId }, envelope);
  }
}
