import { CommandDto } from '../../../commands/command-dto.js';
import { field, IdField, type Field } from '../../../commands/fields.js';
import { isCount } from '../../rulebook/commands/resolution-field.js';
import { EXTENSION_MEASURES } from '../domain/events.js';

type Check = (value: unknown) => boolean;

const within =
  (from: number, to: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

/** Checks that an object has exactly these fields, each valid. */
const just =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const whole = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum });
const MOST = 1_000_000;

export const ExtensionField = (about: Field): PropertyDecorator =>
  field(
    'extension',
    just({
      months: within(1, 12),
      times: within(0, 5),
      measures: (value) => (EXTENSION_MEASURES as readonly unknown[]).includes(value),
    }),
    'must be {months 1 to 12, times 0 to 5, measures: whole or extension}',
    {
      ...about,
      type: 'object',
      required: ['months', 'times', 'measures'],
      properties: {
        months: whole(1, 12),
        times: whole(0, 5),
        measures: { type: 'string', enum: [...EXTENSION_MEASURES] },
      },
    },
    false,
  );

export const RecommendationAskedField = (about: Field): PropertyDecorator =>
  field(
    'recommendationAsked',
    just({ entitledMin: within(1, MOST), share: within(1, 100) }),
    'must be {entitledMin: a whole number from 1, share 1 to 100}',
    {
      ...about,
      type: 'object',
      required: ['entitledMin', 'share'],
      properties: { entitledMin: whole(1, MOST), share: whole(1, 100) },
    },
    true,
  );

export const RecommendationField = (about: Field): PropertyDecorator =>
  field(
    'recommendation',
    just({ entitled: isCount, present: isCount, votesFor: isCount }),
    'must be {entitled, present, votesFor}, each a whole number',
    {
      ...about,
      type: 'object',
      required: ['entitled', 'present', 'votesFor'],
      properties: { entitled: whole(0, MOST), present: whole(0, MOST), votesFor: whole(0, MOST) },
    },
    true,
  );

/** The fields that every command about an inspection has. */
export abstract class InspectionDto extends CommandDto {
  @IdField({ description: 'The programme', example: 'reserve' })
  programmeId!: string;

  @IdField({ description: 'The employee', example: 'E0001' })
  employeeId!: string;
}
