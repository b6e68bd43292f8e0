import { randomUUID } from 'node:crypto';
import { startEventStore } from '../../embedded/event-store/index.js';
import { CALENDAR_STREAM } from '../../src/contexts/calendar/domain/events.js';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { PROJECTIONS } from '../../projections/index.js';
import { install } from '../../projections/runtime/checkpoints.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { createTestDatabase } from '../support/database.js';
import { PATIENT_MS } from '../support/patience.js';
import {
  clockConfirmed,
  closingSet,
  importEnded,
  importStarted,
  monthClosed,
  registered,
} from '../support/events.js';
import { appendAtLast } from '../support/store.js';

export const ORGANISATION = new Organisation('Asia/Shanghai', 500);

/** When the organisation recorded something, by default; the clocks of the tests are not far from it. */
const IN_USE_ON = '2025-01-10T00:00:00.000Z';

const SOMEBODY = 'test';

export interface Close {
  readonly month: string;
  readonly by: string;
}

/** The log of one organisation on its own event store, as far as closing months needs it. */
export class OrganisationLog {
  private constructor(
    readonly connectionString: string,
    readonly databaseUrl: string,
    private readonly log: EventLog,
    private readonly stopStore: () => Promise<void>,
  ) {}

  static async start(): Promise<OrganisationLog> {
    const database = await createTestDatabase();
    await makeTables(database.url);
    const store = await startEventStore({ databaseUrl: database.url });
    const log = EventLog.connect(store.connectionString, PATIENT_MS);
    return new OrganisationLog(store.connectionString, database.url, log, async () => {
      await log.onApplicationShutdown();
      await store.stop();
      await database.drop();
    });
  }

  stop(): Promise<void> {
    return this.stopStore();
  }

  async employeeJoined(joinedOn: string, recordedAt?: string): Promise<void> {
    const employeeId = randomUUID();
    await this.append(employeeStream(employeeId), registered(employeeId, 'production', joinedOn), recordedAt);
  }

  /** Closes the first month by hand: the job goes on from there. */
  async beganWith(month: string): Promise<void> {
    await this.append(CALENDAR_STREAM, monthClosed(month));
  }

  async closingSet(graceDays: number, automatic: boolean): Promise<void> {
    await this.append(CALENDAR_STREAM, closingSet(graceDays, automatic));
  }

  async clockConfirmed(recordedAt: string): Promise<void> {
    await this.append(CALENDAR_STREAM, clockConfirmed(recordedAt.slice(0, 10)), recordedAt);
  }

  async importBegan(runId: string): Promise<void> {
    await this.append(CALENDAR_STREAM, importStarted(runId, null));
  }

  async importEnded(runId: string): Promise<void> {
    await this.append(CALENDAR_STREAM, importEnded(runId));
  }

  /** The months that the job has closed, in the order of the log. */
  async closes(): Promise<readonly Close[]> {
    const closes: Close[] = [];
    for await (const { event, meta } of this.log.read(CALENDAR_STREAM)) {
      if (event.type === 'MonthClosed' && meta.recordedBy !== SOMEBODY)
        closes.push({ month: event.data.month, by: meta.recordedBy });
    }
    return closes;
  }

  async closedMonths(): Promise<readonly string[]> {
    return (await this.closes()).map(({ month }) => month);
  }

  private async append(stream: string, event: DomainEvent, recordedAt = IN_USE_ON): Promise<void> {
    const meta = { commandId: randomUUID(), digest: '', recordedAt, recordedBy: SOMEBODY };
    await appendAtLast(this.log, stream, { event, meta });
  }
}

/** Made once here, so that ten processes at once need not wait for one another. */
async function makeTables(databaseUrl: string): Promise<void> {
  const postgres = new Postgres(databaseUrl);
  try {
    await install(postgres, PROJECTIONS);
  } finally {
    await postgres.close();
  }
}

/** `monthsOf('2024-11', 3)`: 2024-11, 2024-12, 2025-01. */
export function monthsOf(first: string, count: number): readonly string[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  );
}
