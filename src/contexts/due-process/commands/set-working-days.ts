import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isLocalDate } from '../../../kernel/natural-month.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { field, NumberField, type Field } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { MAX_DAYS } from '../domain/decisions.js';
import { DueProcessRepository } from '../due-process-repository.js';

const isDays = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= MAX_DAYS &&
  value.every((day) => typeof day === 'string' && isLocalDate(day));

const DaysField = (about: Field): PropertyDecorator =>
  field(
    'days',
    isDays,
    `must be a list of at most ${MAX_DAYS} dates that exist, as YYYY-MM-DD`,
    { ...about, type: 'array', items: { type: 'string', format: 'date' }, maxItems: MAX_DAYS },
    false,
  );

export class SetWorkingDaysDto extends CommandDto {
  @NumberField(1_900, 2_999, { description: 'The year, which is said whole anew', example: 2026 })
  year!: number;

  @DaysField({
    description: 'Mondays to Fridays on which nobody works',
    example: ['2026-10-01', '2026-10-02'],
  })
  off!: string[];

  @DaysField({ description: 'Saturdays and Sundays on which people work', example: ['2026-10-10'] })
  on!: string[];
}

export class SetWorkingDaysCommand extends DispatchedCommand<SetWorkingDaysDto> {}

export const setWorkingDays = defineCommand(
  'SetWorkingDays',
  'Say on which days of a year people work otherwise than from Monday to Friday.',
  SetWorkingDaysDto,
  SetWorkingDaysCommand,
);
export const SetWorkingDaysController = commandController(setWorkingDays);

@CommandHandler(SetWorkingDaysCommand)
export class SetWorkingDaysHandler implements ICommandHandler<SetWorkingDaysCommand> {
  constructor(private readonly repository: DueProcessRepository) {}

  execute({ fields: { year, off, on }, envelope }: SetWorkingDaysCommand): Promise<Outcome> {
    return this.repository.setWorkingDays({ type: 'SetWorkingDays', year, off, on }, envelope);
  }
}
