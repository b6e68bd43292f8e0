import { isDecember, lastDayOf, yearOf, type NaturalMonth } from '../calendar/natural-month.js';
import { lastClosedBy } from '../calendar/calendar.js';
import type { CalendarEvent } from '../calendar/events.js';
import type { EmployeeEvent } from '../employees/events.js';
import { moved, officeOn, type Move } from '../employees/office-moves.js';
import { countedIn } from './counted.js';
import { entryLeaf, rowLeaf, type CountedEntry, type SealedRow } from './leaves.js';
import { GrowingTree } from './merkle.js';
import { toHex } from './platform.js';
import { pointsIn, type GivenPoints } from './points.js';
import type { Sealable } from './seal.js';

/** The period of the board by balance, which never closes. */
export const TOTAL = 'total';

/** A board as the log gives it. */
export interface Board {
  /** `YYYY-MM`, `YYYY`, or `total`. */
  readonly period: string;
  /** From the first rank to the last; equals by their ids. */
  readonly rows: readonly SealedRow[];
}

/** What the close of a month found. */
export interface Closing extends Sealable {
  readonly boards: readonly (Board & Sealable['boards'][number])[];
}

/** What it looks at; whatever else the log holds changes nothing. */
export type LedgerEvent = EmployeeEvent | CalendarEvent;

interface Person {
  readonly employmentNo: number;
  readonly joinedOn: string;
  moves: readonly Move[];
  /** By month, by year, and the balance. */
  readonly scores: Map<string, number>;
}

/**
 * People and scores, kept from the events of the log alone, by rules 8 to 12: without service, database or clock. Given
 * the log from its beginning, in its order.
 */
export class Ledger {
  /** Whoever is employed. */
  private readonly people = new Map<string, Person>();
  private readonly entries = new Map<NaturalMonth, GrowingTree>();
  private lastClosed: NaturalMonth | undefined;

  /** @returns what a close found */
  apply(event: LedgerEvent, link: string): Closing | undefined {
    if (event.type === 'MonthClosed') return this.close(event.data.month);
    this.lastClosed = lastClosedBy(event) ?? this.lastClosed;
    const counted = countedIn(event, link, this.lastClosed);
    if (counted === undefined) this.applyToPerson(event);
    else this.count(counted);
    const given = pointsIn(event);
    if (given !== undefined) this.score(given, [TOTAL]);
    return undefined;
  }

  /** As it stands: whoever is employed and joined by then, with the office of its last day. */
  board(period: string, month: NaturalMonth): Board {
    const lastDay = lastDayOf(month);
    const rows = [...this.people]
      .filter(([, { joinedOn }]) => joinedOn <= lastDay)
      .map(([employeeId, { employmentNo, moves, scores }]) => ({
        employeeId,
        employmentNo,
        officeId: officeOn(moves, lastDay),
        score: scores.get(period) ?? 0,
      }));
    return { period, rows: ranked(rows) };
  }

  private close(month: NaturalMonth): Closing {
    const periods = isDecember(month) ? [month, yearOf(month)] : [month];
    const boards = periods.map((period) => sealable(this.board(period, month)));
    const entries = this.entries.get(month) ?? new GrowingTree();
    this.entries.delete(month);
    for (const { scores } of this.people.values()) for (const period of periods) scores.delete(period);
    this.lastClosed = month;
    return { month, boards, entries: { count: entries.size, root: toHex(entries.root) } };
  }

  private count(entry: CountedEntry): void {
    const { countsIn } = entry;
    let tree = this.entries.get(countsIn);
    if (tree === undefined) this.entries.set(countsIn, (tree = new GrowingTree()));
    tree.add(entryLeaf(entry));
    this.score(entry, [countsIn, yearOf(countsIn)]);
  }

  private score({ employeeId, employmentNo, points }: Scoring, periods: readonly string[]): void {
    const person = this.people.get(employeeId);
    // Nobody records anything for an employment that is over; were it in the log, it would count on no board.
    if (person?.employmentNo !== employmentNo) return;
    for (const period of periods) person.scores.set(period, (person.scores.get(period) ?? 0) + points);
  }

  private applyToPerson(event: LedgerEvent): void {
    if (event.type === 'EmployeeRegistered') {
      const { employeeId, employmentNo, joinedOn, officeId } = event.data;
      const moves = [{ officeId, effectiveOn: joinedOn }];
      this.people.set(employeeId, { employmentNo, joinedOn, moves, scores: new Map() });
    } else if (event.type === 'EmployeeTransferred') {
      const person = this.people.get(event.data.employeeId);
      if (person !== undefined) person.moves = moved(person.moves, event.data);
    } else if (event.type === 'EmployeeLeft') {
      this.people.delete(event.data.employeeId);
    }
  }
}

function sealable(board: Board): Closing['boards'][number] {
  const tree = new GrowingTree();
  for (const row of board.rows) tree.add(rowLeaf(row));
  return { ...board, count: tree.size, root: toHex(tree.root) };
}

type Scoring = Pick<GivenPoints, 'employeeId' | 'employmentNo' | 'points'>;

type Unranked = Omit<SealedRow, 'rank' | 'officeRank'>;

/** Standard competition ranks by score, highest first: 1, 2, 2, 4. */
function ranked(rows: readonly Unranked[]): readonly SealedRow[] {
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
