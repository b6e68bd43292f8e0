import { LogUnavailable, type EventLog } from '../../../src/infrastructure/event-store/event-log.js';
import type { Recorded } from '../../../src/infrastructure/event-store/recorded-event.js';
import { subscribe, type Batch } from '../../../src/infrastructure/event-store/subscription.js';
import { DatabaseUnavailable } from '../../../src/infrastructure/postgres/errors.js';
import type { Session } from '../../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../../src/infrastructure/postgres/sql.js';
import { applied, schemaOf, type Projection } from '../projection.js';
import { besideOf, besideSql } from './beside.js';

const MAX_BATCH = 8_000;
const MAX_WAIT_MS = 50;

/** The rebuild was asked to stop, and has stopped after the batch at hand. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The progress of the rebuild. */
export interface Built {
  /** Everything up to here is in the tables; null: nothing yet. */
  readonly position: bigint | null;
  /** Events in the tables. */
  readonly events: number;
}

const CREATE_REBUILDS = `
  CREATE TABLE IF NOT EXISTS projections.rebuilds (
    name text NOT NULL,
    version integer NOT NULL,
    position bigint,
    events bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (name, version)
  ) WITH (fillfactor = 50)`;

/** Moves the place only from where it was found, as with a checkpoint, so that nothing is applied twice. */
const MOVE = `
  UPDATE projections.rebuilds SET position = $4, events = events + $5
  WHERE name = $1 AND version = $2 AND position IS NOT DISTINCT FROM $3::bigint`;

/** Drops the schema that was built beside, if there is one. */
export async function dropBeside(tx: Sql, projection: Projection): Promise<void> {
  await tx.script(`${CREATE_REBUILDS}; DROP SCHEMA IF EXISTS ${besideOf(projection)} CASCADE`);
  await forgetBuilding(tx, projection);
}

export async function forgetBuilding(tx: Sql, { name, version }: Projection): Promise<void> {
  await tx.execute('DELETE FROM projections.rebuilds WHERE name = $1 AND version = $2', [name, version]);
}

/** A read model on its way along the log, beside the live one. Its place stands in the batch of its rows. */
export class Building {
  private constructor(
    private readonly projection: Projection,
    private readonly log: EventLog,
    private readonly session: Session,
    private readonly signal: AbortSignal,
    private built: Built,
  ) {}

  /** Goes on with an earlier rebuild. The session has to be the only one that builds this read model. */
  static async goOn(
    projection: Projection,
    log: EventLog,
    session: Session,
    signal: AbortSignal,
  ): Promise<Building> {
    const { name, version } = projection;
    // A crash of the server that takes away rows takes away their place with them.
    await session.statements.script('SET synchronous_commit = off');
    const built = await session.transaction(async (tx) => {
      await tx.script(`${CREATE_REBUILDS}; CREATE SCHEMA IF NOT EXISTS ${besideOf(projection)}`);
      await besideSql(tx, projection).script(projection.tables);
      await tx.execute(
        'INSERT INTO projections.rebuilds (name, version) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [name, version],
      );
      const [row] = await tx.query<{ position: string | null; events: string }>(
        'SELECT position, events FROM projections.rebuilds WHERE name = $1 AND version = $2',
        [name, version],
      );
      return row;
    });
    const position = built?.position ?? null;
    return new Building(projection, log, session, signal, {
      position: position === null ? null : BigInt(position),
      events: Number(built?.events ?? 0),
    });
  }

  get at(): Built {
    return this.built;
  }

  /**
   * Takes everything up to a place that a follower has reached already, and nothing after it. Returns the number of events
   * that it took. @throws Stopped, LogUnavailable, BrokenEvent, DatabaseUnavailable
   */
  async upTo(target: bigint, told: (built: Built) => void): Promise<number> {
    if (this.built.position !== null && this.built.position >= target) return 0;
    const before = this.built.events;
    const ending = new AbortController();
    const signal = AbortSignal.any([this.signal, this.session.ended, ending.signal]);
    const after = this.built.position;
    const batches = subscribe(this.log, { after, maxBatch: MAX_BATCH, maxWaitMs: MAX_WAIT_MS, signal });
    try {
      for await (const { events, upTo, caughtUp } of oneAhead(batches)) {
        // A subscription that begins after the log has reached the place cannot be at the end of the log before it.
        const isThere = upTo >= target || caughtUp;
        const wanted = upTo > target ? events.filter(({ position }) => position <= target) : events;
        await this.apply(wanted, isThere ? target : upTo);
        told(this.built);
        if (isThere) return this.built.events - before;
        if (this.signal.aborted) break;
      }
    } finally {
      ending.abort();
    }
    if (this.signal.aborted) throw new Stopped();
    if (this.session.ended.aborted) throw new DatabaseUnavailable('The session ended');
    throw new LogUnavailable('The subscription ended');
  }

  private async apply(events: readonly Recorded[], position: bigint): Promise<void> {
    const { name, version } = this.projection;
    await this.session.transaction(async (tx) => {
      const values = [name, version, this.built.position, position, events.length];
      if ((await tx.execute(MOVE, values)) !== 1)
        throw new Error(`Somebody else builds ${schemaOf(this.projection)} as well`);
      if (events.length > 0) await applied(this.projection, events, besideSql(tx, this.projection));
    });
    this.built = { position, events: this.built.events + events.length };
  }
}

/** The next batch is read and decoded while the one at hand is written. */
async function* oneAhead(batches: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  const next = (): Promise<IteratorResult<Batch>> => {
    const coming = batches.next();
    // A caller that leaves before it has come does not want to know.
    coming.catch(() => undefined);
    return coming;
  };
  let coming = next();
  for (;;) {
    const result = await coming;
    if (result.done === true) return;
    coming = next();
    yield result.value;
  }
}
