import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, DateField, IdField, LineField, NumberField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import {
  BARRED,
  BOARDS_MEASURED,
  TIES,
  type Extension,
  type RecommendationAsked,
  type Terms,
} from '../domain/events.js';
import { ProgrammeRepository } from '../programme-repository.js';
import { ExtensionField, RecommendationAskedField } from './talent-fields-dto.js';

export class SetProgrammeDto extends CommandDto {
  @IdField({ description: 'The programme; under the same id a new version of it', example: 'reserve' })
  programmeId!: string;

  @LineField(200, { description: 'Its title', example: 'Reserve talents' })
  title!: string;

  @DateField(
    { description: 'The day from which it holds: one that has not begun', example: '2026-09-01' },
    false,
  )
  inForceFrom!: string;

  @NumberField(1, 36, { description: 'So many months are measured', example: 6 })
  months!: number;

  @ChoiceField(BOARDS_MEASURED, {
    description:
      'all: among everybody; office: on the board of the office that the employee has in each month',
    example: 'all',
  })
  board!: Terms['board'];

  @NumberField(
    1,
    36,
    { description: 'In so many single months at least; by the sum of all when left out', example: 4 },
    true,
  )
  atLeast?: number;

  @NumberField(1, 100, { description: 'One has to be among the first so many percent', example: 30 })
  share!: number;

  @ChoiceField(TIES, {
    description: 'Whether those who share the last place are all within (up), or all not (down)',
    example: 'up',
  })
  ties!: Terms['ties'];

  @ChoiceField(BARRED, { description: 'What an entry of a bottom-line item leads to', example: 'extend' })
  barred!: Terms['barred'];

  @ExtensionField({
    description: 'By how many months and how often it may be extended, and what is measured then',
    example: { months: 2, times: 1, measures: 'whole' },
  })
  extension!: Extension;

  @RecommendationAskedField({
    description: 'Opening takes a vote of that share of those present; none when left out',
    example: { entitledMin: 5, share: 60 },
  })
  recommendation?: RecommendationAsked;

  @NumberField(1, 180, { description: 'So many working days there are to decide', example: 10 })
  decisionDays!: number;
}

export class SetProgrammeCommand extends DispatchedCommand<SetProgrammeDto> {}

export const setProgramme = defineCommand(
  'SetProgramme',
  'Set a programme for reserve talents, or a new version of it, from a day to come.',
  SetProgrammeDto,
  SetProgrammeCommand,
);
export const SetProgrammeController = commandController(setProgramme);

@CommandHandler(SetProgrammeCommand)
export class SetProgrammeHandler implements ICommandHandler<SetProgrammeCommand> {
  constructor(private readonly programmes: ProgrammeRepository) {}

  execute({ fields, envelope }: SetProgrammeCommand): Promise<Outcome> {
    const { programmeId, title, inForceFrom, months, board, atLeast = null, share, ties } = fields;
    const { barred, extension, recommendation = null, decisionDays } = fields;
    const terms = { months, board, atLeast, share, ties, barred, extension, decisionDays };
    return this.programmes.handle(
      { type: 'SetProgramme', programmeId, title, inForceFrom, ...terms, recommendation },
      envelope,
    );
  }
}
