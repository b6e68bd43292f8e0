import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { IdField, LineField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RunOverrides } from '../run-overrides.js';
import { TruthField } from './benefit-fields.js';
import { RunDto } from './run-dto.js';

export class OverrideRowDto extends RunDto {
  @IdField({ description: 'Whose row', example: 'E0001' })
  employeeId!: string;

  @LineField(64, { description: 'The grade that the meeting gives', example: 'good' }, true)
  grade?: string;

  @TruthField({ description: 'Whether the meeting gives a place', example: true })
  place?: boolean;

  @TextField(2_000, { description: 'Why', example: 'Decided by the meeting' })
  reason!: string;
}

export class OverrideRowCommand extends DispatchedCommand<OverrideRowDto> {}

export const overrideRow = defineCommand(
  'OverrideRow',
  'Decide otherwise about one row of a run before it is published; the row as computed stays beside it.',
  OverrideRowDto,
  OverrideRowCommand,
);
export const OverrideRowController = commandController(overrideRow);

@CommandHandler(OverrideRowCommand)
export class OverrideRowHandler implements ICommandHandler<OverrideRowCommand> {
  constructor(private readonly overrides: RunOverrides) {}

  execute({ fields, envelope }: OverrideRowCommand): Promise<Outcome> {
    const { runId, employeeId, grade, place, reason } = fields;
    const command = { type: 'OverrideRow', runId, employeeId, grade, place, reason } as const;
    return this.overrides.override(command, envelope);
  }
}
