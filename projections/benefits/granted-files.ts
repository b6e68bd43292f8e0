import { CSV, csvLine, inert, MARK } from '../../src/infrastructure/spreadsheets/csv.js';
import { MOST_ROWS, type Cell } from '../../src/infrastructure/spreadsheets/sheet-xml.js';
import { XLSX, xlsxOf } from '../../src/infrastructure/spreadsheets/xlsx.js';
import { cleanFileName, type ExportLanguage } from '../common/exports.js';
import type { ApprovedRun, Granted } from './granted.js';

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const COLUMNS = [
  'employeeId',
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

interface Words {
  readonly columns: readonly string[];
  readonly granted: string;
  readonly place: string;
}

const WORDS: Readonly<Record<ExportLanguage, Words>> = {
  zh: {
    columns: [
      '工号',
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

function cellsOf(
  { runId, schemeId, title, period, currency }: ApprovedRun,
  { employeeId, officeId, amount, tier, place, grade }: Granted,
  isPlaced: string,
) {
  const money = amount === null ? undefined : unitsOf(amount);
  const [placed, paidIn] = [place === true ? isPlaced : undefined, currency ?? undefined];
  return [
    employeeId,
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

/** Titles, tiers and grades are what people have called them. */
const asTexts = ([id, office, scheme, title, period, run, amount, currency, tier, place, grade]: Cells) => [
  id,
  office,
  scheme,
  inert(title),
  period,
  run,
  amount,
  currency,
  tier === undefined ? tier : inert(tier),
  place,
  grade === undefined ? grade : inert(grade),
];

export interface GrantedFile {
  readonly type: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
  /** For programs, and in the language that was asked for. */
  readonly fileName: string;
  readonly toldName: string;
}

/** The most rows that a file of a format holds. */
export const mostIn = (format: FileFormat): number => (format === 'xlsx' ? MOST_ROWS - 1 : Infinity);

/** Everything that a run has given, for payrolls and for people. */
export function grantedFile(
  run: ApprovedRun,
  pages: AsyncIterable<readonly Granted[]>,
  format: FileFormat,
  language: ExportLanguage | undefined,
): GrantedFile {
  const words = language === undefined ? undefined : WORDS[language];
  const headings = words?.columns ?? COLUMNS;
  const cells = cellsIn(run, pages, words?.place ?? 'true');
  const fileName = `granted-${run.period}-${run.runId}.${format}`;
  const toldName =
    words === undefined
      ? fileName
      : `${cleanFileName([words.granted, run.period, run.title].join('-'))}.${format}`;
  return format === 'csv'
    ? { type: `${CSV}; charset=utf-8`, pieces: linesOf(headings, cells), fileName, toldName }
    : { type: XLSX, pieces: xlsxOf(run.period, headings, numbered(cells)), fileName, toldName };
}

async function* cellsIn(
  run: ApprovedRun,
  pages: AsyncIterable<readonly Granted[]>,
  isPlaced: string,
): AsyncGenerator<readonly Cells[]> {
  for await (const rows of pages) yield rows.map((row) => cellsOf(run, row, isPlaced));
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
