import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { field, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { isPeriod, PERIOD } from '../domain/periods.js';
import { PublicityRepository } from '../publicity-repository.js';

export class ConfirmBoardDto extends CommandDto {
  @field(
    'period',
    isPeriod,
    'must be a month, as YYYY-MM, or a year, as YYYY',
    {
      description: 'The month or the year of the board',
      type: String,
      pattern: PERIOD.source,
      example: '2026-09',
    },
    false,
  )
  period!: string;

  @TextField(
    2_000,
    { description: 'Why it is confirmed while cases about it are open', example: 'Bonuses are due tomorrow' },
    true,
  )
  reason?: string;
}

export class ConfirmBoardCommand extends DispatchedCommand<ConfirmBoardDto> {}

export const confirmBoard = defineCommand(
  'ConfirmBoard',
  'Confirm a published board whose window is over; with a reason also while cases about it are open.',
  ConfirmBoardDto,
  ConfirmBoardCommand,
);
export const ConfirmBoardController = commandController(confirmBoard);

@CommandHandler(ConfirmBoardCommand)
export class ConfirmBoardHandler implements ICommandHandler<ConfirmBoardCommand> {
  constructor(private readonly publicity: PublicityRepository) {}

  execute({ fields: { period, reason }, envelope }: ConfirmBoardCommand): Promise<Outcome> {
    return this.publicity.handle({ type: 'ConfirmBoard', period, reason }, envelope);
  }
}
