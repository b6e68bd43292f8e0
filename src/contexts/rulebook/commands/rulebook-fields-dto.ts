import { applyDecorators } from '@nestjs/common';
import {
  field,
  isPoints,
  isShortName,
  isToldInALine,
  NumberField,
  SHORT_NAME,
  SHORT_NAME_IS,
  Stored,
  type Field,
} from '../../../commands/fields.js';
import { asStored } from '../../../kernel/text.js';
import { SERVICE, type GrantedFor } from '../domain/events.js';
import { ITEM_ROLES } from '../domain/items.js';

/** The fields that only commands to the rulebook have. */

/** Fixed points, or a range with both its ends. */
export type PointsOrRange = number | { readonly from: number; readonly to: number };

const POINTS_SCHEMA = { type: 'integer', minimum: 1, maximum: 100_000 };

export const PointsOrRangeField = (about: Field): PropertyDecorator =>
  field(
    'pointsOrRange',
    (value) => isPoints(value) || isRange(value),
    'must be a whole number from 1 to 100,000, or a range {from, to} of two of them',
    {
      ...about,
      oneOf: [
        POINTS_SCHEMA,
        { type: 'object', required: ['from', 'to'], properties: { from: POINTS_SCHEMA, to: POINTS_SCHEMA } },
      ],
    },
    false,
  );

function isRange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, ...others } = value as Record<string, unknown>;
  return isPoints(from) && isPoints(to) && from <= to && Object.keys(others).length === 0;
}

export const RolesField = (about: Field): PropertyDecorator =>
  field(
    'roles',
    (value) =>
      Array.isArray(value) &&
      new Set(value).size === value.length &&
      value.every((role) => (ITEM_ROLES as readonly unknown[]).includes(role)),
    `must be a list of ${ITEM_ROLES.join(', ')}, each once at most`,
    {
      ...about,
      type: 'array',
      items: { type: 'string', enum: [...ITEM_ROLES] },
      maxItems: ITEM_ROLES.length,
    },
    true,
  );

export const GrantedForField = (about: Field): PropertyDecorator =>
  applyDecorators(
    grantedForField(about),
    Stored(({ attribute, value }: GrantedFor) => ({
      attribute: asStored(attribute),
      ...(value === undefined ? {} : { value: asStored(value) }),
    })),
  );

const grantedForField = (about: Field): PropertyDecorator =>
  field(
    'grantedFor',
    isGrantedFor,
    `must be {attribute, value}, the attribute ${SHORT_NAME_IS}, the value a text of 1 to 200 characters, or none for service`,
    {
      ...about,
      type: 'object',
      required: ['attribute'],
      properties: {
        attribute: SHORT_NAME,
        value: { type: 'string', minLength: 1, maxLength: 200 },
      },
    },
    true,
  );

function isGrantedFor(sent: unknown): boolean {
  if (typeof sent !== 'object' || sent === null) return false;
  const { attribute, value, ...others } = sent as Record<string, unknown>;
  if (Object.keys(others).length > 0 || !isShortName(attribute)) return false;
  return attribute === SERVICE ? value === undefined : isToldInALine(value, 200);
}

export const YesOrNoField = (about: Field): PropertyDecorator =>
  field(
    'yesOrNo',
    (value) => typeof value === 'boolean',
    'must be true or false',
    { ...about, type: Boolean },
    true,
  );

export const CountField = (about: Field): PropertyDecorator => NumberField(0, 1_000_000, about);
