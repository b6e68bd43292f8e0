import { isNaturalMonth } from '../../../kernel/natural-month.js';
import { field } from '../../../commands/fields.js';

const MOST_MONTHS = 240;
export const MOST_POINTS = 1_000_000;

/** The scores of single months, each once; the rules say which months may be given. */
export const MonthsField = (): PropertyDecorator =>
  field(
    'months',
    areMonths,
    `must be a list of 1 to ${MOST_MONTHS}, each with a month, as YYYY-MM, and a score, a whole number from −1,000,000 to 1,000,000`,
    {
      description: 'The scores of months before the book, which count in the boards of their years',
      example: [{ month: '2024-12', score: 50 }],
      type: 'array',
      minItems: 1,
      maxItems: MOST_MONTHS,
      items: {
        type: 'object',
        required: ['month', 'score'],
        properties: {
          month: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
          score: { type: 'integer', minimum: -MOST_POINTS, maximum: MOST_POINTS },
        },
      },
    },
    true,
  );

const areMonths = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 1 && value.length <= MOST_MONTHS && value.every(isMonthScore);

function isMonthScore(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { month, score, ...others } = value as Record<string, unknown>;
  if (typeof month !== 'string' || !isNaturalMonth(month) || Object.keys(others).length > 0) return false;
  return Number.isInteger(score) && Math.abs(score as number) <= MOST_POINTS;
}
