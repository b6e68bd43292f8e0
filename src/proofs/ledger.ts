import { countingYears } from '../contexts/calendar/domain/counting-years.js';
import { isDecember, lastDayOf, yearOf, type NaturalMonth } from '../kernel/natural-month.js';
import { lastClosedBy } from '../contexts/calendar/domain/calendar.js';
import type { CalendarEvent } from '../contexts/calendar/domain/events.js';
import type { EmployeeEvent, EmployeeRegistered } from '../contexts/employees/domain/events.js';
import {
  joinedAt,
  moved,
  officeOn,
  rejoined,
  withoutMove,
  type Move,
} from '../contexts/employees/domain/office-moves.js';
import { countedIn } from './counted.js';
import { entryLeaf, rowLeaf, type CountedEntry, type SealedRow } from './leaves.js';
import { GrowingTree } from './merkle.js';
import { toHex } from './platform.js';
import { openingIn, pointsIn, type GivenOpening, type GivenPoints } from './points.js';
import { rulesAfter, type Rules } from './rules.js';
import type { Sealable } from './seal.js';

/** The period of the board by balance, which never closes. */
export const TOTAL = 'total';

/** A board as the log gives it. */
export interface Board {
  /** `YYYY-MM`, `YYYY`, or `total`. */
  readonly period: string;
  /** The rows from the first rank to the last; equals by their ids. */
  readonly rows: readonly SealedRow[];
}

/** Somebody who is employed. */
export interface Standing {
  readonly joinedOn: string;
  readonly score: number;
}

/** An employment as the events give it. */
export interface Employment {
  readonly employmentNo: number;
  readonly joinedOn: string;
  readonly hasLeft: boolean;
  readonly moves: readonly Move[];
  /** The scores of open months and years, and the balance. */
  readonly scores: ReadonlyMap<string, number>;
}

/** The result of the close of a month. */
export interface Closing extends Sealable {
  readonly boards: readonly (Board & Sealable['boards'][number])[];
}

/** The events that the ledger looks at; all others change nothing. */
export type LedgerEvent = EmployeeEvent | CalendarEvent;

/** Somebody in an employment; it may go on after a departure that was none. */
interface Person {
  readonly employmentNo: number;
  joinedOn: string;
  moves: readonly Move[];
  hasLeft: boolean;
  /** The scores by month and by year, and the balance. */
  readonly scores: Map<string, number>;
  /** The employment before, in case this one is found never to have been. */
  readonly before: Person | undefined;
}

/**
 * People and scores, kept from the events of the log alone, by rules 8 to 12: without service, database or clock. Given
 * the log from its beginning, in its order.
 */
export class Ledger {
  /** Everybody who was ever registered, in their last employment. */
  private readonly people = new Map<string, Person>();
  private readonly entries = new Map<NaturalMonth, GrowingTree>();
  private lastClosed: NaturalMonth | undefined;
  private rules: Rules = 1;

  /** @returns the result of a close */
  apply(event: LedgerEvent, link: string): Closing | undefined {
    if (event.type === 'MonthClosed') return this.close(event.data.month);
    this.lastClosed = lastClosedBy(event) ?? this.lastClosed;
    this.rules = rulesAfter(this.rules, event);
    const counted = countedIn(event, link, this.lastClosed);
    if (counted === undefined) this.applyToPerson(event);
    else this.count(counted);
    const given = pointsIn(event);
    if (given !== undefined) this.score(given, [TOTAL]);
    const opening = openingIn(event);
    if (opening !== undefined) this.bringIn(opening);
    return undefined;
  }

  /** The board as it stands: everybody who is employed and has joined by the end of the month, with the office of its last day. */
  board(period: string, month: NaturalMonth): Board {
    const lastDay = lastDayOf(month);
    const rows = [...this.people]
      .filter(([, { joinedOn, hasLeft }]) => !hasLeft && joinedOn <= lastDay)
      .map(([employeeId, { employmentNo, moves, scores }]) => ({
        employeeId,
        employmentNo,
        officeId: officeOn(moves, lastDay),
        score: scores.get(period) ?? 0,
      }));
    return { period, rows: ranked(rows) };
  }

  /** The periods of the boards that go on: the balance, and months and years in which something counts. */
  openPeriods(): readonly string[] {
    const periods = new Set([TOTAL]);
    for (const { scores } of this.people.values()) for (const period of scores.keys()) periods.add(period);
    return [...periods].sort();
  }

  /** Everybody who is employed, by their id, with their score in a period. */
  standing(period: string): ReadonlyMap<string, Standing> {
    const standing = new Map<string, Standing>();
    for (const [employeeId, { hasLeft, joinedOn, scores }] of this.people)
      if (!hasLeft) standing.set(employeeId, { joinedOn, score: scores.get(period) ?? 0 });
    return standing;
  }

  /** Everybody who was ever registered. */
  employeeIds(): Iterable<string> {
    return this.people.keys();
  }

  /** The employments of somebody, the last one first. */
  *employments(employeeId: string): Generator<Employment> {
    for (let person = this.people.get(employeeId); person !== undefined; person = person.before) yield person;
  }

  private close(month: NaturalMonth): Closing {
    const periods = isDecember(month) ? [month, yearOf(month)] : [month];
    const boards = periods.map((period) => sealable(this.board(period, month)));
    const entries = this.entries.get(month) ?? new GrowingTree();
    this.entries.delete(month);
    for (const scores of this.allScores()) for (const period of periods) scores.delete(period);
    this.lastClosed = month;
    const { rules } = this;
    return { month, rules, boards, entries: { count: entries.size, root: toHex(entries.root) } };
  }

  /** The scores of every employment, of those before as well: one comes back where the next is found never to have been. */
  private *allScores(): Generator<Map<string, number>> {
    for (const current of this.people.values())
      for (let person: Person | undefined = current; person !== undefined; person = person.before)
        yield person.scores;
  }

  private count(entry: CountedEntry): void {
    const { countsIn } = entry;
    let tree = this.entries.get(countsIn);
    if (tree === undefined) this.entries.set(countsIn, (tree = new GrowingTree()));
    tree.add(entryLeaf(entry));
    this.score(entry, [countsIn, yearOf(countsIn)]);
  }

  private bringIn(opening: GivenOpening): void {
    this.score(opening, [TOTAL]);
    for (const [year, points] of countingYears(opening.months, this.lastClosed))
      this.score({ ...opening, points }, [year]);
  }

  private score({ employeeId, employmentNo, points }: Scoring, periods: readonly string[]): void {
    const person = this.people.get(employeeId);
    // Nobody records anything for an employment that is over; were it in the log, it would count on no board.
    if (person?.employmentNo !== employmentNo) return;
    for (const period of periods) person.scores.set(period, (person.scores.get(period) ?? 0) + points);
  }

  private applyToPerson(event: LedgerEvent): void {
    if (!('employeeId' in event.data)) return;
    const { employeeId } = event.data;
    const person = this.people.get(employeeId);
    if (event.type === 'EmployeeRegistered') this.register(event.data, person);
    else if (person !== undefined) this.change(employeeId, person, event as EmployeeEvent);
  }

  private register(
    { employeeId, employmentNo, joinedOn, officeId }: EmployeeRegistered['data'],
    before: Person | undefined,
  ): void {
    const moves = joinedAt(officeId, joinedOn);
    const scores = new Map<string, number>();
    this.people.set(employeeId, { employmentNo, joinedOn, moves, hasLeft: false, scores, before });
  }

  private change(employeeId: string, person: Person, { type, data }: EmployeeEvent): void {
    if (type === 'EmployeeTransferred') person.moves = moved(person.moves, data);
    else if (type === 'EmployeeLeft') person.hasLeft = true;
    else if (type === 'DepartureUndone') person.hasLeft = false;
    else if (type === 'JoiningCorrected') {
      person.joinedOn = data.joinedOn;
      person.moves = rejoined(person.moves, data.joinedOn);
    } else if (type === 'TransferUndone') {
      person.moves = withoutMove(person.moves, data.effectiveOn) ?? person.moves;
    } else if (type === 'RegistrationUndone') {
      if (person.before === undefined) this.people.delete(employeeId);
      else this.people.set(employeeId, person.before);
    }
  }
}

function sealable(board: Board): Closing['boards'][number] {
  const tree = new GrowingTree();
  for (const row of board.rows) tree.add(rowLeaf(row));
  return { ...board, count: tree.size, root: toHex(tree.root) };
}

type Scoring = Pick<GivenPoints, 'employeeId' | 'employmentNo' | 'points'>;

export type Unranked = Omit<SealedRow, 'rank' | 'officeRank'>;

/** Standard competition ranks by score, highest first: 1, 2, 2, 4. */
export function ranked(rows: readonly Unranked[]): readonly SealedRow[] {
  const inOrder = [...rows].sort((a, b) => b.score - a.score || (a.employeeId < b.employeeId ? -1 : 1));
  const all = new Ranks();
  const offices = new Map<string, Ranks>();
  return inOrder.map((row) => {
    let office = offices.get(row.officeId);
    if (office === undefined) offices.set(row.officeId, (office = new Ranks()));
    return { ...row, rank: all.next(row.score), officeRank: office.next(row.score) };
  });
}

class Ranks {
  private count = 0;
  private rank = 0;
  private score: number | undefined;

  next(score: number): number {
    this.count += 1;
    if (score !== this.score) [this.rank, this.score] = [this.count, score];
    return this.rank;
  }
}
