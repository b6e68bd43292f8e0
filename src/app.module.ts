import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ProjectionsModule } from '../projections/projections.module.js';
import { LookupsModule } from '../projections/lookups.module.js';
import { ProjectorModule } from '../projections/projector.module.js';
import { ACCESS_COMMAND_ROUTES, ACCESS_HANDLERS } from './access/access-use-cases.js';
import { AccessLog } from './access/accesses/access-log.js';
import { AccessesController } from './access/accesses/accesses.controller.js';
import { PermissionGuard } from './access/guard/permission.guard.js';
import { PrincipalBook } from './access/principal-book.js';
import { PrincipalsController } from './access/principals/principals.controller.js';
import { Access } from './access/ring/access.js';
import { Directory } from './access/ring/directory.js';
import { SessionController } from './access/sessions/session.controller.js';
import { AccountBook } from './authority/account-book.js';
import { AuthorityBook } from './authority/authority-book.js';
import { EmployeeGrades } from './authority/employee-grades.js';
import { EntryDesk } from './authority/entry-desk.js';
import { ProposalOpening } from './authority/proposal-opening.js';
import { ReversalDesk } from './authority/reversal-desk.js';
import { SetAuthorityController, SetAuthorityHandler } from './authority/set-authority/set-authority.js';
import { AuthorityUseController } from './authority/use/use.controller.js';
import { TakingBack } from './authority/taking-back.js';
import { Settlements } from './authority/settlements.js';
import { CALENDAR_COMMAND_ROUTES, CALENDAR_HANDLERS } from './calendar/calendar-use-cases.js';
import { CalendarBook } from './calendar/calendar-book.js';
import { CountingBook } from './calendar/counting-book.js';
import { EntriesBefore } from './calendar/entries-before.js';
import { FirstJoinedMonth } from './calendar/first-joined-month.js';
import { Imports } from './calendar/imports.js';
import { ClosingBefore } from './calendar/closing-before.js';
import { ClerkModule } from './clerk/clerk.module.js';
import { BulkController } from './commands/bulk/bulk.controller.js';
import { Rehearsals } from './commands/bulk/rehearsal.js';
import { CommandIntake } from './commands/command-intake.js';
import { DELEGATION_COMMAND_ROUTES, DELEGATION_HANDLERS } from './delegations/delegation-use-cases.js';
import { DelegationBook } from './delegations/delegation-book.js';
import { DutyBook } from './duties/duty-book.js';
import { Penalties } from './duties/penalties.js';
import { DutiesController } from './duties/report/duties.controller.js';
import { EMPLOYEE_COMMAND_ROUTES, EMPLOYEE_HANDLERS } from './employees/employee-use-cases.js';
import { EmployeeFiles } from './employees/employee-files.js';
import { HistoryController } from './employees/history/history.controller.js';
import { ScoreEntriesController } from './employees/history/score-entries.controller.js';
import { EventLog } from './event-store/event-log.js';
import { Snapshots } from './event-store/snapshots.js';
import { FactBook } from './facts/fact-book.js';
import { FACT_COMMAND_ROUTES, FACT_HANDLERS } from './facts/fact-use-cases.js';
import { GrantingDesk } from './facts/granting-desk.js';
import { HealthController } from './http/health/health.controller.js';
import { Readiness } from './http/health/readiness.js';
import { Clock } from './kernel/clock.js';
import { OfficeDesk } from './office-entries/office-desk.js';
import { OfficeEntryBook } from './office-entries/office-entry-book.js';
import {
  OFFICE_ENTRY_COMMAND_ROUTES,
  OFFICE_ENTRY_HANDLERS,
} from './office-entries/office-entry-use-cases.js';
import { Spreading } from './office-entries/spreading.js';
import { Merging } from './offices/merging.js';
import { OfficeBook } from './offices/office-book.js';
import { OFFICE_COMMAND_ROUTES, OFFICE_HANDLERS } from './offices/office-use-cases.js';
import { Organisation } from './organisation/organisation.js';
import { Postgres } from './postgres/postgres.js';
import { CarryingOut } from './proposals/carrying-out.js';
import { ProposalBook } from './proposals/proposal-book.js';
import { ProposalDesk } from './proposals/proposal-desk.js';
import { ProposingDesk } from './proposals/proposing-desk.js';
import { PROPOSAL_COMMAND_ROUTES, PROPOSAL_HANDLERS } from './proposals/proposal-use-cases.js';
import { PlanRolloutController, PlanRolloutHandler } from './rollout/plan-rollout/plan-rollout.js';
import { RolloutBook } from './rollout/rollout-book.js';
import { RulebookBook } from './rulebook/rulebook-book.js';
import { RULEBOOK_COMMAND_ROUTES, RULEBOOK_HANDLERS } from './rulebook/rulebook-use-cases.js';
import { WhatIfController } from './rulebook/what-if/what-if.controller.js';
import { LogExportController } from './seals/export/log-export.controller.js';
import { SealsModule } from './seals/seals.module.js';
import type { SigningKeys } from './seals/signing-keys.js';
import type { Role } from './settings.js';

const HANDLERS = [
  ...OFFICE_HANDLERS,
  ...RULEBOOK_HANDLERS,
  ...FACT_HANDLERS,
  ...OFFICE_ENTRY_HANDLERS,
  SetAuthorityHandler,
  ...DELEGATION_HANDLERS,
  ...PROPOSAL_HANDLERS,
  PlanRolloutHandler,
  ...EMPLOYEE_HANDLERS,
  ...CALENDAR_HANDLERS,
  ...ACCESS_HANDLERS,
];

const COMMAND_ROUTES: Type[] = [
  ...OFFICE_COMMAND_ROUTES,
  ...RULEBOOK_COMMAND_ROUTES,
  ...FACT_COMMAND_ROUTES,
  ...OFFICE_ENTRY_COMMAND_ROUTES,
  SetAuthorityController,
  ...DELEGATION_COMMAND_ROUTES,
  ...PROPOSAL_COMMAND_ROUTES,
  PlanRolloutController,
  ...EMPLOYEE_COMMAND_ROUTES,
  ...CALENDAR_COMMAND_ROUTES,
  ...ACCESS_COMMAND_ROUTES,
  BulkController,
  WhatIfController,
  AuthorityUseController,
  DutiesController,
  LogExportController,
];

/** What a process of the service stands on; see startup.ts. */
export interface Standing {
  readonly log: EventLog;
  readonly postgres: Postgres;
  readonly organisation: Organisation;
  readonly clock: Clock;
  /** How months are closed as long as nothing was set in the log; as by default when left out. */
  readonly closing?: ClosingBefore;
  /** Where the API runs. */
  readonly access?: Access;
}

const accessValues = (access: Access): Provider[] => [
  { provide: Access, useValue: access },
  { provide: AccessLog, useValue: access.accesses },
  { provide: Directory, useValue: access.directory },
];

/** The log, the database, the rules of the log and the clock: for everybody. */
@Global()
@Module({})
class StandingModule {
  static of({ log, postgres, organisation, clock, closing, access }: Standing): DynamicModule {
    const values = [
      { provide: EventLog, useValue: log },
      { provide: Postgres, useValue: postgres },
      { provide: Organisation, useValue: organisation },
      { provide: Clock, useValue: clock },
      { provide: ClosingBefore, useValue: closing ?? new ClosingBefore() },
      ...(access === undefined ? [] : accessValues(access)),
    ];
    return { module: StandingModule, providers: values, exports: values };
  }
}

/** Decides on commands, wherever they come from. */
@Module({
  imports: [CqrsModule.forRoot(), LookupsModule],
  providers: [
    Snapshots,
    EmployeeFiles,
    OfficeBook,
    PrincipalBook,
    CalendarBook,
    CountingBook,
    FirstJoinedMonth,
    EntriesBefore,
    Imports,
    RulebookBook,
    AuthorityBook,
    AccountBook,
    DelegationBook,
    EmployeeGrades,
    Settlements,
    ProposalBook,
    ProposalOpening,
    ProposalDesk,
    ProposingDesk,
    CarryingOut,
    EntryDesk,
    ReversalDesk,
    TakingBack,
    RolloutBook,
    FactBook,
    GrantingDesk,
    DutyBook,
    Penalties,
    OfficeEntryBook,
    OfficeDesk,
    Spreading,
    Merging,
    ...HANDLERS,
  ],
  exports: [
    CqrsModule,
    LookupsModule,
    EmployeeFiles,
    CalendarBook,
    Imports,
    RulebookBook,
    PrincipalBook,
    Settlements,
    ProposalBook,
    ProposalOpening,
    CarryingOut,
    ReversalDesk,
    AuthorityBook,
    AccountBook,
    DelegationBook,
    GrantingDesk,
    OfficeEntryBook,
    Spreading,
    Merging,
    DutyBook,
    Penalties,
  ],
})
export class WriteSideModule {}

/** What the jobs need beside what is there for everybody. */
export const jobsStandOn = (keys: SigningKeys): (Type | DynamicModule)[] => [
  WriteSideModule,
  LookupsModule,
  SealsModule.register(keys, [LookupsModule]),
];

/** Takes in what comes from outside, which alone asks who is there: no other process has a list of principals. */
@Module({
  imports: [WriteSideModule, LookupsModule],
  controllers: [
    ...COMMAND_ROUTES,
    HistoryController,
    ScoreEntriesController,
    PrincipalsController,
    AccessesController,
    SessionController,
  ],
  // Before every route of the application, whatever module it is in.
  providers: [CommandIntake, Rehearsals, { provide: APP_GUARD, useClass: PermissionGuard }],
})
class CommandRoutesModule {}

/** The one place where everything is wired: the parts that this process runs. */
@Module({})
export class AppModule {
  static of(standing: Standing, roles: ReadonlySet<Role>, jobs: DynamicModule | undefined): DynamicModule {
    const parts: (Type | DynamicModule)[] = [StandingModule.of(standing), LookupsModule];
    if (roles.has('api')) parts.push(CommandRoutesModule, ProjectionsModule);
    if (roles.has('projector')) parts.push(ProjectorModule);
    if (jobs !== undefined) parts.push(jobs, ClerkModule.register([WriteSideModule]));
    return { module: AppModule, imports: parts, controllers: [HealthController], providers: [Readiness] };
  }
}
