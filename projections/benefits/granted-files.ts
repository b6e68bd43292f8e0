import { CSV, csvLine, inert, MARK } from '../../src/infrastructure/spreadsheets/csv.js';
import { MOST_ROWS, type Cell } from '../../src/infrastructure/spreadsheets/sheet-xml.js';
import { XLSX, xlsxOf } from '../../src/infrastructure/spreadsheets/xlsx.js';
import { cleanFileName, nameIn, type ExportLanguage } from '../../src/infrastructure/http/file-exports.js';
import type { CalledBy } from '../../src/contexts/organisation/domain/organisation-name.js';
import type { ApprovedRun, NamedGranted } from './granted.js';

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const COLUMNS = [
  'employeeId',
  'name',
  'office',
  'officeId',
  'schemeId',
  'title',
  'period',
  'runId',
  'amount',
  'currency',
  'tier',
  'place',
  'grade',
] as const;
type Column = (typeof COLUMNS)[number];

interface Words {
  readonly columns: readonly string[];
  readonly granted: string;
  readonly place: string;
}

const WORDS: Readonly<Record<ExportLanguage, Words>> = {
  zh: {
    columns: [
      '工号',
      '姓名',
      '部门',
      '部门编号',
      '方案编号',
      '方案',
      '期间',
      '兑现编号',
      '金额',
      '币种',
      '档次',
      '入选',
      '等级',
    ],
    granted: '发放明细',
    place: '是',
  },
  en: {
    columns: [
      'Number',
      'Name',
      'Office',
      'Office id',
      'Scheme id',
      'Scheme',
      'Period',
      'Run id',
      'Amount',
      'Currency',
      'Tier',
      'Place',
      'Grade',
    ],
    granted: 'Granted',
    place: 'yes',
  },
};

/** Whole units with their fraction, which people and payrolls read; in minor units it would look like a hundred times as much. */
const unitsOf = (amount: number): string =>
  `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

/** How what is not a text of its own is said. */
interface Said {
  readonly isPlaced: string;
  readonly language: ExportLanguage | undefined;
}

function cellsOf(
  { runId, schemeId, title, period, currency }: ApprovedRun,
  { employeeId, name, office, officeId, amount, tier, place, grade }: NamedGranted,
  { isPlaced, language }: Said,
) {
  const money = amount === null ? undefined : unitsOf(amount);
  const [placed, paidIn] = [place === true ? isPlaced : undefined, currency ?? undefined];
  return [
    employeeId,
    name === null ? undefined : nameIn(language, name),
    office ?? undefined,
    officeId,
    schemeId,
    title,
    period,
    runId,
    money,
    paidIn,
    tier ?? undefined,
    placed,
    grade ?? undefined,
  ] as const;
}

type Cells = ReturnType<typeof cellsOf>;

/** The amount is a number to a spreadsheet, which can be summed; every other text is a text already. */
const asNumbers = (cells: Cells): readonly Cell[] =>
  cells.map((cell, at) => (COLUMNS[at] === 'amount' && cell !== undefined ? Number(cell) : cell));

/** Names, titles, tiers and grades are what people have called them. */
const CALLED: ReadonlySet<string> = new Set<Column>(['name', 'office', 'title', 'tier', 'grade']);

const asTexts = (cells: Cells): readonly (string | undefined)[] =>
  cells.map((cell, at) => (cell !== undefined && CALLED.has(COLUMNS[at] ?? '') ? inert(cell) : cell));

export interface GrantedFile {
  readonly type: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
  /** For programs, and in the language that was asked for. */
  readonly fileName: string;
  readonly toldName: string;
}

/** The most rows that a file of a format holds. */
export const mostIn = (format: FileFormat): number => (format === 'xlsx' ? MOST_ROWS - 1 : Infinity);

/** For whom a file is: programs, or people in their language; and whose it is. */
export interface ForWhom {
  readonly language?: ExportLanguage | undefined;
  readonly organisation?: CalledBy | undefined;
}

/** Everything that a run has given, for payrolls and for people. */
export function grantedFile(
  run: ApprovedRun,
  pages: AsyncIterable<readonly NamedGranted[]>,
  format: FileFormat,
  { language, organisation }: ForWhom,
): GrantedFile {
  const words = language === undefined ? undefined : WORDS[language];
  const headings = words?.columns ?? COLUMNS;
  const cells = cellsIn(run, pages, { isPlaced: words?.place ?? 'true', language });
  const fileName = `granted-${run.period}-${run.runId}.${format}`;
  const toldName =
    words === undefined
      ? fileName
      : `${cleanFileName(told([organisation?.inShort, words.granted, run.period, run.title]))}.${format}`;
  return format === 'csv'
    ? { type: `${CSV}; charset=utf-8`, pieces: linesOf(headings, cells), fileName, toldName }
    : {
        type: XLSX,
        pieces: xlsxOf(run.period, headings, numbered(cells), organisation?.name),
        fileName,
        toldName,
      };
}

const told = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('-');

async function* cellsIn(
  run: ApprovedRun,
  pages: AsyncIterable<readonly NamedGranted[]>,
  said: Said,
): AsyncGenerator<readonly Cells[]> {
  for await (const rows of pages) yield rows.map((row) => cellsOf(run, row, said));
}

async function* linesOf(
  headings: readonly string[],
  pages: AsyncIterable<readonly Cells[]>,
): AsyncGenerator<string> {
  yield MARK + csvLine(headings);
  for await (const rows of pages) yield rows.map((row) => csvLine(asTexts(row))).join('');
}

async function* numbered(
  pages: AsyncIterable<readonly Cells[]>,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const rows of pages) yield rows.map(asNumbers);
}
