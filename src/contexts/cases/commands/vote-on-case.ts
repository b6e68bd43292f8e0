import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { ChoiceField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CaseRepository } from '../case-repository.js';
import { DecidingAnswer, DecidingDto, toldWith } from './case-dto.js';
import { CaseRemedies } from '../../../processes/cases/case-remedies.js';

export class VoteOnCaseDto extends DecidingDto {
  @ChoiceField(['for', 'against'], { description: 'Never changed once cast', example: 'for' })
  vote!: 'for' | 'against';
}

export class VoteOnCaseCommand extends DispatchedCommand<VoteOnCaseDto> {}

export const voteOnCase = defineCommand(
  'VoteOnCase',
  'Vote on a case, as one of the leading group. The vote that makes the quorum decides.',
  VoteOnCaseDto,
  VoteOnCaseCommand,
  { Answer: DecidingAnswer },
);
export const VoteOnCaseController = commandController(voteOnCase);

@CommandHandler(VoteOnCaseCommand)
export class VoteOnCaseHandler implements ICommandHandler<VoteOnCaseCommand> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly remedies: CaseRemedies,
  ) {}

  async execute({ fields, envelope }: VoteOnCaseCommand): Promise<Outcome> {
    const { caseId, vote, cause, reason, replacement = null } = fields;
    const command = { type: 'VoteOnCase', caseId, vote, cause, reason, replacement } as const;
    const outcome = await this.cases.handle(command, envelope);
    return outcome.status === 'rejected'
      ? outcome
      : toldWith(outcome, await this.remedies.carryOut(caseId, envelope, outcome));
  }
}
