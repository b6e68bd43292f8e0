import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class RecordDepartureDto extends CommandDto {
  @IdField({ description: 'Who leaves', example: 'E0001' })
  employeeId!: string;

  @DateField({ description: 'Last day; today when left out', example: '2025-06-30' })
  leftOn?: string;

  @TextField(2_000, { description: 'Why', example: 'Moved to another city' })
  reason!: string;
}

export class RecordDepartureCommand extends DispatchedCommand<RecordDepartureDto> {}

export const recordDeparture = defineCommand(
  'RecordDeparture',
  'End an employment. It clears the points; the history stays for ever.',
  RecordDepartureDto,
  RecordDepartureCommand,
);
export const RecordDepartureController = commandController(recordDeparture);

@CommandHandler(RecordDepartureCommand)
export class RecordDepartureHandler implements ICommandHandler<RecordDepartureCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields, envelope }: RecordDepartureCommand): Promise<Outcome> {
    const { employeeId, reason, leftOn = this.employees.today(envelope) } = fields;
    return this.employees.handle({ type: 'RecordDeparture', employeeId, leftOn, reason }, envelope);
  }
}
