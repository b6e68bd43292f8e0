import { plain } from './fields.js';

export type Direction = 'award' | 'deduct';
export type Kind = 'fixed' | 'behaviour';

/** Separators of thousands count only where every group has three digits; neither a full stop nor a space is one. */
const WHOLE = /^[+-]?(\d{1,9}(\.0{1,2})?|\d{1,3}(,\d{3}){1,2})$/;

/** A whole number with its sign, if the cell plainly says one; undefined where it could be another number. */
export function signedIn(cell: string): number | undefined {
  const text = plain(cell)
    .replace(/^[−–—]/, '-')
    .replace(/ ?分$/, '');
  return WHOLE.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** A spreadsheet's form of a long number, or of a code such as 12E10: its digits are lost. */
export const isShortened = (cell: string): boolean => /^\d(\.\d+)?E\+?\d{1,3}$/i.test(plain(cell));

/** Whether a cell holds an error of the spreadsheet, such as a division by zero. */
export const isErrorCell = (cell: string): boolean =>
  /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA)$/i.test(
    cell.trim(),
  );

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
