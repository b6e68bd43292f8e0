import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, DateField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { DueProcessRepository } from '../due-process-repository.js';
import { DAY_COUNTS, type DayCount, type PublicityPolicy } from '../domain/events.js';
import { CasesField, PublicityField, type SentCases } from './policy-dto.js';

export class SetDueProcessDto extends CommandDto {
  @DateField(
    { description: 'The day from which it holds: one that has not begun', example: '2026-09-01' },
    false,
  )
  inForceFrom!: string;

  @ChoiceField(DAY_COUNTS, {
    description: 'working: deadlines are counted in working days; calendar: in days of the calendar',
    example: 'working',
  })
  days!: DayCount;

  @PublicityField({
    description: 'How long entries and boards stand published, and what of them; nothing is when left out',
    example: { entryDays: 3, boardDays: 3, deductions: 'unnamed', reasons: false },
  })
  publicity?: PublicityPolicy;

  @CasesField({
    description: 'How long one may object, and who answers by when; nobody opens a case when left out',
    example: {
      appealDays: 5,
      answerDays: 3,
      decisionDays: 10,
      furtherDays: 5,
      first: 'points-officer',
      quorum: 3,
    },
  })
  cases?: SentCases;
}

export class SetDueProcessCommand extends DispatchedCommand<SetDueProcessDto> {}

export const setDueProcess = defineCommand(
  'SetDueProcess',
  'Say from a day to come on what is published how long, and how objections are heard and decided.',
  SetDueProcessDto,
  SetDueProcessCommand,
);
export const SetDueProcessController = commandController(setDueProcess);

@CommandHandler(SetDueProcessCommand)
export class SetDueProcessHandler implements ICommandHandler<SetDueProcessCommand> {
  constructor(private readonly repository: DueProcessRepository) {}

  execute({ fields, envelope }: SetDueProcessCommand): Promise<Outcome> {
    const { inForceFrom, days, publicity = null, cases } = fields;
    return this.repository.setDueProcess(
      {
        type: 'SetDueProcess',
        inForceFrom,
        days,
        publicity,
        cases: cases === undefined ? null : { importedUntil: null, ...cases },
      },
      envelope,
    );
  }
}
