/** The memory of a generated book, bounded for each person, so that a book of any length can be streamed. */
import type { Draft, EmployeeDraft, EntryDraft } from './book.js';
import { addMonths, monthOf } from './calendar.js';
import type { Random } from './random.js';

export const REMEMBERED_PER_PERSON = 8;

/** An accepted entry as it stands in the file: with the date it got when none was sent. */
export type EntryMemo = {
  draft: EntryDraft;
  occurredOn: string;
  employmentNo: number;
  reversed: boolean;
  /** Its ids may be used once more in somebody else's file; ids that are borrowed already may not. */
  lendable: boolean;
};

export type Person = {
  employeeId: string;
  name: string;
  employed: boolean;
  employmentNo: number;
  joinedOn: string;
  entries: EntryMemo[];
  /** Accepted commands: sent again they are repeats. */
  commands: EmployeeDraft[];
  /** Ids of commands that were rejected or repeats of an entry, hence free in this file. */
  freeCommandIds: string[];
  /** Rejected for its date: sent again on that date it is accepted. */
  tooEarly: EntryDraft | undefined;
};

export type OpenDraft = Extract<Draft, { command: 'OpenOffice' }>;
export type CloseDraft = Extract<Draft, { command: 'CloseMonth' }>;

export type Office = { officeId: string; name: string; opensOn: string };

export class World {
  readonly waiting: Person[] = [];
  readonly employed: Person[] = [];
  readonly left: Person[] = [];
  readonly opened: Office[] = [];
  /** Accepted commands about the offices and about the calendar. */
  readonly openings: OpenDraft[] = [];
  readonly closes: CloseDraft[] = [];
  /** The local date of the line in hand. */
  today = '';
  lastClosed: string | undefined;
  private earliestJoinedOn: string | undefined;

  constructor(
    readonly random: Random,
    readonly offices: readonly Office[],
    people: number,
  ) {
    for (let number = 1; number <= people; number += 1) this.waiting.push(newPerson(number));
  }

  unopened(): Office[] {
    return this.offices.filter((office) => !this.opened.includes(office));
  }

  join(person: Person, joinedOn: string): void {
    move(person, person.employmentNo === 0 ? this.waiting : this.left, this.employed);
    person.employed = true;
    person.employmentNo += 1;
    person.joinedOn = joinedOn;
    if (this.earliestJoinedOn === undefined || joinedOn < this.earliestJoinedOn)
      this.earliestJoinedOn = joinedOn;
  }

  leave(person: Person): void {
    move(person, this.employed, this.left);
    person.employed = false;
  }

  close(draft: CloseDraft): void {
    this.lastClosed = draft.month;
    remember(this.random, this.closes, draft);
  }

  monthInTurn(): string | undefined {
    if (this.lastClosed !== undefined) return addMonths(this.lastClosed, 1);
    return this.earliestJoinedOn === undefined ? undefined : monthOf(this.earliestJoinedOn);
  }

  countsAsClosed(month: string): boolean {
    return this.lastClosed !== undefined && month <= this.lastClosed;
  }

  /** Anybody ever registered. */
  anybodyKnown(): Person | undefined {
    const list = this.left.length > 0 && this.random.chance(0.2) ? this.left : this.employed;
    return this.random.pickOrNone(list) ?? this.random.pickOrNone(this.left);
  }
}

/** Keeps a bounded, random choice of what went by, so that old facts come up as well as new ones. */
export function remember<T>(random: Random, list: T[], fact: T): void {
  if (list.length < REMEMBERED_PER_PERSON) list.push(fact);
  else list[random.int(0, list.length - 1)] = fact;
}

function move(person: Person, from: Person[], to: Person[]): void {
  from.splice(from.indexOf(person), 1);
  to.push(person);
}

// Ids whose order differs by character and by language, for the order of equals on a board.
const ID_FORMS = ['E', 'e', 'Z_', 'a-', '1.'] as const;

function newPerson(number: number): Person {
  const form = ID_FORMS[number % ID_FORMS.length]!;
  return {
    employeeId: `${form}${number}`,
    name: number % 3 === 0 ? `员工 ${number}` : `Employee ${number}`,
    employed: false,
    employmentNo: 0,
    joinedOn: '',
    entries: [],
    commands: [],
    freeCommandIds: [],
    tooEarly: undefined,
  };
}
