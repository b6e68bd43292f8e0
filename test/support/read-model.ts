import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { Clock } from '../../src/kernel/clock.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { install, loadCheckpoint, moveCheckpoint } from '../../projections/runtime/checkpoints.js';
import { applied, type Projection } from '../../projections/runtime/projection.js';
import { createTestDatabase } from './database.js';
import { LogOf } from './log-of.js';

/** A read model in its own database, which gets events as its runner would pass them. */
export class ReadModelUnderTest {
  private log = new LogOf();

  private constructor(
    private readonly projection: Projection,
    readonly postgres: Postgres,
    readonly drop: () => Promise<void>,
  ) {}

  static async create(projection: Projection): Promise<ReadModelUnderTest> {
    const database = await createTestDatabase();
    const postgres = new Postgres(database.url);
    await install(postgres, [projection]);
    return new ReadModelUnderTest(projection, postgres, async () => {
      await postgres.close();
      await database.drop();
    });
  }

  /** Applies one batch. */
  async given(...events: readonly DomainEvent[]): Promise<readonly RecordedEvent[]> {
    const recorded = this.log.append(...events);
    await this.postgres.transaction(async (tx) => {
      const from = await loadCheckpoint(tx, this.projection);
      const to = { position: recorded.at(-1)?.position ?? from.position, caughtUp: true };
      await moveCheckpoint(tx, { projection: this.projection, from, to });
      await applied(this.projection, recorded, tx);
    });
    return recorded;
  }

  /** Starts over, as if nothing had ever happened. */
  async clear(): Promise<void> {
    this.log = new LogOf();
    const tables = await this.postgres.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname LIKE 'read\\_%'`,
    );
    await this.postgres.script(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
    await this.postgres.execute('UPDATE projections.checkpoints SET position = NULL, fault = NULL');
  }
}

/** A clock that stands still at noon of a day in Shanghai. */
export class ClockAt extends Clock {
  constructor(private today: string) {
    super();
  }

  turnTo(today: string): void {
    this.today = today;
  }

  override now(): Date {
    return new Date(`${this.today}T12:00:00+08:00`);
  }
}
