import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { LotteryRepository } from '../lottery-repository.js';
import { LotteryDto } from './lottery-fields.js';

export class GiveLotteryValueDto extends LotteryDto {
  @LineField(200, { description: 'The number, written down as the lottery says', example: '4001.56' })
  value!: string;
}

export class GiveLotteryValueCommand extends DispatchedCommand<GiveLotteryValueDto> {}

export const giveLotteryValue = defineCommand(
  'GiveLotteryValue',
  'Type in the public number by which it is drawn; its holders then have seven days to reveal their seeds.',
  GiveLotteryValueDto,
  GiveLotteryValueCommand,
);
export const GiveLotteryValueController = commandController(giveLotteryValue);

@CommandHandler(GiveLotteryValueCommand)
export class GiveLotteryValueHandler implements ICommandHandler<GiveLotteryValueCommand> {
  constructor(private readonly lotteries: LotteryRepository) {}

  execute({ fields: { lotteryId, value }, envelope }: GiveLotteryValueCommand): Promise<Outcome> {
    return this.lotteries.handle({ type: 'GiveLotteryValue', lotteryId, value }, envelope);
  }
}
