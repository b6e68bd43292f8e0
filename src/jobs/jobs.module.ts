import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { TendClaims } from './tend-claims.js';
import { RemoveUnnamedEvidence } from './remove-unnamed-evidence.js';
import { TendLotteries } from './tend-lotteries.js';
import { LastComparison } from '../contexts/comparison/last-comparison.js';
import { TableComparison } from '../contexts/comparison/table-comparison.js';
import { DeliveryCursors } from '../contexts/deliveries/delivery-cursors.js';
import { Outbox } from '../contexts/deliveries/outbox.js';
import { Deliveries } from './deliveries.js';
import { TendCases } from './tend-cases.js';
import { RaiseAlerts } from './raise-alerts.js';
import { TendInspections } from './tend-inspections.js';
import { ReviewDuties } from './review-duties.js';
import { GrantFixedPoints } from './grant-fixed-points.js';
import { PublishBoards } from './publish-boards.js';
import { Cosignatures } from '../contexts/seals/cosignatures.js';
import { WitnessLogHead } from './witness-log-head.js';
import { SignLogHead } from './sign-log-head.js';
import { CompareTables } from './compare-tables.js';
import { CloseDueMonths } from './close-due-months.js';
import { JOBS_OPTIONS, type JobsOptions } from '../infrastructure/queue/jobs-options.js';
import { ScheduledJobs } from './scheduled-jobs.js';
import { SCHEDULED_WORKS, type ScheduledWork } from './scheduled-work.js';

/** Every work that has a timetable. */
const WORKS = [
  CloseDueMonths,
  GrantFixedPoints,
  ReviewDuties,
  PublishBoards,
  TendCases,
  TendInspections,
  TendClaims,
  TendLotteries,
  RaiseAlerts,
  SignLogHead,
  WitnessLogHead,
  RemoveUnnamedEvidence,
  CompareTables,
];

/** The work that is done by timetable. Health asks `ScheduledJobs` for its `status`. */
@Module({})
export class JobsModule {
  /** @param imports the modules that have what the works need */
  static register(options: JobsOptions, imports: NonNullable<ModuleMetadata['imports']> = []): DynamicModule {
    return {
      module: JobsModule,
      imports,
      providers: [
        { provide: JOBS_OPTIONS, useValue: options },
        ...WORKS,
        Outbox,
        DeliveryCursors,
        LastComparison,
        Cosignatures,
        TableComparison,
        Deliveries,
        {
          provide: SCHEDULED_WORKS,
          useFactory: ({ works: channels }: Deliveries, ...works: ScheduledWork[]) => [...works, ...channels],
          inject: [Deliveries, ...WORKS],
        },
        ScheduledJobs,
      ],
      exports: [ScheduledJobs],
    };
  }
}
