import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { CloseDueMonths } from './close-due-months.js';
import { ClosingJob } from './closing-job.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs-options.js';

/** The job that closes months. Health asks `ClosingJob` for its `status`. */
@Module({})
export class JobsModule {
  /** @param imports the modules that have `CalendarBook`, `CommandBus`, `Clock` and `Organisation` */
  static register(options: JobsOptions, imports: NonNullable<ModuleMetadata['imports']> = []): DynamicModule {
    return {
      module: JobsModule,
      imports,
      providers: [{ provide: JOBS_OPTIONS, useValue: options }, CloseDueMonths, ClosingJob],
      exports: [ClosingJob],
    };
  }
}
