import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthorityRepository } from '../authority/authority-repository.js';
import { CalendarRepository } from '../calendar/calendar-repository.js';
import { localDateOf, type NaturalMonth } from '../../kernel/natural-month.js';
import { ClockJudge } from '../../infrastructure/clock/clock-judge.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome, NeedsAuthority } from '../../infrastructure/event-store/outcome.js';
import { Snapshots } from '../../infrastructure/event-store/snapshots.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { OfficeRepository } from '../offices/office-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { RolloutRepository } from '../rollout/rollout-repository.js';
import { RulebookRepository } from '../rulebook/rulebook-repository.js';
import { closedMonthWith } from './domain/closed-months.js';
import {
  employeeDecider,
  type EmployeeCommand,
  type EmployeeContext,
  type JudgeEntry,
  type RecordEntry,
  type ReverseEntry,
} from './domain/decisions.js';
import type { Employee } from './domain/employee.js';
import { employeeStream, type EmployeeEvent } from './domain/events.js';
import { Closes } from './history.js';
import { officeOn } from './domain/office-moves.js';

const NO_OFFICES: EmployeeContext['offices'] = new Map();

/** Decides on commands to employees, each in the employee's own file. */
@Injectable()
export class EmployeeRepository {
  private readonly files: AggregateStore<Employee, EmployeeCommand, EmployeeEvent, EmployeeContext>;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    private readonly offices: OfficeRepository,
    private readonly rulebook: RulebookRepository,
    private readonly rollout: RolloutRepository,
    private readonly authority: AuthorityRepository,
    snapshots: Snapshots,
    private readonly judge: ClockJudge,
    private readonly calendar: CalendarRepository,
  ) {
    this.files = new AggregateStore(log, employeeDecider, { snapshots });
  }

  /** The local date on which a command was recorded: what its dates default to. */
  today({ recordedAt }: Envelope): string {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** Decides on commands that are never withheld. @throws LogUnavailable */
  handle(command: EmployeeCommand, envelope: Envelope): Promise<Outcome> {
    return this.files.handle(employeeStream(command.employeeId), command, envelope, () =>
      this.contextOf(command, envelope),
    );
  }

  /** Takes its place in the command queue of the file before anything is waited for. @throws LogUnavailable */
  attempt(command: RecordEntry | ReverseEntry, envelope: Envelope): Promise<Outcome | NeedsAuthority> {
    return this.files.tryHandle(employeeStream(command.employeeId), command, envelope, () =>
      this.contextOf(command, envelope),
    );
  }

  private async contextOf(command: EmployeeCommand, envelope: Envelope): Promise<EmployeeContext> {
    const isOnEntry = command.type === 'RecordEntry' || command.type === 'JudgeEntry';
    return {
      ...envelope.sender,
      today: this.today(envelope),
      bringsItsTime: envelope.bringsItsTime,
      basePoints: this.organisation.basePoints,
      offices: await this.officesFor(command),
      onBoardOf:
        command.type === 'UndoRegistration' ? await this.closedMonthWith(command.employeeId) : undefined,
      newDigestKey: command.type === 'RegisterEmployee' ? randomBytes(16).toString('base64url') : '',
      ...(isOnEntry ? await this.judging(command, envelope) : {}),
      ...(await this.joining(command)),
      ...('openingId' in command ? { calendar: await this.calendar.forOpenings() } : {}),
    };
  }

  private async joining(command: EmployeeCommand): Promise<Pick<EmployeeContext, 'givenUp' | 'counting'>> {
    if (command.type === 'JoinPersons') return { givenUp: await this.stateOf(command.giveUp) };
    if (command.type !== 'GiveUpFile') return {};
    return { counting: { closes: await new Closes(this.log).all(), asOf: command.decidedAt } };
  }

  private async officesFor(command: EmployeeCommand): Promise<EmployeeContext['offices']> {
    if ('officeId' in command) return (await this.offices.forWhoeverComesTo(command.officeId)).byId;
    return command.type === 'UndoTransfer' ? (await this.offices.newest()).byId : NO_OFFICES;
  }

  private async closedMonthWith(employeeId: string): Promise<NaturalMonth | undefined> {
    const file = [];
    for await (const { event, revision, position } of this.log.read(employeeStream(employeeId)))
      file.push({ event: event as EmployeeEvent, revision, position });
    const closes = await new Closes(this.log).all();
    return closedMonthWith(
      file,
      closes.filter(({ isOwn }) => isOwn),
    );
  }

  /** Everything by which an entry is judged. @throws LogUnavailable */
  private async judging(
    { itemCode, occurredOn, isDatedByClock }: RecordEntry | JudgeEntry,
    envelope: Envelope,
  ): Promise<Partial<EmployeeContext>> {
    const [standard, rollout, table, clockIsBehind, bookBegins] = await Promise.all([
      this.rulebook.standardOf(itemCode, occurredOn),
      this.rollout.plan(),
      this.authority.inForceOn(this.today(envelope)),
      isDatedByClock === true && this.judge.isBehind(),
      this.calendar.beginning(),
    ]);
    const { isImported } = envelope;
    return { standard, rollout, isGraded: table !== undefined, isImported, clockIsBehind, bookBegins };
  }

  /**
   * The office at an instant, of the running employment or the last; undefined for a person never registered. @throws
   * LogUnavailable
   */
  officeOf(employeeId: string, at: Date): Promise<string | undefined> {
    return this.officeOfDay(employeeId, localDateOf(at, this.organisation.timeZone));
  }

  /** The office on a day. @throws LogUnavailable */
  async officeOfDay(employeeId: string, day: string): Promise<string | undefined> {
    const state = await this.files.stateOf(employeeStream(employeeId));
    return state.status === 'unknown' ? undefined : officeOn(state.moves, day);
  }

  /** The file as the log has it now. @throws LogUnavailable */
  stateOf(employeeId: string): Promise<Employee> {
    return this.files.stateOf(employeeStream(employeeId));
  }

  /** Whether the employee was employed once, and is not now. @throws LogUnavailable */
  async hasLeft(employeeId: string): Promise<boolean> {
    const { status, lastEmploymentNo } = await this.files.stateOf(employeeStream(employeeId));
    return status !== 'employed' && lastEmploymentNo > 0;
  }

  /** The recorder of the event at a place in a file. @throws LogUnavailable */
  async recorderAt(employeeId: string, revision: number): Promise<string> {
    for await (const { meta } of this.log.read(employeeStream(employeeId), revision, 1))
      return meta.recordedBy;
    throw new Error(`Nothing stands in the file of ${employeeId} at ${revision}`);
  }

  /**
   * The place at which an entry was reversed, and the day that it was about; undefined where it was not. @throws
   * LogUnavailable
   */
  async reversalOf(
    employeeId: string,
    entryId: string,
  ): Promise<{ occurredOn: string; position: bigint } | undefined> {
    const state = await this.files.stateOf(employeeStream(employeeId));
    if (state.status === 'unknown') return undefined;
    const [entry, reversal] = [state.entries.get(entryId), state.reversed.get(entryId)];
    return entry && reversal && { occurredOn: entry.occurredOn, position: reversal.position };
  }
}
