import { Injectable, type Type } from '@nestjs/common';
import type { ICommandHandler } from '@nestjs/cqrs';
import { PrincipalBook } from '../../access/principal-book.js';
import { AccountBook } from '../../authority/account-book.js';
import { AuthorityBook } from '../../authority/authority-book.js';
import { EmployeeGrades } from '../../authority/employee-grades.js';
import { EntryDesk } from '../../authority/entry-desk.js';
import { ProposalOpening } from '../../authority/proposal-opening.js';
import { ReversalDesk } from '../../authority/reversal-desk.js';
import { TakingBack } from '../../authority/taking-back.js';
import { Settlements } from '../../authority/settlements.js';
import { CalendarBook } from '../../calendar/calendar-book.js';
import { CountingBook } from '../../calendar/counting-book.js';
import { CloseMonthCommand, CloseMonthHandler } from '../../calendar/close-month/close-month.js';
import { EntriesBefore } from '../../calendar/entries-before.js';
import { FirstJoinedMonth } from '../../calendar/first-joined-month.js';
import { DelegationBook } from '../../delegations/delegation-book.js';
import { AwardPointsCommand, AwardPointsHandler } from '../../employees/award-points/award-points.js';
import { DeductPointsCommand, DeductPointsHandler } from '../../employees/deduct-points/deduct-points.js';
import { EmployeeFiles } from '../../employees/employee-files.js';
import {
  RecordDepartureCommand,
  RecordDepartureHandler,
} from '../../employees/record-departure/record-departure.js';
import {
  RegisterEmployeeCommand,
  RegisterEmployeeHandler,
} from '../../employees/register-employee/register-employee.js';
import { ReverseEntryCommand, ReverseEntryHandler } from '../../employees/reverse-entry/reverse-entry.js';
import {
  TransferEmployeeCommand,
  TransferEmployeeHandler,
} from '../../employees/transfer-employee/transfer-employee.js';
import { EventLog } from '../../event-store/event-log.js';
import { RehearsedLog } from '../../event-store/rehearsed-log.js';
import { Snapshots, type Growth } from '../../event-store/snapshots.js';
import { invalidInput } from '../../http/problem.js';
import { ClockJudge } from '../../clock/clock-judge.js';
import { Clock } from '../../kernel/clock.js';
import { OfficeBook } from '../../offices/office-book.js';
import { OpenOfficeCommand, OpenOfficeHandler } from '../../offices/open-office/open-office.js';
import { Organisation } from '../../organisation/organisation.js';
import { Postgres } from '../../postgres/postgres.js';
import { ProposalBook } from '../../proposals/proposal-book.js';
import { RolloutBook } from '../../rollout/rollout-book.js';
import { RulebookBook } from '../../rulebook/rulebook-book.js';
import { CommandIntake } from '../command-intake.js';
import type { Stage } from './bulk-run.js';

/** What a rehearsal adds stays in memory until it is over. */
export const MAX_REHEARSED_LINES = 50_000;
const MAX_REHEARSED_CHARACTERS = 32 * 1024 * 1024;

/** Snapshots of the log: what is only rehearsed is not in it. */
class SnapshotsOfTheLog extends Snapshots {
  override keep(): Promise<Set<Growth>> {
    return Promise.resolve(new Set());
  }
}

/** Sets the stage on which a body is carried out without anything coming of it (docs/decisions/0023). */
@Injectable()
export class Rehearsals {
  constructor(
    private readonly log: EventLog,
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
    private readonly intake: CommandIntake,
    private readonly judge: ClockJudge,
  ) {}

  /** For one body. */
  stage(): Stage {
    const { handlers, authority } = this.writeSide(RehearsedLog.over(this.log));
    const refuseTooMuch = roomFor(MAX_REHEARSED_LINES, MAX_REHEARSED_CHARACTERS);
    return {
      take: (definition, input, sender, how) => {
        refuseTooMuch(input);
        return this.intake.take(definition, input, sender, how);
      },
      dispatch: ({ command }) => {
        const handler = handlers.get(command.constructor as Type);
        if (handler === undefined) throw new Error(`Nobody rehearses ${command.constructor.name}.`);
        return handler.execute(command) as ReturnType<Stage['dispatch']>;
      },
      authority,
      startImport: () => Promise.resolve(),
      finish: () => Promise.resolve(),
      denied: () => Promise.resolve(),
      isThere: () => this.log.isThere(),
    };
  }

  /** Whatever decides on the lines of a point book, as in the service itself, on a log of its own. */
  private writeSide(log: EventLog): {
    handlers: ReadonlyMap<Type, ICommandHandler>;
    authority: AuthorityBook;
  } {
    const { organisation, clock } = this;
    const offices = new OfficeBook(log, organisation, clock);
    const rulebook = new RulebookBook(log, organisation, clock);
    const rollout = new RolloutBook(log, organisation, offices, clock);
    const authority = new AuthorityBook(log, organisation, clock);
    const snapshots = new SnapshotsOfTheLog(this.postgres);
    const calendar = new CalendarBook(
      log,
      organisation,
      new FirstJoinedMonth(log),
      new EntriesBefore(log),
      clock,
    );
    const employees = new EmployeeFiles(
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
    const accounts = new AccountBook(log);
    const settlements = new Settlements(accounts, clock);
    const principals = new PrincipalBook(log, organisation, offices, employees);
    const counting = new CountingBook(log);
    const grades = new EmployeeGrades(employees);
    const desk = new EntryDesk(
      employees,
      rulebook,
      authority,
      accounts,
      grades,
      settlements,
      new ProposalOpening(new ProposalBook(log, organisation), settlements),
      new DelegationBook(log, organisation, principals, employees),
      counting,
    );
    const reversals = new ReversalDesk(
      employees,
      accounts,
      settlements,
      calendar,
      new TakingBack(authority, grades, rulebook, employees),
    );
    const handlers = new Map<Type, ICommandHandler>([
      [OpenOfficeCommand, new OpenOfficeHandler(offices)],
      [RegisterEmployeeCommand, new RegisterEmployeeHandler(employees)],
      [AwardPointsCommand, new AwardPointsHandler(employees, desk, counting)],
      [DeductPointsCommand, new DeductPointsHandler(employees, desk, counting)],
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
