import { dateIn, directionIn, kindIn, signedIn, type Direction, type Kind } from './cells.js';
import { plain, type Columns, type FieldName } from './fields.js';
import type { ImportedEntry, Mistake } from './rows.js';

/** Whom the rows name, as far as it could be found out. */
export interface KnownPeople {
  readonly byNumber: ReadonlyMap<string, string>;
  /** Numbers of those employed, by name. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** An item of the rulebook, as far as a row is looked at by it. */
export interface KnownItem {
  readonly code: string;
  readonly title: string;
  readonly kind: Kind;
}

export interface LookedAtBy {
  readonly columns: Columns;
  /** Of rows that do not say their kind. */
  readonly kind: Kind;
  readonly people: KnownPeople;
  readonly items: readonly KnownItem[];
  /** Nothing has happened after it. */
  readonly today: string;
}

const LONGEST_REASON = 2_000;
const MOST_POINTS = 100_000;
const ID = /^[A-Za-z0-9._-]{1,64}$/;

/** What a row says, or what is wrong with it, cell by cell. */
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
  const employeeId = personIn(cell, by.people, wrong);
  const item = itemIn(cell('itemCode'), by.items, wrong);
  const signed = pointsIn(cell, wrong);
  const kind = kindOf(cell('kind'), item, by.kind, wrong);
  const occurredOn = dayIn(cell('occurredOn'), by.today, wrong);
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

/** By number where there is one; a name beside it has to be that person's. */
function personIn(cell: Cell, { byNumber, byName }: KnownPeople, wrong: Wrong): string {
  const number = plain(cell('employeeId'));
  const name = cell('name');
  if (number !== '') {
    const registered = byNumber.get(number);
    if (!ID.test(number)) wrong('employeeId', 'number-malformed');
    else if (registered === undefined) wrong('employeeId', 'employee.unknown');
    else if (name !== '' && name !== registered) wrong('name', 'name-differs', registered);
    return number;
  }
  if (name === '') {
    wrong('employeeId', 'person-missing');
    return '';
  }
  const [found, ...others] = byName.get(name) ?? [];
  if (found === undefined) wrong('name', 'name-unknown');
  else if (others.length > 0) wrong('name', 'name-ambiguous', [found, ...others].slice(0, 5).join(', '));
  return found ?? '';
}

/** By code, or by a title that only one has; a code that is not in the rulebook is left to the service. */
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
  else if (!ID.test(code)) wrong('itemCode', items.length > 0 ? 'item.unknown' : 'item-malformed');
  return { code };
}

/** The direction stands in the sign, or in a column of its own; where both say it they agree. */
function pointsIn(cell: Cell, wrong: Wrong): { readonly direction: Direction; readonly points: number } {
  const signed = signedPoints(cell('points'), wrong);
  const bySign = signed < 0 ? 'deduct' : 'award';
  const said = cell('direction');
  const direction = directionIn(said);
  if (said !== '' && direction === undefined) wrong('direction', 'direction-malformed');
  if (direction === 'award' && signed < 0) wrong('direction', 'direction-differs');
  return { direction: direction ?? bySign, points: Math.abs(signed) };
}

function signedPoints(text: string, wrong: Wrong): number {
  const signed = signedIn(text);
  if (text === '') wrong('points', 'points-missing');
  else if (signed === undefined) wrong('points', 'points-malformed');
  else if (signed === 0 || Math.abs(signed) > MOST_POINTS)
    wrong('points', 'points-range', String(MOST_POINTS));
  return signed ?? 0;
}

function kindOf(text: string, item: Partial<KnownItem>, otherwise: Kind, wrong: Wrong): Kind {
  if (text === '') return item.kind ?? otherwise;
  const kind = kindIn(text);
  if (kind === undefined) wrong('kind', 'kind-malformed');
  return kind ?? otherwise;
}

function dayIn(text: string, today: string, wrong: Wrong): string {
  const day = dateIn(text);
  if (text === '') wrong('occurredOn', 'date-missing');
  else if (day === undefined) wrong('occurredOn', 'date-malformed');
  else if (day > today) wrong('occurredOn', 'entry.in-the-future');
  return day ?? '';
}

function evidenceIn(cell: Cell, wrong: Wrong): Pick<ImportedEntry, 'evidence'> {
  const [href, sha256] = [cell('link'), plain(cell('sha256')).toLowerCase()];
  if (href === '' && sha256 === '') return {};
  if (!/^https?:\/\/\S+$/.test(href)) wrong('link', 'link-malformed');
  if (!/^[0-9a-f]{64}$/.test(sha256)) wrong('sha256', 'sha256-malformed');
  return { evidence: [{ href, sha256 }] };
}
