/** Lines that must be accepted. Each function changes the world as the line does, or gives none when nothing fits. */
import type { Draft, EmployeeDraft, EntryDraft } from './book.js';
import { addDays, addMonths, monthOf } from './calendar.js';
import { type EntryMemo, type Office, type OpenDraft, type Person, type World, remember } from './world.js';

/** Writes drafts against the world; `dateless` is the share of dates left out. */
export class Desk {
  constructor(
    readonly world: World,
    readonly dateless: number,
  ) {}

  openOffice(office: Office): Draft {
    const draft = this.openingOf(office);
    this.world.opened.push(office);
    this.world.openings.push(draft);
    return draft;
  }

  /** Somebody new joins, or somebody who left comes back. */
  register(list: readonly Person[]): Draft | undefined {
    const { random, opened } = this.world;
    const person = random.pickOrNone(list);
    if (!person || opened.length === 0) return undefined;
    const joinedOn = this.dateNear(60, 20);
    const commandId = this.commandIdFor(person);
    this.world.join(person, joinedOn);
    const officeId = random.pick(opened).officeId;
    return this.accepted(person, { ...this.registrationOf(person, officeId, joinedOn), commandId });
  }

  enter(): Draft | undefined {
    const person = this.personAtWork();
    if (!person) return undefined;
    const again = this.takeTooEarly(person);
    if (again) return this.entered(person, again, again.occurredOn ?? this.world.today, false);
    const occurredOn = this.pastDate(person.joinedOn);
    const draft = this.entryOf(person, occurredOn);
    const { commandId, entryId } = this.idsFor(person);
    const lendable = commandId === undefined && entryId === undefined;
    const ids = { commandId: commandId ?? draft.commandId, entryId: entryId ?? draft.entryId };
    return this.entered(person, { ...draft, ...ids }, occurredOn, lendable);
  }

  reverse(): Draft | undefined {
    const { random, employed } = this.world;
    const person = random.pickOrNone(employed);
    const memo = random.pickOrNone(person?.entries.filter((entry) => isReversible(person, entry)) ?? []);
    if (!person || !memo) return undefined;
    memo.reversed = true;
    const commandId = this.commandIdFor(person);
    return this.accepted(person, { ...this.reversalOf(person, memo.draft.entryId), commandId });
  }

  transfer(): Draft | undefined {
    const { random, employed, opened } = this.world;
    const person = random.pickOrNone(employed);
    if (!person) return undefined;
    return this.accepted(person, this.transferOf(person, random.pick(opened).officeId));
  }

  depart(): Draft | undefined {
    const person = this.world.random.pickOrNone(this.world.employed);
    if (!person) return undefined;
    this.world.leave(person);
    return this.accepted(person, this.departureOf(person));
  }

  /** The month whose turn it is, once it has ended. */
  close(): Draft | undefined {
    const month = this.world.monthInTurn();
    if (month === undefined || month >= monthOf(this.world.today)) return undefined;
    const draft = this.closeOf(month);
    this.world.close(draft);
    return draft;
  }

  openingOf({ officeId, name }: Office): OpenDraft {
    return { commandId: this.freshId(), command: 'OpenOffice', officeId, name };
  }

  closeOf(month: string) {
    return { commandId: this.freshId(), command: 'CloseMonth' as const, month };
  }

  freshId(): string {
    return this.world.random.uuid();
  }

  /** A new entry of somebody, not yet in the file. */
  entryOf(person: { employeeId: string }, occurredOn: string): EntryDraft {
    const { random } = this.world;
    const kind = random.chance(0.1) ? 'fixed' : 'behaviour';
    return {
      commandId: this.freshId(),
      command: random.chance(0.75) ? 'AwardPoints' : 'DeductPoints',
      employeeId: person.employeeId,
      entryId: this.freshId(),
      kind,
      itemCode: `${kind === 'fixed' ? 'FIX' : 'BEH'}-${random.int(1, 9)}`,
      points: random.chance(0.01) ? random.pick([1, 100_000]) : random.int(1, 20),
      reason: random.pick(['Kept the hall clean', 'Late to work', '好人好事', 'Night duty "A"']),
      ...this.maybeDate('occurredOn', occurredOn),
      recordedBy: random.pick(['clerk', 'manager', 'canteen']),
    };
  }

  registrationOf(person: { employeeId: string; name: string }, officeId: string, joinedOn: string) {
    return {
      commandId: this.freshId(),
      command: 'RegisterEmployee' as const,
      employeeId: person.employeeId,
      name: person.name,
      officeId,
      ...this.maybeDate('joinedOn', joinedOn),
    };
  }

  reversalOf(person: { employeeId: string }, entryId: string) {
    return {
      commandId: this.freshId(),
      command: 'ReverseEntry' as const,
      employeeId: person.employeeId,
      entryId,
      reason: 'Entered by mistake',
      recordedBy: 'officer',
    };
  }

  transferOf(person: { employeeId: string }, officeId: string) {
    return {
      commandId: this.freshId(),
      command: 'TransferEmployee' as const,
      employeeId: person.employeeId,
      officeId,
      ...this.maybeDate('effectiveOn', this.moveDate()),
    };
  }

  departureOf(person: { employeeId: string }) {
    return {
      commandId: this.freshId(),
      command: 'RecordDeparture' as const,
      employeeId: person.employeeId,
      ...this.maybeDate('leftOn', this.dateNear(30, 30)),
      reason: 'Resigned',
    };
  }

  personAtWork(): Person | undefined {
    const { random, employed, today } = this.world;
    for (let tries = 0; tries < 10; tries += 1) {
      const person = random.pickOrNone(employed);
      if (person && person.joinedOn <= today) return person;
    }
    return undefined;
  }

  /** Mostly today, sometimes up to so many days before or after. */
  dateNear(daysBefore: number, daysAfter: number): string {
    const { random, today } = this.world;
    if (random.chance(0.5)) return today;
    return addDays(today, random.chance(0.6) ? -random.int(1, daysBefore) : random.int(1, daysAfter));
  }

  // Ends of months decide whose board somebody is on, and bring two moves to one day.
  private moveDate(): string {
    const { random, today } = this.world;
    if (random.chance(0.5)) return this.dateNear(40, 40);
    const firstDay = `${addMonths(monthOf(today), random.int(0, 1))}-01`;
    return random.pick([firstDay, addDays(firstDay, -1)]);
  }

  private pastDate(notBefore: string): string {
    const { random, today } = this.world;
    const longestDelayDays = random.chance(0.7) ? 0 : random.pick([3, 3, 3, 10, 10, 45, 400]);
    const date = addDays(today, -random.int(0, longestDelayDays));
    return date < notBefore ? notBefore : date;
  }

  // Left out only where the default is the same date, so that the line means what its author meant.
  private maybeDate<N extends string>(name: N, date: string): Partial<Record<N, string>> {
    if (date === this.world.today && this.world.random.chance(this.dateless)) return {};
    return { [name]: date } as Record<N, string>;
  }

  private entered(person: Person, draft: EntryDraft, occurredOn: string, lendable: boolean): Draft {
    const { employmentNo } = person;
    remember(this.world.random, person.entries, {
      draft,
      occurredOn,
      employmentNo,
      reversed: false,
      lendable,
    });
    return this.accepted(person, draft);
  }

  private accepted(person: Person, draft: EmployeeDraft): Draft {
    remember(this.world.random, person.commands, draft);
    return draft;
  }

  private takeTooEarly(person: Person): EntryDraft | undefined {
    const draft = person.tooEarly;
    const occurredOn = draft?.occurredOn;
    if (occurredOn === undefined || occurredOn > this.world.today) return undefined;
    person.tooEarly = undefined;
    return occurredOn < person.joinedOn ? undefined : draft;
  }

  /** Ids that were used elsewhere and yet are good here; none where fresh ones are to be taken. */
  private idsFor(person: Person): { commandId?: string | undefined; entryId?: string | undefined } {
    const { random } = this.world;
    if (random.chance(0.02)) return { entryId: this.borrow(person)?.draft.entryId };
    if (random.chance(0.02)) return { commandId: this.borrow(person)?.draft.commandId };
    if (random.chance(0.1)) return { commandId: person.freeCommandIds.pop() };
    return {};
  }

  private commandIdFor(person: Person): string {
    return this.idsFor(person).commandId ?? this.freshId();
  }

  // An id is remembered within one file, so a stranger's serves as well; once only, or it might come home again.
  private borrow(person: Person): EntryMemo | undefined {
    const owner = this.world.random.pickOrNone(this.world.employed);
    const memo = owner === person ? undefined : owner?.entries.find((entry) => entry.lendable);
    if (memo) memo.lendable = false;
    return memo;
  }
}

function isReversible(person: Person | undefined, memo: EntryMemo): boolean {
  return memo.employmentNo === person?.employmentNo && !memo.reversed;
}
