import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { CommandAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { PrincipalRepository } from '../principal-repository.js';
import { newKey } from '../ring/key.js';

/** A week, in which somebody who was told is at work. */
const OPEN_FOR_MS = 7 * 24 * 60 * 60 * 1_000;

export class InvitePrincipalDto extends CommandDto {
  @IdField({ description: 'Who is invited', example: 'li.wei' })
  principalId!: string;
}

export class InvitePrincipalAnswer extends CommandAnswer {
  @ApiPropertyOptional({ format: 'date-time', description: 'the last moment at which it can be opened' })
  until?: string;

  @ApiPropertyOptional({ description: 'what the link has, told this once and never again: no repeat has it' })
  invitation?: string;
}

export class InvitePrincipalCommand extends DispatchedCommand<InvitePrincipalDto> {}

export const invitePrincipal = defineCommand(
  'InvitePrincipal',
  'Invite a principal: whoever opens the invitation, once and within seven days, gets a key. A later one takes its place.',
  InvitePrincipalDto,
  InvitePrincipalCommand,
  { Answer: InvitePrincipalAnswer },
);
export const InvitePrincipalController = commandController(invitePrincipal);

@CommandHandler(InvitePrincipalCommand)
export class InvitePrincipalHandler implements ICommandHandler<InvitePrincipalCommand> {
  constructor(private readonly principals: PrincipalRepository) {}

  async execute({ fields: { principalId }, envelope }: InvitePrincipalCommand): Promise<Outcome> {
    const { keyId: invitationId, key: invitation, digest } = newKey();
    const until = new Date(envelope.recordedAt.getTime() + OPEN_FOR_MS).toISOString();
    const outcome = await this.principals.handle(
      { type: 'InvitePrincipal', principalId, invitationId, digest, until },
      envelope,
    );
    return outcome.status === 'accepted' ? { ...outcome, told: { until, invitation } } : outcome;
  }
}
