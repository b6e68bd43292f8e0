import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, UuidField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { PrincipalRepository } from '../principal-repository.js';

export class RevokeKeyDto extends CommandDto {
  @IdField({ description: 'Whose key', example: 'li.wei' })
  principalId!: string;

  @UuidField({ description: 'Which key', example: '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11' })
  keyId!: string;
}

export class RevokeKeyCommand extends DispatchedCommand<RevokeKeyDto> {}

export const revokeKey = defineCommand(
  'RevokeKey',
  'Take a key out of use for ever, in every process as soon as it reads of it. With the last one an invitation that is open is withdrawn.',
  RevokeKeyDto,
  RevokeKeyCommand,
);
export const RevokeKeyController = commandController(revokeKey);

@CommandHandler(RevokeKeyCommand)
export class RevokeKeyHandler implements ICommandHandler<RevokeKeyCommand> {
  constructor(private readonly principals: PrincipalRepository) {}

  execute({ fields: { principalId, keyId }, envelope }: RevokeKeyCommand): Promise<Outcome> {
    return this.principals.handle({ type: 'RevokeKey', principalId, keyId }, envelope);
  }
}
