import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ProjectionsModule } from '../../projections/projections.module.js';
import { LookupsModule } from '../../projections/lookups.module.js';
import { ProjectorModule } from '../../projections/projector.module.js';
import { AccessLog } from '../contexts/access/accesses/access-log.js';
import { AccessesController } from '../contexts/access/queries/accesses.controller.js';
import { PermissionGuard } from '../contexts/access/guard/permission.guard.js';
import { PrincipalRepository } from '../contexts/access/principal-repository.js';
import { PrincipalsController } from '../contexts/access/queries/principals.controller.js';
import { Access } from '../contexts/access/access.js';
import { Directory } from '../contexts/access/ring/directory.js';
import { SessionController } from '../contexts/access/queries/session.controller.js';
import { SessionsController } from '../contexts/access/queries/sessions.controller.js';
import { AcknowledgementRepository } from '../contexts/acknowledgements/acknowledgement-repository.js';
import { AnnouncementRepository } from '../contexts/announcements/announcement-repository.js';
import { BudgetRepository } from '../contexts/benefits/budget-repository.js';
import { RunApproval } from '../contexts/benefits/run-approval.js';
import { RunCandidates } from '../contexts/benefits/run-candidates.js';
import { RunComputation } from '../contexts/benefits/run-computation.js';
import { RunOverrides } from '../contexts/benefits/run-overrides.js';
import { RunPlanning } from '../contexts/benefits/run-planning.js';
import { RunRepository } from '../contexts/benefits/run-repository.js';
import { SchemeRepository } from '../contexts/benefits/scheme-repository.js';
import { RunProcess } from '../processes/benefits/run-process.js';
import { AccountRepository } from '../contexts/authority/account-repository.js';
import { AuthorityRepository } from '../contexts/authority/authority-repository.js';
import { EmployeeGrades } from '../processes/entries/employee-grades.js';
import { EntryProcess } from '../processes/entries/entry-process.js';
import { ProposalOpening } from '../processes/entries/proposal-opening.js';
import { ReversalProcess } from '../processes/entries/reversal-process.js';
import { ReversalAuthority } from '../processes/entries/reversal-authority.js';
import { Settlements } from '../contexts/authority/settlements.js';
import { BatchRepository } from '../contexts/batches/batch-repository.js';
import { BatchProcess } from '../processes/batches/batch-process.js';
import { BatchReversalProcess } from '../processes/batches/batch-reversal.js';
import { CalendarRepository } from '../contexts/calendar/calendar-repository.js';
import { CountingMonths } from '../contexts/calendar/counting-months.js';
import { EntriesBefore } from '../contexts/calendar/entries-before.js';
import { FirstJoinedMonth } from '../contexts/calendar/first-joined-month.js';
import { Imports } from '../contexts/calendar/imports.js';
import { ClosingBefore } from '../contexts/calendar/domain/closing-before.js';
import { CaseRepository } from '../contexts/cases/case-repository.js';
import { CaseOpening } from '../contexts/cases/case-opening.js';
import { AppealDaysController } from '../contexts/cases/queries/appeal-days.controller.js';
import { CaseRemedies } from '../processes/cases/case-remedies.js';
import { ContactRepository } from '../contexts/contacts/contact-repository.js';
import { ProcessRecoveryModule } from '../processes/recovery/process-recovery.module.js';
import { DryRuns } from './bulk/dry-run.js';
import { CommandGateway } from '../commands/command-gateway.js';
import { DelegationRepository } from '../contexts/delegations/delegation-repository.js';
import { DueProcessRepository } from '../contexts/due-process/due-process-repository.js';
import { Outbox } from '../contexts/deliveries/outbox.js';
import { DutyReminders } from '../contexts/duties/duty-reminders.js';
import { LotteryRepository } from '../contexts/lotteries/lottery-repository.js';
import { LotteryTickets } from '../contexts/lotteries/lottery-tickets.js';
import { ClaimRepository } from '../contexts/claims/claim-repository.js';
import { ClaimConfirmation } from '../processes/claims/claim-confirmation.js';
import { DutyRepository } from '../contexts/duties/duty-repository.js';
import { PenaltyProposals } from '../processes/duties/penalty-proposals.js';
import { EmployeeRepository } from '../contexts/employees/employee-repository.js';
import { HistoryController } from '../contexts/employees/queries/history.controller.js';
import { FairnessReports } from '../contexts/fairness/fairness-reports.js';
import { FairnessController } from '../contexts/fairness/queries/fairness.controller.js';
import { BreakdownController } from '../contexts/employees/queries/breakdown.controller.js';
import { ScoreEntriesController } from '../contexts/employees/queries/score-entries.controller.js';
import { PersonJoinProcess } from '../processes/employees/person-join.js';
import { EventLog } from '../infrastructure/event-store/event-log.js';
import { Snapshots } from '../infrastructure/event-store/snapshots.js';
import { StreamWatch } from '../infrastructure/event-store/stream-watch.js';
import { FactRepository } from '../contexts/facts/fact-repository.js';
import { GrantingProcess } from '../processes/facts/granting-process.js';
import { MetricsController } from './telemetry/metrics.controller.js';
import { OwnExportController } from './own-data/own-export.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { Clock } from '../kernel/clock.js';
import { ErasureController } from '../contexts/erasure/queries/erasure.controller.js';
import { ERASURE_PROVIDERS } from '../contexts/erasure/erasure-providers.js';
import { RetentionRepository } from '../contexts/erasure/retention-repository.js';
import { AppearanceRepository } from '../contexts/organisation/appearance-repository.js';
import { LeadingGroupRepository } from '../contexts/leading-group/leading-group-repository.js';
import { OfficeEntryProcess } from '../processes/office-entries/office-entry-process.js';
import { OfficeEntryRepository } from '../contexts/office-entries/office-entry-repository.js';
import { OfficeEntryFanOut } from '../processes/office-entries/office-entry-fan-out.js';
import { OfficeMergeProcess } from '../processes/offices/office-merge-process.js';
import { OfficeRepository } from '../contexts/offices/office-repository.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { Postgres } from '../infrastructure/postgres/postgres.js';
import { ProposalExecution } from '../processes/proposals/proposal-execution.js';
import { ProposalRepository } from '../contexts/proposals/proposal-repository.js';
import { ProposalProcess } from '../processes/proposals/proposal-process.js';
import { ProposingProcess } from '../processes/proposals/proposing-process.js';
import { ClosingsRepository } from '../contexts/calendar/closings-repository.js';
import { PublicityRepository } from '../contexts/publicity/publicity-repository.js';
import { RolloutRepository } from '../contexts/rollout/rollout-repository.js';
import { RoundRepository } from '../contexts/checks/round-repository.js';
import { RulebookRepository } from '../contexts/rulebook/rulebook-repository.js';
import { AlertEvaluation } from '../contexts/alerts/alert-evaluation.js';
import { AlertRepository } from '../contexts/alerts/alert-repository.js';
import { InspectionRepository } from '../contexts/talents/inspection-repository.js';
import { ProgrammeRepository } from '../contexts/talents/programme-repository.js';
import { SealsModule } from '../contexts/seals/seals.module.js';
import type { SigningKeys } from '../contexts/seals/signing-keys.js';
import type { Role } from './settings.js';
import { COMMAND_ROUTES, HANDLERS } from './use-cases.js';

/** The dependencies of a process of the service; see startup.ts. */
export interface Dependencies {
  readonly log: EventLog;
  readonly postgres: Postgres;
  readonly organisation: Organisation;
  readonly clock: Clock;
  /** The closing settings as long as none stand in the log; the defaults when left out. */
  readonly closing?: ClosingBefore;
  /** Present where the API runs. */
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
class DependenciesModule {
  static of({ log, postgres, organisation, clock, closing, access }: Dependencies): DynamicModule {
    const values = [
      { provide: EventLog, useValue: log },
      { provide: Postgres, useValue: postgres },
      { provide: Organisation, useValue: organisation },
      { provide: Clock, useValue: clock },
      { provide: ClosingBefore, useValue: closing ?? new ClosingBefore() },
      ...(access === undefined ? [] : accessValues(access)),
    ];
    return { module: DependenciesModule, providers: values, exports: values };
  }
}

/** Decides on commands, wherever they come from. */
@Module({
  imports: [CqrsModule.forRoot(), LookupsModule],
  providers: [
    Snapshots,
    EmployeeRepository,
    OfficeRepository,
    PrincipalRepository,
    CalendarRepository,
    ClosingsRepository,
    CountingMonths,
    FirstJoinedMonth,
    EntriesBefore,
    Imports,
    RulebookRepository,
    AuthorityRepository,
    AccountRepository,
    DelegationRepository,
    EmployeeGrades,
    Settlements,
    ProposalRepository,
    ProposalOpening,
    ProposalProcess,
    ProposingProcess,
    ProposalExecution,
    EntryProcess,
    ReversalProcess,
    ReversalAuthority,
    RolloutRepository,
    FactRepository,
    GrantingProcess,
    DutyRepository,
    DutyReminders,
    PenaltyProposals,
    OfficeEntryRepository,
    OfficeEntryProcess,
    OfficeEntryFanOut,
    OfficeMergeProcess,
    BatchRepository,
    BatchProcess,
    BatchReversalProcess,
    PersonJoinProcess,
    DueProcessRepository,
    PublicityRepository,
    ProgrammeRepository,
    InspectionRepository,
    AlertRepository,
    AlertEvaluation,
    AnnouncementRepository,
    LeadingGroupRepository,
    AppearanceRepository,
    ...ERASURE_PROVIDERS,
    ContactRepository,
    AcknowledgementRepository,
    Outbox,
    CaseOpening,
    CaseRepository,
    CaseRemedies,
    BudgetRepository,
    SchemeRepository,
    RunRepository,
    RunCandidates,
    RunComputation,
    RunPlanning,
    RunApproval,
    RunOverrides,
    RunProcess,
    ClaimRepository,
    ClaimConfirmation,
    RoundRepository,
    LotteryTickets,
    LotteryRepository,
    ...HANDLERS,
  ],
  exports: [
    CqrsModule,
    LookupsModule,
    Outbox,
    EmployeeRepository,
    CalendarRepository,
    Imports,
    RulebookRepository,
    PrincipalRepository,
    Settlements,
    ProposalRepository,
    ProposalOpening,
    ProposalExecution,
    ReversalProcess,
    AuthorityRepository,
    AccountRepository,
    DelegationRepository,
    GrantingProcess,
    OfficeEntryRepository,
    OfficeEntryFanOut,
    OfficeMergeProcess,
    BatchRepository,
    BatchReversalProcess,
    PersonJoinProcess,
    PublicityRepository,
    AlertRepository,
    AlertEvaluation,
    ClosingsRepository,
    DueProcessRepository,
    InspectionRepository,
    RetentionRepository,
    CaseOpening,
    CaseRepository,
    CaseRemedies,
    SchemeRepository,
    RunComputation,
    RunPlanning,
    RunProcess,
    ClaimRepository,
    ClaimConfirmation,
    LotteryRepository,
    DutyRepository,
    DutyReminders,
    PenaltyProposals,
  ],
})
export class WriteSideModule {}

/** The dependencies of the jobs beside the global ones. */
export const jobDependencies = (keys: SigningKeys): (Type | DynamicModule)[] => [
  WriteSideModule,
  LookupsModule,
  SealsModule.register(keys, [LookupsModule]),
];

/** Takes in requests from outside, for which alone the list of principals is needed: no other process has one. */
@Module({
  imports: [WriteSideModule, LookupsModule],
  controllers: [
    ...COMMAND_ROUTES,
    HistoryController,
    ScoreEntriesController,
    BreakdownController,
    FairnessController,
    AppealDaysController,
    ErasureController,
    PrincipalsController,
    AccessesController,
    SessionController,
    SessionsController,
    OwnExportController,
  ],
  // Before every route of the application, whatever module it is in.
  providers: [CommandGateway, DryRuns, FairnessReports, { provide: APP_GUARD, useClass: PermissionGuard }],
})
class CommandRoutesModule {}

/** The one place where everything is wired: the parts that this process runs. */
@Module({})
export class AppModule {
  static of(
    standing: Dependencies,
    roles: ReadonlySet<Role>,
    jobs: DynamicModule | undefined,
  ): DynamicModule {
    const parts: (Type | DynamicModule)[] = [DependenciesModule.of(standing), LookupsModule];
    if (roles.has('api')) parts.push(CommandRoutesModule, ProjectionsModule);
    if (roles.has('projector')) parts.push(ProjectorModule);
    if (jobs !== undefined) parts.push(jobs, ProcessRecoveryModule.register([WriteSideModule]));
    return {
      module: AppModule,
      imports: parts,
      controllers: [HealthController, MetricsController],
      providers: [Readiness, StreamWatch],
    };
  }
}
