import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CaseRepository } from '../case-repository.js';
import { CaseDto } from './case-dto.js';

export class EscalateCaseDto extends CaseDto {}

export class EscalateCaseCommand extends DispatchedCommand<EscalateCaseDto> {}

export const escalateCase = defineCommand(
  'EscalateCase',
  'Hand a case on to the leading group, for whoever is too near to decide it.',
  EscalateCaseDto,
  EscalateCaseCommand,
);
export const EscalateCaseController = commandController(escalateCase);

@CommandHandler(EscalateCaseCommand)
export class EscalateCaseHandler implements ICommandHandler<EscalateCaseCommand> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ fields: { caseId }, envelope }: EscalateCaseCommand): Promise<Outcome> {
    return this.cases.handle({ type: 'EscalateCase', caseId }, envelope);
  }
}
