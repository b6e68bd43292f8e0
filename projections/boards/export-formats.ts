import { NDJSON } from '../../src/http/media-types.js';
import type { Rank } from './ranks.js';
import type { Restated } from './restatement.js';

export type ExportedRow = Rank & { readonly restated?: Restated };

export interface ExportFormat {
  readonly type: string;
  readonly extension: string;
  readonly head: string;
  readonly line: (row: ExportedRow) => string;
}

const CSV = 'text/csv';
const COLUMNS = ['rank', 'employeeId', 'name', 'officeId', 'score', 'restatedRank', 'restatedScore'];

/** RFC 4180: quoted where it must be, quotes doubled, lines end with CR LF. */
const csvField = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A spreadsheet would calculate what begins like this. Only names can, of all texts: they alone get the mark in front. */
const inert = (name: string): string => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name);

const csvLine = (values: readonly (string | number | undefined)[]): string =>
  `${values.map(csvField).join(',')}\r\n`;

const FORMATS: readonly ExportFormat[] = [
  {
    type: CSV,
    extension: 'csv',
    head: csvLine(COLUMNS),
    line: ({ rank, employeeId, name, officeId, score, restated }) =>
      csvLine([rank, employeeId, inert(name), officeId, score, restated?.rank, restated?.score]),
  },
  { type: NDJSON, extension: 'ndjson', head: '', line: (row) => `${JSON.stringify(row)}\n` },
];

/** What the header `Accept` asks for; undefined when that is no export. */
/** By its short name; undefined for JSON, which is no export. */
export const formatNamed = (name: string): ExportFormat | undefined =>
  FORMATS.find(({ extension }) => extension === name);

export const formatFor = (accept: string | undefined): ExportFormat | undefined =>
  FORMATS.find(({ type }) => accept?.toLowerCase().includes(type) === true);
