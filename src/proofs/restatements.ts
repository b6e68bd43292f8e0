import { lastClosedBy } from '../contexts/calendar/domain/calendar.js';
import type { NaturalMonth } from '../kernel/natural-month.js';
import { countedIn } from './counted.js';
import type { LedgerEvent } from './ledger.js';
import { whose } from './remedied.js';

/** The points by which scores change, by employment. */
type Changes = Map<string, number>;

/**
 * What entries that came too late change of the scores of closed months: added to the month that they missed, and taken from the
 * one in which they count once it closes. Kept from the events alone; holds a number for each score that is changed.
 */
export class Restatements {
  private readonly changes = new Map<NaturalMonth, Changes>();
  /** What is late in months that are still open. */
  private readonly pending = new Map<NaturalMonth, Changes>();
  private readonly closed = new Set<NaturalMonth>();
  private lastClosed: NaturalMonth | undefined;

  apply(event: LedgerEvent): void {
    this.lastClosed = lastClosedBy(event) ?? this.lastClosed;
    if (event.type === 'MonthClosed') {
      this.close(event.data.month);
      return;
    }
    const entry = countedIn(event, '', this.lastClosed);
    if (entry?.lateFor == null) return;
    // A month from before the book has no board that could be restated.
    if (this.closed.has(entry.lateFor)) add(this.changes, entry.lateFor, whose(entry), entry.points);
    add(this.pending, entry.countsIn, whose(entry), entry.points);
  }

  /** The changes of a closed month by employment, as `whose` names them; also of those who are not on its board. */
  of(month: NaturalMonth): ReadonlyMap<string, number> {
    return this.changes.get(month) ?? new Map();
  }

  months(): Iterable<NaturalMonth> {
    return this.changes.keys();
  }

  private close(month: NaturalMonth): void {
    this.closed.add(month);
    for (const [employment, points] of this.pending.get(month) ?? [])
      add(this.changes, month, employment, -points);
    this.pending.delete(month);
  }
}

function add(to: Map<NaturalMonth, Changes>, month: NaturalMonth, employment: string, points: number): void {
  let changes = to.get(month);
  if (changes === undefined) to.set(month, (changes = new Map()));
  changes.set(employment, (changes.get(employment) ?? 0) + points);
}
