import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import { CSV, csvLine, inert, MARK } from '../../src/infrastructure/spreadsheets/csv.js';
import { MOST_ROWS } from '../../src/infrastructure/spreadsheets/sheet-xml.js';
import { XLSX, xlsxOf } from '../../src/infrastructure/spreadsheets/xlsx.js';
import type { Rank } from './ranks.js';
import type { Restated } from './restatement.js';

/** A row with the office by its name, which people know. */
export type ExportedRow = Rank & { readonly office: string; readonly restated?: Restated };
export type ExportedPages = AsyncIterable<readonly ExportedRow[]>;

export interface ExportFormat {
  readonly type: string;
  readonly isText: boolean;
  readonly extension: string;
  /** The most people that a file holds; no limit when left out. */
  readonly most?: number;
  /** Gives the whole file piece by piece; asks for a page when the one before it was taken. */
  readonly file: (
    period: string,
    pages: ExportedPages,
    headings: readonly string[],
    organisation?: string,
  ) => AsyncIterable<string | Uint8Array>;
}

const cellsOf = ({ rank, employeeId, name, office, officeId, score, restated }: ExportedRow) =>
  [rank, employeeId, name, office, officeId, score, restated?.rank, restated?.score] as const;

const csvRow = (row: ExportedRow): string =>
  csvLine(cellsOf({ ...row, name: inert(row.name), office: inert(row.office) }));

async function* linesOf(
  head: string,
  pages: ExportedPages,
  line: (row: ExportedRow) => string,
): AsyncGenerator<string> {
  yield head;
  for await (const rows of pages) yield rows.map(line).join('');
}

async function* cellsIn(pages: ExportedPages) {
  for await (const rows of pages) yield rows.map(cellsOf);
}

const FORMATS: readonly ExportFormat[] = [
  {
    type: CSV,
    isText: true,
    extension: 'csv',
    file: (_, pages, headings) => linesOf(MARK + csvLine(headings), pages, csvRow),
  },
  {
    type: NDJSON,
    isText: true,
    extension: 'ndjson',
    // For programs: the rows as in pages, which name an office by its id.
    file: (_, pages) => linesOf('', pages, ({ office: _name, ...row }) => `${JSON.stringify(row)}\n`),
  },
  {
    type: XLSX,
    isText: false,
    extension: 'xlsx',
    most: MOST_ROWS - 1,
    file: (period, pages, headings, organisation) => xlsxOf(period, headings, cellsIn(pages), organisation),
  },
];

/** The format of a short name; undefined for JSON, which is no export. */
export const formatNamed = (name: string): ExportFormat | undefined =>
  FORMATS.find(({ extension }) => extension === name);

/** The format that the header `Accept` asks for; undefined when that is no export. */
export const formatFor = (accept: string | undefined): ExportFormat | undefined =>
  FORMATS.find(({ type }) => accept?.toLowerCase().includes(type) === true);
