import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntryAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { EmployeeRepository } from '../../employees/employee-repository.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { OfficeEntryProcess } from '../../../processes/office-entries/office-entry-process.js';
import { askedIn, OfficeEntryDto } from './office-entry-dto.js';

export class AwardOfficeDto extends OfficeEntryDto {}

export class AwardOfficeCommand extends DispatchedCommand<AwardOfficeDto> {}

export const awardOffice = defineCommand(
  'AwardOffice',
  'Record an award for every member that an office had on a day: for all of them, or none.',
  AwardOfficeDto,
  AwardOfficeCommand,
  { Answer: EntryAnswer },
);
export const AwardOfficeController = commandController(awardOffice);

@CommandHandler(AwardOfficeCommand)
export class AwardOfficeHandler implements ICommandHandler<AwardOfficeCommand> {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly process: OfficeEntryProcess,
  ) {}

  execute(command: AwardOfficeCommand): Promise<Outcome> {
    return this.process.record(askedIn('award', command, this.employees), command.envelope);
  }
}
