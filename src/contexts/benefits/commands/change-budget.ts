import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { BudgetRepository } from '../budget-repository.js';
import { AmountField, ResolutionField, resolutionOf, type SentResolution } from './benefit-fields.js';

export class ChangeBudgetDto extends CommandDto {
  @IdField({ description: 'The id of the budget', example: 'benefits-2026' })
  budgetId!: string;

  @AmountField({ description: 'How much it is from now on, in minor units', example: 6_000_000 })
  amount!: number;

  @TextField(2_000, { description: 'Why', example: 'A good year' })
  reason!: string;

  @ResolutionField()
  resolution!: SentResolution;
}

export class ChangeBudgetCommand extends DispatchedCommand<ChangeBudgetDto> {}

export const changeBudget = defineCommand(
  'ChangeBudget',
  'Change the amount of a budget by a resolution, to no less than is reserved and spent.',
  ChangeBudgetDto,
  ChangeBudgetCommand,
);
export const ChangeBudgetController = commandController(changeBudget);

@CommandHandler(ChangeBudgetCommand)
export class ChangeBudgetHandler implements ICommandHandler<ChangeBudgetCommand> {
  constructor(private readonly budgets: BudgetRepository) {}

  execute({ fields, envelope }: ChangeBudgetCommand): Promise<Outcome> {
    const { budgetId, amount, reason } = fields;
    const resolution = resolutionOf(fields.resolution, this.budgets.today(envelope));
    return this.budgets.handle({ type: 'ChangeBudget', budgetId, amount, reason, resolution }, envelope);
  }
}
