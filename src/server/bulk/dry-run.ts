import { Injectable, type Type } from '@nestjs/common';
import type { ICommandHandler } from '@nestjs/cqrs';
import { PrincipalRepository } from '../../contexts/access/principal-repository.js';
import { AccountRepository } from '../../contexts/authority/account-repository.js';
import { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import { EmployeeGrades } from '../../processes/entries/employee-grades.js';
import { EntryProcess } from '../../processes/entries/entry-process.js';
import { ProposalOpening } from '../../processes/entries/proposal-opening.js';
import { ReversalProcess } from '../../processes/entries/reversal-process.js';
import { ReversalAuthority } from '../../processes/entries/reversal-authority.js';
import { Settlements } from '../../contexts/authority/settlements.js';
import { CalendarRepository } from '../../contexts/calendar/calendar-repository.js';
import { ClosingsRepository } from '../../contexts/calendar/closings-repository.js';
import { CountingMonths } from '../../contexts/calendar/counting-months.js';
import { CloseMonthCommand, CloseMonthHandler } from '../../contexts/calendar/commands/close-month.js';
import { EntriesBefore } from '../../contexts/calendar/entries-before.js';
import { FirstJoinedMonth } from '../../contexts/calendar/first-joined-month.js';
import { DelegationRepository } from '../../contexts/delegations/delegation-repository.js';
import { AwardPointsCommand, AwardPointsHandler } from '../../contexts/employees/commands/award-points.js';
import { DeductPointsCommand, DeductPointsHandler } from '../../contexts/employees/commands/deduct-points.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import {
  RecordDepartureCommand,
  RecordDepartureHandler,
} from '../../contexts/employees/commands/record-departure.js';
import {
  RecordOpeningCommand,
  RecordOpeningHandler,
} from '../../contexts/employees/commands/record-opening.js';
import {
  RegisterEmployeeCommand,
  RegisterEmployeeHandler,
} from '../../contexts/employees/commands/register-employee.js';
import { ReverseEntryCommand, ReverseEntryHandler } from '../../contexts/employees/commands/reverse-entry.js';
import {
  TransferEmployeeCommand,
  TransferEmployeeHandler,
} from '../../contexts/employees/commands/transfer-employee.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { OverlayEventLog } from '../../infrastructure/event-store/overlay-event-log.js';
import { Snapshots, type SnapshotDelta } from '../../infrastructure/event-store/snapshots.js';
import { invalidInput } from '../../infrastructure/http/problem.js';
import { ClockJudge } from '../../infrastructure/clock/clock-judge.js';
import { Clock } from '../../kernel/clock.js';
import { OfficeRepository } from '../../contexts/offices/office-repository.js';
import { OpenOfficeCommand, OpenOfficeHandler } from '../../contexts/offices/commands/open-office.js';
import { Organisation } from '../../contexts/organisation/domain/organisation.js';
import { Postgres } from '../../infrastructure/postgres/postgres.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';
import { RolloutRepository } from '../../contexts/rollout/rollout-repository.js';
import { RulebookRepository } from '../../contexts/rulebook/rulebook-repository.js';
import { CommandGateway } from '../../commands/command-gateway.js';
import type { BulkTarget } from './bulk-run.js';

/** The limit of a dry run: what it adds stays in memory until it is over. */
export const MAX_REHEARSED_LINES = 50_000;
const MAX_REHEARSED_CHARACTERS = 32 * 1024 * 1024;

/** Snapshots of the log, without what a dry run adds. */
class SnapshotsOfTheLog extends Snapshots {
  override keep(): Promise<Set<SnapshotDelta>> {
    return Promise.resolve(new Set());
  }
}

/** Makes targets that carry out a body without writing anything (docs/decisions/0023). */
@Injectable()
export class DryRuns {
  constructor(
    private readonly log: EventLog,
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
    private readonly intake: CommandGateway,
    private readonly judge: ClockJudge,
  ) {}

  /** A target for one body. */
  stage(): BulkTarget {
    const { handlers, authority } = this.writeSide(OverlayEventLog.over(this.log));
    const refuseTooMuch = roomFor(MAX_REHEARSED_LINES, MAX_REHEARSED_CHARACTERS);
    return {
      take: (definition, input, actor, how) => {
        refuseTooMuch(input);
        return this.intake.take(definition, input, actor, how);
      },
      dispatch: async ({ command }) => {
        const refusal = await this.intake.refusalOfEvidence(command);
        if (refusal !== undefined) return refusal;
        const handler = handlers.get(command.constructor as Type);
        if (handler === undefined) throw new Error(`No dry run carries out ${command.constructor.name}.`);
        return handler.execute(command) as ReturnType<BulkTarget['dispatch']>;
      },
      authority,
      startImport: () => Promise.resolve(),
      finish: () => Promise.resolve(),
      denied: () => Promise.resolve(),
      isThere: () => this.log.isThere(),
    };
  }

  /** The handlers that decide on the lines of a point book, as in the service itself, on a log of their own. */
  private writeSide(log: EventLog): {
    handlers: ReadonlyMap<Type, ICommandHandler>;
    authority: AuthorityRepository;
  } {
    const { organisation, clock } = this;
    const offices = new OfficeRepository(log, organisation, clock);
    const rulebook = new RulebookRepository(log, organisation, clock);
    const rollout = new RolloutRepository(log, organisation, offices, clock);
    const authority = new AuthorityRepository(log, organisation, clock);
    const snapshots = new SnapshotsOfTheLog(this.postgres);
    const calendar = new CalendarRepository(
      log,
      organisation,
      new FirstJoinedMonth(log),
      new EntriesBefore(log),
      clock,
    );
    const employees = new EmployeeRepository(
      log,
      organisation,
      offices,
      rulebook,
      rollout,
      authority,
      snapshots,
      this.judge,
      calendar,
    );
    const accounts = new AccountRepository(log);
    const settlements = new Settlements(accounts, clock);
    const principals = new PrincipalRepository(log, organisation, offices, employees);
    const counting = new CountingMonths(new ClosingsRepository(log, organisation));
    const grades = new EmployeeGrades(employees);
    const entryProcess = new EntryProcess(
      employees,
      rulebook,
      authority,
      accounts,
      grades,
      settlements,
      new ProposalOpening(new ProposalRepository(log, organisation), settlements),
      new DelegationRepository(log, organisation, principals, employees),
      counting,
    );
    const reversals = new ReversalProcess(
      employees,
      accounts,
      settlements,
      calendar,
      new ReversalAuthority(authority, grades, rulebook, employees),
    );
    const handlers = new Map<Type, ICommandHandler>([
      [OpenOfficeCommand, new OpenOfficeHandler(offices)],
      [RegisterEmployeeCommand, new RegisterEmployeeHandler(employees)],
      [RecordOpeningCommand, new RecordOpeningHandler(employees)],
      [AwardPointsCommand, new AwardPointsHandler(employees, entryProcess, counting)],
      [DeductPointsCommand, new DeductPointsHandler(employees, entryProcess, counting)],
      [ReverseEntryCommand, new ReverseEntryHandler(reversals, counting)],
      [TransferEmployeeCommand, new TransferEmployeeHandler(employees)],
      [RecordDepartureCommand, new RecordDepartureHandler(employees)],
      [CloseMonthCommand, new CloseMonthHandler(calendar)],
    ]);
    return { handlers, authority };
  }
}

/** @throws Problem `input.invalid` for every line from the first that is too much */
function roomFor(lines: number, characters: number): (input: unknown) => void {
  let left = { lines, characters };
  return (input) => {
    left = { lines: left.lines - 1, characters: left.characters - JSON.stringify(input).length };
    if (left.lines >= 0 && left.characters >= 0) return;
    throw invalidInput([
      { field: '', message: `is too much for one dry run, of at most ${lines} commands and 32 MB` },
    ]);
  };
}
