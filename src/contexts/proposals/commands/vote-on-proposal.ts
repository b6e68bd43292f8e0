import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { ChoiceField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { DecisionAnswer } from './decision-answer.js';
import { ProposalDto } from './proposal-dto.js';
import { ProposalProcess } from '../../../processes/proposals/proposal-process.js';

export class VoteOnProposalDto extends ProposalDto {
  @ChoiceField(['for', 'against'], { description: 'Never changed once cast', example: 'for' })
  vote!: 'for' | 'against';
}

export class VoteOnProposalCommand extends DispatchedCommand<VoteOnProposalDto> {}

export const voteOnProposal = defineCommand(
  'VoteOnProposal',
  'Vote on a proposal, as one of the leading group. The vote that makes the quorum decides.',
  VoteOnProposalDto,
  VoteOnProposalCommand,
  { Answer: DecisionAnswer },
);
export const VoteOnProposalController = commandController(voteOnProposal);

@CommandHandler(VoteOnProposalCommand)
export class VoteOnProposalHandler implements ICommandHandler<VoteOnProposalCommand> {
  constructor(private readonly process: ProposalProcess) {}

  execute({ fields, envelope }: VoteOnProposalCommand): Promise<Outcome> {
    const { proposalId, vote } = fields;
    return this.process.vote({ type: 'VoteOnProposal', proposalId, vote }, envelope);
  }
}
