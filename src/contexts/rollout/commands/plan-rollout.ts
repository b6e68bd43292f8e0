import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { CategoryField, ChoiceField, DateField, IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import type { RolloutState } from '../domain/events.js';
import { RolloutRepository } from '../rollout-repository.js';

const STATES: readonly RolloutState[] = ['live', 'trial', 'off'];

export class PlanRolloutDto extends CommandDto {
  @IdField({ description: 'The office it is for; every office when left out', example: 'reception' }, true)
  officeId?: string;

  @CategoryField(
    { description: 'The category of items it is for; every category when left out', example: 'canteen' },
    true,
  )
  category?: string;

  @ChoiceField(STATES, {
    description: 'live: entries count; trial: they are recorded and count nowhere; off: they are refused',
    example: 'trial',
  })
  state!: RolloutState;

  @DateField(
    { description: 'The day from which it holds: one that has not begun', example: '2025-04-01' },
    false,
  )
  from!: string;
}

export class PlanRolloutCommand extends DispatchedCommand<PlanRolloutDto> {}

export const planRollout = defineCommand(
  'PlanRollout',
  'Plan from which day on an office or a category is live, in trial or off.',
  PlanRolloutDto,
  PlanRolloutCommand,
);
export const PlanRolloutController = commandController(planRollout);

@CommandHandler(PlanRolloutCommand)
export class PlanRolloutHandler implements ICommandHandler<PlanRolloutCommand> {
  constructor(private readonly rollout: RolloutRepository) {}

  execute({ fields, envelope }: PlanRolloutCommand): Promise<Outcome> {
    const { officeId = null, category = null, state, from } = fields;
    return this.rollout.handle({ type: 'PlanRollout', officeId, category, state, from }, envelope);
  }
}
