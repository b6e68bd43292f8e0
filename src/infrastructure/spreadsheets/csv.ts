export const CSV = 'text/csv';

/** The byte order mark, by which spreadsheets know UTF-8; without it they take the encoding of their country. */
export const MARK = '\ufeff';

/** RFC 4180: quoted where it must be, quotes doubled, lines end with CR LF. */
const csvField = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A spreadsheet would calculate a text that begins like this, in full width as well. Only names can, as of people, offices
 * and schemes: they alone get the mark in front.
 */
export const inert = (name: string): string => (/^\s*[=+\-@＝＋－＠\t\r\n]/.test(name) ? `'${name}` : name);

export const csvLine = (values: readonly (string | number | undefined)[]): string =>
  `${values.map(csvField).join(',')}\r\n`;
