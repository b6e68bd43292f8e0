import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class TransferEmployeeDto extends CommandDto {
  @IdField({ description: 'Who moves', example: 'E0001' })
  employeeId!: string;

  @IdField({ description: 'An office that has been opened', example: 'financial' })
  officeId!: string;

  @DateField({ description: 'First day in that office; today when left out', example: '2025-04-01' })
  effectiveOn?: string;
}

export class TransferEmployeeCommand extends DispatchedCommand<TransferEmployeeDto> {}

export const transferEmployee = defineCommand(
  'TransferEmployee',
  'Move an employee to another office from a date on.',
  TransferEmployeeDto,
  TransferEmployeeCommand,
);
export const TransferEmployeeController = commandController(transferEmployee);

@CommandHandler(TransferEmployeeCommand)
export class TransferEmployeeHandler implements ICommandHandler<TransferEmployeeCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields, envelope }: TransferEmployeeCommand): Promise<Outcome> {
    const { employeeId, officeId, effectiveOn = this.employees.today(envelope) } = fields;
    return this.employees.handle({ type: 'TransferEmployee', employeeId, officeId, effectiveOn }, envelope);
  }
}
