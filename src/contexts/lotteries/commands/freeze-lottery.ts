import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { LotteryRepository } from '../lottery-repository.js';
import { LotteryDto } from './lottery-fields.js';

export class FreezeLotteryDto extends LotteryDto {}

export class FreezeLotteryCommand extends DispatchedCommand<FreezeLotteryDto> {}

export const freezeLottery = defineCommand(
  'FreezeLottery',
  'Count and freeze the tickets, once both holders have committed to their seeds and before the day of the draw.',
  FreezeLotteryDto,
  FreezeLotteryCommand,
);
export const FreezeLotteryController = commandController(freezeLottery);

@CommandHandler(FreezeLotteryCommand)
export class FreezeLotteryHandler implements ICommandHandler<FreezeLotteryCommand> {
  constructor(private readonly lotteries: LotteryRepository) {}

  execute({ fields: { lotteryId }, envelope }: FreezeLotteryCommand): Promise<Outcome> {
    return this.lotteries.handle({ type: 'FreezeLottery', lotteryId }, envelope);
  }
}
