import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { BudgetRepository } from '../budget-repository.js';
import { ON_LEAVE } from '../domain/scheme.js';
import { SchemeRepository } from '../scheme-repository.js';
import {
  ResolutionField,
  resolutionOf,
  TermField,
  TermsField,
  type SentResolution,
} from './benefit-fields.js';

/** What a scheme says, as it is sent. */
export abstract class TermsDto extends CommandDto {
  @TermsField({
    description:
      'period: month, quarter, half-year or year; of: all or office; score: remedied (as when left out) or sealed; measure: score (as when left out), improvement or total',
    example: { period: 'month', of: 'all' },
  })
  basis!: object;

  @TermsField(
    {
      description:
        'employedOn: period-end (as when left out) or computing; offices; monthsOnBoard; minScore; minTotal; noBottomLine; notWonIn so many runs; passedIn a programme',
      example: { minScore: 1 },
    },
    true,
  )
  eligible?: object;

  @TermsField({
    description:
      'kind: prizes {amounts}, tiers {tiers, ties}, score {above}, equal, places {places, ties, by}, or grades {grades, rest}',
    example: { kind: 'prizes', amounts: [50_000, 30_000, 20_000] },
  })
  split!: object;

  @TermField(
    { description: 'The smallest amount that is given, in minor units; 1 when left out', example: 100 },
    { type: 'integer', minimum: 1, maximum: 1_000_000 },
  )
  unit?: unknown;

  @TermField(
    { description: 'The most that one person is given, in minor units', example: 40_000 },
    { type: 'integer', minimum: 1 },
  )
  cap?: unknown;

  @TermField(
    {
      description:
        'Whether somebody who has left when the run is approved keeps what it gives; keeps when left out',
      example: 'keeps',
    },
    { type: 'string', enum: [...ON_LEAVE] },
  )
  onLeave?: unknown;
}

export class AdoptSchemeDto extends TermsDto {
  @IdField({ description: 'The id of the scheme; a further version of it has the same', example: 'monthly' })
  schemeId!: string;

  @LineField(200, { description: 'What it is called', example: 'Best of the month' })
  title!: string;

  @DateField(
    { description: 'The day from which it is in force: one that has not begun', example: '2026-10-01' },
    false,
  )
  inForceFrom!: string;

  @ResolutionField()
  resolution!: SentResolution;
}

export class AdoptSchemeCommand extends DispatchedCommand<AdoptSchemeDto> {}

export const adoptScheme = defineCommand(
  'AdoptScheme',
  'Adopt a scheme for benefits, assessment or a shortlist, or a further version of one, for days to come.',
  AdoptSchemeDto,
  AdoptSchemeCommand,
);
export const AdoptSchemeController = commandController(adoptScheme);

@CommandHandler(AdoptSchemeCommand)
export class AdoptSchemeHandler implements ICommandHandler<AdoptSchemeCommand> {
  constructor(
    private readonly schemes: SchemeRepository,
    private readonly budgets: BudgetRepository,
  ) {}

  execute({ fields, envelope }: AdoptSchemeCommand): Promise<Outcome> {
    const { schemeId, title, inForceFrom, basis, eligible, split, unit, cap, onLeave } = fields;
    const resolution = resolutionOf(fields.resolution, this.budgets.today(envelope));
    return this.schemes.adopt(
      {
        type: 'AdoptScheme',
        schemeId,
        title,
        inForceFrom,
        resolution,
        basis,
        eligible,
        split,
        unit,
        cap,
        onLeave,
      },
      envelope,
    );
  }
}
