import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { DelegationRepository } from '../delegation-repository.js';

export class EndDelegationDto extends CommandDto {
  @IdField({ description: 'Who may use your authority no longer', example: 'li.wei' })
  delegateId!: string;
}

export class EndDelegationCommand extends DispatchedCommand<EndDelegationDto> {}

export const endDelegation = defineCommand(
  'EndDelegation',
  'End at once what you have delegated to somebody.',
  EndDelegationDto,
  EndDelegationCommand,
);
export const EndDelegationController = commandController(endDelegation);

@CommandHandler(EndDelegationCommand)
export class EndDelegationHandler implements ICommandHandler<EndDelegationCommand> {
  constructor(private readonly delegations: DelegationRepository) {}

  execute({ fields: { delegateId }, envelope }: EndDelegationCommand): Promise<Outcome> {
    const { principalId } = envelope.sender.actor;
    return this.delegations.handle({ type: 'EndDelegation', principalId, delegateId }, envelope);
  }
}
