import { nameKey } from '../../../../src/kernel/names.js';
import { isErrorCell, isShortened, signedIn } from '../cells.js';
import { dated, type DateReading } from '../dates.js';
import { UNREADABLE } from '../decoding.js';
import { plain } from '../tables.js';
import { STAFF_FIELDS, type StaffColumns, type StaffField } from './fields.js';
import type { OpeningBalance, Registration, StaffMistake, Wanted } from './rows.js';

/** An office that people can be registered in. */
export interface KnownOffice {
  readonly officeId: string;
  readonly name: string;
  readonly closedOn: string | null;
}

/** Somebody who is registered, or was. */
export interface KnownPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
  readonly joinedOn: string;
  readonly active: boolean;
}

export interface StaffCheckedBy {
  readonly columns: StaffColumns;
  readonly months: readonly { readonly month: string; readonly at: number }[];
  readonly dates: DateReading;
  readonly offices: readonly KnownOffice[];
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** Stands for what rows do not say about their balances. */
  readonly otherwise: { readonly asOf: string; readonly source: string };
}

const ID = /^[A-Za-z0-9._-]{1,64}$/;
const LONGEST_NAME = 200;
const LONGEST_SOURCE = 2_000;
const MOST_POINTS = 1_000_000;

type Cell = (field: StaffField) => string;
type Wrong = (field: StaffField, code: string, detail?: string) => void;

/** What a row asks for, or what is wrong with it, cell by cell. */
export function checkStaffRow(
  cells: readonly string[],
  by: StaffCheckedBy,
): { readonly wanted: Wanted } | { readonly mistakes: readonly StaffMistake[] } {
  const mistakes: StaffMistake[] = [];
  const wrong: Wrong = (field, code, detail = '') => {
    mistakes.push({ field, code, detail });
  };
  const cell: Cell = (field) => {
    const column = by.columns[field];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  for (const field of STAFF_FIELDS) refuseUnread(field, cell(field), wrong);
  if (mistakes.length > 0) return { mistakes };
  const employeeId = numberIn(cell('employeeId'), wrong);
  const known = by.people.get(employeeId);
  if (known?.active === true) refuseOther(known, cell, by, wrong);
  const registration =
    known?.active === true ? undefined : { employeeId, ...registrationIn(cell, by, wrong) };
  const opening = openingIn(employeeId, cells, cell, by, wrong);
  if (mistakes.length > 0) return { mistakes };
  return {
    wanted: {
      ...(registration === undefined ? {} : { registration }),
      ...(opening === undefined ? {} : { opening }),
    },
  };
}

/** A cell that the spreadsheet could not work out, or that could not be decoded, says nothing. */
function refuseUnread(field: StaffField, text: string, wrong: Wrong): void {
  if (isErrorCell(text)) wrong(field, 'error-cell', text);
  else if (text.includes(UNREADABLE)) wrong(field, 'bad-character');
}

function numberIn(text: string, wrong: Wrong): string {
  const employeeId = plain(text);
  if (employeeId === '') wrong('employeeId', 'staff-number-missing');
  else if (isShortened(employeeId)) wrong('employeeId', 'number-shortened');
  else if (!ID.test(employeeId)) wrong('employeeId', 'number-malformed');
  return employeeId;
}

function registrationIn(cell: Cell, by: StaffCheckedBy, wrong: Wrong): Omit<Registration, 'employeeId'> {
  const name = cell('name');
  if (name === '') wrong('name', 'staff-name-missing');
  else if ([...name].length > LONGEST_NAME) wrong('name', 'staff-name-long', String(LONGEST_NAME));
  return {
    name,
    officeId: officeIn(cell('office'), by.offices, wrong) ?? '',
    joinedOn: dayIn('joinedOn', cell('joinedOn'), by.dates, wrong) ?? '',
  };
}

/** The office of that name or id. */
function officeIn(text: string, offices: readonly KnownOffice[], wrong: Wrong): string | undefined {
  if (text === '') {
    wrong('office', 'office-missing');
    return undefined;
  }
  const open = offices.filter(({ closedOn }) => closedOn === null);
  const named = open.filter(({ name }) => nameKey(name) === nameKey(text));
  const [office, ...others] =
    named.length > 0 ? named : open.filter(({ officeId }) => officeId === plain(text));
  if (office === undefined) wrong('office', 'office-unknown', text);
  if (others.length > 0)
    wrong('office', 'office-ambiguous', named.map(({ officeId }) => officeId).join(', '));
  return office?.officeId;
}

function dayIn(field: StaffField, text: string, dates: DateReading, wrong: Wrong): string | undefined {
  const found = dated(text, dates);
  if (text === '') wrong(field, 'date-missing');
  else if (found === undefined) wrong(field, 'date-malformed');
  else if ('needs' in found) wrong(field, `date-${found.needs}`);
  return found !== undefined && 'day' in found ? found.day : undefined;
}

/** Somebody who is registered is not registered again; a file that says something else about them is asked about. */
function refuseOther(known: KnownPerson, cell: Cell, by: StaffCheckedBy, wrong: Wrong): void {
  const [name, office, joinedOn] = [cell('name'), cell('office'), cell('joinedOn')];
  if (name !== '' && nameKey(name) !== nameKey(known.name)) wrong('name', 'name-differs', known.name);
  if (office !== '' && officeIn(office, by.offices, () => undefined) !== known.officeId)
    wrong('office', 'office-differs', by.offices.find(({ officeId }) => officeId === known.officeId)?.name ?? known.officeId); // prettier-ignore
  if (joinedOn === '') return;
  const day = dayIn('joinedOn', joinedOn, by.dates, wrong);
  if (day !== undefined && day !== known.joinedOn) wrong('joinedOn', 'joined-differs', known.joinedOn);
}

/** The balance of a row that has one; empty cells beside a filled one are zero. */
function openingIn(
  employeeId: string,
  cells: readonly string[],
  cell: Cell,
  by: StaffCheckedBy,
  wrong: Wrong,
): OpeningBalance | undefined {
  const scores = by.months
    .map(({ month, at }) => ({ month, text: (cells[at] ?? '').trim() }))
    .filter(({ text }) => text !== '');
  if (cell('fixed') === '' && cell('behaviour') === '' && scores.length === 0) return undefined;
  const months = scores.map(({ month, text }) => ({
    month,
    score: pointsIn('behaviour', text, wrong, month),
  }));
  const [fixed, behaviour] = (['fixed', 'behaviour'] as const).map((field) => pointsIn(field, cell(field), wrong)); // prettier-ignore
  const asOf = cell('asOf') === '' ? by.otherwise.asOf : cell('asOf');
  const source = cell('source') === '' ? by.otherwise.source : cell('source');
  if (source.length > LONGEST_SOURCE) wrong('source', 'source-long', String(LONGEST_SOURCE));
  return {
    employeeId,
    asOf: dayIn('asOf', asOf, by.dates, wrong) ?? '',
    fixed: fixed ?? 0,
    behaviour: behaviour ?? 0,
    ...(months.length === 0 ? {} : { months }),
    source,
  };
}

function pointsIn(field: StaffField, text: string, wrong: Wrong, month?: string): number {
  if (text === '') return 0;
  const points = signedIn(text);
  if (points === undefined)
    wrong(field, month === undefined ? 'points-malformed' : 'month-points-malformed', month);
  else if (Math.abs(points) > MOST_POINTS) wrong(field, 'opening-range', String(MOST_POINTS));
  return points ?? 0;
}

/** The names of offices that the rows give and nobody has opened, in the order of the file. */
export function officesMissing(
  rows: readonly { readonly mistakes?: readonly StaffMistake[] }[],
): readonly string[] {
  const names = rows.flatMap(({ mistakes = [] }) =>
    mistakes.filter(({ code }) => code === 'office-unknown').map(({ detail }) => detail),
  );
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(nameKey(name))) seen.set(nameKey(name), name);
  return [...seen.values()];
}

/** Two rows with one number: the later ones are told the line of the first. */
export function doublesIn(
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
  { employeeId }: StaffColumns,
): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const doubles = new Map<number, number>();
  for (const { number, cells } of rows) {
    const id = plain(employeeId === undefined ? '' : (cells[employeeId] ?? ''));
    const before = first.get(id);
    if (before === undefined) first.set(id, number);
    else if (id !== '') doubles.set(number, before);
  }
  return doubles;
}
