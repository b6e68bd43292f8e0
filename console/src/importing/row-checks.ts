import { meantBy, nameKey, type Bearer } from '../../../src/kernel/names.js';
import {
  directionIn,
  isErrorCell,
  isShortened,
  kindIn,
  signedIn,
  type Direction,
  type Kind,
} from './cells.js';
import { dated, dateIn, type DateReading } from './dates.js';
import { UNREADABLE } from './decoding.js';
import { FIELDS, plain, type Columns, type FieldName } from './fields.js';
import type { ImportedEntry, Mistake } from './rows.js';

/** The people whom the rows name, as far as they are known. */
export interface KnownPeople {
  readonly byNumber: ReadonlyMap<string, Bearer>;
  /** The people who have a name, or had it. */
  bearersOf(name: string): readonly Bearer[];
  /** Ids by what a spreadsheet leaves of them: without leading zeros. */
  readonly byBareNumber: ReadonlyMap<string, readonly string[]>;
}

/** An item of the rulebook, as far as a row is checked against it. */
export interface KnownItem {
  readonly code: string;
  readonly title: string;
  readonly kind: Kind;
}

export interface LookedAtBy {
  readonly columns: Columns;
  /** The kind of rows that do not say theirs. */
  readonly kind: Kind;
  readonly people: KnownPeople;
  readonly items: readonly KnownItem[];
  readonly dates: DateReading;
  /** No entry may have happened after today. */
  readonly today: string;
}

const LONGEST_REASON = 2_000;
const MOST_POINTS = 100_000;
/** The number of people who are named, where several could be meant. */
const NAMED = 5;
const ID = /^[A-Za-z0-9._-]{1,64}$/;

/** The entry of a row, or what is wrong with it, cell by cell. */
export function lookAt(
  cells: readonly string[],
  by: LookedAtBy,
): { readonly entry: ImportedEntry } | { readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const wrong = (field: FieldName, code: string, detail = ''): void => {
    mistakes.push({ field, code, detail });
  };
  const cell = (field: FieldName): string => {
    const column = by.columns[field];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  for (const field of FIELDS) unreadIn(field, cell(field), wrong);
  if (mistakes.length > 0) return { mistakes };
  const employeeId = personIn(cell, by.people, dateIn(cell('occurredOn'), by.dates), wrong);
  const item = itemIn(cell('itemCode'), by.items, wrong);
  const signed = pointsIn(cell, by.columns, wrong);
  const kind = kindOf(cell('kind'), item, by.kind, wrong);
  const occurredOn = dayIn(cell('occurredOn'), by, wrong);
  const reason = cell('reason');
  if (reason === '') wrong('reason', 'reason-missing');
  if (reason.length > LONGEST_REASON) wrong('reason', 'reason-long', String(LONGEST_REASON));
  const evidence = evidenceIn(cell, wrong);
  if (mistakes.length > 0) return { mistakes };
  return {
    entry: { ...signed, employeeId, kind, itemCode: item.code, occurredOn, reason, ...evidence },
  };
}

type Cell = (field: FieldName) => string;
type Wrong = (field: FieldName, code: string, detail?: string) => void;

/** A cell that the spreadsheet could not work out, or that could not be decoded, says nothing. */
function unreadIn(field: FieldName, text: string, wrong: Wrong): void {
  if (isErrorCell(text)) wrong(field, 'error-cell', text);
  else if (text.includes(UNREADABLE)) wrong(field, 'bad-character');
}

/** By number where there is one, and a name beside it has to match; else by name, the person who had that name on the day. */
function personIn(cell: Cell, people: KnownPeople, day: string | undefined, wrong: Wrong): string {
  const name = cell('name');
  const number = wholeNumber(plain(cell('employeeId')), name, people);
  if (number === '') return namedIn(name, people, day, wrong);
  const person = people.byNumber.get(number);
  if (person === undefined) noNumber(number, people, wrong);
  else if (name !== '' && !isCalled(person, name))
    wrong('name', 'name-differs', person.employments.at(-1)?.name);
  return number;
}

const isCalled = (person: Bearer | undefined, wanted: string): boolean =>
  person?.employments.some(({ name }) => nameKey(name) === nameKey(wanted)) === true;

/** Why a number belongs to nobody. */
function noNumber(number: string, { byBareNumber }: KnownPeople, wrong: Wrong): void {
  const longer = byBareNumber.get(number) ?? [];
  if (isShortened(number)) wrong('employeeId', 'number-shortened');
  else if (!ID.test(number)) wrong('employeeId', 'number-malformed');
  else if (longer.length > 0) wrong('employeeId', 'number-zeros', longer.slice(0, NAMED).join(', '));
  else wrong('employeeId', 'employee.unknown');
}

function namedIn(name: string, people: KnownPeople, day: string | undefined, wrong: Wrong): string {
  if (name === '') {
    wrong('employeeId', 'person-missing');
    return '';
  }
  const meant = meantBy(name, day, people.bearersOf(name));
  const [found, ...others] = meant.map(({ employeeId }) => employeeId);
  if (found === undefined) wrong('name', 'name-unknown');
  else if (others.length > 0) wrong('name', 'name-ambiguous', [found, ...others].slice(0, NAMED).join(', '));
  return found ?? '';
}

/** Leading zeros that a spreadsheet has dropped are restored where the name beside the number is that of its only owner. */
function wholeNumber(number: string, name: string, { byNumber, byBareNumber }: KnownPeople): string {
  if (byNumber.has(number) || name === '') return number;
  const owners = (byBareNumber.get(number) ?? []).filter((one) => isCalled(byNumber.get(one), name));
  const [only, ...others] = owners;
  return only !== undefined && others.length === 0 ? only : number;
}

/** By code, or by a title that only one item has; the service judges an unknown code. */
function itemIn(
  text: string,
  items: readonly KnownItem[],
  wrong: Wrong,
): Partial<KnownItem> & { code: string } {
  const code = plain(text);
  const known = items.find((item) => item.code === code);
  if (known !== undefined) return known;
  const [titled, ...others] = items.filter(({ title }) => title === text);
  if (titled !== undefined && others.length === 0) return titled;
  if (code === '') wrong('itemCode', 'item-missing');
  else if (titled !== undefined)
    wrong('itemCode', 'item-ambiguous', [titled, ...others].map((one) => one.code).join(', ')); // prettier-ignore
  else if (isShortened(code) && (items.length > 0 || !ID.test(code))) wrong('itemCode', 'number-shortened');
  else if (!ID.test(code)) wrong('itemCode', items.length > 0 ? 'item.unknown' : 'item-malformed');
  return { code };
}

/** The direction comes from the sign, a column of its own, or the choice of two columns for points; they have to agree. */
function pointsIn(
  cell: Cell,
  columns: Columns,
  wrong: Wrong,
): { readonly direction: Direction; readonly points: number } {
  const field = fieldOfPoints(cell, columns, wrong);
  const signed = signedPoints(field, cell(field), wrong);
  const bySign = signed < 0 ? 'deduct' : 'award';
  const byColumn = ({ awarded: 'award', deducted: 'deduct' } as const)[field as string];
  const said = cell('direction');
  const byWord = directionIn(said);
  if (said !== '' && byWord === undefined) wrong('direction', 'direction-malformed');
  const directions = [byWord, byColumn].filter((direction) => direction !== undefined);
  const isTorn = new Set(directions).size > 1 || (directions.includes('award') && signed < 0);
  if (isTorn) wrong(byWord === undefined ? field : 'direction', 'direction-differs');
  return { direction: directions[0] ?? bySign, points: Math.abs(signed) };
}

/** The column that has the points of this row. */
function fieldOfPoints(cell: Cell, columns: Columns, wrong: Wrong): 'points' | 'awarded' | 'deducted' {
  const fields = (['points', 'awarded', 'deducted'] as const).filter((field) => columns[field] !== undefined);
  const [filled, ...others] = fields.filter((field) => cell(field) !== '');
  if (others.length > 0) wrong(others[0] ?? 'points', 'points-twice');
  return filled ?? fields[0] ?? 'points';
}

function signedPoints(field: FieldName, text: string, wrong: Wrong): number {
  const signed = signedIn(text);
  if (text === '') wrong(field, 'points-missing');
  else if (signed === undefined) wrong(field, 'points-malformed');
  else if (signed === 0 || Math.abs(signed) > MOST_POINTS) wrong(field, 'points-range', String(MOST_POINTS));
  return signed ?? 0;
}

function kindOf(text: string, item: Partial<KnownItem>, otherwise: Kind, wrong: Wrong): Kind {
  if (text === '') return item.kind ?? otherwise;
  const kind = kindIn(text);
  if (kind === undefined) wrong('kind', 'kind-malformed');
  return kind ?? otherwise;
}

function dayIn(text: string, { dates, today }: LookedAtBy, wrong: Wrong): string {
  const found = dated(text, dates);
  const day = found !== undefined && 'day' in found ? found.day : undefined;
  if (text === '') wrong('occurredOn', 'date-missing');
  else if (found === undefined) wrong('occurredOn', 'date-malformed');
  else if ('needs' in found) wrong('occurredOn', `date-${found.needs}`);
  else if (found.day > today) wrong('occurredOn', 'entry.in-the-future');
  return day ?? '';
}

function evidenceIn(cell: Cell, wrong: Wrong): Pick<ImportedEntry, 'evidence'> {
  const [href, sha256] = [cell('link'), plain(cell('sha256')).toLowerCase()];
  if (href === '' && sha256 === '') return {};
  if (!/^https?:\/\/\S+$/.test(href)) wrong('link', 'link-malformed');
  if (!/^[0-9a-f]{64}$/.test(sha256)) wrong('sha256', 'sha256-malformed');
  return { evidence: [{ href, sha256 }] };
}
