import { isLocalDate } from '../../../kernel/natural-month.js';
import { field, type Field } from '../../../commands/fields.js';
import type { Resolution } from '../domain/events.js';

/** A resolution as it is sent: its day may be left out. */
export type SentResolution = Omit<Resolution, 'heldOn'> & { readonly heldOn?: string };

const COUNTS = ['entitled', 'present', 'votesFor', 'votesAgainst'] as const;
const MOST = 1_000_000;

export const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST;

function isResolution(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { heldOn, ...counts } = value as Record<string, unknown>;
  return (
    (heldOn === undefined || (typeof heldOn === 'string' && isLocalDate(heldOn))) &&
    Object.keys(counts).length === COUNTS.length &&
    COUNTS.every((name) => isCount(counts[name]))
  );
}

const count = { type: 'integer', minimum: 0, maximum: MOST };

/** A resolution of a meeting, as one field. */
export const ResolutionField = (about: Field, optional = false): PropertyDecorator =>
  field(
    'resolution',
    isResolution,
    'must be {heldOn: a date, or left out, entitled, present, votesFor, votesAgainst}, each a whole number',
    {
      ...about,
      type: 'object',
      required: [...COUNTS],
      properties: {
        heldOn: { type: 'string', format: 'date' },
        entitled: count,
        present: count,
        votesFor: count,
        votesAgainst: count,
      },
    },
    optional,
  );

/** The resolution with its day, which is today where it was left out. */
export const heldBy = (
  { heldOn, entitled, present, votesFor, votesAgainst }: SentResolution,
  today: string,
): Resolution => ({ heldOn: heldOn ?? today, entitled, present, votesFor, votesAgainst });
