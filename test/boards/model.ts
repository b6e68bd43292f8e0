import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';

/** The boards by rules 8 and 10, as plainly as possible: everything is searched for in the whole log, each time. */
export interface Row {
  readonly rank: number;
  readonly employeeId: string;
  readonly officeId: string;
  readonly score: number;
}

type Log = readonly DomainEvent[];

const ends = new Map([
  ['02', '28'],
  ['04', '30'],
  ['06', '30'],
  ['09', '30'],
  ['11', '30'],
]);
const lastDay = (month: string): string => `${month}-${ends.get(month.slice(5)) ?? '31'}`;
const lastMonth = (period: string): string => (period.length === 4 ? `${period}-12` : period);

/** The place at which the period was closed; undefined while it is open. */
export function closeOf(log: Log, period: string): number | undefined {
  const at = log.findIndex(({ type, data }) => type === 'MonthClosed' && data.month === lastMonth(period));
  return at < 0 ? undefined : at;
}

/** The log as it would be if everything had been recorded correctly at once. */
export function putRight(log: Log): Log {
  return log.reduce<Log>((right, event) => {
    const { type, data } = event;
    if (type === 'JoiningCorrected')
      return right.map((each) =>
        each.type === 'EmployeeRegistered' && isSameEmployment(each, event)
          ? { ...each, data: { ...each.data, joinedOn: data.joinedOn } }
          : each,
      );
    if (type === 'DepartureUndone')
      return withoutLast(right, (each) => each.type === 'EmployeeLeft' && isSameEmployment(each, event));
    if (type === 'TransferUndone')
      return withoutLast(
        right,
        (each) =>
          each.type === 'EmployeeTransferred' &&
          each.data.effectiveOn === data.effectiveOn &&
          isSameEmployment(each, event),
      );
    if (type === 'RegistrationUndone') return right.filter((each) => !isSameEmployment(each, event));
    return [...right, event];
  }, []);
}

function withoutLast(log: Log, isIt: (event: DomainEvent) => boolean): Log {
  const last = log.findLastIndex(isIt);
  return log.filter((_, index) => index !== last);
}

const isSameEmployment = (one: DomainEvent, other: DomainEvent): boolean =>
  'employmentNo' in one.data &&
  'employmentNo' in other.data &&
  'employeeId' in one.data &&
  'employeeId' in other.data &&
  one.data.employeeId === other.data.employeeId &&
  one.data.employmentNo === other.data.employmentNo;

/** The board of a month, of a year or of the total; of everybody if no office is named. */
export function boardOf(
  log: Log,
  period: string,
  officeId: string | undefined,
  current: string,
): readonly Row[] {
  const close = closeOf(log, period);
  const then = putRight(close === undefined ? log : log.slice(0, close));
  const last = period === 'total' ? current : lastMonth(period);
  const month = period.length === 7 || last < current ? last : current;
  const on = lastDay(close === undefined ? month : last);
  const rows = [...running(then)].flatMap(([employeeId, from]) => {
    const registration = then[from];
    if (registration?.type !== 'EmployeeRegistered') return [];
    if (period !== 'total' && registration.data.joinedOn > on) return [];
    const office = officeOn(then, employeeId, from, on);
    if (officeId !== undefined && office !== officeId) return [];
    return [{ employeeId, officeId: office, score: scoreOf(then, employeeId, from, period) }];
  });
  return ranked(rows);
}

export function ranked(rows: readonly Omit<Row, 'rank'>[]): readonly Row[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows
    .map((row) => ({ rank: 1 + rows.filter(({ score }) => score > row.score).length, ...row }))
    .sort((a, b) => b.score - a.score || order(a.employeeId, b.employeeId));
}

/** The employees, each with the place of the registration that began the employment. */
function running(log: Log): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, { type, data }] of log.entries()) {
    if (type === 'EmployeeRegistered') found.set(data.employeeId, at);
    if (type === 'EmployeeLeft') found.delete(data.employeeId);
  }
  return found;
}

function officeOn(log: Log, employeeId: string, from: number, on: string): string {
  const moves = log.slice(from).flatMap(({ type, data }) => {
    if (type === 'EmployeeRegistered' && data.employeeId === employeeId)
      return [{ officeId: data.officeId, day: data.joinedOn }];
    if (type === 'EmployeeTransferred' && data.employeeId === employeeId)
      return [{ officeId: data.officeId, day: data.effectiveOn }];
    return [];
  });
  const inOrder = [...moves].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return (inOrder.findLast(({ day }) => day <= on) ?? inOrder[0])?.officeId ?? '';
}

function scoreOf(log: Log, employeeId: string, from: number, period: string): number {
  let score = 0;
  for (const [at, event] of log.entries()) {
    if (at < from) continue;
    const given = givenBy(event);
    if (given?.employeeId !== employeeId) continue;
    if (period === 'total') score += given.points;
    else if (given.occurredOn !== null && countedIn(log, at, given.occurredOn).startsWith(period))
      score += given.points;
  }
  return score;
}

export interface Given {
  readonly employeeId: string;
  readonly points: number;
  /** Null for an event that counts in no month. */
  readonly occurredOn: string | null;
}

export function givenBy({ type, data }: DomainEvent): Given | undefined {
  if (type === 'EmployeeRegistered')
    return { employeeId: data.employeeId, points: data.basePoints, occurredOn: null };
  if (type !== 'PointAwarded' && type !== 'PointDeducted' && type !== 'EntryReversed') return undefined;
  const entry = type === 'EntryReversed' ? data.undoes : data;
  if (entry.trial === true) return undefined;
  const isGain = type === 'EntryReversed' ? data.undoes.direction === 'deduct' : type === 'PointAwarded';
  return {
    employeeId: data.employeeId,
    points: isGain ? entry.points : -entry.points,
    occurredOn: entry.kind === 'behaviour' ? entry.occurredOn : null,
  };
}

/** Rule 8: the entry's own month, or the one after the last that was closed before it. */
export function countedIn(log: Log, at: number, occurredOn: string): string {
  const own = occurredOn.slice(0, 7);
  const close = log.slice(0, at).findLast(({ type }) => type === 'MonthClosed');
  if (close?.type !== 'MonthClosed' || own > close.data.month) return own;
  const [year, month] = close.data.month.split('-').map(Number);
  return month === 12 ? `${year! + 1}-01` : `${year}-${String(month! + 1).padStart(2, '0')}`;
}

export interface Late {
  readonly employeeId: string;
  readonly points: number;
  readonly occurredIn: string;
  readonly countedIn: string;
}

/** Entries that count in another month than their own, for employees who are on the closed board with the same employment. */
export function differencesOf(log: Log, month: string): readonly Late[] {
  const then = putRight(log.slice(0, closeOf(log, month)));
  const onBoard = new Map(
    [...running(then)]
      .map(([employeeId, from]) => [employeeId, then[from]!] as const)
      // Whoever is to join later is on no board yet, even if that is put right afterwards.
      .filter(([, registration]) => joinedOf(registration) <= lastDay(month)),
  );
  return log.flatMap((event, at) => {
    const given = givenBy(event);
    if (given?.occurredOn == null) return [];
    const { employeeId, points } = given;
    const [occurredIn, counted] = [given.occurredOn.slice(0, 7), countedIn(log, at, given.occurredOn)];
    const registration = onBoard.get(employeeId);
    const concerns = occurredIn !== counted && [occurredIn, counted].includes(month);
    if (!concerns || registration === undefined || !isSameEmployment(registration, event)) return [];
    return [{ employeeId, points, occurredIn, countedIn: counted }];
  });
}

const joinedOf = (registration: DomainEvent): string =>
  (registration as Extract<DomainEvent, { type: 'EmployeeRegistered' }>).data.joinedOn;

/** The same people and offices, every entry counted in the month in which it occurred. */
export function restatedBoardOf(log: Log, month: string, officeId: string | undefined): readonly Row[] {
  const late = differencesOf(log, month);
  const rows = boardOf(log, month, officeId, '').map(({ rank: _, ...row }) => {
    const own = late.filter(({ employeeId }) => employeeId === row.employeeId);
    const points = own.map((each) => (each.occurredIn === month ? each.points : -each.points));
    return { ...row, score: points.reduce((sum, each) => sum + each, row.score) };
  });
  return ranked(rows);
}

/** Present employees, by id, whose employment had begun by then and is not on the board of that month. */
export function missingOn(log: Log, month: string): readonly { employeeId: string; score: number }[] {
  const closed = putRight(log.slice(0, closeOf(log, month)));
  const onBoard = [...running(closed).values()].map((from) => closed[from]!);
  const now = putRight(log);
  return [...running(now)]
    .flatMap(([employeeId, from]) => {
      const registration = now[from]!;
      const joinedOn = joinedOf(registration);
      const wasThere = onBoard.some(
        (there) => isSameEmployment(there, registration) && joinedOf(there) <= lastDay(month),
      );
      if (wasThere || joinedOn.slice(0, 7) > month) return [];
      return [{ employeeId, score: scoreOf(now, employeeId, from, month) }];
    })
    .sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
}
