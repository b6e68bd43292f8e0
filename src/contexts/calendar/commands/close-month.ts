import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { MonthField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { CalendarRepository } from '../calendar-repository.js';
import type { Closing } from '../domain/calendar.js';

export class CloseMonthDto extends CommandDto {
  @MonthField({ description: 'The natural month to close; months close in order', example: '2025-03' })
  month!: string;
}

export class CloseMonthCommand extends DispatchedCommand<CloseMonthDto> {
  /** Set by the job: how it closes as long as nothing was set in the log. */
  byJob?: Closing;
}

export const closeMonth = defineCommand(
  'CloseMonth',
  'Close a natural month for counting. December’s close also closes the year.',
  CloseMonthDto,
  CloseMonthCommand,
  { isBarrier: true },
);
export const CloseMonthController = commandController(closeMonth);

@CommandHandler(CloseMonthCommand)
export class CloseMonthHandler implements ICommandHandler<CloseMonthCommand> {
  constructor(private readonly calendar: CalendarRepository) {}

  execute({ fields: { month }, envelope, byJob }: CloseMonthCommand): Promise<Outcome> {
    return this.calendar.handle({ type: 'CloseMonth', month, byJob }, envelope);
  }
}
