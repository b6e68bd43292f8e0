import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { DateField, IdField, PointsField, TextField } from '../../../commands/fields.js';
import { isDatedByClockIn, type Outcome } from '../../../infrastructure/event-store/outcome.js';
import { KeyedMutex } from '../../../kernel/keyed-mutex.js';
import { personOf } from '../../access/domain/actor.js';
import { EvidenceField } from '../../employees/commands/evidence-dto.js';
import type { Evidence } from '../../employees/domain/events.js';
import { ClaimRepository } from '../claim-repository.js';
import { ClaimDto } from './claim-dto.js';

export class MakeClaimDto extends ClaimDto {
  @IdField({ description: 'The standard by which it is to be given', example: 'reception.praised' })
  itemCode!: string;

  @PointsField({ description: 'How many; as many as the item has when left out', example: 5 }, true)
  points?: number;

  @DateField({
    description: 'The local date on which it happened; today when left out',
    example: '2025-03-31',
  })
  occurredOn?: string;

  @TextField(2_000, { description: 'What you did', example: 'I stayed until the last visitors had left' })
  statement!: string;

  @EvidenceField({ description: 'What proves it, where its item asks for that' })
  evidence?: Evidence[];
}

export class MakeClaimCommand extends DispatchedCommand<MakeClaimDto> {}

export const makeClaim = defineCommand(
  'MakeClaim',
  'Say what you have done yourself; it counts once somebody has confirmed it.',
  MakeClaimDto,
  MakeClaimCommand,
);
export const MakeClaimController = commandController(makeClaim);

@CommandHandler(MakeClaimCommand)
export class MakeClaimHandler implements ICommandHandler<MakeClaimCommand> {
  /** How many an employee has open is counted before the next one. */
  private readonly turns = new KeyedMutex();

  constructor(private readonly claims: ClaimRepository) {}

  execute({ fields, envelope }: MakeClaimCommand): Promise<Outcome> {
    const {
      claimId,
      itemCode,
      points,
      occurredOn = this.claims.today(envelope),
      statement,
      evidence,
    } = fields;
    const isDatedByClock = isDatedByClockIn(fields, envelope);
    const claim = { claimId, itemCode, points, occurredOn, isDatedByClock, statement, evidence };
    return this.turns.take(personOf(envelope.sender.actor), () =>
      this.claims.handle({ type: 'MakeClaim', ...claim }, envelope),
    );
  }
}
