import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { PointsField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { ClaimConfirmation } from '../../../processes/claims/claim-confirmation.js';
import { ClaimAnswer, ClaimDto } from './claim-dto.js';

export class ConfirmClaimDto extends ClaimDto {
  @PointsField({ description: 'How many; as claimed when left out', example: 3 }, true)
  points?: number;
}

export class ConfirmClaimCommand extends DispatchedCommand<ConfirmClaimDto> {}

export const confirmClaim = defineCommand(
  'ConfirmClaim',
  'Confirm what an employee has claimed: its entry goes into their file as any other.',
  ConfirmClaimDto,
  ConfirmClaimCommand,
  { Answer: ClaimAnswer },
);
export const ConfirmClaimController = commandController(confirmClaim);

@CommandHandler(ConfirmClaimCommand)
export class ConfirmClaimHandler implements ICommandHandler<ConfirmClaimCommand> {
  constructor(private readonly confirmation: ClaimConfirmation) {}

  execute({ fields: { claimId, points }, envelope }: ConfirmClaimCommand): Promise<Outcome> {
    return this.confirmation.confirm({ claimId, points }, envelope);
  }
}
