import { lastClosedBy } from '../../calendar/domain/calendar.js';
import { countingMonth } from '../../calendar/domain/counting-month.js';
import { monthOf, type NaturalMonth } from '../../../kernel/natural-month.js';
import type { EmployeeEvent, EntryData, PointAwarded, PointDeducted } from '../../employees/domain/events.js';
import type { Direction } from '../../../kernel/entry-kinds.js';
import type { DomainEvent } from '../../../infrastructure/event-store/recorded-event.js';
import type { RulebookItem } from '../domain/events.js';
import { faultByItem } from '../domain/items.js';
import { moversOf, type Mover, type Score } from './movers.js';

/** An entry that the edition would have refused or given other points. */
export interface ChangedEntry {
  readonly employeeId: string;
  readonly entryId: string;
  readonly direction: Direction;
  readonly itemCode: string;
  readonly points: number;
  /** Null where it would be refused. */
  readonly wouldBePoints: number | null;
  /** The code of the refusal; null where it only gets other points. */
  readonly code: string | null;
}

export interface WhatIf {
  /** The number of entries that count in the month, without those reversed in it. */
  readonly entries: number;
  /** In the order in which they were recorded. */
  readonly changed: readonly ChangedEntry[];
  readonly movers: readonly Mover[];
}

interface Replayed {
  readonly points: number;
  readonly wouldBePoints: number;
  readonly changed: ChangedEntry | undefined;
}

const NOTHING: Score = { score: 0, wouldBeScore: 0 };

interface Person extends Score {
  joinedOn: string;
  hasLeft: boolean;
  /** The employment before, in case this one is undone. */
  readonly before: Person | undefined;
}

/**
 * A month's scores as its close found them, and as they would have been by the items of an edition. It reads the log
 * from its beginning; what counts in the month follows from the log alone (rule 8).
 */
export class Replay {
  /** The event types that it reads. */
  static readonly TYPES = [
    'MonthClosed',
    'BookBegun',
    'EmployeeRegistered',
    'EmployeeLeft',
    'JoiningCorrected',
    'DepartureUndone',
    'RegistrationUndone',
    'PointAwarded',
    'PointDeducted',
    'EntryReversed',
  ] as const;

  private readonly people = new Map<string, Person>();
  private readonly entries = new Map<string, Replayed>();
  private lastClosed: NaturalMonth | undefined;
  private wasClosed = false;

  constructor(
    private readonly month: NaturalMonth,
    private readonly editionId: string,
    private readonly items: ReadonlyMap<string, RulebookItem>,
  ) {}

  /** Whether everything that counts in the month is known. */
  get isClosed(): boolean {
    return this.wasClosed;
  }

  apply(event: DomainEvent): void {
    this.wasClosed ||= event.type === 'MonthClosed' && event.data.month === this.month;
    this.lastClosed = lastClosedBy(event) ?? this.lastClosed;
    if ('employeeId' in event.data) this.applyToFile(event as EmployeeEvent);
  }

  result(): WhatIf {
    const entries = [...this.entries.values()];
    const onBoard = [...this.people].filter(
      ([, { joinedOn, hasLeft }]) => !hasLeft && monthOf(joinedOn) <= this.month,
    );
    return {
      entries: entries.length,
      changed: entries.flatMap(({ changed }) => changed ?? []),
      movers: moversOf(onBoard),
    };
  }

  private applyToFile(event: EmployeeEvent): void {
    const { employeeId } = event.data;
    const person = this.people.get(employeeId);
    if (event.type === 'EmployeeRegistered')
      this.people.set(employeeId, {
        joinedOn: event.data.joinedOn,
        hasLeft: false,
        ...NOTHING,
        before: person,
      });
    else if (event.type === 'PointAwarded' || event.type === 'PointDeducted') this.record(event);
    else if (event.type === 'EntryReversed') this.reverse(event.data);
    else if (person !== undefined) this.change(person, event);
  }

  private change(person: Person, { type, data }: EmployeeEvent): void {
    if (type === 'EmployeeLeft') person.hasLeft = true;
    else if (type === 'DepartureUndone') person.hasLeft = false;
    else if (type === 'JoiningCorrected') person.joinedOn = data.joinedOn;
    else if (type === 'RegistrationUndone') {
      if (person.before === undefined) this.people.delete(data.employeeId);
      else this.people.set(data.employeeId, person.before);
    }
  }

  private record(event: PointAwarded | PointDeducted): void {
    const { employeeId, entryId } = event.data;
    if (!this.counts(event.data)) return;
    const replayed = replayedBy(this.editionId, this.items, event);
    this.entries.set(`${employeeId} ${entryId}`, replayed);
    this.move(employeeId, replayed.points, replayed.wouldBePoints);
  }

  /** An entry of an earlier month was not replayed, so its reversal takes back the points that were given. */
  private reverse({
    employeeId,
    entryId,
    undoes,
  }: Extract<EmployeeEvent, { type: 'EntryReversed' }>['data']): void {
    if (!this.counts(undoes)) return;
    const points = signed(undoes.direction, undoes.points);
    const replayed = this.entries.get(`${employeeId} ${entryId}`);
    this.move(employeeId, -points, -(replayed?.wouldBePoints ?? points));
    this.entries.delete(`${employeeId} ${entryId}`);
  }

  private counts({ kind, occurredOn, trial }: Pick<EntryData, 'kind' | 'occurredOn' | 'trial'>): boolean {
    if (kind !== 'behaviour' || trial === true) return false;
    return countingMonth(occurredOn, this.lastClosed) === this.month;
  }

  private move(employeeId: string, points: number, wouldBePoints: number): void {
    const person = this.people.get(employeeId);
    if (person === undefined) throw new Error(`an entry of ${employeeId}, who is not employed`);
    person.score += points;
    person.wouldBeScore += wouldBePoints;
  }
}

const signed = (direction: Direction, points: number): number => (direction === 'award' ? points : -points);

/** An entry for an item with fixed points would have had those; any other passes as it was, or not at all. */
function replayedBy(
  editionId: string,
  items: ReadonlyMap<string, RulebookItem>,
  { type, data }: PointAwarded | PointDeducted,
): Replayed {
  const { employeeId, entryId, itemCode, personal } = data;
  const direction = type === 'PointAwarded' ? 'award' : 'deduct';
  const item = items.get(itemCode);
  const points = item !== undefined && item.points.from === item.points.to ? item.points.from : data.points;
  const fault = faultByItem({ ...data, direction, points, evidence: personal.evidence }, { editionId, item });
  const was = { employeeId, entryId, direction, itemCode, points: data.points } as const;
  const given = signed(direction, data.points);
  if (fault !== undefined)
    return { points: given, wouldBePoints: 0, changed: { ...was, wouldBePoints: null, code: fault.code } };
  const changed = points === data.points ? undefined : { ...was, wouldBePoints: points, code: null };
  return { points: given, wouldBePoints: signed(direction, points), changed };
}
