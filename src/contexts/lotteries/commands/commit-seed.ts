import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { LotteryRepository } from '../lottery-repository.js';
import { HashField, LotteryDto } from './lottery-fields.js';

export class CommitSeedDto extends LotteryDto {
  @HashField('SHA-256 of `pointbook-lottery/1`, LF, `commit`, LF and the 32 bytes of the seed')
  commitment!: string;
}

export class CommitSeedCommand extends DispatchedCommand<CommitSeedDto> {}

export const commitSeed = defineCommand(
  'CommitSeed',
  'Commit to a seed before the tickets are frozen, as one of its two holders.',
  CommitSeedDto,
  CommitSeedCommand,
);
export const CommitSeedController = commandController(commitSeed);

@CommandHandler(CommitSeedCommand)
export class CommitSeedHandler implements ICommandHandler<CommitSeedCommand> {
  constructor(private readonly lotteries: LotteryRepository) {}

  execute({ fields: { lotteryId, commitment }, envelope }: CommitSeedCommand): Promise<Outcome> {
    return this.lotteries.handle({ type: 'CommitSeed', lotteryId, commitment }, envelope);
  }
}
