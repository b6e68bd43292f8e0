import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../../employees/employee-repository.js';

export class ProposeErasureDto extends CommandDto {
  @IdField({ description: 'Who has left', example: 'E0001' })
  employeeId!: string;

  @TextField(2_000, { description: 'Why', example: 'They have asked for it in writing' })
  reason!: string;
}

export class ProposeErasureCommand extends DispatchedCommand<ProposeErasureDto> {}

export const proposeErasure = defineCommand(
  'ProposeErasure',
  'Propose that everything said of an employee who has left be erased; somebody else does it.',
  ProposeErasureDto,
  ProposeErasureCommand,
);
export const ProposeErasureController = commandController(proposeErasure);

@CommandHandler(ProposeErasureCommand)
export class ProposeErasureHandler implements ICommandHandler<ProposeErasureCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields: { employeeId, reason }, envelope }: ProposeErasureCommand): Promise<Outcome> {
    return this.employees.handle({ type: 'ProposeErasure', employeeId, reason }, envelope);
  }
}
