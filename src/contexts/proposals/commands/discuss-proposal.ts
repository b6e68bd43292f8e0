import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { ProposalDto } from './proposal-dto.js';
import { ProposalRepository } from '../proposal-repository.js';

export class DiscussProposalDto extends ProposalDto {
  @TextField(2_000, { description: 'What there is to say', example: 'I was there; it was more than that' })
  text!: string;
}

export class DiscussProposalCommand extends DispatchedCommand<DiscussProposalDto> {}

export const discussProposal = defineCommand(
  'DiscussProposal',
  'Say something on an open proposal.',
  DiscussProposalDto,
  DiscussProposalCommand,
);
export const DiscussProposalController = commandController(discussProposal);

@CommandHandler(DiscussProposalCommand)
export class DiscussProposalHandler implements ICommandHandler<DiscussProposalCommand> {
  constructor(private readonly proposals: ProposalRepository) {}

  execute({ fields, envelope }: DiscussProposalCommand): Promise<Outcome> {
    const { proposalId, text } = fields;
    return this.proposals.handle({ type: 'DiscussProposal', proposalId, text }, envelope);
  }
}
