import type { DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import {
  ChoiceField,
  DateField,
  IdField,
  PointsField,
  TextField,
  UuidField,
} from '../../../commands/fields.js';
import { isDatedByClockIn } from '../../../infrastructure/event-store/outcome.js';
import type { EmployeeRepository } from '../../employees/employee-repository.js';
import type { Evidence } from '../../employees/domain/events.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';
import { EvidenceField } from '../../employees/commands/evidence-dto.js';
import type { OfficeEntryRequest } from '../../../processes/office-entries/office-entry-process.js';

/** The field that every command about an office entry has. */
export abstract class OfOfficeEntryDto extends CommandDto {
  @UuidField({
    description: 'Given by the caller; the same id with the same content is a repeat',
    example: '3c9a0f5e-8f6b-4d58-9a53-0f6f3f6c9d77',
  })
  officeEntryId!: string;
}

/** The fields of an award and of a deduction, which differ only in their direction. */
export abstract class OfficeEntryDto extends OfOfficeEntryDto {
  @IdField({ description: 'Whose members of that day get it', example: 'reception' })
  officeId!: string;

  @ChoiceField(['fixed', 'behaviour'], {
    description: 'Which part of the points it belongs to',
    example: 'behaviour',
  })
  kind!: EntryKind;

  @IdField({ description: 'The standard by which it is given', example: 'hygiene.spotless' })
  itemCode!: string;

  @PointsField({ description: 'How many for each member', example: 2 })
  points!: number;

  @TextField(2_000, { description: 'Why, for the members to read', example: 'The cleanest office of March' })
  reason!: string;

  @DateField({
    description: 'The local date on which it happened, and of which the members are; today when left out',
    example: '2025-03-31',
  })
  occurredOn?: string;

  @EvidenceField({ description: 'What proves it, where its item asks for that' })
  evidence?: Evidence[];
}

export function askedIn(
  direction: Direction,
  { fields, envelope }: DispatchedCommand<OfficeEntryDto>,
  employees: EmployeeRepository,
): OfficeEntryRequest {
  const { officeEntryId, officeId, kind, itemCode, points, reason, evidence } = fields;
  const { occurredOn = employees.today(envelope) } = fields;
  const isDatedByClock = isDatedByClockIn(fields, envelope);
  const personal = { reason, ...(evidence === undefined ? {} : { evidence }) };
  return { officeEntryId, officeId, direction, kind, itemCode, points, occurredOn, personal, isDatedByClock };
}
