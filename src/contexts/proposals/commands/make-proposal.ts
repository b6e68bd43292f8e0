import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import { EvidenceField } from '../../employees/commands/evidence-dto.js';
import type { Evidence } from '../../employees/domain/events.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EntriesField } from './entries-dto.js';
import type { SentEntry } from '../domain/sent-entry.js';
import { ProposalDto } from './proposal-dto.js';
import { ProposingProcess } from '../../../processes/proposals/proposing-process.js';

export class MakeProposalDto extends ProposalDto {
  @EntriesField({
    description: 'What is proposed. An entry without an item code is one that no item of the rulebook fits.',
    example: [
      {
        employeeId: 'E0001',
        entryId: '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11',
        direction: 'award',
        kind: 'behaviour',
        points: 40,
      },
    ],
  })
  entries!: SentEntry[];

  @TextField(2_000, {
    description: 'Why, for whoever decides and for whom it concerns',
    example: 'Pulled a guest out of the lake',
  })
  reason!: string;

  @EvidenceField({ description: 'What proves it' })
  evidence?: Evidence[];
}

export class MakeProposalCommand extends DispatchedCommand<MakeProposalDto> {}

export const makeProposal = defineCommand(
  'MakeProposal',
  'Propose entries for somebody else to decide: one matter, one discussion.',
  MakeProposalDto,
  MakeProposalCommand,
);
export const MakeProposalController = commandController(makeProposal);

@CommandHandler(MakeProposalCommand)
export class MakeProposalHandler implements ICommandHandler<MakeProposalCommand> {
  constructor(private readonly process: ProposingProcess) {}

  execute({ fields, envelope }: MakeProposalCommand): Promise<Outcome> {
    const { proposalId, entries, reason, evidence } = fields;
    const personal = { reason, ...(evidence === undefined ? {} : { evidence }) };
    return this.process.propose({ proposalId, entries, personal }, envelope);
  }
}
