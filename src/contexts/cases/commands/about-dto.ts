import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { Canonical, type Field } from '../../../commands/fields.js';
import { ID, UUID } from '../../../infrastructure/http/ids.js';
import { isPeriod } from '../../publicity/domain/periods.js';
import { CASE_KINDS, type CaseAbout } from '../domain/events.js';

type Check = (value: unknown) => boolean;

const isId: Check = (value) => typeof value === 'string' && ID.test(value);
const isUuid: Check = (value) => typeof value === 'string' && UUID.test(value);

/** Checks that an object has exactly these fields, each valid. */
const just =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const OF_SOMEBODY: Readonly<Record<string, Check>> = {
  entry: just({ employeeId: isId, entryId: isUuid }),
  board: just({ employeeId: isId, period: isPeriod }),
  run: just({ employeeId: isId, runId: isUuid }),
  inspection: just({ employeeId: isId, programmeId: isId }),
  claim: just({ claimId: isUuid }),
};
const OF_THE_PRACTICE: Readonly<Record<string, Check>> = {
  item: isId,
  office: isId,
  practice: (value) => value === true,
};

function fits(value: unknown, kind: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false;
  const things = thingsOf(kind);
  const [[thing, named] = ['', undefined]] = Object.entries(value);
  return Object.hasOwn(things, thing) && things[thing]?.(named) === true;
}

/** Any fields, where the kind is unknown. */
function thingsOf(kind: unknown): Readonly<Record<string, Check>> {
  if (kind === 'problem') return OF_THE_PRACTICE;
  return CASE_KINDS.includes(kind as 'appeal') ? OF_SOMEBODY : { ...OF_SOMEBODY, ...OF_THE_PRACTICE };
}

function kindIn(args: ValidationArguments | undefined): unknown {
  const sent: { readonly kind?: unknown } | undefined = args?.object;
  return sent?.kind;
}

const MESSAGE =
  'must be one of {entry: {employeeId, entryId}}, {board: {employeeId, period}}, {run: {employeeId, runId}}, ' +
  '{inspection: {employeeId, programmeId}}, {claim: {claimId}}; of a problem one of {item}, {office}, {practice: true}';

/** The subject of a case; its kind says which fields it has. */
export const AboutField = (about: Field): PropertyDecorator =>
  applyDecorators(
    ValidateBy(
      { name: 'about', validator: { validate: (value, args) => fits(value, kindIn(args)) } },
      { message: `$property ${MESSAGE}` },
    ),
    ApiProperty({ ...about, type: 'object', additionalProperties: true }),
    Canonical(inSmallLetters),
  );

/** Brings the UUIDs to lower case. */
function inSmallLetters(about: CaseAbout): CaseAbout {
  const small = Object.entries(about).map(([thing, named]: [string, unknown]) => [
    thing,
    typeof named !== 'object' || named === null
      ? named
      : Object.fromEntries(
          Object.entries(named).map(([name, value]: [string, unknown]) => [
            name,
            isUuid(value) ? (value as string).toLowerCase() : value,
          ]),
        ),
  ]);
  return Object.fromEntries(small) as CaseAbout;
}

/** A problem brings its id; that of any other case is derived from its subject. */
export const OwnCaseIdField = (about: Field): PropertyDecorator =>
  applyDecorators(
    ValidateBy(
      {
        name: 'ownCaseId',
        validator: {
          validate: (value, args) => {
            const kind = kindIn(args);
            if (value === undefined) return kind !== 'problem';
            return isUuid(value) && kind !== 'appeal' && kind !== 'objection';
          },
        },
      },
      { message: '$property must be a UUID of a problem, and goes with no other kind' },
    ),
    ValidateIf(() => true),
    ApiPropertyOptional({ ...about, type: String, format: 'uuid' }),
    Canonical((value: string) => value.toLowerCase()),
  );
