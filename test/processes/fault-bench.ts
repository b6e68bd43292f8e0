import pg from 'pg';
import { type Fault, FAULTS as DATABASE_FAULTS } from '../event-store/fault-run.js';
import { type Proxy, startProxy } from '../event-store/proxy.js';
import { createTestDatabase } from '../support/database.js';
import { onPort } from '../support/on-port.js';
import { ServiceProcess, TEST_KEY } from '../support/service-process.js';
import { startStoreProcess } from '../support/store-process.js';

/** A service under faults: each is caused, and undone once callers have been refused, unless it passes by itself. */
export interface Bench {
  readonly faults: Readonly<Record<string, BenchFault>>;
  /** The process that answers now. */
  readonly service: () => ServiceProcess;
  end(): Promise<void>;
}

export interface BenchFault {
  readonly does: () => Promise<unknown>;
  readonly undoes?: () => Promise<unknown>;
  /** Commands to short files still work meanwhile, so only health shows the fault. */
  readonly leavesCommands?: boolean;
}

const KILLED = 'SIGKILL';
const POSTGRES = 'bin/postgres -D';
const EVENT_STORE = 'event-store/main.js';

/** Runs as `npm start` does, with its own Postgres and event store, each of which is killed. */
export async function benchOfKills(): Promise<Bench> {
  let service = await ServiceProcess.start();
  const { dataDir } = service;
  const kill = async (...names: readonly string[]): Promise<void> => {
    const pids = await Promise.all(names.map((name) => service.partOf(name)));
    for (const pid of pids) process.kill(pid, KILLED);
  };
  const startAgain = async (): Promise<void> => {
    service = await ServiceProcess.start({ dataDir });
  };
  return {
    service: () => service,
    faults: {
      'Postgres is killed': { does: () => kill(POSTGRES) },
      'the event store is killed': { does: () => kill(EVENT_STORE) },
      'both are killed': { does: () => kill(POSTGRES, EVENT_STORE) },
      'the service is killed': { does: () => service.killAlone().then(startAgain) },
      'everything is killed': { does: () => service.killAll().then(startAgain) },
    },
    end: () => Promise.resolve(),
  };
}

/** Runs on a Postgres and an event store of others, behind networks that break. */
export async function benchOfBreaks(): Promise<Bench> {
  const made = await createTestDatabase();
  const database = new pg.Client({ connectionString: made.url });
  await database.connect();
  const [toDatabase, toStore] = [
    await startProxy(made.url),
    await startProxy(await startStoreProcess(made.url)),
  ];
  const service = await ServiceProcess.start({
    env: {
      DATABASE_URL: onPort(made.url, toDatabase.port),
      EVENTSTORE_URL: toStore.connectionString,
      POINTBOOK_ADMIN_KEY: TEST_KEY,
    },
  });
  return {
    service: () => service,
    faults: {
      ...Object.fromEntries(
        Object.entries(DATABASE_FAULTS).map(([name, fault]) => [name, doneTo(fault, database, toDatabase)]),
      ),
      'every connection to the event store is cut': cutting(toStore),
      'the event store cannot be reached': unreachable(toStore),
      'the event store says nothing': silent(toStore),
      'the database cannot be reached': { ...unreachable(toDatabase), leavesCommands: true },
    },
    end: async () => {
      await database.end();
      await Promise.all([toDatabase.stop(), toStore.stop()]);
      await made.drop();
    },
  };
}

const doneTo = ({ does, undoes }: Fault, database: pg.Client, network: Proxy): BenchFault => ({
  does: () => does(database, network),
  ...(undoes && { undoes: () => undoes(database) }),
});

const cutting = (network: Proxy): BenchFault => ({
  does: () => {
    network.cut();
    return Promise.resolve();
  },
});

const unreachable = (network: Proxy): BenchFault => ({
  does: () => {
    network.refuse(true);
    network.cut();
    return Promise.resolve();
  },
  undoes: () => {
    network.refuse(false);
    return Promise.resolve();
  },
});

const silent = (network: Proxy): BenchFault => ({
  does: () => {
    network.hold(true);
    return Promise.resolve();
  },
  undoes: () => {
    network.hold(false);
    return Promise.resolve();
  },
});
