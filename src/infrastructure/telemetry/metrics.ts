import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * The metrics of this process, which docs/telemetry.md lists. A label never holds an id: its values are names of routes,
 * commands, codes, jobs and read models, of which there are as many as the program has.
 */
export const registry = new Registry();

const registers = [registry];
const FAST_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SLOW_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];
const COUNTS = [1, 2, 4, 8, 16, 32, 64, 256, 1_000, 4_000];

export const metrics = {
  info: new Gauge({
    name: 'pointbook_info',
    help: 'Always 1; tells the version of the service.',
    labelNames: ['version'],
    registers,
  }),
  ready: new Gauge({
    name: 'pointbook_ready',
    help: '1 where commands and reads are answered, as /health/ready says.',
    registers,
  }),
  http: new Histogram({
    name: 'pointbook_http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 60],
    registers,
  }),
  refusals: new Counter({
    name: 'pointbook_refusals_total',
    help: 'Requests, and lines of bulk bodies, that were refused.',
    labelNames: ['code'],
    registers,
  }),
  commands: new Histogram({
    name: 'pointbook_command_duration_seconds',
    help: 'From the dispatch of a well-formed command to its outcome.',
    labelNames: ['command', 'outcome'],
    buckets: FAST_SECONDS,
    registers,
  }),
  queued: new Gauge({
    name: 'pointbook_commands_queued',
    help: 'Commands that wait for their stream, or are decided on.',
    registers,
  }),
  appends: new Histogram({
    name: 'pointbook_append_duration_seconds',
    help: 'One append to the event store.',
    labelNames: ['outcome'],
    buckets: FAST_SECONDS,
    registers,
  }),
  appendEvents: new Histogram({
    name: 'pointbook_append_events',
    help: 'Events in one append.',
    buckets: COUNTS,
    registers,
  }),
  reconnects: new Counter({
    name: 'pointbook_event_store_reconnects_total',
    help: 'Calls to the event store that were lost and are begun anew.',
    labelNames: ['call'],
    registers,
  }),
  projectionBatches: new Histogram({
    name: 'pointbook_projection_batch_duration_seconds',
    help: 'One batch of events from its arrival to the commit of its rows.',
    labelNames: ['projection'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers,
  }),
  projectionEvents: new Counter({
    name: 'pointbook_projection_events_total',
    help: 'Events that a read model has gone through.',
    labelNames: ['projection'],
    registers,
  }),
  projectionDelays: new Histogram({
    name: 'pointbook_projection_delay_seconds',
    help: 'From the storing of an event to the commit of its rows, for the oldest event of each batch while the read model follows.',
    labelNames: ['projection'],
    buckets: [0.005, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
    registers,
  }),
  projectionLagPositions: new Gauge({
    name: 'pointbook_projection_lag_positions',
    help: 'Distance of a read model to the end of the log, in its positions, whichever process runs it.',
    labelNames: ['projection'],
    registers,
  }),
  projectionLagSeconds: new Gauge({
    name: 'pointbook_projection_lag_seconds',
    help: 'For how long a read model that this process runs has not been at the end of the log; 0 where it is.',
    labelNames: ['projection'],
    registers,
    collect() {
      for (const [projection, since] of behindSince)
        this.set({ projection }, since === undefined ? 0 : (performance.now() - since) / 1_000);
    },
  }),
  projectionRuns: new Gauge({
    name: 'pointbook_projection_running',
    help: '1 where a process runs the read model, 0 where none does or it has stopped at an event.',
    labelNames: ['projection'],
    registers,
  }),
  jobs: new Histogram({
    name: 'pointbook_job_duration_seconds',
    help: 'One run of a job.',
    labelNames: ['job', 'outcome'],
    buckets: SLOW_SECONDS,
    registers,
  }),
  boards: new Histogram({
    name: 'pointbook_board_query_duration_seconds',
    help: 'Reading a board from the read model, or counting one of another time from the log.',
    labelNames: ['query'],
    buckets: FAST_SECONDS,
    registers,
  }),
  connections: new Gauge({
    name: 'pointbook_postgres_connections',
    help: 'Connections of the pools of this process, and requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      this.reset();
      for (const { name, pool } of pools) {
        this.inc({ pool: name, state: 'open' }, pool.totalCount);
        this.inc({ pool: name, state: 'idle' }, pool.idleCount);
        this.inc({ pool: name, state: 'waited-for' }, pool.waitingCount);
      }
    },
  }),
};

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const pools = new Set<{ readonly name: string; readonly pool: Pool }>();

/** Counts the connections of a pool until the function is called that it gives. */
export function watchPool(name: string, pool: Pool): () => void {
  const watched = { name, pool };
  pools.add(watched);
  return () => {
    pools.delete(watched);
  };
}

/** Since when each read model of this process is not at the end of the log; undefined while it is. */
const behindSince = new Map<string, number | undefined>();

/** Takes in whether a read model is at the end of the log now. */
export function noteLag(projection: string, caughtUp: boolean): void {
  if (caughtUp) behindSince.set(projection, undefined);
  else if (behindSince.get(projection) === undefined) behindSince.set(projection, performance.now());
}

/** For a read model that this process does not run any more. */
export function forgetLag(projection: string): void {
  behindSince.delete(projection);
  metrics.projectionLagSeconds.remove({ projection });
}

let watchesNode = false;

/** Watches Node itself, its event loop and its memory, from the first service of the process on. */
export function watchNode(version: string): void {
  metrics.info.set({ version }, 1);
  if (watchesNode) return;
  watchesNode = true;
  collectDefaultMetrics({ register: registry });
}

/** The seconds since a `performance.now()`. */
export const secondsSince = (startedAt: number): number => (performance.now() - startedAt) / 1_000;
