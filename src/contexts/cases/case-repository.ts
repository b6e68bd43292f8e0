import { Injectable } from '@nestjs/common';
import { personOf, THE_SERVICE, type Actor } from '../access/domain/actor.js';
import { localDateOf, type LocalDate } from '../../kernel/natural-month.js';
import { DueProcessRepository } from '../due-process/due-process-repository.js';
import type { Employee } from '../employees/domain/employee.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import { rejectionIn, type Envelope, type Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { uuidOf } from '../../infrastructure/event-store/uuid.js';
import type { Rejection } from '../../kernel/decision.js';
import { Organisation } from '../organisation/domain/organisation.js';
import type { Case, Opened } from './domain/case.js';
import { CaseOpening } from './case-opening.js';
import type { CaseCommand, OpenCase } from './domain/commands.js';
import type { CaseContext } from './domain/context.js';
import { caseDecider } from './domain/decisions.js';
import { replacementBy } from './domain/deciding.js';
import { caseStream, type CaseEvent, type Replacement } from './domain/events.js';
import { standingOf } from './domain/replacing.js';

export { personOf } from '../access/domain/actor.js';

/** Decides on commands about cases, each in a stream of its own. */
@Injectable()
export class CaseRepository {
  private readonly files: AggregateStore<Case, CaseCommand, CaseEvent, CaseContext>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly dueProcess: DueProcessRepository,
    private readonly employees: EmployeeRepository,
    private readonly opening: CaseOpening,
  ) {
    this.files = new AggregateStore(log, caseDecider);
  }

  /** The local date on which a command was recorded. */
  today({ recordedAt }: Envelope): LocalDate {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable */
  handle(command: CaseCommand, envelope: Envelope): Promise<Outcome> {
    return this.files.handle(caseStream(command.caseId), command, envelope, () =>
      this.contextOf(command, envelope),
    );
  }

  /** The case as the log has it now. @throws LogUnavailable */
  stateOf(caseId: string): Promise<Case> {
    return this.files.stateOf(caseStream(caseId));
  }

  private async contextOf(command: CaseCommand, envelope: Envelope): Promise<CaseContext> {
    const { actor } = envelope.sender;
    const state = await this.stateOf(command.caseId);
    const file = await this.fileOf(state);
    const context: CaseContext = {
      person: personOf(actor),
      roles: actor.roles.map(({ role }) => role),
      isJob: actor.principalId === THE_SERVICE.actor.principalId,
      today: this.today(envelope),
      plus: (await this.dueProcess.now()).plus,
      file,
    };
    if (command.type === 'OpenCase') return this.openingContext(command, state, context, actor);
    if (state.status === 'unknown' || file === undefined) return context;
    const replacement = replacementIn(command, state);
    if (replacement === null) return context;
    return { ...context, refusedByFile: await this.refusalOf(state, file, replacement, envelope) };
  }

  private async fileOf(state: Case): Promise<Employee | undefined> {
    if (state.status === 'unknown' || state.opened.employeeId === null) return undefined;
    return this.employees.stateOf(state.opened.employeeId);
  }

  private async openingContext(
    command: OpenCase,
    state: Case,
    context: CaseContext,
    { employeeId }: Actor,
  ): Promise<CaseContext> {
    const isLapsed = state.status === 'lapsed';
    if (state.status !== 'unknown' && !isLapsed) return context;
    const againUntil = isLapsed ? await this.opening.againUntil(state.opened) : undefined;
    const { person, today } = context;
    const opener = { person, isEmployee: employeeId !== null, today, isAgain: isLapsed };
    return { ...context, againUntil, opening: await this.opening.look(command, opener) };
  }

  /** The reason why the file would refuse a replacement. */
  private async refusalOf(
    state: Opened,
    file: Employee,
    { direction, itemCode, points }: Replacement,
    envelope: Envelope,
  ): Promise<Rejection | undefined> {
    const standing = standingOf(state, file);
    const { caseId, employeeId } = state.opened;
    if (standing === undefined || employeeId === null) return undefined;
    const { kind, occurredOn } = standing.entry;
    const judged = await this.employees.handle(
      {
        type: 'JudgeEntry',
        employeeId,
        entryId: replacementId(caseId, state.recorded + 1),
        direction,
        kind,
        itemCode,
        points,
        occurredOn,
        reason: 'judged',
        ground: { by: 'case', caseId },
      },
      serviceCommand(['judge', caseId, envelope.requestId], envelope),
    );
    return rejectionIn(judged);
  }
}

/** The id of the n-th entry that a case has recorded. */
export const replacementId = (caseId: string, n: number): string => uuidOf(`case/${caseId}/${n}`);

function replacementIn(command: CaseCommand, state: Opened): Replacement | null {
  if (command.type === 'DecideCase') return command.decision === 'uphold' ? command.replacement : null;
  if (command.type === 'VoteOnCase' && command.vote === 'for') return replacementBy(state, command);
  return null;
}
