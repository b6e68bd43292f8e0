import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStoreProcess } from '../../embedded/event-store-process.js';
import { startPostgres } from '../../embedded/postgres/index.js';
import { employees } from '../../projections/employees/projection.js';
import { install } from '../../projections/runtime/checkpoints.js';
import { rebuild } from '../../projections/runtime/rebuild/rebuild.js';
import { encodeAll, type NewEvent } from '../../src/infrastructure/event-store/codec.js';
import { EventLog, NO_STREAM_YET } from '../../src/infrastructure/event-store/event-log.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { measurement, perSecond, type Benchmark } from '../measurement.js';
import { catchUpPerSecond } from '../store/catch-up.js';

const ENTRIES_PER_EMPLOYEE = 49;
export const EVENTS_PER_EMPLOYEE = ENTRIES_PER_EMPLOYEE + 1;
const SMALL = 200;
export const LARGE = 10 * SMALL;
const APPENDS_AT_ONCE = 16;

/** Store and Postgres are processes of their own; the rebuild runs in this one, as it does in the terminal's. */
export interface Log {
  readonly url: string;
  readonly log: EventLog;
  readonly postgres: Postgres;
  stop(): Promise<void>;
}

export async function logOf(people: number, entriesEach = ENTRIES_PER_EMPLOYEE): Promise<Log> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pointbook-bench-'));
  const server = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  const store = await startEventStoreProcess({
    databaseUrl: server.url,
    folder: join(dataDir, 'run'),
    log: () => undefined,
  });
  const log = EventLog.connect(store.connectionString);
  const postgres = new Postgres(server.url);
  await perSecond(people, APPENDS_AT_ONCE, (index) => appendFile(log, `E${index}`, entriesEach));
  await install(postgres, [employees]);
  return {
    url: store.connectionString,
    log,
    postgres,
    stop: async () => {
      await postgres.close();
      await log.onApplicationShutdown();
      await store.stop();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function appendFile(log: EventLog, employeeId: string, entriesEach: number): Promise<void> {
  const stream = `employee-${employeeId}`;
  const events = fileOf(employeeId, entriesEach).map((event): NewEvent => ({
    event,
    meta: {
      commandId: crypto.randomUUID(),
      digest: '',
      recordedAt: '2025-03-01T00:00:00.000Z',
      recordedBy: 'bench',
    },
  }));
  await log.client.appendToStream(stream, [...encodeAll(stream, events, NO_STREAM_YET).encoded]);
}

function fileOf(employeeId: string, entriesEach: number): DomainEvent[] {
  const entry = { employeeId, employmentNo: 1, kind: 'behaviour', itemCode: 'ATT', points: 2 } as const;
  const personal = { reason: 'As it was seen' };
  const entries = Array.from({ length: entriesEach }, (): DomainEvent => {
    const data = { ...entry, entryId: crypto.randomUUID(), occurredOn: '2025-02-03', personal };
    return { type: 'PointAwarded', data };
  });
  const registration = {
    employeeId,
    employmentNo: 1,
    officeId: 'O1',
    joinedOn: '2025-01-01',
    basePoints: 500,
  };
  return [
    {
      type: 'EmployeeRegistered',
      data: { ...registration, personal: { name: employeeId, digestKey: 'k' } },
    },
    ...entries,
  ];
}

/** Seconds of a rebuild to its end, comparison and switch included, and the most memory that this process held meanwhile. */
async function timed({ log, postgres }: Log): Promise<{ seconds: number; residentMb: number }> {
  let resident = 0;
  const started = performance.now();
  const { signal } = new AbortController();
  await rebuild(employees, log, postgres, {
    signal,
    told: () => (resident = Math.max(resident, process.memoryUsage.rss())),
  });
  return { seconds: (performance.now() - started) / 1_000, residentMb: resident / 1024 ** 2 };
}

/** Rebuilding the employees: events a second, and how time and memory grow with the log. */
export const P2: Benchmark = {
  id: 'P2',
  run: async (rounds, say) => {
    const events = LARGE * EVENTS_PER_EMPLOYEE;
    const stand = await logOf(LARGE);
    try {
      const figures = [];
      for (let round = 1; round <= rounds; round += 1) {
        const baseline = await catchUpPerSecond(stand.url, events);
        const measured = events / (await timed(stand)).seconds;
        say(`round ${round}: ${measured.toFixed(0)} against ${baseline.toFixed(0)} events/s`);
        figures.push({ measured, baseline });
      }
      const what = `rebuild of the employees from ${events} events, compared and switched, against a bare catch-up on $all`;
      return [measurement('P2', what, 'events/s', figures, { atLeast: 0.8 })];
    } finally {
      await stand.stop();
    }
  },
};

export const P3: Benchmark = {
  id: 'P3',
  run: async (rounds, say) => {
    const [small, large] = [await logOf(SMALL), await logOf(LARGE)];
    try {
      const times: { measured: number; baseline: number }[] = [];
      const memory: { measured: number; baseline: number }[] = [];
      // The first run of a program is slower, and its memory not yet what it needs.
      await timed(small);
      for (let round = 1; round <= rounds; round += 1) {
        const [baseline, measured] = [await timed(small), await timed(large)];
        say(`round ${round}: ${measured.seconds.toFixed(2)} s against ${baseline.seconds.toFixed(2)} s`);
        times.push({ measured: measured.seconds, baseline: baseline.seconds });
        memory.push({ measured: measured.residentMb, baseline: baseline.residentMb });
      }
      const sizes = `${LARGE * EVENTS_PER_EMPLOYEE} events against one of ${SMALL * EVENTS_PER_EMPLOYEE}`;
      return [
        measurement('P3', `rebuild of ${sizes}`, 's', times, { atMost: 10.5 }),
        measurement('P3 memory', 'the same, resident memory', 'MB', memory, { atMost: 1.2 }),
      ];
    } finally {
      await large.stop();
      await small.stop();
    }
  },
};

const MANY = 1_000_000;
const MONTHS = 12;
const MOST_MB = 512;

/** P3 at its full size, once: a million employees with an entry in each of twelve months. It takes half an hour and more. */
export const P3_FULL: Benchmark = {
  id: 'P3-full',
  onlyWhenAsked: true,
  run: async (_rounds, say) => {
    const [tenth, full] = [await logOf(MANY / 10, MONTHS), await logOf(MANY, MONTHS)];
    say('written');
    try {
      const baseline = await timed(tenth);
      const measured = await timed(full);
      const times = [{ measured: measured.seconds, baseline: baseline.seconds }];
      const what = `rebuild of ${MANY} employees with ${MANY * (MONTHS + 1)} events`;
      const memory = [{ measured: measured.residentMb, baseline: MOST_MB }];
      return [
        measurement('P3 full', `${what}, against a tenth of them`, 's', times, { atMost: 10.5 }),
        measurement('P3 full memory', `the same, resident memory, against ${MOST_MB} MB`, 'MB', memory, {
          atMost: 1,
        }),
      ];
    } finally {
      await full.stop();
      await tenth.stop();
    }
  },
};
