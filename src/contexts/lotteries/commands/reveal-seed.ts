import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { LotteryRepository } from '../lottery-repository.js';
import { HashField, LotteryDto } from './lottery-fields.js';

export class RevealSeedDto extends LotteryDto {
  @HashField('The 32 bytes of the seed')
  seed!: string;
}

export class RevealSeedCommand extends DispatchedCommand<RevealSeedDto> {}

export const revealSeed = defineCommand(
  'RevealSeed',
  'Reveal the seed that was committed to; with the second one the lottery is drawn.',
  RevealSeedDto,
  RevealSeedCommand,
);
export const RevealSeedController = commandController(revealSeed);

@CommandHandler(RevealSeedCommand)
export class RevealSeedHandler implements ICommandHandler<RevealSeedCommand> {
  constructor(private readonly lotteries: LotteryRepository) {}

  execute({ fields: { lotteryId, seed }, envelope }: RevealSeedCommand): Promise<Outcome> {
    return this.lotteries.handle({ type: 'RevealSeed', lotteryId, seed }, envelope);
  }
}
