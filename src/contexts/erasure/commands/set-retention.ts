import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { NumberField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RetentionRepository } from '../retention-repository.js';

export class SetRetentionDto extends CommandDto {
  @NumberField(1, 600, { description: 'So many natural months', example: 24 })
  months!: number;
}

export class SetRetentionCommand extends DispatchedCommand<SetRetentionDto> {}

export const setRetention = defineCommand(
  'SetRetention',
  'Say how long what was said of people is kept after they left.',
  SetRetentionDto,
  SetRetentionCommand,
);
export const SetRetentionController = commandController(setRetention);

@CommandHandler(SetRetentionCommand)
export class SetRetentionHandler implements ICommandHandler<SetRetentionCommand> {
  constructor(private readonly retention: RetentionRepository) {}

  execute({ fields: { months }, envelope }: SetRetentionCommand): Promise<Outcome> {
    return this.retention.handle({ type: 'SetRetention', months }, envelope);
  }
}
