import type { EventLog } from '../../../src/infrastructure/event-store/event-log.js';
import { Unavailable } from '../../../src/kernel/unavailable.js';
import type { Postgres, Session } from '../../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../../src/infrastructure/postgres/sql.js';
import {
  install,
  loadCheckpoint,
  moveCheckpoint,
  recordFault,
  runnerLockOf,
  type Checkpoint,
} from '../checkpoints.js';
import { schemaOf, type Projection } from '../projection.js';
import { besideOf, replacedOf } from './beside.js';
import { Building, dropBeside, forgetBuilding, Stopped, type Built } from './building.js';
import { differences, tablesOf, type Difference } from './comparison.js';
import { earlierReadersGone } from './readers.js';

/** First half of the key of a rebuild's advisory lock. */
export const REBUILD_LOCK = 4_820_003;
/** A rest of fewer events is caught up with while the live one waits. */
const SMALL_REST = 1_000;
const READERS_TIMEOUT_MS = 2_000;
/** The limit for catching up while the live one is held, which is to be short. */
const HELD_TIMEOUT_MS = 1_000;

export interface RebuildOptions {
  /** Aborted: ends after the batch at hand; the next rebuild goes on there. */
  readonly signal: AbortSignal;
  /** Forget what an earlier rebuild left unfinished. */
  readonly afresh?: boolean;
  /** Take the rebuilt one even where it is not the same as the live one. */
  readonly switchAnyway?: boolean;
  readonly told?: (step: RebuildStep) => void;
}

export type RebuildStep =
  | { readonly step: 'building'; readonly built: Built; readonly target: bigint }
  | { readonly step: 'comparing' }
  | { readonly step: 'switching' }
  /** There are long readers; the live one goes on until they have ended. */
  | { readonly step: 'waiting-for-readers' };

export interface RebuildResult {
  readonly switched: boolean;
  readonly events: number;
  /** Null: there was nothing to compare it with, as when this version is new. */
  readonly differences: readonly Difference[] | null;
}

/** Another process rebuilds this read model. */
export class RebuildUnderWay extends Error {
  override readonly name = 'RebuildUnderWay';
}

/**
 * Builds a read model anew beside the live one, compares them, and puts it in its place while reads and writes go on.
 * Ended at any time, even killed, it goes on where it was when it is called again.
 * @throws RebuildUnderWay, Stopped, LogUnavailable, BrokenEvent, DatabaseUnavailable
 */
export async function rebuild(
  projection: Projection,
  log: EventLog,
  postgres: Postgres,
  options: RebuildOptions,
): Promise<RebuildResult> {
  await installIfNew(postgres, projection);
  const sessions: Session[] = [];
  const session = async (): Promise<Session> => {
    const opened = await postgres.session();
    sessions.push(opened);
    return opened;
  };
  try {
    const builder = await session();
    await lock(builder, projection);
    await builder.transaction(async (tx) => {
      await tx.script(`DROP SCHEMA IF EXISTS ${replacedOf(projection)} CASCADE`);
      if (options.afresh === true) await dropBeside(tx, projection);
    });
    const building = await Building.goOn(projection, log, builder, options.signal);
    return await new Rebuild(projection, log, building, builder, await session(), options).run(session);
  } finally {
    await Promise.all(sessions.map((opened) => opened.close()));
  }
}

/** Makes the tables only where they are missing: else it would take locks that could block the running projection. */
async function installIfNew(postgres: Postgres, projection: Projection): Promise<void> {
  const isThere = await loadCheckpoint(postgres, projection).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Unavailable) throw error;
      return false;
    },
  );
  if (!isThere) await install(postgres, [projection]);
}

async function lock(session: Session, projection: Projection): Promise<void> {
  const [row] = await session.statements.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock($1::integer, $2::integer) AS locked',
    [REBUILD_LOCK, runnerLockOf(projection)],
  );
  if (row?.locked !== true) throw new RebuildUnderWay(`Another rebuild of ${projection.name} is under way.`);
}

class Rebuild {
  constructor(
    private readonly projection: Projection,
    private readonly log: EventLog,
    private readonly building: Building,
    private readonly builder: Session,
    /** Holds the live one while both are brought to one place. */
    private readonly holder: Session,
    private readonly options: RebuildOptions,
  ) {}

  async run(session: () => Promise<Session>): Promise<RebuildResult> {
    await this.catchUp();
    await this.analyze();
    this.told({ step: 'comparing' });
    const found = await this.compare(await session());
    this.stopIfAsked();
    const isToSwitch = found === null || found.length === 0 || this.options.switchAnyway === true;
    if (isToSwitch) await this.switchWhenNobodyReads();
    return { switched: isToSwitch, events: this.building.at.events, differences: found };
  }

  /** Catches up until the rest is small, or does not become smaller. */
  private async catchUp(): Promise<void> {
    let before = Infinity;
    for (;;) {
      const live = await loadCheckpoint(this.holder.statements, this.projection);
      const taken = await this.buildTo(live);
      if (taken <= SMALL_REST || taken >= before) return;
      before = taken;
    }
  }

  private async buildTo(live: Checkpoint): Promise<number> {
    const target = live.position ?? (await this.log.head());
    return this.building.upTo(target, (built) => {
      this.told({ step: 'building', built, target });
    });
  }

  /** Analyzes the tables: else the first queries would be planned as if they were empty. */
  private async analyze(): Promise<void> {
    const schema = besideOf(this.projection);
    for (const { name } of await tablesOf(this.builder.statements, schema))
      await this.builder.statements.script(`ANALYZE ${schema}."${name}"`);
  }

  /**
   * Does the work with both at one place and the live one held there: it neither moves nor writes until the work is done.
   * Neither its readers nor those who append notice.
   */
  private holdingLive<T>(work: (tx: Sql, live: Checkpoint) => Promise<T>): Promise<T> {
    return this.holder.transaction(async (tx) => {
      const live = await lockCheckpoint(tx, this.projection);
      await this.buildTo(live);
      return work(tx, live);
    });
  }

  /** The live one is held only for the moment in which the snapshot is taken. */
  private async compare(comparer: Session): Promise<readonly Difference[] | null> {
    const { projection } = this;
    return comparer.transaction(async (snapshot) => {
      await snapshot.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const comparable = await this.holdingLive(async (_, live) => {
        // The first statement takes the snapshot.
        await snapshot.query('SELECT');
        return this.isLevelWith(live);
      });
      if (!comparable) return null;
      const found: Difference[] = [];
      for await (const difference of differences(snapshot, schemaOf(projection), besideOf(projection)))
        found.push(difference);
      return found;
    });
  }

  /** Whether both are at one place; false when the live one was still on its way from the beginning, and has been overtaken. */
  private isLevelWith(live: Checkpoint): boolean {
    return live.position === this.building.at.position;
  }

  private async switchWhenNobodyReads(): Promise<void> {
    this.told({ step: 'switching' });
    while (!(await this.hasSwitched())) {
      this.told({ step: 'waiting-for-readers' });
      this.stopIfAsked();
    }
    // The DROP waits for readers of the old one here, where nobody else waits.
    await this.builder.statements.script(`DROP SCHEMA IF EXISTS ${replacedOf(this.projection)} CASCADE`);
  }

  /** Switches; waits for long readers with nothing held. */
  private async hasSwitched(): Promise<boolean> {
    if (!(await earlierReadersGone(this.holder.statements, READERS_TIMEOUT_MS))) return false;
    return this.holdingLive((tx, live) => this.switch(tx, live));
  }

  /**
   * A name tells a reader which tables to read as they are now, its snapshot how they were when it began. So that nobody
   * finds the rebuilt one as it was on its way, all who began before it was level have to have ended.
   */
  private async switch(tx: Sql, live: Checkpoint): Promise<boolean> {
    const { projection } = this;
    if (!(await earlierReadersGone(tx, HELD_TIMEOUT_MS))) return false;
    const schema = schemaOf(projection);
    if (await isThere(tx, schema))
      await tx.script(`ALTER SCHEMA ${schema} RENAME TO ${replacedOf(projection)}`);
    await tx.script(`ALTER SCHEMA ${besideOf(projection)} RENAME TO ${schema}`);
    const { position } = this.building.at;
    if (!this.isLevelWith(live))
      await moveCheckpoint(tx, { projection, from: live, to: { position, caughtUp: false } });
    // The fault of the one before may have lain in its tables.
    await recordFault(tx, projection, null);
    await forgetBuilding(tx, projection);
    return true;
  }

  private stopIfAsked(): void {
    if (this.options.signal.aborted) throw new Stopped();
  }

  private told(step: RebuildStep): void {
    this.options.told?.(step);
  }
}

async function isThere(tx: Sql, schema: string): Promise<boolean> {
  return (await tx.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema])).length > 0;
}

/** Locks the checkpoint; waits for the runner's batch at hand. */
async function lockCheckpoint(tx: Sql, projection: Projection): Promise<Checkpoint> {
  const { name, version } = projection;
  await tx.execute('SELECT FROM projections.checkpoints WHERE name = $1 AND version = $2 FOR UPDATE', [
    name,
    version,
  ]);
  return loadCheckpoint(tx, projection);
}
