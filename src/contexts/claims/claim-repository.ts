import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf, addDays, type LocalDate } from '../../kernel/natural-month.js';
import type { Rejection } from '../../kernel/decision.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { causedCommand, serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import { rejectionIn, type Envelope, type Outcome } from '../../infrastructure/event-store/outcome.js';
import { personOf } from '../access/domain/actor.js';
import { DueProcessRepository } from '../due-process/due-process-repository.js';
import type { RecordEntry } from '../employees/domain/commands.js';
import type { Employee } from '../employees/domain/employee.js';
import { officeOn } from '../employees/domain/office-moves.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { RulebookRepository } from '../rulebook/rulebook-repository.js';
import type { Claim, Made } from './domain/claim.js';
import type { ClaimCommand, ClaimContext, ClaimFile, MakeClaim, Making } from './domain/commands.js';
import { claimDecider } from './domain/decisions.js';
import { claimEntryId } from './entry-id.js';
import { claimStream, type ClaimEvent } from './domain/events.js';
import { OpenClaims } from './domain/open-claims.js';

const LAPSES_AFTER_DAYS = 30;
const ANSWERED_IN_WORKING_DAYS = 5;

/** Decides on commands about claims, each in a stream of its own. */
@Injectable()
export class ClaimRepository {
  private readonly files: AggregateStore<Claim, ClaimCommand, ClaimEvent, ClaimContext>;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    private readonly dueProcess: DueProcessRepository,
    private readonly employees: EmployeeRepository,
    private readonly rulebook: RulebookRepository,
    private readonly openClaims: OpenClaims,
  ) {
    this.files = new AggregateStore(log, claimDecider);
  }

  /** The local date on which a command was recorded: what its dates default to. */
  today({ recordedAt }: Envelope): LocalDate {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable, DatabaseUnavailable for a claim that is made */
  handle(command: ClaimCommand, envelope: Envelope): Promise<Outcome> {
    return this.files.handle(claimStream(command.claimId), command, envelope, () =>
      this.contextOf(command, envelope),
    );
  }

  /** The claim as the log has it now. @throws LogUnavailable */
  stateOf(claimId: string): Promise<Claim> {
    return this.files.stateOf(claimStream(claimId));
  }

  private async contextOf(command: ClaimCommand, envelope: Envelope): Promise<ClaimContext> {
    const { actor, reach } = envelope.sender;
    const context = { person: personOf(actor), reach, today: this.today(envelope) };
    if (command.type === 'MakeClaim') return { ...context, making: await this.making(command, envelope) };
    const state = await this.stateOf(command.claimId);
    if (state.status === 'unknown') return context;
    const file = await this.fileOf(state);
    if (command.type !== 'ConfirmClaim' || state.status !== 'open' || !file.isEmployed)
      return { ...context, file };
    const refusedByFile = await this.refusalOf(entryOf(state, command.points), envelope);
    return { ...context, file: { ...file, refusedByFile } };
  }

  private async making(command: MakeClaim, envelope: Envelope): Promise<Making> {
    const { claimId, itemCode, points, occurredOn } = command;
    const employeeId = personOf(envelope.sender.actor);
    const standard = await this.rulebook.standardOf(itemCode, occurredOn);
    const range = standard?.item?.points;
    const pointsOfItem = range !== undefined && range.from === range.to ? range.from : undefined;
    const file = await this.employees.stateOf(employeeId);
    const isNew = (await this.stateOf(claimId)).status === 'unknown';
    const today = this.today(envelope);
    const { plus } = await this.dueProcess.now();
    return {
      employmentNo: file.status === 'unknown' ? 0 : file.employmentNo,
      pointsOfItem,
      refusedByFile: isNew
        ? await this.refusalOfClaim(command, employeeId, points ?? pointsOfItem, envelope)
        : undefined,
      open: isNew ? await this.openClaims.countOf(employeeId, await this.log.head()) : 0,
      answerBy: plus(today, ANSWERED_IN_WORKING_DAYS, 'working'),
      lapses: addDays(today, LAPSES_AFTER_DAYS),
      newDigestKey: randomBytes(16).toString('base64url'),
    };
  }

  /** Judged by the service: a claim is about oneself, and whoever confirms it is asked for their roles. */
  private async refusalOfClaim(
    { claimId, itemCode, occurredOn, isDatedByClock, evidence }: MakeClaim,
    employeeId: string,
    points: number | undefined,
    envelope: Envelope,
  ): Promise<Rejection | undefined> {
    const judged = await this.employees.handle(
      {
        type: 'JudgeEntry',
        employeeId,
        entryId: claimEntryId(claimId),
        direction: 'award',
        kind: 'behaviour',
        itemCode,
        // Within no range: an item that has one asks for points.
        points: points ?? 0,
        occurredOn,
        isDatedByClock,
        evidence,
        reason: 'judged',
        ground: { by: 'claim', claimId },
      },
      serviceCommand(['judge claim', claimId, envelope.requestId], envelope),
    );
    return rejectionIn(judged);
  }

  private async fileOf({ made }: Made): Promise<ClaimFile> {
    const file = await this.employees.stateOf(made.employeeId);
    return {
      isEmployed: file.status === 'employed' && file.employmentNo === made.employmentNo,
      officeId: officeIn(file, made.employmentNo, made.occurredOn),
      refusedByFile: undefined,
    };
  }

  /** The reason why the file would not take the entry from the sender. */
  private async refusalOf(entry: RecordEntry, envelope: Envelope): Promise<Rejection | undefined> {
    const judged = await this.employees.handle(
      { ...entry, type: 'JudgeEntry' },
      causedCommand(['judge claim', entry.entryId, envelope.requestId], envelope),
    );
    return rejectionIn(judged);
  }
}

/** The entry of a claim, with the points that it is confirmed with. */
export function entryOf({ made }: Made, confirmedPoints: number | undefined): RecordEntry {
  const { claimId, employeeId, employmentNo, itemCode, points, occurredOn, personal } = made;
  const { statement, evidence } = personal;
  return {
    type: 'RecordEntry',
    direction: 'award',
    kind: 'behaviour',
    employeeId,
    entryId: claimEntryId(claimId),
    itemCode,
    points: confirmedPoints ?? points,
    occurredOn,
    reason: statement,
    evidence,
    employmentNo,
    claimId,
  };
}

function officeIn(file: Employee, employmentNo: number, day: LocalDate): string | undefined {
  if (file.status === 'unknown') return undefined;
  const employment = [file, ...file.earlier].find((one) => one.employmentNo === employmentNo);
  return employment && officeOn(employment.moves, day);
}
