import {
  decemberOf,
  isNaturalMonth,
  monthBefore,
  monthsFrom,
  monthsUpTo,
  type NaturalMonth,
} from '../../../kernel/natural-month.js';
import type { PeriodKind, Terms } from './scheme.js';

/** The period of a run: a month, a quarter, a half-year or a year. */
export interface RunPeriod {
  readonly period: string;
  readonly kind: PeriodKind;
  readonly months: readonly NaturalMonth[];
}

export const RUN_PERIOD = /^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/;

const month = (year: string, no: number): NaturalMonth => `${year}-${String(no).padStart(2, '0')}`;

/** Reads a period; undefined for what is none. */
export function periodOf(period: string): RunPeriod | undefined {
  if (!RUN_PERIOD.test(period)) return undefined;
  const year = period.slice(0, 4);
  if (!isNaturalMonth(`${year}-01`)) return undefined;
  const part = period.slice(5);
  if (part === '') return { period, kind: 'year', months: [...monthsFrom(month(year, 1), decemberOf(year))] };
  const no = Number(part.slice(1));
  if (part.startsWith('Q')) return { period, kind: 'quarter', months: range(year, 3 * no - 2, 3) };
  if (part.startsWith('H')) return { period, kind: 'half-year', months: range(year, 6 * no - 5, 6) };
  return isNaturalMonth(period) ? { period, kind: 'month', months: [period] } : undefined;
}

const range = (year: string, first: number, count: number): readonly NaturalMonth[] => [
  ...monthsFrom(month(year, first), month(year, first + count - 1)),
];

/** The months of the year up to the end of a period. */
export const yearUpTo = ({ months }: RunPeriod): readonly NaturalMonth[] => {
  const last = months.at(-1) ?? '';
  return [...monthsFrom(month(last.slice(0, 4), 1), last)];
};

const MONTHS_BEFORE = 3;

/** The months that a score is compared with; none where a scheme does not go by improvement. */
export const monthsBefore = ({ measure }: Terms['basis'], period: string): readonly NaturalMonth[] =>
  measure === 'improvement' ? monthsUpTo(monthBefore(period), MONTHS_BEFORE) : [];

/** By how much a score is above the average of those before; null without any. */
export const improvedBy = (score: number, before: readonly number[]): number | null =>
  before.length === 0 ? null : score - Math.floor(before.reduce((sum, one) => sum + one, 0) / before.length);

/** A period that was looked at before. */
export function knownPeriod(text: string): RunPeriod {
  const period = periodOf(text);
  if (period === undefined) throw new Error(`${text} is no period`);
  return period;
}
