import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from '../../kernel/natural-month.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { isActing } from '../access/domain/actor.js';
import { ClosingsRepository } from '../calendar/closings-repository.js';
import { countsIn } from '../calendar/domain/closings.js';
import { DueProcessRepository } from '../due-process/due-process-repository.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import type { Employee, Entry } from '../employees/domain/employee.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { isConfirmed } from '../publicity/domain/confirmed.js';
import { RemediedBoards } from '../publicity/domain/remedied-boards.js';
import { Rulings } from '../publicity/domain/rulings.js';
import { PublicityRepository } from '../publicity/publicity-repository.js';
import { RulebookRepository } from '../rulebook/rulebook-repository.js';
import type { InspectionCommand } from './domain/commands.js';
import { inspectionDecider, type InspectionContext, type Measuring } from './domain/decisions.js';
import { inspectionStream, type InspectionEvent, type OfInspection } from './domain/events.js';
import { monthsOf, type Inspection, type Opened } from './domain/inspection.js';
import { measure, type MonthBoard } from './domain/measuring.js';
import { ProgrammeRepository } from './programme-repository.js';

/** Decides on commands about inspections, each in a stream of its own. */
@Injectable()
export class InspectionRepository {
  private readonly files: AggregateStore<Inspection, InspectionCommand, InspectionEvent, InspectionContext>;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    private readonly programmes: ProgrammeRepository,
    private readonly employees: EmployeeRepository,
    private readonly closings: ClosingsRepository,
    private readonly publicity: PublicityRepository,
    private readonly boards: RemediedBoards,
    private readonly rulings: Rulings,
    private readonly rulebook: RulebookRepository,
    private readonly dueProcess: DueProcessRepository,
  ) {
    this.files = new AggregateStore(log, inspectionDecider);
  }

  /** The local date on which a command was recorded. */
  today({ recordedAt }: Envelope): LocalDate {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  handle(command: InspectionCommand, envelope: Envelope): Promise<Outcome> {
    return this.files.handle(inspectionStream(command), command, envelope, () =>
      this.contextOf(command, envelope),
    );
  }

  /** The inspection as the log has it now. @throws LogUnavailable */
  stateOf(which: OfInspection): Promise<Inspection> {
    return this.files.stateOf(inspectionStream(which));
  }

  private async contextOf(command: InspectionCommand, envelope: Envelope): Promise<InspectionContext> {
    const { actor } = envelope.sender;
    const today = this.today(envelope);
    const context: InspectionContext = {
      today,
      person: actor.employeeId ?? actor.principalId,
      isOnOneself: isActing(envelope.sender, command.employeeId),
      file: await this.employees.stateOf(command.employeeId),
    };
    if (command.type === 'OpenInspection') return { ...context, ...(await this.opening(command, today)) };
    const state = await this.stateOf(command);
    if (state.status === 'unknown') return context;
    if (command.type === 'DecideInspection')
      return { ...context, isOutdated: await this.isOutdated(state, await this.log.head()) };
    if (command.type !== 'MeasureInspection') return context;
    return { ...context, ...(await this.measuring(state, context)) };
  }

  private async opening(
    { programmeId }: OfInspection,
    today: LocalDate,
  ): Promise<Pick<InspectionContext, 'version' | 'lastClosed' | 'newDigestKey'>> {
    const [version, { lasts }] = await Promise.all([
      this.programmes.on(programmeId, today),
      this.closings.now(),
    ]);
    const newDigestKey = randomBytes(16).toString('base64url');
    return { version, lastClosed: lasts.at(-1)?.month, newDigestKey };
  }

  private isOutdated({ measured, opened }: Opened, head: bigint): Promise<boolean> {
    if (measured === undefined) return Promise.resolve(false);
    const about = { periods: measured.months, inspection: opened };
    return this.rulings.hasBeenSince(BigInt(measured.position), about, head);
  }

  /** Looks at boards only where the inspection is to be measured now. */
  private async measuring(
    state: Opened,
    { file, today }: InspectionContext,
  ): Promise<Pick<InspectionContext, 'isOutdated' | 'measuring'>> {
    const { status, opened, round } = state;
    const isThere = file.status === 'employed' && file.employmentNo === opened.employmentNo;
    if (!isThere || !['open', 'measured'].includes(status)) return {};
    const months = monthsOf(round);
    const confirmations = await this.publicity.confirmations();
    if (!months.every((month) => isConfirmed(month, confirmations))) return {};
    const position = await this.log.head();
    const isOutdated = status === 'measured' && (await this.isOutdated(state, position));
    if (status === 'measured' && !isOutdated) return {};
    const measurement = await measure(this.boardsOf(months, position), opened, opened.terms);
    const { plus } = await this.dueProcess.now();
    const measuring: Measuring = {
      ...measurement,
      position,
      isBarred: await this.isBarred(file, opened.employmentNo, months),
      decideUntil: plus(today, opened.terms.decisionDays, 'working'),
    };
    return { isOutdated, measuring };
  }

  /** One board at a time. */
  private async *boardsOf(months: readonly string[], position: bigint): AsyncGenerator<MonthBoard> {
    for (const month of months) yield { month, rows: await this.boards.rows(month, position) };
  }

  /** Whether an entry of a bottom-line item that was not reversed counts in one of the months. */
  private async isBarred(file: Employee, employmentNo: number, months: readonly string[]): Promise<boolean> {
    const closings = await this.closings.now();
    const counted = [...file.entries].filter(
      ([entryId, entry]) =>
        entry.employmentNo === employmentNo &&
        counts(entry) &&
        !file.reversed.has(entryId) &&
        months.includes(countsIn(closings, entry.occurredOn, entry.place.position)),
    );
    for (const [, { itemCode, occurredOn }] of counted) {
      const standard = await this.rulebook.standardOf(itemCode, occurredOn);
      if (standard?.item?.bottomLine === true) return true;
    }
    return false;
  }
}

const counts = ({ kind, trial }: Entry): boolean => kind === 'behaviour' && trial !== true;
