import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { BudgetRepository } from '../budget-repository.js';
import {
  AmountField,
  CurrencyField,
  ResolutionField,
  resolutionOf,
  type SentResolution,
} from './benefit-fields.js';

export class OpenBudgetDto extends CommandDto {
  @IdField({ description: 'The id of the budget', example: 'benefits-2026' })
  budgetId!: string;

  @LineField(200, { description: 'What it is for', example: 'Benefits' })
  title!: string;

  @CurrencyField({ description: 'The currency', example: 'CNY' })
  currency!: string;

  @AmountField({ description: 'How much, in minor units of the currency', example: 5_000_000 })
  amount!: number;

  @DateField({ description: 'The first day on which runs may take from it', example: '2026-01-01' }, false)
  from!: string;

  @DateField({ description: 'The last such day', example: '2026-12-31' }, false)
  until!: string;

  @ResolutionField()
  resolution!: SentResolution;
}

export class OpenBudgetCommand extends DispatchedCommand<OpenBudgetDto> {}

export const openBudget = defineCommand(
  'OpenBudget',
  'Open a budget for benefits by a resolution: no run gives more than is left of it.',
  OpenBudgetDto,
  OpenBudgetCommand,
);
export const OpenBudgetController = commandController(openBudget);

@CommandHandler(OpenBudgetCommand)
export class OpenBudgetHandler implements ICommandHandler<OpenBudgetCommand> {
  constructor(private readonly budgets: BudgetRepository) {}

  execute({ fields, envelope }: OpenBudgetCommand): Promise<Outcome> {
    const { budgetId, title, currency, amount, from, until } = fields;
    const resolution = resolutionOf(fields.resolution, this.budgets.today(envelope));
    const budget = { budgetId, title, currency, amount, from, until, resolution };
    return this.budgets.handle({ type: 'OpenBudget', ...budget }, envelope);
  }
}
