import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RunProcess } from '../../../processes/benefits/run-process.js';
import { AmountField, RunPeriodField } from './benefit-fields.js';
import { RunDto } from './run-dto.js';

export class ComputeRunDto extends RunDto {
  @IdField({ description: 'The scheme by which it is computed', example: 'monthly' })
  schemeId!: string;

  @RunPeriodField({ description: 'A period that is closed and confirmed', example: '2026-09' })
  period!: string;

  @IdField(
    { description: 'The budget that it takes from; none for places and grades', example: 'benefits-2026' },
    true,
  )
  budgetId?: string;

  @AmountField(
    { description: 'What is split, in minor units; none for prizes, places and grades', example: 1_000_000 },
    true,
  )
  amount?: number;
}

export class ComputeRunCommand extends DispatchedCommand<ComputeRunDto> {}

export const computeRun = defineCommand(
  'ComputeRun',
  'Compute who gets what by a scheme for a period, and reserve it at a budget.',
  ComputeRunDto,
  ComputeRunCommand,
);
export const ComputeRunController = commandController(computeRun);

@CommandHandler(ComputeRunCommand)
export class ComputeRunHandler implements ICommandHandler<ComputeRunCommand> {
  constructor(private readonly process: RunProcess) {}

  execute({ fields, envelope }: ComputeRunCommand): Promise<Outcome> {
    const { runId, schemeId, period, budgetId = null, amount = null } = fields;
    return this.process.compute({ runId, schemeId, period, budgetId, amount }, envelope);
  }
}
