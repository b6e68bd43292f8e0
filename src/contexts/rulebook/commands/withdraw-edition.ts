import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';

export class WithdrawEditionDto extends EditionDto {}

export class WithdrawEditionCommand extends DispatchedCommand<WithdrawEditionDto> {}

export const withdrawEdition = defineCommand(
  'WithdrawEdition',
  'Withdraw an edition that has not been adopted.',
  WithdrawEditionDto,
  WithdrawEditionCommand,
);
export const WithdrawEditionController = commandController(withdrawEdition);

@CommandHandler(WithdrawEditionCommand)
export class WithdrawEditionHandler implements ICommandHandler<WithdrawEditionCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: WithdrawEditionCommand): Promise<Outcome> {
    const { editionId } = fields;
    return this.rulebook.handle({ type: 'WithdrawEdition', editionId }, envelope);
  }
}
