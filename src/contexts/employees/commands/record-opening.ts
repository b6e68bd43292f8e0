import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField, NumberField, TextField, UuidField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';
import { EvidenceField } from './evidence-dto.js';
import type { Evidence, MonthScore } from '../domain/events.js';
import { MonthsField, MOST_POINTS } from './months-field.js';

export class RecordOpeningDto extends CommandDto {
  @IdField({ description: 'Whose balance it is', example: 'E0001' })
  employeeId!: string;

  @UuidField({
    description: 'Given by the caller; the same id with the same content is a repeat',
    example: '6f1c9c1e-3a0b-4b0e-8f0a-0f4a3c1d2e5b',
  })
  openingId!: string;

  @DateField(
    { description: 'The day by which it is the balance, before the book', example: '2024-12-31' },
    false,
  )
  asOf!: string;

  @NumberField(-MOST_POINTS, MOST_POINTS, { description: 'Fixed points of before', example: 60 })
  fixed!: number;

  @NumberField(-MOST_POINTS, MOST_POINTS, { description: 'Behaviour points of before', example: 1_240 })
  behaviour!: number;

  @MonthsField()
  months?: MonthScore[];

  @TextField(2_000, { description: 'Where it comes from', example: 'Ledger of 2024, page 12' })
  source!: string;

  @EvidenceField({ description: 'What proves it' })
  evidence?: Evidence[];
}

export class RecordOpeningCommand extends DispatchedCommand<RecordOpeningDto> {}

export const recordOpening = defineCommand(
  'RecordOpening',
  'Bring in the points that an employee had before the book began, for the running employment.',
  RecordOpeningDto,
  RecordOpeningCommand,
);
export const RecordOpeningController = commandController(recordOpening);

@CommandHandler(RecordOpeningCommand)
export class RecordOpeningHandler implements ICommandHandler<RecordOpeningCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields, envelope }: RecordOpeningCommand): Promise<Outcome> {
    const { employeeId, openingId, asOf, fixed, behaviour, months = [], source, evidence } = fields;
    const opening = { employeeId, openingId, asOf, fixed, behaviour, months, source, evidence };
    return this.employees.handle({ type: 'RecordOpening', ...opening }, envelope);
  }
}
