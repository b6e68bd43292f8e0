import fc from 'fast-check';
import type { PointAwarded, PointDeducted } from '../../src/contexts/employees/domain/events.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { nextMonth } from '../../src/kernel/natural-month.js';
import {
  awarded,
  deducted,
  departureUndone,
  joiningCorrected,
  left,
  monthClosed,
  officeOpened,
  registered,
  registrationUndone,
  reversed,
  transferred,
  transferUndone,
} from '../support/events.js';

/** Histories up to 15 March 2025 that the rules allow, in several batches. */
export const TODAY = '2025-03-15';
export const OFFICES = ['garden', 'kitchen', 'office'] as const;
export const PEOPLE = ['E1', 'E2', 'E3', 'a4', 'E5', 'E6'] as const;

const person = fc.constantFrom(...PEOPLE);
const office = fc.constantFrom('garden', 'kitchen');
const day = (last: string) =>
  fc
    .constantFrom('2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-12')
    .chain((month) => fc.constantFrom(`${month}-01`, `${month}-10`, `${month}-28`))
    .filter((date) => date <= last);

const registering = fc.record({ is: fc.constant('register'), person, office, on: day('9999') });
const step = fc.oneof(
  { weight: 3, arbitrary: registering },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('transfer'), person, office, on: day('9999') }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('leave'), person }) },
  {
    weight: 8,
    arbitrary: fc.record({
      is: fc.constantFrom('award', 'deduct'),
      person,
      on: day(TODAY),
      points: fc.integer({ min: 1, max: 3 }),
      how: fc.constantFrom('behaviour', 'behaviour', 'behaviour', 'fixed', 'trial'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('reverse'), which: fc.nat(20) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constantFrom('rejoin', 'come-back', 'unregister', 'untransfer'),
      person,
      on: day('9999'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('close') }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('batch') }) },
);

interface Step {
  readonly is: string;
  readonly person?: string;
  readonly office?: string;
  readonly on?: string;
  readonly points?: number;
  readonly how?: string;
  readonly which?: number;
}

/** Batches of events; steps that the rules forbid are left out. */
export const histories = fc
  .tuple(
    fc.array(registering, { minLength: 2, maxLength: 6 }),
    fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }),
  )
  .map(([first, more]) => new Writer().write([...first, ...more]));

interface Employed {
  readonly employmentNo: number;
  readonly active: boolean;
  readonly joinedOn: string;
  /** The days of the entries. */
  readonly transfers: readonly string[];
  /** A closed month has them on its board. */
  readonly isSealed?: boolean;
  readonly before?: Employed | undefined;
}

const withThoseBefore = (person: Employed): readonly Employed[] =>
  person.before === undefined ? [person] : [person, ...withThoseBefore(person.before)];

class Writer {
  private readonly batches: DomainEvent[][] = [OFFICES.map((each) => officeOpened(each))];
  private readonly people = new Map<string, Employed>();
  private readonly entries: (PointAwarded | PointDeducted)[] = [];
  private readonly numbers = new Map<string, number>();
  private lastClosed: string | undefined;

  write(steps: readonly Step[]): readonly (readonly DomainEvent[])[] {
    for (const each of steps) {
      if (each.is === 'batch') this.batches.push([]);
      const event = this.eventOf(each);
      if (event !== undefined) this.batches.at(-1)?.push(event);
    }
    return this.batches.filter(({ length }) => length > 0);
  }

  private eventOf(step: Step): DomainEvent | undefined {
    if (step.is === 'close') return this.close();
    if (step.is === 'reverse') return this.reverse(step.which ?? 0);
    if (step.person === undefined) return undefined;
    const known = this.people.get(step.person);
    if (step.is === 'register') return this.register(step, known);
    if (step.is === 'come-back') return this.comeBack(step.person, known);
    if (known?.active !== true) return undefined;
    return this.ofEmployed(step, step.person, known);
  }

  private ofEmployed(step: Step, id: string, known: Employed): DomainEvent | undefined {
    const { employmentNo } = known;
    const { on = '', office = '', points = 0, how } = step;
    if (step.is === 'transfer') {
      this.people.set(id, { ...known, transfers: [...known.transfers, on] });
      return transferred(id, office, on, { employmentNo });
    }
    if (step.is === 'rejoin') return this.rejoin(id, known, on);
    if (step.is === 'unregister') return this.unregister(id, known);
    if (step.is === 'untransfer') return this.untransfer(id, known);
    if (step.is === 'leave') {
      this.people.set(id, { ...known, active: false });
      return left(id, TODAY, { employmentNo });
    }
    if (on < known.joinedOn) return undefined;
    const options = {
      employmentNo,
      kind: how === 'fixed' ? 'fixed' : 'behaviour',
      trial: how === 'trial',
    } as const;
    const entry = (step.is === 'award' ? awarded : deducted)(id, points, on, options);
    this.entries.push(entry);
    return entry;
  }

  private register(
    { person = '', office = '', on = '' }: Step,
    known: Employed | undefined,
  ): DomainEvent | undefined {
    if (known?.active === true) return undefined;
    const employmentNo = (this.numbers.get(person) ?? 0) + 1;
    this.numbers.set(person, employmentNo);
    this.people.set(person, { employmentNo, active: true, joinedOn: on, transfers: [], before: known });
    return registered(person, office, on, { employmentNo });
  }

  private reverse(which: number): DomainEvent | undefined {
    const index = this.entries.length === 0 ? 0 : which % this.entries.length;
    const entry = this.entries[index];
    if (entry === undefined) return undefined;
    const known = this.people.get(entry.data.employeeId);
    if (known?.active !== true || known.employmentNo !== entry.data.employmentNo) return undefined;
    this.entries.splice(index, 1);
    return reversed(entry);
  }

  private comeBack(id: string, known: Employed | undefined): DomainEvent | undefined {
    if (known === undefined || known.active) return undefined;
    this.people.set(id, { ...known, active: true });
    return departureUndone(id, known);
  }

  private rejoin(id: string, known: Employed, on: string): DomainEvent | undefined {
    const isInTheWay =
      known.transfers.some((day) => day < on) ||
      this.entriesOf(id, known).some(({ data }) => data.occurredOn < on);
    if (isInTheWay || on === known.joinedOn) return undefined;
    this.people.set(id, { ...known, joinedOn: on });
    return joiningCorrected(id, on, known);
  }

  private unregister(id: string, known: Employed): DomainEvent | undefined {
    if (known.isSealed === true || this.entriesOf(id, known).length > 0) return undefined;
    if (known.before === undefined) this.people.delete(id);
    else this.people.set(id, known.before);
    return registrationUndone(id, known);
  }

  private untransfer(id: string, known: Employed): DomainEvent | undefined {
    const [first] = known.transfers;
    if (first === undefined) return undefined;
    const last = known.transfers.lastIndexOf(first);
    this.people.set(id, { ...known, transfers: known.transfers.filter((_, index) => index !== last) });
    return transferUndone(id, first, known);
  }

  /** The entries that were not reversed. */
  private entriesOf(id: string, { employmentNo }: Employed): readonly (PointAwarded | PointDeducted)[] {
    return this.entries.filter(({ data }) => data.employeeId === id && data.employmentNo === employmentNo);
  }

  private firstJoined(): string {
    const stays = [...this.people.values()].flatMap((person) => withThoseBefore(person));
    return stays.reduce((first, { joinedOn }) => (joinedOn < first ? joinedOn : first), '9999');
  }

  private close(): DomainEvent | undefined {
    const month = this.lastClosed === undefined ? this.firstJoined().slice(0, 7) : nextMonth(this.lastClosed);
    if (month >= TODAY.slice(0, 7)) return undefined;
    this.lastClosed = month;
    for (const [id, person] of this.people)
      if (person.active && person.joinedOn.slice(0, 7) <= month)
        this.people.set(id, { ...person, isSealed: true });
    return monthClosed(month);
  }
}

/** A history with every special case of the boards, whatever else is tried: below zero, up and down, and late entries. */
export const EVENTFUL: readonly (readonly DomainEvent[])[] = new Writer().write([
  { is: 'register', person: 'E1', office: 'garden', on: '2024-11-01' },
  { is: 'register', person: 'E2', office: 'garden', on: '2024-11-01' },
  { is: 'award', person: 'E1', on: '2024-11-10', points: 2, how: 'behaviour' },
  { is: 'deduct', person: 'E2', on: '2024-11-10', points: 3, how: 'behaviour' },
  { is: 'award', person: 'E2', on: '2024-12-10', points: 2, how: 'behaviour' },
  { is: 'close' },
  { is: 'batch' },
  { is: 'close' },
  { is: 'award', person: 'E1', on: '2024-12-10', points: 3, how: 'behaviour' },
]);
