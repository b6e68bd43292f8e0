import { Module, type OnModuleInit } from '@nestjs/common';
import { DueFacts } from '../src/facts/due-facts.js';
import { Postgres } from '../src/postgres/postgres.js';
import { DueFactsInPostgres } from './facts/due-facts.js';
import { PROJECTIONS } from './index.js';
import { install } from './runtime/checkpoints.js';

/** Where the jobs may look for what is due; what is due, the log decides. Needs `Postgres` from a global module. */
@Module({
  providers: [{ provide: DueFacts, useClass: DueFactsInPostgres }],
  exports: [DueFacts],
})
export class HintsModule implements OnModuleInit {
  constructor(private readonly postgres: Postgres) {}

  /** A process without a projector may ask before one has ever run. */
  async onModuleInit(): Promise<void> {
    await install(this.postgres, PROJECTIONS);
  }
}
