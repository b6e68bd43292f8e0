import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CaseRepository } from '../case-repository.js';
import { CaseDto } from './case-dto.js';

export class TakeCaseFurtherDto extends CaseDto {
  @TextField(2_000, { description: 'Why the decision is wrong', example: 'Nobody asked the guard' })
  statement!: string;
}

export class TakeCaseFurtherCommand extends DispatchedCommand<TakeCaseFurtherDto> {}

export const takeCaseFurther = defineCommand(
  'TakeCaseFurther',
  'Take a decided case to the leading group, once.',
  TakeCaseFurtherDto,
  TakeCaseFurtherCommand,
);
export const TakeCaseFurtherController = commandController(takeCaseFurther);

@CommandHandler(TakeCaseFurtherCommand)
export class TakeCaseFurtherHandler implements ICommandHandler<TakeCaseFurtherCommand> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ fields: { caseId, statement }, envelope }: TakeCaseFurtherCommand): Promise<Outcome> {
    return this.cases.handle({ type: 'TakeCaseFurther', caseId, statement }, envelope);
  }
}
