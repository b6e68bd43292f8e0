import { plain } from './fields.js';

export type Direction = 'award' | 'deduct';
export type Kind = 'fixed' | 'behaviour';

const DATES = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?(?: .*)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** Days since 30 December 1899, as a spreadsheet counts them, from 1954 to 2064. */
const COUNTED = /^[2-5]\d{4}$/;
const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(1899, 11, 30);

/** A local date in the usual forms that begin with the year. Others could be one day or another: they are none. */
export function dateIn(cell: string): string | undefined {
  const text = plain(cell);
  if (COUNTED.test(text)) return new Date(FIRST_DAY_MS + Number(text) * DAY_MS).toISOString().slice(0, 10);
  const found = DATES.map((form) => form.exec(text)).find((match) => match !== null);
  if (found == null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}

/** A whole number with its sign, or undefined. */
export function signedIn(cell: string): number | undefined {
  const text = plain(cell)
    .replaceAll(/[−–—]/g, '-')
    .replaceAll(/[,\s]|分$/g, '');
  return /^[+-]?\d{1,9}(\.0+)?$/.test(text) ? Number(text) : undefined;
}

const AWARDS = ['奖', '奖分', '奖励', '加', '加分', '奖加', '+', 'award', 'awarded', 'add', 'plus', 'a'];
const DEDUCTIONS = ['扣', '扣分', '罚', '处罚', '减', '减分', '-', 'deduct', 'deduction', 'minus', 'd'];

export function directionIn(cell: string): Direction | undefined {
  const text = plain(cell).toLowerCase();
  if (AWARDS.includes(text)) return 'award';
  return DEDUCTIONS.includes(text) ? 'deduct' : undefined;
}

const BEHAVIOUR = ['行为', '行为分', '行为积分', 'behaviour', 'behavior'];
const FIXED = ['固定', '固定分', '固定积分', 'fixed'];

export function kindIn(cell: string): Kind | undefined {
  const text = plain(cell).toLowerCase();
  if (BEHAVIOUR.includes(text)) return 'behaviour';
  return FIXED.includes(text) ? 'fixed' : undefined;
}
