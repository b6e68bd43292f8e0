import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { DelegationRepository } from '../delegation-repository.js';

export class DelegateAuthorityDto extends CommandDto {
  @IdField({ description: 'The principal who may use your authority', example: 'li.wei' })
  delegateId!: string;

  @DateField({
    description: 'The first day of recording on which they may; today when left out',
    example: '2025-07-01',
  })
  from?: string;

  @DateField({ description: 'The last day on which they may', example: '2025-07-14' }, false)
  until!: string;
}

export class DelegateAuthorityCommand extends DispatchedCommand<DelegateAuthorityDto> {}

export const delegateAuthority = defineCommand(
  'DelegateAuthority',
  'Let somebody else use your authority for a time, within your own limits. Sent again with other days, those hold.',
  DelegateAuthorityDto,
  DelegateAuthorityCommand,
);
export const DelegateAuthorityController = commandController(delegateAuthority);

@CommandHandler(DelegateAuthorityCommand)
export class DelegateAuthorityHandler implements ICommandHandler<DelegateAuthorityCommand> {
  constructor(private readonly delegations: DelegationRepository) {}

  execute({ fields, envelope }: DelegateAuthorityCommand): Promise<Outcome> {
    const { delegateId, from = this.delegations.today(envelope), until } = fields;
    const { principalId } = envelope.sender.actor;
    return this.delegations.handle(
      { type: 'DelegateAuthority', principalId, delegateId, from, until },
      envelope,
    );
  }
}
