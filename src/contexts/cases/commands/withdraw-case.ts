import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CaseRepository } from '../case-repository.js';
import { CaseDto } from './case-dto.js';

export class WithdrawCaseDto extends CaseDto {}

export class WithdrawCaseCommand extends DispatchedCommand<WithdrawCaseDto> {}

export const withdrawCase = defineCommand(
  'WithdrawCase',
  'Withdraw a case that one has opened, while nothing is decided.',
  WithdrawCaseDto,
  WithdrawCaseCommand,
);
export const WithdrawCaseController = commandController(withdrawCase);

@CommandHandler(WithdrawCaseCommand)
export class WithdrawCaseHandler implements ICommandHandler<WithdrawCaseCommand> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ fields: { caseId }, envelope }: WithdrawCaseCommand): Promise<Outcome> {
    return this.cases.handle({ type: 'WithdrawCase', caseId }, envelope);
  }
}
