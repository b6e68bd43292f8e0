import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CommandAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { PrincipalRepository } from '../principal-repository.js';
import { newKey } from '../ring/key.js';

export class IssueKeyDto extends CommandDto {
  @IdField({ description: 'Whose key', example: 'li.wei' })
  principalId!: string;
}

export class IssueKeyAnswer extends CommandAnswer {
  @ApiProperty({ format: 'uuid', description: 'by which the key can be revoked' })
  keyId!: string;

  @ApiPropertyOptional({ description: 'the key itself, told this once and never again: no repeat has it' })
  key?: string;
}

export class IssueKeyCommand extends DispatchedCommand<IssueKeyDto> {}

export const issueKey = defineCommand(
  'IssueKey',
  'Issue a key beside those that a principal has, and show it this once. A repeat tells its keyId alone.',
  IssueKeyDto,
  IssueKeyCommand,
  { Answer: IssueKeyAnswer },
);
export const IssueKeyController = commandController(issueKey);

@CommandHandler(IssueKeyCommand)
export class IssueKeyHandler implements ICommandHandler<IssueKeyCommand> {
  constructor(private readonly principals: PrincipalRepository) {}

  async execute({ fields: { principalId }, envelope }: IssueKeyCommand): Promise<Outcome> {
    const { keyId, key, digest } = newKey();
    const outcome = await this.principals.handle({ type: 'IssueKey', principalId, keyId, digest }, envelope);
    if (outcome.status === 'rejected') return outcome;
    if (outcome.status === 'accepted') return { ...outcome, told: { keyId, key } };
    return { ...outcome, told: { keyId: await this.principals.keyIssuedAt(principalId, outcome.revision) } };
  }
}
