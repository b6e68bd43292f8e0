import { applyDecorators } from '@nestjs/common';
import { Canonical, field, isPoints, type Field } from '../../../commands/fields.js';
import { isLocalDate } from '../../../kernel/natural-month.js';
import { ID, UUID } from '../../../infrastructure/http/ids.js';
import { MAX_ENTRIES } from '../domain/decisions.js';
import type { SentEntry } from '../domain/sent-entry.js';

/** The proposed entries for files, each with an id of its own. */
export const EntriesField = (about: Field): PropertyDecorator =>
  applyDecorators(
    entriesField(about),
    Canonical((entries: SentEntry[]) =>
      entries.map((entry) => ({ ...entry, entryId: entry.entryId.toLowerCase() })),
    ),
  );

const entriesField = (about: Field): PropertyDecorator =>
  field(
    'entries',
    isEntries,
    `must be a list of 1 to ${MAX_ENTRIES} entries {employeeId, entryId, direction, kind, itemCode?, points, occurredOn?}, as those of an award or a deduction, no two with the same entryId`,
    {
      ...about,
      type: 'array',
      minItems: 1,
      maxItems: MAX_ENTRIES,
      items: {
        type: 'object',
        required: ['employeeId', 'entryId', 'direction', 'kind', 'points'],
        properties: {
          employeeId: { type: 'string', pattern: ID.source },
          entryId: { type: 'string', format: 'uuid' },
          direction: { type: 'string', enum: ['award', 'deduct'] },
          kind: { type: 'string', enum: ['fixed', 'behaviour'] },
          itemCode: { type: 'string', pattern: ID.source },
          points: { type: 'integer', minimum: 1, maximum: 100_000 },
          occurredOn: { type: 'string', format: 'date' },
        },
      },
    },
    false,
  );

function isEntries(value: unknown): value is SentEntry[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > MAX_ENTRIES) return false;
  if (!value.every(isEntry)) return false;
  return new Set(value.map(({ entryId }) => entryId.toLowerCase())).size === value.length;
}

type Checks = Readonly<Record<keyof SentEntry, (value: unknown) => boolean>>;
const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);
const CHECKS: Checks = {
  employeeId: isId,
  entryId: (value) => typeof value === 'string' && UUID.test(value),
  direction: (value) => value === 'award' || value === 'deduct',
  kind: (value) => value === 'fixed' || value === 'behaviour',
  itemCode: (value) => value === undefined || isId(value),
  points: isPoints,
  occurredOn: (value) => value === undefined || (typeof value === 'string' && isLocalDate(value)),
};

function isEntry(value: unknown): value is SentEntry {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return (
    Object.keys(fields).every((name) => Object.hasOwn(CHECKS, name)) &&
    Object.entries(CHECKS).every(([name, check]) => check(fields[name]))
  );
}
