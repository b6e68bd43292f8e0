import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { ClaimRepository } from '../claim-repository.js';
import { ClaimDto } from './claim-dto.js';

export class DeclineClaimDto extends ClaimDto {
  @TextField(2_000, { description: 'Why, for the employee to read', example: 'It is part of the post' })
  reason!: string;
}

export class DeclineClaimCommand extends DispatchedCommand<DeclineClaimDto> {}

export const declineClaim = defineCommand(
  'DeclineClaim',
  'Decline what an employee has claimed, with a reason; they may appeal.',
  DeclineClaimDto,
  DeclineClaimCommand,
);
export const DeclineClaimController = commandController(declineClaim);

@CommandHandler(DeclineClaimCommand)
export class DeclineClaimHandler implements ICommandHandler<DeclineClaimCommand> {
  constructor(private readonly claims: ClaimRepository) {}

  execute({ fields: { claimId, reason }, envelope }: DeclineClaimCommand): Promise<Outcome> {
    return this.claims.handle({ type: 'DeclineClaim', claimId, reason }, envelope);
  }
}
