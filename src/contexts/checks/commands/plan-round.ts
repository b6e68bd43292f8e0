import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import {
  ChoiceField,
  DateField,
  field,
  IdField,
  LineField,
  NumberField,
  type Field,
} from '../../../commands/fields.js';
import { ID } from '../../../infrastructure/http/ids.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RHYTHMS, type Rhythm } from '../domain/events.js';
import { RoundRepository } from '../round-repository.js';

const MOST = 50;

const areIds = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= MOST &&
  new Set(value).size === value.length &&
  value.every((id) => typeof id === 'string' && ID.test(id));

const IdsField = (about: Field): PropertyDecorator =>
  field(
    'ids',
    areIds,
    `must be a list of 1 to ${MOST} ids, each once`,
    { ...about, type: 'array', items: { type: 'string', pattern: ID.source }, minItems: 1, maxItems: MOST },
    false,
  );

export class PlanRoundDto extends CommandDto {
  @IdField({ description: 'The id of the round', example: 'kitchens-daily' })
  roundId!: string;

  @LineField(200, { description: 'What it is called', example: 'Cleanliness of the kitchens' })
  title!: string;

  @IdsField({ description: 'The codes of the items that are looked at', example: ['tidy'] })
  itemCodes!: string[];

  @IdsField({ description: 'The offices that are checked', example: ['garden'] })
  offices!: string[];

  @ChoiceField(RHYTHMS, {
    description: 'How often a check of each office is due',
    example: 'week',
  })
  every!: Rhythm;

  @NumberField(
    1,
    7,
    { description: 'The day of a weekly round: 1 is Monday; any day of the week when left out', example: 1 },
    true,
  )
  weekday?: number;

  @IdsField({ description: 'The employees who may record its checks', example: ['E0001'] })
  inspectors!: string[];

  @DateField({ description: 'Its first day', example: '2026-10-01' }, false)
  from!: string;

  @DateField({ description: 'Its last day; it goes on when left out', example: '2026-12-31' })
  until?: string;
}

export class PlanRoundCommand extends DispatchedCommand<PlanRoundDto> {}

export const planRound = defineCommand(
  'PlanRound',
  'Plan a round of checks: which offices are looked at, for what, how often, and by whom.',
  PlanRoundDto,
  PlanRoundCommand,
);
export const PlanRoundController = commandController(planRound);

@CommandHandler(PlanRoundCommand)
export class PlanRoundHandler implements ICommandHandler<PlanRoundCommand> {
  constructor(private readonly rounds: RoundRepository) {}

  execute({ fields, envelope }: PlanRoundCommand): Promise<Outcome> {
    const { roundId, title, itemCodes, offices, every, weekday = null } = fields;
    const { inspectors, from, until = null } = fields;
    return this.rounds.handle(
      { type: 'PlanRound', roundId, title, itemCodes, offices, every, weekday, inspectors, from, until },
      envelope,
    );
  }
}
