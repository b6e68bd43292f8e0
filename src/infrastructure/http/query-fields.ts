import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { DATE_MESSAGE, isLocalDate, isNaturalMonth, MONTH_MESSAGE } from '../../kernel/natural-month.js';
import { ID, ID_MESSAGE, isPosition, POSITION_MESSAGE } from './ids.js';
import { invalidInput } from './problem.js';

/** An id out of a path. @throws Problem naming the field */
export function pathId(field: string, text: string): string {
  if (!ID.test(text)) throw invalidInput([{ field, message: ID_MESSAGE }]);
  return text;
}

/** The fields of queries: in a URL everything is text, and a field given twice is a list and therefore a fault. */
function queryField(
  name: string,
  pattern: RegExp,
  message: string,
  schema: Record<string, unknown>,
  check: (text: string) => boolean = () => true,
): PropertyDecorator {
  return applyDecorators(
    textThat(name, message, (text) => pattern.test(text) && check(text)),
    ValidateIf((_, value) => value !== undefined),
    ApiPropertyOptional(schema),
  );
}

function textThat(name: string, message: string, check: (text: string) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && check(value);
  return ValidateBy({ name, validator: { validate } }, { message: `$property ${message}` });
}

const MinPositionField = (): PropertyDecorator =>
  PositionFilterField('Waits, at most 5 s, until the answer includes this place in the log.');

export const LimitField = (): PropertyDecorator =>
  queryField(
    'limit',
    /^\d{1,4}$/,
    'must be a whole number from 1 to 1,000',
    { type: 'integer', minimum: 1, maximum: 1_000, default: 100 },
    (text) => Number(text) >= 1 && Number(text) <= 1_000,
  );

const CursorField = (): PropertyDecorator =>
  queryField('cursor', /^[A-Za-z0-9_-]{1,400}$/, 'is not one that this list has given', {
    type: String,
    description: '`nextCursor` of the page before.',
  });

export const DateFilterField = (description: string): PropertyDecorator =>
  queryField(
    'date',
    /^\d{4}-\d{2}-\d{2}$/,
    DATE_MESSAGE,
    { type: String, format: 'date', description },
    isLocalDate,
  );

/** A filter by text that somebody types to find a person. */
const textFilterField = (name: string, description: string): PropertyDecorator =>
  queryField(name, /^[^\0]{1,200}$/u, 'must have 1 to 200 characters', {
    type: String,
    minLength: 1,
    maxLength: 200,
    description,
  });

export const SearchField = (): PropertyDecorator =>
  textFilterField(
    'search',
    'The beginning of an id, of a name, of one of its words, or of its pinyin in any reading; or its initials, also after the surname.',
  );

export const NameFilterField = (description: string): PropertyDecorator =>
  textFilterField('name', description);

export const OfficeFilterField = (): PropertyDecorator =>
  queryField('officeId', ID, ID_MESSAGE, { type: String, pattern: ID.source });

export const IdFilterField = (name: string, description: string): PropertyDecorator =>
  queryField(name, ID, ID_MESSAGE, { type: String, pattern: ID.source, description });

export const WholeNumberField = (minimum: number, maximum: number, description: string): PropertyDecorator =>
  queryField(
    'wholeNumber',
    /^\d{1,15}$/,
    `must be a whole number from ${minimum} to ${maximum}`,
    { type: 'integer', minimum, maximum, description },
    (text) => Number(text) >= minimum && Number(text) <= maximum,
  );

/** Where a feed goes on: text of a pattern that its lines tell. */
export const SequenceFilterField = (pattern: RegExp, description: string): PropertyDecorator =>
  queryField('sequence', pattern, 'is not one that this feed has given', {
    type: String,
    pattern: pattern.source,
    description,
  });

export const ChoiceFilterField = (choices: readonly string[]): PropertyDecorator =>
  queryField(
    'choice',
    /^[a-z-]{1,64}$/,
    `must be one of ${choices.join(', ')}`,
    { type: String, enum: [...choices] },
    (text) => choices.includes(text),
  );

export const BooleanFilterField = (description?: string): PropertyDecorator =>
  queryField('boolean', /^(true|false)$/, 'must be true or false', {
    type: Boolean,
    ...(description === undefined ? {} : { description }),
  });

const MONTH_PATTERN = '^\\d{4}-\\d{2}$';

/** A month that has to be given. */
export const MonthField = (): PropertyDecorator =>
  applyDecorators(
    textThat('month', MONTH_MESSAGE, isNaturalMonth),
    ApiProperty({ type: String, pattern: MONTH_PATTERN, example: '2025-03' }),
  );

export const MonthFilterField = (): PropertyDecorator =>
  queryField(
    'month',
    /^\d{4}-\d{2}$/,
    MONTH_MESSAGE,
    { type: String, pattern: MONTH_PATTERN, description: 'The current month when left out.' },
    isNaturalMonth,
  );

export function PositionFilterField(description: string): PropertyDecorator {
  const pattern = '^\\d{1,19}$';
  return queryField('position', /^\d/, POSITION_MESSAGE, { type: String, pattern, description }, isPosition);
}

export const EmployeeFilterField = (description: string): PropertyDecorator =>
  queryField('employeeId', ID, ID_MESSAGE, { type: String, pattern: ID.source, description });

export const PrincipalFilterField = (description: string): PropertyDecorator =>
  queryField('principalId', ID, ID_MESSAGE, { type: String, pattern: ID.source, description });

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export const KnownAtField = (): PropertyDecorator =>
  queryField(
    'knownAt',
    /^[0-9T:.Z+-]{1,40}$/,
    'must be a position in the log, or an instant as 2025-03-04T09:00:00Z',
    {
      type: String,
      description: 'Only what was known then: up to a place in the log, or recorded not after an instant.',
      example: '2025-03-04T09:00:00Z',
    },
    (text) =>
      isPosition(text) ||
      (INSTANT.test(text) && isLocalDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))),
  );

/** The parameters of every query. */
export class ReadQuery {
  @MinPositionField()
  minPosition?: string;
}

/** The parameters of every list. */
export class ListQuery extends ReadQuery {
  @LimitField()
  limit?: string;

  @CursorField()
  cursor?: string;
}

const DEFAULT_LIMIT = 100;

export const limitOf = ({ limit }: Pick<ListQuery, 'limit'>): number =>
  limit === undefined ? DEFAULT_LIMIT : Number(limit);
