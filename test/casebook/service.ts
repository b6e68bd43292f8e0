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

/** The modules that the jobs call, without a schedule: a book says itself when each runs. */
@Module({})
class JobsByHand {
  static register(): DynamicModule {
    return {
      module: JobsByHand,
      imports: jobDependencies(anyKeys()),
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
