import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import { CSV, csvLine, inert, MARK } from '../../src/infrastructure/spreadsheets/csv.js';
import { MOST_ROWS } from '../../src/infrastructure/spreadsheets/sheet-xml.js';
import { XLSX, xlsxOf } from '../../src/infrastructure/spreadsheets/xlsx.js';
import { nameIn, type ExportLanguage } from '../../src/infrastructure/http/file-exports.js';
import { headingsIn } from './export-words.js';
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
  readonly file: (period: string, pages: ExportedPages, told: Told) => AsyncIterable<string | Uint8Array>;
}

/** In which language a file is read, and the name of the organisation that stands in it. */
interface Told {
  readonly language: ExportLanguage | undefined;
  readonly organisation: string | undefined;
}

const cellsOf = (
  { rank, employeeId, name, office, officeId, score, restated }: ExportedRow,
  language: ExportLanguage | undefined,
) =>
  [
    rank,
    employeeId,
    nameIn(language, name),
    office,
    officeId,
    score,
    restated?.rank,
    restated?.score,
  ] as const;

const csvRow = (row: ExportedRow, language: ExportLanguage | undefined): string =>
  csvLine(cellsOf({ ...row, name: inert(row.name), office: inert(row.office) }, language));

async function* linesOf(
  head: string,
  pages: ExportedPages,
  line: (row: ExportedRow) => string,
): AsyncGenerator<string> {
  yield head;
  for await (const rows of pages) yield rows.map(line).join('');
}

async function* cellsIn(pages: ExportedPages, language: ExportLanguage | undefined) {
  for await (const rows of pages) yield rows.map((row) => cellsOf(row, language));
}

const FORMATS: readonly ExportFormat[] = [
  {
    type: CSV,
    isText: true,
    extension: 'csv',
    file: (_, pages, { language }) =>
      linesOf(MARK + csvLine(headingsIn(language)), pages, (row) => csvRow(row, language)),
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
    file: (period, pages, { language, organisation }) =>
      xlsxOf(period, headingsIn(language), cellsIn(pages, language), organisation),
  },
];

/** The format of a short name; undefined for JSON, which is no export. */
export const formatNamed = (name: string): ExportFormat | undefined =>
  FORMATS.find(({ extension }) => extension === name);

/** The format that the header `Accept` asks for; undefined when that is no export. */
export const formatFor = (accept: string | undefined): ExportFormat | undefined =>
  FORMATS.find(({ type }) => accept?.toLowerCase().includes(type) === true);
