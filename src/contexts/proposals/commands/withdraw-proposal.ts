import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { ProposalDto } from './proposal-dto.js';
import { ProposalRepository } from '../proposal-repository.js';

export class WithdrawProposalDto extends ProposalDto {}

export class WithdrawProposalCommand extends DispatchedCommand<WithdrawProposalDto> {}

export const withdrawProposal = defineCommand(
  'WithdrawProposal',
  'Take back a proposal of your own that nobody has decided yet.',
  WithdrawProposalDto,
  WithdrawProposalCommand,
);
export const WithdrawProposalController = commandController(withdrawProposal);

@CommandHandler(WithdrawProposalCommand)
export class WithdrawProposalHandler implements ICommandHandler<WithdrawProposalCommand> {
  constructor(private readonly proposals: ProposalRepository) {}

  execute({ fields, envelope }: WithdrawProposalCommand): Promise<Outcome> {
    const { proposalId } = fields;
    return this.proposals.handle({ type: 'WithdrawProposal', proposalId }, envelope);
  }
}
