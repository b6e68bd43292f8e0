/** Lines that must not be accepted, each with what it must lead to. None of them changes anything but what is remembered. */
import type { Draft, EmployeeDraft, EntryDraft, Verdict } from './book.js';
import { addDays, addMonths, monthOf } from './calendar.js';
import type { Desk } from './regular.js';
import type { Random } from './random.js';
import { type EntryMemo, type Person, type World, remember } from './world.js';

export type Planned = { draft: Draft; verdict: Verdict };

type Trick = () => Planned | undefined;

const NO_OFFICE = 'nowhere';

export class Mischief {
  private readonly world: World;
  private readonly random: Random;
  private readonly tricks: Trick[] = [
    () => this.unknownEmployee(),
    () => this.alreadyEmployed(),
    () => this.unknownOffice(),
    () => this.moveOfOneWhoLeft(),
    () => this.entryOfOneWhoLeft(),
    () => this.futureEntry(),
    () => this.entryBeforeEmployment(),
    () => this.repeatedEntry(),
    () => this.reusedEntryId(),
    () => this.repeatedCommand(),
    () => this.reusedCommandId(),
    () => this.reversalOfNothing(),
    () => this.reversalForOneWhoLeft(),
    () => this.reversalOfEarlierEmployment(),
    () => this.reversedTwice(),
    () => this.openedTwice(),
    () => this.renamedOffice(),
    () => this.closedTwice(),
    () => this.closedTooEarly(),
    () => this.closedOutOfTurn(),
  ];

  constructor(private readonly desk: Desk) {
    this.world = desk.world;
    this.random = desk.world.random;
  }

  any(): Planned {
    for (let tries = 0; tries < 50; tries += 1) {
      const planned = this.random.pick(this.tricks)();
      if (planned) return planned;
    }
    return this.unknownEmployee();
  }

  private unknownEmployee(): Planned {
    const stranger = { employeeId: `nobody-${this.random.int(1, 5)}` };
    const drafts = [
      this.desk.entryOf(stranger, this.desk.dateNear(40, 10)),
      this.desk.reversalOf(stranger, this.desk.freshId()),
      this.desk.transferOf(stranger, NO_OFFICE),
      this.desk.departureOf(stranger),
    ];
    const early = this.random.chance(0.3) ? this.random.pickOrNone(this.world.waiting) : undefined;
    const draft = this.random.pick(drafts);
    return early ? this.refused(early, draft, 'employee.unknown') : { draft, verdict: 'employee.unknown' };
  }

  private alreadyEmployed(): Planned | undefined {
    const person = this.random.pickOrNone(this.world.employed);
    if (!person) return undefined;
    const draft = this.desk.registrationOf(person, this.anyOffice(), this.desk.dateNear(40, 10));
    return this.refused(person, draft, 'employee.already-employed');
  }

  private unknownOffice(): Planned | undefined {
    const officeId = this.random.pickOrNone(this.world.unopened())?.officeId ?? NO_OFFICE;
    if (this.random.chance(0.5)) {
      const person = this.random.pickOrNone(this.world.employed);
      return person && this.refused(person, this.desk.transferOf(person, officeId), 'office.unknown');
    }
    const person = this.random.pickOrNone([...this.world.left.slice(-3), ...this.world.waiting.slice(0, 3)]);
    if (!person) return undefined;
    const draft = this.desk.registrationOf(person, officeId, this.desk.dateNear(40, 10));
    return this.refused(person, draft, 'office.unknown');
  }

  private moveOfOneWhoLeft(): Planned | undefined {
    const person = this.random.pickOrNone(this.world.left);
    if (!person) return undefined;
    const drafts = [this.desk.transferOf(person, this.anyOffice()), this.desk.departureOf(person)];
    return this.refused(person, this.random.pick(drafts), 'employee.left');
  }

  private entryOfOneWhoLeft(): Planned | undefined {
    const person = this.random.pickOrNone(this.world.left);
    return (
      person && this.refused(person, this.desk.entryOf(person, this.desk.dateNear(400, 10)), 'employee.left')
    );
  }

  private futureEntry(): Planned | undefined {
    const person = this.random.pickOrNone(this.world.employed);
    if (!person) return undefined;
    const occurredOn = addDays(this.world.today, this.random.pick([1, 1, 1, 3, 40]));
    const draft = this.desk.entryOf(person, occurredOn);
    if (this.random.chance(0.5)) return this.refused(person, draft, 'entry.in-the-future');
    person.tooEarly = draft;
    return { draft, verdict: 'entry.in-the-future' };
  }

  private entryBeforeEmployment(): Planned | undefined {
    const person = this.random.pickOrNone(this.world.employed);
    if (!person) return undefined;
    const dayBefore = addDays(person.joinedOn, -1);
    const latest = dayBefore < this.world.today ? dayBefore : this.world.today;
    const occurredOn = addDays(latest, -this.random.pick([0, 0, 1, 40]));
    return this.refused(person, this.desk.entryOf(person, occurredOn), 'entry.before-employment');
  }

  private repeatedEntry(): Planned | undefined {
    const { person, memo } = this.anyEntry();
    if (!person || !memo) return undefined;
    const draft = { ...this.sameEntry(memo), reason: 'Sent by another desk', recordedBy: 'second-desk' };
    return this.refused(person, draft, 'repeated');
  }

  private reusedEntryId(): Planned | undefined {
    const { person, memo } = this.anyEntry();
    if (!person || !memo) return undefined;
    const draft = this.random.pick(contradictions(this.sameEntry(memo), memo.occurredOn));
    return this.refused(person, draft, 'entry.id-reused');
  }

  private repeatedCommand(): Planned | undefined {
    const sent = this.anyCommand();
    if (!sent) return undefined;
    const draft = { ...sent, commandId: this.respelled(sent.commandId) };
    if ('entryId' in draft) draft.entryId = this.respelled(draft.entryId);
    return { draft, verdict: 'repeated' };
  }

  private reusedCommandId(): Planned | undefined {
    const sent = this.anyCommand();
    if (!sent) return undefined;
    const commandId = this.respelled(sent.commandId);
    const today = this.world.today;
    return { draft: { ...this.withOtherContent(sent, today), commandId }, verdict: 'command.id-reused' };
  }

  private reversalOfNothing(): Planned | undefined {
    const person = this.world.anybodyKnown();
    return person && this.refused(person, this.desk.reversalOf(person, this.desk.freshId()), 'entry.unknown');
  }

  private reversalForOneWhoLeft(): Planned | undefined {
    return this.reversal(this.world.left, () => true, 'employee.left');
  }

  private reversalOfEarlierEmployment(): Planned | undefined {
    const isEarlier = (person: Person, memo: EntryMemo): boolean => memo.employmentNo < person.employmentNo;
    return this.reversal(this.world.employed, isEarlier, 'entry.of-earlier-employment');
  }

  private reversedTwice(): Planned | undefined {
    const isReversed = (person: Person, memo: EntryMemo): boolean =>
      memo.reversed && memo.employmentNo === person.employmentNo;
    return this.reversal(this.world.employed, isReversed, 'entry.already-reversed');
  }

  private openedTwice(): Planned | undefined {
    const office = this.random.pickOrNone(this.world.opened);
    return office && { draft: this.desk.openingOf(office), verdict: 'repeated' };
  }

  private renamedOffice(): Planned | undefined {
    const office = this.random.pickOrNone(this.world.opened);
    if (!office) return undefined;
    const draft = this.desk.openingOf({ ...office, name: `${office.name} (new)` });
    return { draft, verdict: 'office.already-open' };
  }

  private closedTwice(): Planned | undefined {
    const { lastClosed } = this.world;
    if (lastClosed === undefined) return undefined;
    const month = addMonths(lastClosed, -this.random.pick([0, 0, 1, 2, 30]));
    return { draft: this.desk.closeOf(month), verdict: 'repeated' };
  }

  private closedTooEarly(): Planned {
    const month = addMonths(monthOf(this.world.today), this.random.pick([0, 0, 0, 1, 6]));
    return { draft: this.desk.closeOf(month), verdict: 'month.not-ended' };
  }

  private closedOutOfTurn(): Planned | undefined {
    const month = addMonths(monthOf(this.world.today), -this.random.pick([1, 1, 2, 3, 14]));
    if (this.world.countsAsClosed(month) || month === this.world.monthInTurn()) return undefined;
    return { draft: this.desk.closeOf(month), verdict: 'month.out-of-order' };
  }

  private reversal(
    people: readonly Person[],
    fits: (person: Person, memo: EntryMemo) => boolean,
    verdict: Verdict,
  ): Planned | undefined {
    for (let tries = 0; tries < 20; tries += 1) {
      const person = this.random.pickOrNone(people);
      const memo = this.random.pickOrNone(person?.entries.filter((entry) => fits(person, entry)) ?? []);
      if (!person || !memo) continue;
      return this.refused(person, this.desk.reversalOf(person, this.respelled(memo.draft.entryId)), verdict);
    }
    return undefined;
  }

  // The id of a command that came to nothing may be used again in the same file.
  private refused(person: Person, draft: EmployeeDraft, verdict: Verdict): Planned {
    remember(this.random, person.freeCommandIds, draft.commandId);
    return { draft, verdict };
  }

  private anyEntry(): { person: Person | undefined; memo: EntryMemo | undefined } {
    const person = this.world.anybodyKnown();
    return { person, memo: this.random.pickOrNone(person?.entries ?? []) };
  }

  private anyCommand(): Draft | undefined {
    if (this.random.chance(0.05)) return this.random.pickOrNone(this.world.openings);
    if (this.random.chance(0.1)) return this.random.pickOrNone(this.world.closes);
    return this.random.pickOrNone(this.world.anybodyKnown()?.commands ?? []);
  }

  // A second fault, which must not be the one that is reported.
  private anyOffice(): string {
    if (this.random.chance(0.2)) return NO_OFFICE;
    return this.random.pickOrNone(this.world.opened)?.officeId ?? NO_OFFICE;
  }

  /** The entry as it stands in the file, sent by another command. */
  private sameEntry(memo: EntryMemo): EntryDraft {
    const { draft, occurredOn } = memo;
    const entryId = this.respelled(draft.entryId);
    return { ...draft, commandId: this.desk.freshId(), entryId, occurredOn };
  }

  private withOtherContent(draft: Draft, today: string): Draft {
    switch (draft.command) {
      case 'OpenOffice':
      case 'RegisterEmployee':
        return { ...draft, name: `${draft.name} (other)` };
      case 'CloseMonth':
        return { ...draft, month: addMonths(draft.month, 1) };
      case 'AwardPoints':
      case 'DeductPoints':
        return this.random.pick(otherEntryContents(draft, today));
      case 'ReverseEntry':
      case 'RecordDeparture':
        return { ...draft, reason: `${draft.reason} (other)` };
      case 'TransferEmployee':
        return this.desk.departureOf(draft);
    }
  }

  /** UUIDs compare without case. */
  private respelled(uuid: string): string {
    if (this.random.chance(0.7)) return uuid;
    return uuid === uuid.toLowerCase() ? uuid.toUpperCase() : uuid.toLowerCase();
  }
}

/** The same id with each part of an entry's content changed in turn. */
function contradictions(draft: EntryDraft, occurredOn: string): EntryDraft[] {
  return [
    { ...draft, points: draft.points === 1 ? 2 : draft.points - 1 },
    { ...draft, kind: draft.kind === 'fixed' ? 'behaviour' : 'fixed' },
    { ...draft, itemCode: `${draft.itemCode}-B` },
    { ...draft, command: draft.command === 'AwardPoints' ? 'DeductPoints' : 'AwardPoints' },
    { ...draft, occurredOn: addDays(occurredOn, -1) },
  ];
}

/** Fields that the rules of an entry ignore are still part of the command's content. */
function otherEntryContents(draft: EntryDraft, today: string): EntryDraft[] {
  return [
    ...contradictions(draft, draft.occurredOn ?? today),
    withOtherDate(draft, today),
    { ...draft, reason: `${draft.reason} (other)` },
    { ...draft, recordedBy: `${draft.recordedBy}-2` },
  ];
}

// Content is what was sent: a date that was left out differs from the same date given.
function withOtherDate(draft: EntryDraft, today: string): EntryDraft {
  const { occurredOn, ...rest } = draft;
  return occurredOn === undefined ? { ...rest, occurredOn: today } : rest;
}
