import { Module, type DynamicModule } from '@nestjs/common';
import { jobDependencies } from '../../src/server/app.module.js';
import { JOBS_OPTIONS } from '../../src/infrastructure/queue/jobs-options.js';
import { CloseDueMonths } from '../../src/jobs/close-due-months.js';
import { TendClaims } from '../../src/jobs/tend-claims.js';
import { TendCases } from '../../src/jobs/tend-cases.js';
import { RaiseAlerts } from '../../src/jobs/raise-alerts.js';
import { TendInspections } from '../../src/jobs/tend-inspections.js';
import { PublishBoards } from '../../src/jobs/publish-boards.js';
import { anyKeys } from '../support/keys.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { JOB } from './book.js';
import { workOfJob } from './job-lines.js';
import type { Stage } from './stage.js';
import { verdictOf } from './verdicts.js';

/** The modules that the jobs call, without a schedule: a book says itself when each runs. */
@Module({})
export class JobsByHand {
  static register(keys = anyKeys()): DynamicModule {
    return {
      module: JobsByHand,
      imports: jobDependencies(keys),
      providers: [
        { provide: JOBS_OPTIONS, useValue: { autoClose: true, closeGraceDays: 3 } },
        CloseDueMonths,
        PublishBoards,
        TendCases,
        TendInspections,
        TendClaims,
        RaiseAlerts,
      ],
    };
  }
}

/** The whole service in this process, with a clock that is set. */
export async function startPlayed(at: Date): Promise<{ service: TestService; clock: SetClock }> {
  const clock = new SetClock(at);
  return { clock, service: await startService({ clock, jobs: JobsByHand.register() }) };
}

/** The same as a stage. */
export async function startStage(at: Date): Promise<Stage> {
  const { service, clock } = await startPlayed(at);
  const { api, log, postgres } = service;
  return {
    ...{ api, log, postgres },
    play: async (line, send) => {
      clock.instant = new Date(line.recordedAt);
      return line.recordedBy === JOB ? workOfJob(service, line) : verdictOf(await send());
    },
    stop: () => service.stop(),
  };
}
