import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class RegisterEmployeeDto extends CommandDto {
  @IdField({ description: 'Given by HR, never reused for another person', example: 'E0001' })
  employeeId!: string;

  @LineField(200, { description: 'The person’s name', example: 'Li Wei' })
  name!: string;

  @IdField({ description: 'An office that has been opened', example: 'production' })
  officeId!: string;

  @DateField({ description: 'First day of the employment; today when left out', example: '2025-01-01' })
  joinedOn?: string;
}

export class RegisterEmployeeCommand extends DispatchedCommand<RegisterEmployeeDto> {}

export const registerEmployee = defineCommand(
  'RegisterEmployee',
  'Begin an employment, the first or the next, with the base points.',
  RegisterEmployeeDto,
  RegisterEmployeeCommand,
);
export const RegisterEmployeeController = commandController(registerEmployee);

@CommandHandler(RegisterEmployeeCommand)
export class RegisterEmployeeHandler implements ICommandHandler<RegisterEmployeeCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields, envelope }: RegisterEmployeeCommand): Promise<Outcome> {
    const { employeeId, name, officeId, joinedOn = this.employees.today(envelope) } = fields;
    return this.employees.handle(
      { type: 'RegisterEmployee', employeeId, name, officeId, joinedOn },
      envelope,
    );
  }
}
