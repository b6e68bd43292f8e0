import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';

export class CommentOnEditionDto extends EditionDto {
  @TextField(2_000, { description: 'The comment', example: 'Three points are too few for a night on duty.' })
  text!: string;

  @IdField({ description: 'The item that it is about', example: 'duty.night' }, true)
  code?: string;
}

export class CommentOnEditionCommand extends DispatchedCommand<CommentOnEditionDto> {}

export const commentOnEdition = defineCommand(
  'CommentOnEdition',
  'Comment on an edition that is open for it.',
  CommentOnEditionDto,
  CommentOnEditionCommand,
);
export const CommentOnEditionController = commandController(commentOnEdition);

@CommandHandler(CommentOnEditionCommand)
export class CommentOnEditionHandler implements ICommandHandler<CommentOnEditionCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: CommentOnEditionCommand): Promise<Outcome> {
    const { editionId, code, text } = fields;
    return this.rulebook.handle({ type: 'CommentOnEdition', editionId, code, text }, envelope);
  }
}
