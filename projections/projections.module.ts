import { Module, type OnModuleInit } from '@nestjs/common';
import { Postgres } from '../src/postgres/postgres.js';
import { AuthorityController } from './authority/controller.js';
import { AuthorityQueries } from './authority/queries.js';
import { BoardsController } from './boards/controller.js';
import { BoardQueries } from './boards/queries.js';
import { MonthsController } from './calendar/controller.js';
import { CalendarQueries } from './calendar/queries.js';
import { EmployeesController } from './employees/controller.js';
import { EmployeeQueries } from './employees/queries.js';
import { FactsController } from './facts/controller.js';
import { FactQueries } from './facts/queries.js';
import { PROJECTIONS } from './index.js';
import { ProposalsController } from './proposals/controller.js';
import { ProposalQueries } from './proposals/queries.js';
import { RolloutController } from './rollout/controller.js';
import { RolloutQueries } from './rollout/queries.js';
import { RulebookController } from './rulebook/controller.js';
import { RulebookQueries } from './rulebook/queries.js';
import { install } from './runtime/checkpoints.js';
import { ReadModels } from './runtime/read-models.js';

/** What can be asked. Needs `Postgres`, `Organisation` and `Clock` from a global module. */
@Module({
  controllers: [
    EmployeesController,
    MonthsController,
    BoardsController,
    RulebookController,
    RolloutController,
    AuthorityController,
    ProposalsController,
    FactsController,
  ],
  providers: [
    ReadModels,
    EmployeeQueries,
    CalendarQueries,
    BoardQueries,
    RulebookQueries,
    RolloutQueries,
    AuthorityQueries,
    ProposalQueries,
    FactQueries,
  ],
})
export class ProjectionsModule implements OnModuleInit {
  constructor(private readonly postgres: Postgres) {}

  /** A process without a projector may be asked before one has ever run. */
  async onModuleInit(): Promise<void> {
    await install(this.postgres, PROJECTIONS);
  }
}
