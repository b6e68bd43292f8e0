import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RoundRepository } from '../round-repository.js';

export class EndRoundDto extends CommandDto {
  @IdField({ description: 'The round', example: 'kitchens-daily' })
  roundId!: string;
}

export class EndRoundCommand extends DispatchedCommand<EndRoundDto> {}

export const endRound = defineCommand(
  'EndRound',
  'End a round: no check of it is due any more.',
  EndRoundDto,
  EndRoundCommand,
);
export const EndRoundController = commandController(endRound);

@CommandHandler(EndRoundCommand)
export class EndRoundHandler implements ICommandHandler<EndRoundCommand> {
  constructor(private readonly rounds: RoundRepository) {}

  execute({ fields: { roundId }, envelope }: EndRoundCommand): Promise<Outcome> {
    return this.rounds.handle({ type: 'EndRound', roundId }, envelope);
  }
}
