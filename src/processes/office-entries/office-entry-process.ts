import { rejected } from '../../kernel/decision.js';
import { Injectable } from '@nestjs/common';
import { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import { ReversalAuthority } from '../entries/reversal-authority.js';
import { CountingMonths } from '../../contexts/calendar/counting-months.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import type { RecordEntry } from '../../contexts/employees/domain/commands.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { causedCommand } from '../../infrastructure/event-store/caused-command.js';
import { unknownOffice } from '../../contexts/offices/domain/decisions.js';
import {
  refused,
  type Envelope,
  type Outcome,
  type Refused,
} from '../../infrastructure/event-store/outcome.js';
import { uuidOf } from '../../infrastructure/event-store/uuid.js';
import { mapConcurrently } from '../../kernel/map-concurrently.js';
import { OfficeRepository } from '../../contexts/offices/office-repository.js';
import { takesNoAuthority } from '../../contexts/rulebook/domain/items.js';
import { RulebookRepository } from '../../contexts/rulebook/rulebook-repository.js';
import {
  MAX_MEMBERS,
  type RecordOfficeEntry,
  type ReverseOfficeEntry,
} from '../../contexts/office-entries/domain/decisions.js';
import type { OfficeEntryRecorded } from '../../contexts/office-entries/domain/events.js';
import { OfficeEntryRepository } from '../../contexts/office-entries/office-entry-repository.js';
import type { Recorded } from '../../contexts/office-entries/domain/office-entry.js';
import { OfficeMembers } from '../../contexts/office-entries/office-members.js';
import { OfficeEntryFanOut } from './office-entry-fan-out.js';

const FILES_AT_A_TIME = 32;
/** The most members that a refusal names. */
const MAX_NAMED = 5;

type Content = Omit<RecordOfficeEntry, 'type' | 'members' | 'ground'>;
export interface OfficeEntryRequest extends Content {
  /** The sender gave no day: it is today by the clock of the service. */
  readonly isDatedByClock: boolean;
}

/** Records and reverses entries for a whole office: for all members, or for none. */
@Injectable()
export class OfficeEntryProcess {
  constructor(
    private readonly log: EventLog,
    private readonly offices: OfficeRepository,
    private readonly members: OfficeMembers,
    private readonly employees: EmployeeRepository,
    private readonly rulebook: RulebookRepository,
    private readonly authority: AuthorityRepository,
    private readonly repository: OfficeEntryRepository,
    private readonly spreading: OfficeEntryFanOut,
    private readonly takingBack: ReversalAuthority,
    private readonly counting: CountingMonths,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async record({ isDatedByClock, ...asked }: OfficeEntryRequest, envelope: Envelope): Promise<Outcome> {
    const known = await this.repository.of(asked.officeEntryId);
    if (known.status !== 'unknown') return this.again(known, asked, envelope);
    if (!(await this.offices.isKnown(asked.officeId))) return refused(unknownOffice(asked.officeId));
    const ground = await this.groundOf(asked, envelope);
    if (typeof ground === 'object' && ground !== null) return ground;
    const members = await this.membersOf(asked);
    const command = { ...asked, type: 'RecordOfficeEntry', members, ground } as const;
    const refusal =
      members.length > MAX_MEMBERS ? undefined : await this.refusalOf(command, isDatedByClock, envelope);
    if (refusal !== undefined) return refusal;
    return this.finished(
      await this.repository.handle(command, envelope),
      'recording',
      asked.officeEntryId,
      envelope,
    );
  }

  /** Finishes recording first where some files do not have it yet. @throws LogUnavailable */
  async reverse(command: ReverseOfficeEntry, envelope: Envelope): Promise<Outcome> {
    await this.finish(command.officeEntryId, envelope);
    const refusal = await this.refusalToReverse(command, envelope);
    if (refusal !== undefined) return refusal;
    const outcome = await this.repository.handle(command, envelope);
    return this.finished(outcome, 'reversal', command.officeEntryId, envelope);
  }

  /** The reasons of the office entry's own rules come first. */
  private async refusalToReverse(
    command: ReverseOfficeEntry,
    envelope: Envelope,
  ): Promise<Outcome | undefined> {
    const known = await this.repository.of(command.officeEntryId);
    if (known.status === 'unknown' || !this.takingBack.mayBeRefused(envelope)) return undefined;
    const judged = await this.repository.handle({ ...command, isTrial: true }, envelope);
    if (judged.status !== 'accepted') return undefined;
    const givers = async (): Promise<string[]> => [await this.repository.recorderOf(command.officeEntryId)];
    const refusal = await this.takingBack.refusalOf({ ...known, isByProposal: false, givers }, envelope);
    return refusal && refused(refusal);
  }

  /** The process that began may have died before the end. */
  private async again(known: Recorded, asked: Content, envelope: Envelope): Promise<Outcome> {
    const { members, ground } = known;
    const outcome = await this.repository.handle(
      { ...asked, type: 'RecordOfficeEntry', members, ground },
      envelope,
    );
    return this.finished(outcome, 'recording', asked.officeEntryId, envelope);
  }

  /** Brings it into every file, and tells where it counts. */
  private async finished(
    outcome: Outcome,
    of: 'recording' | 'reversal',
    officeEntryId: string,
    envelope: Envelope,
  ): Promise<Outcome> {
    if (outcome.status === 'rejected') return outcome;
    await this.finish(officeEntryId, envelope);
    const entry = await this.repository.of(officeEntryId);
    const first = entry.status === 'unknown' ? undefined : await this.spreading.first(entry, of, envelope);
    const counts = first === undefined ? { countsIn: null } : await this.counting.of(first);
    return { ...outcome, told: { ...outcome.told, ...counts } };
  }

  private async finish(officeEntryId: string, envelope: Envelope): Promise<void> {
    const entry = await this.repository.of(officeEntryId);
    if (entry.status === 'carrying-out') await this.spreading.carryOut(entry, envelope);
    if (entry.status === 'reversing') await this.spreading.reverse(entry, envelope);
  }

  /** The ground of the entries: while grades are in force, a whole office gets only what takes no authority. */
  private async groundOf(
    { itemCode, occurredOn }: Content,
    envelope: Envelope,
  ): Promise<OfficeEntryRecorded['data']['ground'] | Refused> {
    const table = await this.authority.inForceOn(this.employees.today(envelope));
    if (table === undefined) return null;
    if (envelope.isImported === true) return 'import';
    if (takesNoAuthority(await this.rulebook.standardOf(itemCode, occurredOn))) return 'rule';
    return refused(
      rejected(
        'office-entry.takes-authority',
        `${itemCode} has no fixed points, and no grade reaches for a whole office at once: take an item that has, or record and propose for each member.`,
      ),
    );
  }

  /** The head is asked for first, so that no member is missed who was there when the command came. */
  private async membersOf({ officeEntryId, officeId, occurredOn }: Content) {
    const head = await this.log.head();
    const ids = await this.members.on(officeId, occurredOn, head, MAX_MEMBERS + 1);
    return ids.map((employeeId) => ({ employeeId, entryId: entryIdOf(officeEntryId, employeeId) }));
  }

  /** A refusal by one file is enough. */
  private async refusalOf(
    command: RecordOfficeEntry,
    isDatedByClock: boolean,
    envelope: Envelope,
  ): Promise<Refused | undefined> {
    const { members, officeEntryId, direction, kind, itemCode, points, occurredOn, personal } = command;
    const content: Omit<RecordEntry, 'type' | 'employeeId' | 'entryId'> = {
      direction,
      kind,
      itemCode,
      points,
      occurredOn,
      isDatedByClock,
      ...personal,
    };
    const outcomes = await mapConcurrently(FILES_AT_A_TIME, members, (member) =>
      this.employees.handle(
        { ...content, ...member, type: 'JudgeEntry' },
        causedCommand(['judge office entry', officeEntryId, member.employeeId, envelope.requestId], envelope),
      ),
    );
    const first = outcomes.find((outcome): outcome is Refused => outcome.status === 'rejected');
    if (first === undefined) return undefined;
    const who = members.filter((_, index) => outcomes[index]?.status === 'rejected');
    return {
      ...first,
      detail: `${first.detail} So it is with ${named(who)} of ${members.length} members.`,
    };
  }
}

const entryIdOf = (officeEntryId: string, employeeId: string): string =>
  uuidOf(`office entry/${officeEntryId}/${employeeId}`);

function named(members: readonly { readonly employeeId: string }[]): string {
  const names = members.slice(0, MAX_NAMED).map(({ employeeId }) => employeeId);
  const more = members.length - names.length;
  return `${members.length} (${names.join(', ')}${more === 0 ? '' : `, ${more} more`})`;
}
