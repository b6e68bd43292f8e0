import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ProjectionsModule } from '../../projections/projections.module.js';
import { LookupsModule } from '../../projections/lookups.module.js';
import { ProjectorModule } from '../../projections/projector.module.js';
import { AccessLog } from '../contexts/access/accesses/access-log.js';
import { AccessesController } from '../contexts/access/queries/accesses.controller.js';
import { PermissionGuard } from '../contexts/access/guard/permission.guard.js';
import { PrincipalsController } from '../contexts/access/queries/principals.controller.js';
import { Access } from '../contexts/access/access.js';
import { Invitations } from '../contexts/access/invitations.js';
import { Directory } from '../contexts/access/ring/directory.js';
import { SessionController } from '../contexts/access/queries/session.controller.js';
import { SessionsController } from '../contexts/access/queries/sessions.controller.js';
import { ClosingBefore } from '../contexts/calendar/domain/closing-before.js';
import { AppealDaysController } from '../contexts/cases/queries/appeal-days.controller.js';
import { ProcessRecoveryModule } from '../processes/recovery/process-recovery.module.js';
import { DryRuns } from './bulk/dry-run.js';
import { CommandGateway } from '../commands/command-gateway.js';
import { HistoryController } from '../contexts/employees/queries/history.controller.js';
import { ParticipationController } from '../contexts/fairness/queries/participation.controller.js';
import { FairnessController } from '../contexts/fairness/queries/fairness.controller.js';
import { BreakdownController } from '../contexts/employees/queries/breakdown.controller.js';
import { ScoreEntriesController } from '../contexts/employees/queries/score-entries.controller.js';
import { EventLog } from '../infrastructure/event-store/event-log.js';
import { StreamWatch } from '../infrastructure/event-store/stream-watch.js';
import { MetricsController } from './telemetry/metrics.controller.js';
import { OwnExportController } from './own-data/own-export.controller.js';
import { NamesInterceptor } from './names-interceptor.js';
import { HealthController } from './health/health.controller.js';
import { Keeping } from './health/keeping.js';
import { Readiness } from './health/readiness.js';
import { Clock } from '../kernel/clock.js';
import { EvidenceFiles } from '../infrastructure/evidence/evidence-files.js';
import { ErasureController } from '../contexts/erasure/queries/erasure.controller.js';
import { BoardDisplayInLog } from '../contexts/organisation/board-display-in-log.js';
import { BoardDisplay } from '../contexts/organisation/domain/board-display.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { Postgres } from '../infrastructure/postgres/postgres.js';
import { SealsModule } from '../contexts/seals/seals.module.js';
import type { SigningKeys } from '../contexts/seals/signing-keys.js';
import type { Role } from './settings.js';
import { COMMAND_ROUTES, READERS } from './use-cases.js';
import { WriteSideModule } from './write-side.module.js';

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
  /** Present where the log is in this process's own data directory. */
  readonly keeping?: Keeping | undefined;
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
  static of({ log, postgres, organisation, clock, closing, access, keeping }: Dependencies): DynamicModule {
    const values = [
      { provide: EventLog, useValue: log },
      { provide: Postgres, useValue: postgres },
      { provide: Organisation, useValue: organisation },
      { provide: Clock, useValue: clock },
      { provide: ClosingBefore, useValue: closing ?? new ClosingBefore() },
      ...(access === undefined ? [] : accessValues(access)),
      ...(keeping === undefined ? [] : [{ provide: Keeping, useValue: keeping }]),
      { provide: BoardDisplay, useValue: new BoardDisplayInLog(log, clock) },
      EvidenceFiles,
    ];
    return { module: DependenciesModule, providers: values, exports: values };
  }
}

/** The dependencies of the jobs beside the global ones. */
export const jobDependencies = (keys: SigningKeys): (Type | DynamicModule)[] => [
  WriteSideModule,
  LookupsModule,
  SealsModule.register(keys, [LookupsModule]),
];

/** Before every route of the application, whatever module it is in. */
const GUARD: Provider = { provide: APP_GUARD, useClass: PermissionGuard };

/** After every route of the application. */
const NAMES: Provider = { provide: APP_INTERCEPTOR, useClass: NamesInterceptor };

/** Takes in requests from outside, for which alone the list of principals is needed: no other process has one. */
@Module({
  imports: [WriteSideModule, LookupsModule],
  controllers: [
    ...COMMAND_ROUTES,
    HistoryController,
    ScoreEntriesController,
    BreakdownController,
    FairnessController,
    ParticipationController,
    AppealDaysController,
    ErasureController,
    PrincipalsController,
    AccessesController,
    SessionController,
    SessionsController,
    OwnExportController,
  ],
  providers: [CommandGateway, DryRuns, Invitations, ...READERS, GUARD, NAMES],
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
