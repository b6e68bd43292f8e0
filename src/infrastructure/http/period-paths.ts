import {
  DATE_MESSAGE,
  FIRST_DATE,
  isLocalDate,
  isNaturalMonth,
  LAST_DATE,
  MONTH_MESSAGE,
  yearOf,
} from '../../kernel/natural-month.js';
import { invalidInput } from './problem.js';

/** @throws Problem naming the field */
export function naturalMonth(text: string): string {
  if (!isNaturalMonth(text)) throw invalidInput([{ field: 'month', message: MONTH_MESSAGE }]);
  return text;
}

/** @throws Problem naming the field */
export function localDate(field: string, text: string): string {
  if (!isLocalDate(text)) throw invalidInput([{ field, message: DATE_MESSAGE }]);
  return text;
}

/** @throws Problem naming the field */
export function naturalYear(text: string): string {
  if (!isNaturalMonth(`${text}-01`))
    throw invalidInput([
      {
        field: 'year',
        message: `must be a year, as YYYY, from ${yearOf(FIRST_DATE)} to ${yearOf(LAST_DATE)}`,
      },
    ]);
  return text;
}
