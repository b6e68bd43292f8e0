import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CaseRepository } from '../case-repository.js';
import { CaseDto } from './case-dto.js';

export class ReopenCaseDto extends CaseDto {
  @TextField(2_000, { description: 'Why', example: 'The camera has shown something else' })
  reason!: string;
}

export class ReopenCaseCommand extends DispatchedCommand<ReopenCaseDto> {}

export const reopenCase = defineCommand(
  'ReopenCase',
  'Reopen a refused case, once: the leading group decides it.',
  ReopenCaseDto,
  ReopenCaseCommand,
);
export const ReopenCaseController = commandController(reopenCase);

@CommandHandler(ReopenCaseCommand)
export class ReopenCaseHandler implements ICommandHandler<ReopenCaseCommand> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ fields: { caseId, reason }, envelope }: ReopenCaseCommand): Promise<Outcome> {
    return this.cases.handle({ type: 'ReopenCase', caseId, reason }, envelope);
  }
}
