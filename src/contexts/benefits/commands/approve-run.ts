import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RunProcess } from '../../../processes/benefits/run-process.js';
import { BudgetRepository } from '../budget-repository.js';
import { ResolutionField, resolutionOf, type SentResolution } from './benefit-fields.js';
import { RunDto } from './run-dto.js';

export class ApproveRunDto extends RunDto {
  @ResolutionField()
  resolution!: SentResolution;
}

export class ApproveRunCommand extends DispatchedCommand<ApproveRunDto> {}

export const approveRun = defineCommand(
  'ApproveRun',
  'Approve a published run by a resolution: its budget is spent, and what is left over is released.',
  ApproveRunDto,
  ApproveRunCommand,
);
export const ApproveRunController = commandController(approveRun);

@CommandHandler(ApproveRunCommand)
export class ApproveRunHandler implements ICommandHandler<ApproveRunCommand> {
  constructor(
    private readonly process: RunProcess,
    private readonly budgets: BudgetRepository,
  ) {}

  execute({ fields: { runId, resolution }, envelope }: ApproveRunCommand): Promise<Outcome> {
    return this.process.approve(runId, resolutionOf(resolution, this.budgets.today(envelope)), envelope);
  }
}
