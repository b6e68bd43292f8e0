import type { EventPosition } from '../../../kernel/decision.js';
import type { AccountEvent, AuthorityReserved, Grade, RequestedEntry, SettledAs } from './events.js';
import { limitFor, monthsOf } from './table.js';
import { count, sumsUnder, type Used } from './used.js';

/** The authority that one principal has used. */
export interface Account {
  /** '' before it was opened. */
  readonly digestKey: string;
  /** By employee and entry. */
  readonly matters: Map<string, Matter>;
  readonly used: Used;
}

export interface Matter extends RequestedEntry {
  readonly status: 'reserved' | 'exceeded' | 'returning' | Exclude<SettledAs, 'kept'>;
  /** The proposal that it became, or that was accepted by it. */
  readonly proposalId: string | undefined;
  readonly place: EventPosition;
}

export const initialState = (): Account => ({ digestKey: '', matters: new Map(), used: new Map() });

export const keyOf = ({ employeeId, entryId }: Pick<RequestedEntry, 'employeeId' | 'entryId'>): string =>
  `${employeeId}/${entryId}`;

export function evolve(account: Account, event: AccountEvent, place: EventPosition): Account {
  switch (event.type) {
    case 'AccountOpened':
      return { ...account, digestKey: event.data.personal.digestKey };
    case 'AuthorityReserved':
      count(account.used, put(account, event.data, 'reserved', place), 1);
      return account;
    case 'AuthorityExceeded':
      put(account, event.data, 'exceeded', place);
      return account;
    case 'AuthorityReturning':
      move(account, keyOf(event.data), 'returning');
      return account;
    case 'AuthoritySettled':
      for (const { as, ...entry } of event.data.settled) settle(account, keyOf(entry), as);
      return account;
  }
}

function put(
  { matters }: Account,
  data: RequestedEntry & Pick<AuthorityReserved['data'], 'proposalId'>,
  status: 'reserved' | 'exceeded',
  place: EventPosition,
): Matter {
  const {
    employeeId,
    entryId,
    direction,
    kind,
    itemCode,
    category,
    points,
    occurredOn,
    countsIn,
    proposalId,
  } = data;
  const late = countsIn === undefined ? {} : { countsIn };
  const entry = { employeeId, entryId, direction, kind, itemCode, category, points, occurredOn, ...late };
  const matter: Matter = { ...entry, status, proposalId, place };
  matters.set(keyOf(entry), matter);
  return matter;
}

function settle(account: Account, key: string, as: SettledAs): void {
  const matter = move(account, key, as === 'kept' ? 'posted' : as);
  if (as === 'released' || as === 'returned') count(account.used, matter, -1);
}

function move({ matters }: Account, key: string, status: Matter['status']): Matter {
  const matter = matters.get(key);
  if (matter === undefined) throw new Error(`${key} was never reserved`);
  matters.set(key, { ...matter, status });
  return matter;
}

/** The limit that entries would exceed, worded for the sender; undefined where they fit. */
export function excessOf(
  { used }: Account,
  grade: Grade | undefined,
  entries: readonly RequestedEntry[],
): string | undefined {
  const before: Used = new Map();
  for (const entry of entries) {
    const excess = excessOfOne([used, before], grade, entry);
    if (excess !== undefined) return excess;
    count(before, entry, 1);
  }
  return undefined;
}

function excessOfOne(
  all: readonly Used[],
  grade: Grade | undefined,
  entry: RequestedEntry,
): string | undefined {
  const limit = grade && limitFor(grade, entry);
  if (grade === undefined || limit === undefined)
    return `${entry.direction} ${entry.points} points for ${entry.itemCode}`;
  for (const month of monthsOf(entry)) {
    const { total, ofEmployee, ofMatter } = sumsUnder(grade, limit, all, entry, month);
    const excess =
      over(limit.perEntry, ofMatter, entry, 'for one matter') ??
      over(limit.perEmployeeMonth, ofEmployee, entry, `for ${entry.employeeId} in ${month}`) ??
      over(limit.perMonth, total, entry, `in ${month}`);
    if (excess !== undefined) return excess;
  }
  return undefined;
}

function over(
  most: number | null,
  used: number,
  { points, direction }: RequestedEntry,
  where: string,
): string | undefined {
  const sum = used + points;
  return most === null || sum <= most ? undefined : `${direction} ${sum} points ${where}, of ${most}`;
}
