import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, NumberField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { AuthorityRepository } from '../authority-repository.js';
import type { Grade } from '../domain/events.js';
import { GradesField, type SentGrade } from './grades-dto.js';

export class SetAuthorityDto extends CommandDto {
  @DateField(
    {
      description: 'The day of recording from which it holds: one that has not begun',
      example: '2025-04-01',
    },
    false,
  )
  inForceFrom!: string;

  @GradesField({
    description:
      'From the lowest to the highest. What a limit leaves out is without limit; what no limit speaks of is beyond the grade.',
    example: [
      { grade: 'supervisor', limits: [{ direction: 'award', perEntry: 5, perMonth: 100 }] },
      {
        grade: 'director',
        limits: [
          { direction: 'award', perEntry: 50 },
          { direction: 'deduct', perEntry: 20 },
        ],
      },
    ],
  })
  grades!: SentGrade[];

  @NumberField(1, 100, { description: 'So many votes of the leading group decide a proposal', example: 3 })
  quorum!: number;

  @NumberField(1, 366, {
    description: 'So many days a proposal may be decided after the day on which it was made',
    example: 14,
  })
  proposalDays!: number;
}

export class SetAuthorityCommand extends DispatchedCommand<SetAuthorityDto> {}

export const setAuthority = defineCommand(
  'SetAuthority',
  'Set the grades of authority and their limits, from a day to come.',
  SetAuthorityDto,
  SetAuthorityCommand,
);
export const SetAuthorityController = commandController(setAuthority);

@CommandHandler(SetAuthorityCommand)
export class SetAuthorityHandler implements ICommandHandler<SetAuthorityCommand> {
  constructor(private readonly authority: AuthorityRepository) {}

  execute({ fields, envelope }: SetAuthorityCommand): Promise<Outcome> {
    const { inForceFrom, grades, quorum, proposalDays } = fields;
    const set = { inForceFrom, grades: grades.map(gradeOf), quorum, proposalDays };
    return this.authority.handle({ type: 'SetAuthority', ...set }, envelope);
  }
}

const gradeOf = ({ grade, limits, duty }: SentGrade): Grade => ({
  grade,
  ...(duty === undefined ? {} : { duty: { penalty: null, ...duty } }),
  limits: limits.map(({ direction, category, perEntry, perMonth, perEmployeeMonth }) => ({
    direction,
    category: category ?? null,
    perEntry: perEntry ?? null,
    perMonth: perMonth ?? null,
    perEmployeeMonth: perEmployeeMonth ?? null,
  })),
});
