import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntryProcess } from '../../../processes/entries/entry-process.js';
import { CountingMonths } from '../../calendar/counting-months.js';
import { EntryAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';
import { EntryDto, entryOf } from './entry-dto.js';

export class DeductPointsDto extends EntryDto {}

export class DeductPointsCommand extends DispatchedCommand<DeductPointsDto> {}

export const deductPoints = defineCommand(
  'DeductPoints',
  'Record a deduction in an employee’s file.',
  DeductPointsDto,
  DeductPointsCommand,
  { Answer: EntryAnswer },
);
export const DeductPointsController = commandController(deductPoints);

@CommandHandler(DeductPointsCommand)
export class DeductPointsHandler implements ICommandHandler<DeductPointsCommand> {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly process: EntryProcess,
    private readonly counting: CountingMonths,
  ) {}

  async execute(command: DeductPointsCommand): Promise<Outcome> {
    const { fields, envelope } = command;
    return this.counting.tell(
      await this.process.record(entryOf('deduct', command, this.employees), envelope, fields.authorityOf),
    );
  }
}
