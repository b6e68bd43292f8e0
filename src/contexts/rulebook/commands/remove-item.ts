import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';

export class RemoveItemDto extends EditionDto {
  @IdField({ description: 'The item', example: 'reception.praised' })
  code!: string;
}

export class RemoveItemCommand extends DispatchedCommand<RemoveItemDto> {}

export const removeItem = defineCommand(
  'RemoveItem',
  'Remove an item from a draft.',
  RemoveItemDto,
  RemoveItemCommand,
);
export const RemoveItemController = commandController(removeItem);

@CommandHandler(RemoveItemCommand)
export class RemoveItemHandler implements ICommandHandler<RemoveItemCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: RemoveItemCommand): Promise<Outcome> {
    const { editionId, code } = fields;
    return this.rulebook.handle({ type: 'RemoveItem', editionId, code }, envelope);
  }
}
