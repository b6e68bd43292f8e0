import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { field } from '../../../commands/fields.js';
import { isPosition, POSITION_MESSAGE } from '../../../infrastructure/http/ids.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { personOf } from '../../access/domain/actor.js';
import { AcknowledgementRepository } from '../acknowledgement-repository.js';

const PlaceField = (): PropertyDecorator =>
  field(
    'position',
    (value) => typeof value === 'string' && isPosition(value),
    POSITION_MESSAGE,
    {
      type: String,
      pattern: '^\\d{1,19}$',
      description: 'The id of the newest notice that was read; all before it are acknowledged with it',
      example: '1543',
    },
    false,
  );

export class AcknowledgeNoticesDto extends CommandDto {
  @PlaceField()
  upTo!: string;
}

export class AcknowledgeNoticesCommand extends DispatchedCommand<AcknowledgeNoticesDto> {}

export const acknowledgeNotices = defineCommand(
  'AcknowledgeNotices',
  'Say that you know what you were told up to a notice.',
  AcknowledgeNoticesDto,
  AcknowledgeNoticesCommand,
);
export const AcknowledgeNoticesController = commandController(acknowledgeNotices);

@CommandHandler(AcknowledgeNoticesCommand)
export class AcknowledgeNoticesHandler implements ICommandHandler<AcknowledgeNoticesCommand> {
  constructor(private readonly repository: AcknowledgementRepository) {}

  execute({ fields, envelope }: AcknowledgeNoticesCommand): Promise<Outcome> {
    const employeeId = personOf(envelope.sender.actor);
    const upTo = BigInt(fields.upTo);
    return this.repository.handle({ type: 'AcknowledgeNotices', employeeId, upTo }, envelope);
  }
}
