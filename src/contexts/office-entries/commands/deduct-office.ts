import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntryAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { EmployeeRepository } from '../../employees/employee-repository.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { OfficeEntryProcess } from '../../../processes/office-entries/office-entry-process.js';
import { askedIn, OfficeEntryDto } from './office-entry-dto.js';

export class DeductOfficeDto extends OfficeEntryDto {}

export class DeductOfficeCommand extends DispatchedCommand<DeductOfficeDto> {}

export const deductOffice = defineCommand(
  'DeductOffice',
  'Record a deduction for every member that an office had on a day: for all of them, or none.',
  DeductOfficeDto,
  DeductOfficeCommand,
  { Answer: EntryAnswer },
);
export const DeductOfficeController = commandController(deductOffice);

@CommandHandler(DeductOfficeCommand)
export class DeductOfficeHandler implements ICommandHandler<DeductOfficeCommand> {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly process: OfficeEntryProcess,
  ) {}

  execute(command: DeductOfficeCommand): Promise<Outcome> {
    return this.process.record(askedIn('deduct', command, this.employees), command.envelope);
  }
}
