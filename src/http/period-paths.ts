import { isNaturalMonth } from '../calendar/natural-month.js';
import { invalidInput } from './problem.js';

/** @throws Problem naming the field */
export function naturalMonth(text: string): string {
  if (!isNaturalMonth(text)) throw invalidInput([{ field: 'month', message: 'must be a month, as YYYY-MM' }]);
  return text;
}

/** @throws Problem naming the field */
export function naturalYear(text: string): string {
  if (!isNaturalMonth(`${text}-01`))
    throw invalidInput([{ field: 'year', message: 'must be a year, as YYYY' }]);
  return text;
}
