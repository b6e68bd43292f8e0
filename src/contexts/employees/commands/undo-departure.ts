import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class UndoDepartureDto extends CommandDto {
  @IdField({ description: 'Who has not left after all', example: 'E0001' })
  employeeId!: string;

  @TextField(2_000, { description: 'Why', example: 'Another person was meant' })
  reason!: string;
}

export class UndoDepartureCommand extends DispatchedCommand<UndoDepartureDto> {}

export const undoDeparture = defineCommand(
  'UndoDeparture',
  'Undo the last departure: the employment goes on as if the employee had never left.',
  UndoDepartureDto,
  UndoDepartureCommand,
);
export const UndoDepartureController = commandController(undoDeparture);

@CommandHandler(UndoDepartureCommand)
export class UndoDepartureHandler implements ICommandHandler<UndoDepartureCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields: { employeeId, reason }, envelope }: UndoDepartureCommand): Promise<Outcome> {
    return this.employees.handle({ type: 'UndoDeparture', employeeId, reason }, envelope);
  }
}
