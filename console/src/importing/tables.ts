/** A kind of table that can be imported: its columns, and how they are found. */
export interface Table<Field extends string> {
  readonly fields: readonly Field[];
  /** The usual names of each column. */
  readonly headings: Readonly<Record<Field, readonly string[]>>;
  /** Fields that have one column or none: a heading that merely contains their word is another column. */
  readonly exact: ReadonlySet<Field>;
  /** The column with the day of a row, which shows where rows have run into one another. */
  readonly day: Field;
  /** The fields that are missing before rows can be checked. */
  readonly lacking: (columns: ColumnsOf<Field>) => readonly Field[];
}

/** A table, as far as a file is read by its headings. */
export interface Headings {
  /** How many columns are recognised. */
  readonly known: (header: readonly string[]) => number;
  /** How many columns are missing. */
  readonly missing: (header: readonly string[]) => number;
  /** The column with the day of a row. */
  readonly day: (header: readonly string[]) => number | undefined;
}

export function headingsOf<Field extends string>(table: Table<Field>): Headings {
  const columns = (header: readonly string[]): ColumnsOf<Field> => columnsOfTable(header, table);
  return {
    known: (header) => Object.keys(columns(header)).length,
    missing: (header) => table.lacking(columns(header)).length,
    day: (header) => columns(header)[table.day],
  };
}

/** The column of each field, from 0; fields that the file does not have are left out. */
export type ColumnsOf<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** The page's own columns in an exported file are ignored when the file comes back. */
const OF_THE_PAGE = ['错误说明', 'whatiswrong'];

/**
 * Turns full-width letters, digits and signs into narrow ones, and trims spaces. Nothing else that looks like a digit becomes
 * one: ① beside a 5 does not make 51.
 */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();

const bare = (heading: string): string =>
  heading
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/\(.*?\)|[\s_\-*:./&]/g, '');

/** Finds the column of each field by its heading; an exact match goes before one that merely contains the word. */
export function columnsOfTable<Field extends string>(
  header: readonly string[],
  { fields, headings: words, exact }: Table<Field>,
): ColumnsOf<Field> {
  const headings = header.map(bare);
  const taken = new Set(headings.flatMap((heading, at) => (OF_THE_PAGE.includes(heading) ? [at] : [])));
  const columns: Partial<Record<Field, number>> = {};
  const place = (field: Field, fits: (heading: string, word: string) => boolean): void => {
    if (columns[field] !== undefined) return;
    for (const word of words[field]) {
      const at = headings.findIndex((heading, index) => !taken.has(index) && fits(heading, word));
      if (at < 0) continue;
      columns[field] = at;
      taken.add(at);
      return;
    }
  };
  for (const field of fields) place(field, (heading, word) => heading === word);
  const inexact = fields.filter((field) => !exact.has(field));
  for (const field of inexact) place(field, (heading, word) => word.length > 1 && heading.includes(word) && !/^[a-z]{1,4}$/.test(word)); // prettier-ignore
  return columns;
}
