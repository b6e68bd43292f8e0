import 'reflect-metadata';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { isString, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { DATE_MESSAGE, isLocalDate, isNaturalMonth, MONTH_MESSAGE } from '../kernel/natural-month.js';
import { ID, ID_MESSAGE, UUID } from '../infrastructure/http/ids.js';
import { asStored, isAtMost, isCategory, isLine, isLines } from '../kernel/text.js';

/** The kinds of fields that commands are made of: each checks its value and describes itself in the OpenAPI document. */

export interface Field {
  readonly description: string;
  readonly example?: unknown;
}

export function field(
  name: string,
  check: (value: unknown) => boolean,
  message: string,
  schema: Record<string, unknown>,
  optional: boolean,
): PropertyDecorator {
  const options: ValidationOptions = { message: `$property ${message}` };
  return applyDecorators(
    ValidateBy({ name, validator: { validate: check } }, options),
    ...(optional
      ? [ValidateIf((_, value) => value !== undefined), ApiProperty(described(schema, false))]
      : [ApiProperty(described(schema, true))]),
  );
}

/** The fields that an object must have stand beside whether it must be there itself: one word would take the other's place. */
const described = (schema: Record<string, unknown>, required: boolean): object => ({
  required,
  ...schema,
  selfRequired: required,
});

/** An id that is no UUID: 1 to 64 of `A-Z a-z 0-9 . _ -`. */
export const IdField = (about: Field, optional = false): PropertyDecorator =>
  field(
    'id',
    (value) => isString(value) && ID.test(value),
    ID_MESSAGE,
    { ...about, type: String, pattern: ID.source },
    optional,
  );

/** A UUID, brought to lower case before anything looks at it: UUIDs are compared without case. */
export const UuidField = (about: Field, optional = false): PropertyDecorator =>
  applyDecorators(
    field(
      'uuid',
      (value) => isString(value) && UUID.test(value),
      'must be a UUID',
      { ...about, type: String, format: 'uuid' },
      optional,
    ),
    Canonical((value: string) => value.toLowerCase()),
  );

type Forms = Readonly<Record<string, (value: unknown) => unknown>>;
const CANONICAL = Symbol('fields with one canonical form of the same value');
const STORED = Symbol('fields that are stored in another form than they may be sent in');

const inForm =
  (forms: symbol) =>
  (toForm: (value: never) => unknown): PropertyDecorator =>
  (target, property) => {
    Reflect.defineMetadata(forms, { ...formsOf(target, forms), [property]: toForm }, target);
  };

const formsOf = (dto: object, forms: symbol): Forms =>
  (Reflect.getMetadata(forms, dto) as Forms | undefined) ?? {};

function bringTo(forms: symbol, dto: object): void {
  const fields = dto as Record<string, unknown>;
  for (const [name, toForm] of Object.entries(formsOf(dto, forms)))
    if (fields[name] !== undefined) fields[name] = toForm(fields[name]);
}

/** A field whose value is brought to one form, so that the same content is recognised. */
export const Canonical = inForm(CANONICAL);
/** A field that is stored in one form; whether a command is the same is decided by what was sent (rule 6). */
export const Stored = inForm(STORED);

/** Brings the fields of a valid DTO to their canonical form. */
export const normalise = (dto: object): void => {
  bringTo(CANONICAL, dto);
};

/** Brings the fields of a valid DTO to the form in which they are stored. */
export const settle = (dto: object): void => {
  bringTo(STORED, dto);
};

const READABLE = 'with something to read in it, without control, invisible or direction characters';

const textField = (
  isTold: (value: unknown, maxLength: number) => value is string,
  message: string,
  maxLength: number,
  about: Field,
  optional: boolean,
): PropertyDecorator =>
  applyDecorators(
    field(
      'text',
      (value) => isTold(value, maxLength),
      message,
      { ...about, type: String, minLength: 1, maxLength },
      optional,
    ),
    Stored(asStored),
  );

/** A name: one line of text. */
export const LineField = (maxLength: number, about: Field, optional = false): PropertyDecorator =>
  textField(
    isToldInALine,
    `must be one line of 1 to ${maxLength} characters ${READABLE}`,
    maxLength,
    about,
    optional,
  );

/** A description: text of one line or more. */
export const TextField = (maxLength: number, about: Field, optional = false): PropertyDecorator =>
  textField(
    isTold,
    `must be text of 1 to ${maxLength.toLocaleString('en-US')} characters ${READABLE}`,
    maxLength,
    about,
    optional,
  );

/** What people call a category or a grade, in whatever script they write. */
export const SHORT_NAME = { type: 'string', minLength: 1, maxLength: 64 } as const;
export const SHORT_NAME_IS = '1 to 64 letters, digits, . _ - of any script, and single blanks between them';
const SHORT_NAME_MESSAGE = `must be ${SHORT_NAME_IS}`;

/** The name of a category. */
export const CategoryField = (about: Field, optional = false): PropertyDecorator =>
  applyDecorators(
    field('category', isShortName, SHORT_NAME_MESSAGE, { ...about, ...SHORT_NAME, type: String }, optional),
    Stored(asStored),
  );

/** A local date that exists. Where it may be left out, it is today. */
export const DateField = (about: Field, optional = true): PropertyDecorator =>
  field(
    'date',
    (value) => isString(value) && isLocalDate(value),
    DATE_MESSAGE,
    { ...about, type: String, format: 'date' },
    optional,
  );

export const MonthField = (about: Field): PropertyDecorator =>
  field(
    'month',
    (value) => isString(value) && isNaturalMonth(value),
    MONTH_MESSAGE,
    { ...about, type: String, pattern: '^\\d{4}-\\d{2}$' },
    false,
  );

export const PointsField = (about: Field, optional = false): PropertyDecorator =>
  field(
    'points',
    isPoints,
    'must be a whole number from 1 to 100,000',
    { ...about, type: 'integer', minimum: 1, maximum: 100_000 },
    optional,
  );

export const NumberField = (
  minimum: number,
  maximum: number,
  about: Field,
  optional = false,
): PropertyDecorator =>
  field(
    'number',
    (value) => Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum,
    `must be a whole number from ${minimum.toLocaleString('en-US')} to ${maximum.toLocaleString('en-US')}`,
    { ...about, type: 'integer', minimum, maximum },
    optional,
  );

export const BooleanField = (about: Field): PropertyDecorator =>
  field(
    'boolean',
    (value) => typeof value === 'boolean',
    'must be true or false',
    { ...about, type: Boolean },
    false,
  );

export const ChoiceField = (choices: readonly string[], about: Field, optional = false): PropertyDecorator =>
  field(
    'choice',
    (value) => isString(value) && choices.includes(value),
    `must be one of ${choices.join(', ')}`,
    { ...about, type: String, enum: [...choices] },
    optional,
  );

/** An instant with its offset, in ISO 8601. */
export const InstantField = (about: Field): PropertyDecorator =>
  field(
    'instant',
    (value) => isString(value) && isInstant(value),
    'must be an instant with an offset, as 2025-03-31T18:00:00+08:00',
    { ...about, type: String, format: 'date-time' },
    true,
  );

export const isPoints = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 100_000;

export const isToldInALine = (value: unknown, maxLength: number): value is string =>
  isString(value) && isLine(asStored(value)) && isAtMost(asStored(value), maxLength);

export const isTold = (value: unknown, maxLength: number): value is string =>
  isString(value) && isLines(asStored(value)) && isAtMost(asStored(value), maxLength);

export const isShortName = (value: unknown): value is string =>
  isString(value) && isCategory(value.normalize('NFC'));

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isInstant(text: string): boolean {
  const date = INSTANT.exec(text)?.[1];
  return date !== undefined && isLocalDate(date);
}
