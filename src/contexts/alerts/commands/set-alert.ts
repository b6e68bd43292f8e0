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
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { AlertRepository } from '../alert-repository.js';
import { MEASURES, TOLD, type Measure, type Told } from '../domain/events.js';

const isTold = (value: unknown): boolean =>
  Array.isArray(value) &&
  new Set(value).size === value.length &&
  value.every((who) => (TOLD as readonly unknown[]).includes(who));

const TellsField = (about: Field): PropertyDecorator =>
  field(
    'tells',
    isTold,
    `must be a list of ${TOLD.join(', ')}, each once at most`,
    { ...about, type: 'array', items: { type: 'string', enum: [...TOLD] }, maxItems: TOLD.length },
    false,
  );

const MOST = 1_000_000;

export class SetAlertDto extends CommandDto {
  @IdField({ description: 'The alert; it is never changed', example: 'silent' })
  alertId!: string;

  @LineField(200, { description: 'Its title', example: 'Nothing recorded for two weeks' })
  title!: string;

  @ChoiceField(MEASURES, { description: 'What it looks at', example: 'silent' })
  measure!: Measure;

  @NumberField(
    -MOST,
    MOST,
    { description: 'Points, places or working days, as the measure needs', example: 10 },
    true,
  )
  threshold?: number;

  @NumberField(-MOST, MOST, { description: 'Percent: of bottom-share, 1 to 50', example: 10 }, true)
  share?: number;

  @NumberField(
    -MOST,
    MOST,
    { description: 'So many months in a row: of bottom-share, 1 to 12', example: 3 },
    true,
  )
  months?: number;

  @IdField({ description: 'Only for those who belong to this office', example: 'reception' }, true)
  officeId?: string;

  @TellsField({ description: 'Who is told', example: ['self', 'manager'] })
  tells!: Told[];

  @DateField(
    { description: 'The day from which it holds: one that has not begun', example: '2026-10-01' },
    false,
  )
  from!: string;
}

export class SetAlertCommand extends DispatchedCommand<SetAlertDto> {}

export const setAlert = defineCommand(
  'SetAlert',
  'Set an alert: what is to be told to whom when figures fall behind. It changes no points.',
  SetAlertDto,
  SetAlertCommand,
);
export const SetAlertController = commandController(setAlert);

@CommandHandler(SetAlertCommand)
export class SetAlertHandler implements ICommandHandler<SetAlertCommand> {
  constructor(private readonly alerts: AlertRepository) {}

  execute({ fields, envelope }: SetAlertCommand): Promise<Outcome> {
    const { alertId, title, measure, threshold = null, share = null, months = null } = fields;
    const { officeId = null, tells, from } = fields;
    return this.alerts.onRules(
      { type: 'SetAlert', alertId, title, measure, threshold, share, months, officeId, tells, from },
      envelope,
    );
  }
}
