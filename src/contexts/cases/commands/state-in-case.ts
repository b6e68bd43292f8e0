import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import { EvidenceField } from '../../employees/commands/evidence-dto.js';
import type { Evidence } from '../../employees/domain/events.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CaseRepository } from '../case-repository.js';
import { CaseDto } from './case-dto.js';

export class StateInCaseDto extends CaseDto {
  @TextField(2_000, { description: 'What there is to say', example: 'I was in the other hall that day' })
  text!: string;

  @EvidenceField({ description: 'Links to what proves it' })
  evidence?: Evidence[];
}

export class StateInCaseCommand extends DispatchedCommand<StateInCaseDto> {}

export const stateInCase = defineCommand(
  'StateInCase',
  'State something in an open case, with what proves it.',
  StateInCaseDto,
  StateInCaseCommand,
);
export const StateInCaseController = commandController(stateInCase);

@CommandHandler(StateInCaseCommand)
export class StateInCaseHandler implements ICommandHandler<StateInCaseCommand> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ fields: { caseId, text, evidence }, envelope }: StateInCaseCommand): Promise<Outcome> {
    return this.cases.handle({ type: 'StateInCase', caseId, text, evidence }, envelope);
  }
}
