import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { ChoiceField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { heldBy, ResolutionField, type SentResolution } from '../../rulebook/commands/resolution-field.js';
import { OUTCOMES, type Outcome as Decided } from '../domain/events.js';
import { InspectionRepository } from '../inspection-repository.js';
import { InspectionDto } from './talent-fields-dto.js';

export class DecideInspectionDto extends InspectionDto {
  @ChoiceField(OUTCOMES, { description: 'What comes of it', example: 'pass' })
  outcome!: Decided;

  @TextField(
    2_000,
    { description: 'Why; needed where it is another outcome than the finding', example: 'By the figures' },
    true,
  )
  reason?: string;

  @ResolutionField(
    {
      description: 'The resolution, needed where it is another outcome than the finding',
      example: { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 },
    },
    true,
  )
  resolution?: SentResolution;
}

export class DecideInspectionCommand extends DispatchedCommand<DecideInspectionDto> {}

export const decideInspection = defineCommand(
  'DecideInspection',
  'Decide a measured inspection: by its finding, or otherwise with a reason and a resolution.',
  DecideInspectionDto,
  DecideInspectionCommand,
);
export const DecideInspectionController = commandController(decideInspection);

@CommandHandler(DecideInspectionCommand)
export class DecideInspectionHandler implements ICommandHandler<DecideInspectionCommand> {
  constructor(private readonly inspections: InspectionRepository) {}

  execute({ fields, envelope }: DecideInspectionCommand): Promise<Outcome> {
    const { programmeId, employeeId, outcome, reason } = fields;
    const resolution =
      fields.resolution === undefined ? null : heldBy(fields.resolution, this.inspections.today(envelope));
    return this.inspections.handle(
      { type: 'DecideInspection', programmeId, employeeId, outcome, reason, resolution },
      envelope,
    );
  }
}
