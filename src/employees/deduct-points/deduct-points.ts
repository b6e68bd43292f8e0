import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntryDesk } from '../../authority/entry-desk.js';
import { commandController } from '../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../commands/command-definition.js';
import type { Outcome } from '../../event-store/outcome.js';
import { EmployeeFiles } from '../employee-files.js';
import { EntryDto, entryOf } from '../entry-dto.js';

export class DeductPointsDto extends EntryDto {}

export class DeductPointsCommand extends DispatchedCommand<DeductPointsDto> {}

export const deductPoints = defineCommand(
  'DeductPoints',
  'Record a deduction in an employee’s file.',
  DeductPointsDto,
  DeductPointsCommand,
);
export const DeductPointsController = commandController(deductPoints);

@CommandHandler(DeductPointsCommand)
export class DeductPointsHandler implements ICommandHandler<DeductPointsCommand> {
  constructor(
    private readonly employees: EmployeeFiles,
    private readonly desk: EntryDesk,
  ) {}

  execute(command: DeductPointsCommand): Promise<Outcome> {
    const { fields, envelope } = command;
    return this.desk.record(entryOf('deduct', command, this.employees), envelope, fields.authorityOf);
  }
}
