import { FIELDS } from '../../importing/fields.js';
import type { Say } from '../../language/language.js';
import { save } from '../../parts/save.js';

/** What a spreadsheet would take for a formula; a number with its sign is none. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d.])/;

/** A file that spreadsheets open as it is: with the mark by which they know UTF-8. */
export async function downloadCsv(name: string, lines: readonly (readonly string[])[]): Promise<void> {
  const { default: Papa } = await import('papaparse');
  const text = Papa.unparse(
    lines.map((cells) => [...cells]),
    { escapeFormulae: FORMULA },
  );
  save(name, ['\ufeff', text], 'text/csv');
}

/** Headings that are found again, and two rows as they may look. */
export function templateLines(say: Say): string[][] {
  return [
    FIELDS.map((field) => say(`import.${field}`)),
    ['E0001', '', '2025-03-31', 'reception.praised', '5', say('record.award'), say('kind.behaviour'), say('import.example-reason'), '', ''], // prettier-ignore
    ['E0002', '', '2025-03-31', 'attendance.late', '2', say('record.deduct'), say('kind.behaviour'), say('import.example-reason-2'), '', ''], // prettier-ignore
  ];
}
