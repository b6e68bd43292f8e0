import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { PrincipalRepository } from '../principal-repository.js';

export class WithdrawInvitationDto extends CommandDto {
  @IdField({ description: 'Whose invitation', example: 'li.wei' })
  principalId!: string;
}

export class WithdrawInvitationCommand extends DispatchedCommand<WithdrawInvitationDto> {}

export const withdrawInvitation = defineCommand(
  'WithdrawInvitation',
  'Withdraw the last invitation of a principal: whoever has its link gets no key by it any more.',
  WithdrawInvitationDto,
  WithdrawInvitationCommand,
);
export const WithdrawInvitationController = commandController(withdrawInvitation);

@CommandHandler(WithdrawInvitationCommand)
export class WithdrawInvitationHandler implements ICommandHandler<WithdrawInvitationCommand> {
  constructor(private readonly principals: PrincipalRepository) {}

  execute({ fields: { principalId }, envelope }: WithdrawInvitationCommand): Promise<Outcome> {
    return this.principals.handle({ type: 'WithdrawInvitation', principalId }, envelope);
  }
}
