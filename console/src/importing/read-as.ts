import { choiceFor } from './dates.js';
import { plain, type FieldName } from './fields.js';
import type { ImportedEntry } from './rows.js';

/** How a cell was read, where its text does not show that. */
export function readAs(field: FieldName, text: string, entry: ImportedEntry | undefined): string | undefined {
  if (entry === undefined || text.trim() === '') return undefined;
  const read = READ[field]?.(entry, text);
  return read === undefined || read === text.trim() ? undefined : read;
}

const pointsOf = ({ points }: ImportedEntry, text: string): string | undefined =>
  /^[+-]?\d+$/.test(text.trim()) && Math.abs(Number(text)) === points ? undefined : String(points);

/** A date that begins with its year is unambiguous. */
const dayOf = ({ occurredOn }: ImportedEntry, text: string): string | undefined =>
  choiceFor(text) === undefined &&
  plain(text).startsWith(occurredOn.slice(0, 4)) &&
  !/[TZ]|[+-]\d{2}:?\d{2}$/.test(text)
    ? undefined
    : occurredOn;

const READ: Readonly<Partial<Record<FieldName, (entry: ImportedEntry, text: string) => string | undefined>>> =
  {
    employeeId: ({ employeeId }) => employeeId,
    occurredOn: dayOf,
    itemCode: ({ itemCode }) => itemCode,
    points: pointsOf,
    awarded: pointsOf,
    deducted: pointsOf,
  };
