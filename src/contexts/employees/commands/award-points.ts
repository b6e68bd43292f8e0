import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntryProcess } from '../../../processes/entries/entry-process.js';
import { CountingMonths } from '../../calendar/counting-months.js';
import { EntryAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';
import { EntryDto, entryOf } from './entry-dto.js';

export class AwardPointsDto extends EntryDto {}

export class AwardPointsCommand extends DispatchedCommand<AwardPointsDto> {}

export const awardPoints = defineCommand(
  'AwardPoints',
  'Record an award in an employee’s file.',
  AwardPointsDto,
  AwardPointsCommand,
  { Answer: EntryAnswer },
);
export const AwardPointsController = commandController(awardPoints);

@CommandHandler(AwardPointsCommand)
export class AwardPointsHandler implements ICommandHandler<AwardPointsCommand> {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly process: EntryProcess,
    private readonly counting: CountingMonths,
  ) {}

  async execute(command: AwardPointsCommand): Promise<Outcome> {
    const { fields, envelope } = command;
    return this.counting.tell(
      await this.process.record(entryOf('award', command, this.employees), envelope, fields.authorityOf),
    );
  }
}
