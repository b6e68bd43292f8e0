import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntryDesk } from '../../authority/entry-desk.js';
import { CountingBook } from '../../calendar/counting-book.js';
import { EntryAnswer } from '../../commands/command-answer.js';
import { commandController } from '../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../commands/command-definition.js';
import type { Outcome } from '../../event-store/outcome.js';
import { EmployeeFiles } from '../employee-files.js';
import { EntryDto, entryOf } from '../entry-dto.js';

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
    private readonly employees: EmployeeFiles,
    private readonly desk: EntryDesk,
    private readonly counting: CountingBook,
  ) {}

  async execute(command: AwardPointsCommand): Promise<Outcome> {
    const { fields, envelope } = command;
    return this.counting.tell(
      await this.desk.record(entryOf('award', command, this.employees), envelope, fields.authorityOf),
    );
  }
}
