import { save } from './save.js';

/**
 * A cell that a spreadsheet would take for a formula; one that is a signed number and nothing else is none. A cell that begins with an apostrophe already gets
 * another one, so that removing one restores the text.
 */
const FORMULA = /^'*[=@\t\r]|^'*[+-](?!(\d+(\.\d*)?|\.\d+)$)|^'+[+-]/;

/** A file that spreadsheets open directly: with the byte order mark that tells them it is UTF-8. */
export async function downloadCsv(name: string, lines: readonly (readonly string[])[]): Promise<void> {
  const { default: Papa } = await import('papaparse');
  const text = Papa.unparse(
    lines.map((cells) => [...cells]),
    { escapeFormulae: FORMULA },
  );
  save(name, ['\ufeff', text], 'text/csv');
}
