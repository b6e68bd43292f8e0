import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { MonthField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { InspectionRepository } from '../inspection-repository.js';
import { InspectionDto } from './talent-fields-dto.js';

export class ExcuseMonthDto extends InspectionDto {
  @MonthField({ description: 'A month of protected leave', example: '2026-10' })
  month!: string;

  @TextField(2_000, { description: 'Why', example: 'Parental leave' })
  reason!: string;
}

export class ExcuseMonthCommand extends DispatchedCommand<ExcuseMonthDto> {}

export const excuseMonth = defineCommand(
  'ExcuseMonth',
  'Leave a month of protected leave out of an inspection: one more comes at its end.',
  ExcuseMonthDto,
  ExcuseMonthCommand,
);
export const ExcuseMonthController = commandController(excuseMonth);

@CommandHandler(ExcuseMonthCommand)
export class ExcuseMonthHandler implements ICommandHandler<ExcuseMonthCommand> {
  constructor(private readonly inspections: InspectionRepository) {}

  execute({ fields, envelope }: ExcuseMonthCommand): Promise<Outcome> {
    const { programmeId, employeeId, month, reason } = fields;
    return this.inspections.handle({ type: 'ExcuseMonth', programmeId, employeeId, month, reason }, envelope);
  }
}
