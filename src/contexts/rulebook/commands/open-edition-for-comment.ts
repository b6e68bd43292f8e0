import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { DateField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';

export class OpenEditionForCommentDto extends EditionDto {
  @DateField({
    description: 'The day before which it is not adopted; at any time when left out',
    example: '2025-03-28',
  })
  until?: string;
}

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
    const { editionId, until } = fields;
    return this.rulebook.handle({ type: 'OpenEditionForComment', editionId, until }, envelope);
  }
}
