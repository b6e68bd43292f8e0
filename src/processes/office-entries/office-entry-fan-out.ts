import { Injectable } from '@nestjs/common';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { serviceCommand, type Decided } from '../../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { mapConcurrently } from '../../kernel/map-concurrently.js';
import type { Member, RefusedMember } from '../../contexts/office-entries/domain/events.js';
import { OfficeEntryRepository } from '../../contexts/office-entries/office-entry-repository.js';
import type { Recorded } from '../../contexts/office-entries/domain/office-entry.js';

const FILES_AT_A_TIME = 32;

/** Brings an entry for a whole office into each member's own file. */
@Injectable()
export class OfficeEntryFanOut {
  constructor(
    private readonly repository: OfficeEntryRepository,
    private readonly employees: EmployeeRepository,
  ) {}

  /** Records each member's entry once, however often and from wherever this is called. @throws LogUnavailable */
  async carryOut(entry: Recorded, decided: Decided): Promise<void> {
    const { officeEntryId, members } = entry;
    const outcomes = await mapConcurrently(FILES_AT_A_TIME, members, (member) =>
      this.record(entry, member, decided),
    );
    await this.repository.handle(
      { type: 'EndOfficeEntry', officeEntryId, of: 'recording', refused: refusedIn(members, outcomes) },
      serviceCommand(['office entry carried out', officeEntryId], decided),
    );
  }

  /** Reverses the entries of all who got one. @throws LogUnavailable */
  async reverse(entry: Recorded, decided: Decided): Promise<void> {
    const { officeEntryId } = entry;
    const holders = holdersOf(entry);
    const outcomes = await mapConcurrently(FILES_AT_A_TIME, holders, (member) =>
      this.takeBack(entry, member, decided),
    );
    await this.repository.handle(
      { type: 'EndOfficeEntry', officeEntryId, of: 'reversal', refused: refusedIn(holders, outcomes) },
      serviceCommand(['office entry reversed', officeEntryId], decided),
    );
  }

  /**
   * The answer that the file of the first member with an entry gives once more: all entries are of one day, so they
   * count in the same month. Undefined where nobody got one. @throws LogUnavailable
   */
  async first(entry: Recorded, of: 'recording' | 'reversal', decided: Decided): Promise<Outcome | undefined> {
    const [member] = holdersOf(entry);
    if (member === undefined) return undefined;
    return of === 'recording' ? this.record(entry, member, decided) : this.takeBack(entry, member, decided);
  }

  private takeBack(
    { officeEntryId, reversalReason }: Recorded,
    { employeeId, entryId }: Member,
    decided: Decided,
  ): Promise<Outcome> {
    return this.employees.handle(
      { type: 'ReverseEntry', employeeId, entryId, reason: reversalReason ?? '' },
      serviceCommand(['reverse office entry', officeEntryId, employeeId], decided),
    );
  }

  private record(entry: Recorded, { employeeId, entryId }: Member, decided: Decided): Promise<Outcome> {
    const { officeEntryId, direction, kind, itemCode, points, occurredOn, ground, personal } = entry;
    const { digestKey: _, ...grounds } = personal;
    const content = { direction, kind, itemCode, points, occurredOn, ...grounds, officeEntryId };
    return this.employees.handle(
      {
        type: 'RecordEntry',
        employeeId,
        entryId,
        ...content,
        ...(ground === null ? {} : { ground: { by: ground } }),
      },
      serviceCommand(['office entry', officeEntryId, employeeId], decided),
    );
  }
}

function holdersOf({ members, refused }: Recorded): readonly Member[] {
  const without = new Set(refused.map(({ employeeId }) => employeeId));
  return members.filter(({ employeeId }) => !without.has(employeeId));
}

const refusedIn = (members: readonly Member[], outcomes: readonly Outcome[]): RefusedMember[] =>
  members.flatMap(({ employeeId }, index) => {
    const outcome = outcomes[index];
    return outcome?.status === 'rejected' ? [{ employeeId, refusedFor: outcome.code }] : [];
  });
