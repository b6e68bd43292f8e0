import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { ChoiceField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CaseRepository } from '../case-repository.js';
import { DecidingAnswer, DecidingDto, toldWith } from './case-dto.js';
import { CaseRemedies } from '../../../processes/cases/case-remedies.js';

export class DecideCaseDto extends DecidingDto {
  @ChoiceField(['uphold', 'refuse'], { description: 'Whether whoever opened it is right', example: 'uphold' })
  decision!: 'uphold' | 'refuse';
}

export class DecideCaseCommand extends DispatchedCommand<DecideCaseDto> {}

export const decideCase = defineCommand(
  'DecideCase',
  'Decide a case in the first instance; what is upheld is reversed, and replaced if that is said.',
  DecideCaseDto,
  DecideCaseCommand,
  { Answer: DecidingAnswer },
);
export const DecideCaseController = commandController(decideCase);

@CommandHandler(DecideCaseCommand)
export class DecideCaseHandler implements ICommandHandler<DecideCaseCommand> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly remedies: CaseRemedies,
  ) {}

  async execute({ fields, envelope }: DecideCaseCommand): Promise<Outcome> {
    const { caseId, decision, cause, reason, replacement = null } = fields;
    const command = { type: 'DecideCase', caseId, decision, cause, reason, replacement } as const;
    const outcome = await this.cases.handle(command, envelope);
    return outcome.status === 'rejected'
      ? outcome
      : toldWith(outcome, await this.remedies.carryOut(caseId, envelope, outcome));
  }
}
