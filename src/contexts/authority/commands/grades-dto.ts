import { applyDecorators } from '@nestjs/common';
import { field, isPoints, isShortName, SHORT_NAME, Stored, type Field } from '../../../commands/fields.js';
import { ID } from '../../../infrastructure/http/ids.js';
import { asStored } from '../../../kernel/text.js';
import { MAX_GRADES, MAX_LIMITS } from '../domain/decisions.js';

/** One limit as it is sent; a field that is left out is without limit. */
export interface SentLimit {
  readonly direction: 'award' | 'deduct';
  readonly category?: string;
  readonly perEntry?: number;
  readonly perMonth?: number;
  readonly perEmployeeMonth?: number;
}

export interface SentGrade {
  readonly grade: string;
  readonly limits: readonly SentLimit[];
  readonly duty?: {
    readonly awards: number;
    readonly deductions: number;
    readonly penalty?: { readonly itemCode: string; readonly points: number };
  };
}

const MAX_POINTS = 1_000_000_000;
/** The most entries that a duty may ask for in a month. */
const MAX_DUTY = 10_000;
const COUNT = { type: 'integer', minimum: 0, maximum: MAX_DUTY };
const POINTS = { type: 'integer', minimum: 0, maximum: MAX_POINTS };
const ITEM_CODE = { type: 'string', pattern: ID.source };

/** The grades from the lowest to the highest, each with its limits. */
export const GradesField = (about: Field): PropertyDecorator =>
  applyDecorators(gradesField(about), Stored(inStoredForm));

const inStoredForm = (grades: readonly SentGrade[]): SentGrade[] =>
  grades.map(({ grade, limits, ...duty }) => ({
    grade: asStored(grade),
    limits: limits.map(limitInStoredForm),
    ...duty,
  }));

const limitInStoredForm = ({ category, ...limit }: SentLimit): SentLimit =>
  category === undefined ? limit : { ...limit, category: asStored(category) };

const gradesField = (about: Field): PropertyDecorator =>
  field(
    'grades',
    isGrades,
    `must be a list of 1 to ${MAX_GRADES} grades {grade, limits, duty?}, each with at most ${MAX_LIMITS} limits {direction, category?, perEntry?, perMonth?, perEmployeeMonth?}, in points from 0 to 1,000,000,000, and a duty {awards, deductions, penalty?} of 0 to ${MAX_DUTY} entries`,
    {
      ...about,
      type: 'array',
      minItems: 1,
      maxItems: MAX_GRADES,
      items: {
        type: 'object',
        required: ['grade', 'limits'],
        properties: {
          grade: SHORT_NAME,
          duty: {
            type: 'object',
            required: ['awards', 'deductions'],
            properties: {
              awards: COUNT,
              deductions: COUNT,
              penalty: {
                type: 'object',
                required: ['itemCode', 'points'],
                properties: {
                  itemCode: ITEM_CODE,
                  points: { type: 'integer', minimum: 1, maximum: 100_000 },
                },
              },
            },
          },
          limits: {
            type: 'array',
            maxItems: MAX_LIMITS,
            items: {
              type: 'object',
              required: ['direction'],
              properties: {
                direction: { type: 'string', enum: ['award', 'deduct'] },
                category: SHORT_NAME,
                perEntry: POINTS,
                perMonth: POINTS,
                perEmployeeMonth: POINTS,
              },
            },
          },
        },
      },
    },
    false,
  );

const isItemCode = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

function isGrades(value: unknown): value is SentGrade[] {
  return Array.isArray(value) && value.length >= 1 && value.length <= MAX_GRADES && value.every(isGrade);
}

function isGrade(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { grade, limits, duty, ...others } = value as Record<string, unknown>;
  if (!isShortName(grade) || Object.keys(others).length > 0) return false;
  if (duty !== undefined && !isDuty(duty)) return false;
  return Array.isArray(limits) && limits.length <= MAX_LIMITS && limits.every(isLimit);
}

function isLimit(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { direction, category, perEntry, perMonth, perEmployeeMonth, ...others } = value as Record<
    string,
    unknown
  >;
  if (direction !== 'award' && direction !== 'deduct') return false;
  if (category !== undefined && !isShortName(category)) return false;
  if (Object.keys(others).length > 0) return false;
  return [perEntry, perMonth, perEmployeeMonth].every(
    (points) => points === undefined || isLimitPoints(points),
  );
}

function isDuty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { awards, deductions, penalty, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0 || ![awards, deductions].every(isCount)) return false;
  return penalty === undefined || isPenalty(penalty);
}

function isPenalty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { itemCode, points, ...others } = value as Record<string, unknown>;
  return isItemCode(itemCode) && isPoints(points) && Object.keys(others).length === 0;
}

const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_DUTY;

const isLimitPoints = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_POINTS;
