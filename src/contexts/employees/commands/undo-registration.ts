import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class UndoRegistrationDto extends CommandDto {
  @IdField({ description: 'Who was registered by mistake', example: 'E0001' })
  employeeId!: string;

  @TextField(2_000, { description: 'Why', example: 'Registered twice' })
  reason!: string;
}

export class UndoRegistrationCommand extends DispatchedCommand<UndoRegistrationDto> {}

export const undoRegistration = defineCommand(
  'UndoRegistration',
  'Undo a registration that has led to nothing yet.',
  UndoRegistrationDto,
  UndoRegistrationCommand,
);
export const UndoRegistrationController = commandController(undoRegistration);

@CommandHandler(UndoRegistrationCommand)
export class UndoRegistrationHandler implements ICommandHandler<UndoRegistrationCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields: { employeeId, reason }, envelope }: UndoRegistrationCommand): Promise<Outcome> {
    return this.employees.handle({ type: 'UndoRegistration', employeeId, reason }, envelope);
  }
}
