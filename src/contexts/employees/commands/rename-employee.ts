import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, LineField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class RenameEmployeeDto extends CommandDto {
  @IdField({ description: 'Whose name it is', example: 'E0001' })
  employeeId!: string;

  @LineField(200, { description: 'The right name', example: 'Li Wei' })
  name!: string;

  @TextField(2_000, { description: 'Why', example: 'Misspelt on joining' })
  reason!: string;
}

export class RenameEmployeeCommand extends DispatchedCommand<RenameEmployeeDto> {}

export const renameEmployee = defineCommand(
  'RenameEmployee',
  'Put the name of an employee right, also of one who has left. Boards of any time show the new one.',
  RenameEmployeeDto,
  RenameEmployeeCommand,
);
export const RenameEmployeeController = commandController(renameEmployee);

@CommandHandler(RenameEmployeeCommand)
export class RenameEmployeeHandler implements ICommandHandler<RenameEmployeeCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields: { employeeId, name, reason }, envelope }: RenameEmployeeCommand): Promise<Outcome> {
    return this.employees.handle({ type: 'RenameEmployee', employeeId, name, reason }, envelope);
  }
}
