import type { EntryData, EntryReversed } from '../../src/contexts/employees/domain/events.js';
import type { LocalDate } from '../../src/kernel/natural-month.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

/** The change of a person's day by a batch of events: behaviour entries that stand, those in trial apart. */
export interface DayChange {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly day: LocalDate;
  awards: number;
  deductions: number;
  trialAwards: number;
  trialDeductions: number;
}

/** The change of what a person has of one item on a day, in trial. */
export interface TrialChange {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly day: LocalDate;
  readonly itemCode: string;
  readonly direction: 'award' | 'deduct';
  points: number;
  entries: number;
}

/** One change for each day touched, so that a batch costs a few statements however many events it has. */
export function dayChangesIn(events: readonly RecordedEvent[]): readonly DayChange[] {
  const changes = new Map<string, DayChange>();
  for (const move of movesIn(events)) {
    const { employeeId, employmentNo, day, direction, isTrial, points } = move;
    const key = `${employeeId} ${employmentNo} ${day}`;
    const nothing = { awards: 0, deductions: 0, trialAwards: 0, trialDeductions: 0 };
    const change = changes.get(key) ?? { employeeId, employmentNo, day, ...nothing };
    changes.set(key, change);
    if (isTrial) change[direction === 'award' ? 'trialAwards' : 'trialDeductions'] += points;
    else change[direction === 'award' ? 'awards' : 'deductions'] += points;
  }
  return [...changes.values()];
}

export function trialChangesIn(events: readonly RecordedEvent[]): readonly TrialChange[] {
  const changes = new Map<string, TrialChange>();
  for (const { employeeId, employmentNo, day, itemCode, direction, isTrial, points } of movesIn(events)) {
    if (!isTrial) continue;
    const key = `${employeeId} ${employmentNo} ${day} ${itemCode} ${direction}`;
    const what = { employeeId, employmentNo, day, itemCode, direction };
    const change = changes.get(key) ?? { ...what, points: 0, entries: 0 };
    changes.set(key, change);
    change.points += points;
    change.entries += Math.sign(points);
  }
  return [...changes.values()];
}

interface Move {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly day: LocalDate;
  readonly itemCode: string;
  readonly direction: 'award' | 'deduct';
  readonly isTrial: boolean;
  /** The points without the sign of their direction; below zero where an entry was reversed. */
  readonly points: number;
}

const movesIn = (events: readonly RecordedEvent[]): readonly Move[] =>
  events.flatMap(({ event }) => moveIn(event) ?? []);

function moveIn({ type, data }: DomainEvent): Move | undefined {
  if (type === 'PointAwarded') return moveOf(data, { ...data, direction: 'award' }, 1);
  if (type === 'PointDeducted') return moveOf(data, { ...data, direction: 'deduct' }, 1);
  // A reversal goes by its entry's day, whenever it is recorded.
  return type === 'EntryReversed' ? moveOf(data, data.undoes, -1) : undefined;
}

function moveOf(
  { employeeId, employmentNo }: Pick<EntryData, 'employeeId' | 'employmentNo'>,
  { kind, occurredOn, itemCode, direction, points, trial }: EntryReversed['data']['undoes'],
  sign: 1 | -1,
): Move | undefined {
  if (kind !== 'behaviour') return undefined;
  const isTrial = trial === true;
  return { employeeId, employmentNo, day: occurredOn, itemCode, direction, isTrial, points: sign * points };
}
