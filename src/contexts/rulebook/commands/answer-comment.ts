import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { BooleanField, NumberField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { MAX_COMMENTS } from '../domain/decisions.js';
import { RulebookRepository } from '../rulebook-repository.js';
import { EditionDto } from './edition-dto.js';

export class AnswerCommentDto extends EditionDto {
  @NumberField(1, MAX_COMMENTS, { description: 'The number of the comment on the edition', example: 3 })
  number!: number;

  @TextField(2_000, { description: 'The answer', example: 'Four points from the next edition on.' })
  text!: string;

  @BooleanField({ description: 'Whether the edition takes it up', example: true })
  taken!: boolean;
}

export class AnswerCommentCommand extends DispatchedCommand<AnswerCommentDto> {}

export const answerComment = defineCommand(
  'AnswerComment',
  'Answer a comment on an edition, and say whether it was taken up.',
  AnswerCommentDto,
  AnswerCommentCommand,
);
export const AnswerCommentController = commandController(answerComment);

@CommandHandler(AnswerCommentCommand)
export class AnswerCommentHandler implements ICommandHandler<AnswerCommentCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: AnswerCommentCommand): Promise<Outcome> {
    const { editionId, number, text, taken } = fields;
    return this.rulebook.handle({ type: 'AnswerComment', editionId, number, text, taken }, envelope);
  }
}
