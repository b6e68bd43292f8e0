import { CommandDto } from '../../../commands/command-dto.js';
import {
  ChoiceField,
  DateField,
  IdField,
  PointsField,
  TextField,
  UuidField,
} from '../../../commands/fields.js';
import type { DispatchedCommand } from '../../../commands/command-definition.js';
import { isDatedByClockIn } from '../../../infrastructure/event-store/outcome.js';
import type { RecordEntry } from '../domain/decisions.js';
import type { EmployeeRepository } from '../employee-repository.js';
import type { Evidence } from '../domain/events.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';
import { EvidenceField } from './evidence-dto.js';

/** The fields of an award and of a deduction, which differ only in their direction. */
export abstract class EntryDto extends CommandDto {
  @IdField({ description: 'Whose file it goes into', example: 'E0001' })
  employeeId!: string;

  @UuidField({
    description: 'Given by the caller; the same id with the same content is a repeat',
    example: '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11',
  })
  entryId!: string;

  @ChoiceField(['fixed', 'behaviour'], {
    description: 'Which part of the points it belongs to',
    example: 'behaviour',
  })
  kind!: EntryKind;

  @IdField({ description: 'The standard by which it is given', example: 'reception.praised' })
  itemCode!: string;

  @PointsField({ description: 'How many; the direction is the command, never a sign', example: 5 })
  points!: number;

  @TextField(2_000, {
    description: 'Why, for the employee to read',
    example: 'A visitor wrote in to thank her',
  })
  reason!: string;

  @DateField({
    description: 'The local date on which it happened; today when left out',
    example: '2025-03-31',
  })
  occurredOn?: string;

  @EvidenceField({
    description: 'What proves it, where its item asks for that',
    example: [
      {
        href: 'https://files.example/letters/17.pdf',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
  })
  evidence?: Evidence[];

  @UuidField(
    {
      description:
        'Of what is recorded together, for several people or from a file: it can be taken back at once',
      example: 'd1ed96b4-f3e2-4640-9529-3d772e501f89',
    },
    true,
  )
  batchId?: string;

  @IdField(
    { description: 'The manager who has delegated authority for it to you', example: 'zhao.lei' },
    true,
  )
  authorityOf?: string;
}

export function entryOf(
  direction: Direction,
  { fields, envelope }: DispatchedCommand<EntryDto>,
  employees: EmployeeRepository,
): RecordEntry {
  const {
    employeeId,
    entryId,
    kind,
    itemCode,
    points,
    reason,
    occurredOn = employees.today(envelope),
    evidence,
    batchId,
  } = fields;
  const entry = { employeeId, entryId, kind, itemCode, points, reason, occurredOn, evidence, batchId };
  const isDatedByClock = isDatedByClockIn(fields, envelope);
  return { type: 'RecordEntry', direction, ...entry, isDatedByClock };
}
