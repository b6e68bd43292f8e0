import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { PrincipalRepository } from '../principal-repository.js';

export class CorrectPrincipalDto extends CommandDto {
  @IdField({ description: 'Of whom it was said wrongly', example: 'li.wei' })
  principalId!: string;

  @LineField(200, { description: 'The right name; as it is when left out', example: 'Li Wei' }, true)
  name?: string;

  @IdField({ description: 'Which employee the person is; as it is when left out', example: 'E0001' }, true)
  employeeId?: string;
}

export class CorrectPrincipalCommand extends DispatchedCommand<CorrectPrincipalDto> {}

export const correctPrincipal = defineCommand(
  'CorrectPrincipal',
  'Put right what another principal is called, or which employee it is. What was recorded under it stays.',
  CorrectPrincipalDto,
  CorrectPrincipalCommand,
);
export const CorrectPrincipalController = commandController(correctPrincipal);

@CommandHandler(CorrectPrincipalCommand)
export class CorrectPrincipalHandler implements ICommandHandler<CorrectPrincipalCommand> {
  constructor(private readonly principals: PrincipalRepository) {}

  execute({ fields, envelope }: CorrectPrincipalCommand): Promise<Outcome> {
    const { principalId, name, employeeId } = fields;
    return this.principals.handle({ type: 'CorrectPrincipal', principalId, name, employeeId }, envelope);
  }
}
