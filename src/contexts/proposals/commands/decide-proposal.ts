import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { ChoiceField, IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { DecisionAnswer } from './decision-answer.js';
import { ProposalDto } from './proposal-dto.js';
import { ProposalProcess } from '../../../processes/proposals/proposal-process.js';

export class DecideProposalDto extends ProposalDto {
  @ChoiceField(['accept', 'decline'], { description: 'What becomes of it', example: 'accept' })
  decision!: 'accept' | 'decline';

  @TextField(
    2_000,
    { description: 'Why, for whoever proposed it', example: 'That is part of the work' },
    true,
  )
  reason?: string;

  @IdField(
    { description: 'The manager who has delegated authority for it to you', example: 'zhao.lei' },
    true,
  )
  authorityOf?: string;
}

export class DecideProposalCommand extends DispatchedCommand<DecideProposalDto> {}

export const decideProposal = defineCommand(
  'DecideProposal',
  'Accept or decline a proposal by your own authority. Accepted, it becomes its entries at once.',
  DecideProposalDto,
  DecideProposalCommand,
  { Answer: DecisionAnswer },
);
export const DecideProposalController = commandController(decideProposal);

@CommandHandler(DecideProposalCommand)
export class DecideProposalHandler implements ICommandHandler<DecideProposalCommand> {
  constructor(private readonly process: ProposalProcess) {}

  execute({ fields, envelope }: DecideProposalCommand): Promise<Outcome> {
    const { proposalId, decision, reason = null, authorityOf } = fields;
    const decide = { type: 'DecideProposal', proposalId, decision, reason } as const;
    return this.process.decide(decide, envelope, authorityOf);
  }
}
