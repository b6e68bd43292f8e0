import { setTimeout as delay } from 'node:timers/promises';
import type { Postgres, Session } from '../../src/infrastructure/postgres/postgres.js';
import { RUNNER_LOCK, runnerLockOf } from './checkpoints.js';
import type { Identity } from './projection.js';

const STANDBY_POLL_MS = 500;

interface Held {
  readonly session: Promise<Session>;
  users: number;
}

/**
 * The locks of the projections that this process runs: advisory locks, all in one session, so that another process takes over when this one
 * ends, however it ends. They only keep processes from working in vain: that nothing is applied twice is the checkpoints' doing.
 */
export class RunnerLocks {
  private held: Held | undefined;

  constructor(private readonly postgres: Postgres) {}

  /**
   * Waits until no other process runs the projection, and keeps the others waiting until the work ends. The work hears when
   * the lock is lost. Where `stopping` comes first, there is no work. @throws DatabaseUnavailable, and what the work throws
   */
  async whileHeld(
    projection: Identity,
    stopping: AbortSignal,
    work: (lost: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const held = this.join();
    try {
      const session = await held.session;
      const key = runnerLockOf(projection);
      if (!(await standBy(session, key, stopping))) return;
      try {
        await work(session.ended);
      } finally {
        // The lock is gone with the session.
        await ask(session, 'pg_advisory_unlock', key).catch(() => undefined);
      }
    } finally {
      await this.leave(held);
    }
  }

  private join(): Held {
    this.held ??= this.open();
    this.held.users += 1;
    return this.held;
  }

  private open(): Held {
    const session = this.postgres.session();
    const held: Held = { session, users: 0 };
    session.then(
      ({ ended }) => {
        ended.addEventListener('abort', () => {
          this.forget(held);
        });
      },
      () => {
        this.forget(held);
      },
    );
    return held;
  }

  private async leave(held: Held): Promise<void> {
    held.users -= 1;
    if (held.users > 0) return;
    this.forget(held);
    await held.session.then(
      (session) => session.close(),
      () => undefined,
    );
  }

  private forget(held: Held): void {
    if (this.held === held) this.held = undefined;
  }
}

/** Waits for the lock; false when the process is to stop before the lock is free. */
async function standBy(session: Session, key: number, stopping: AbortSignal): Promise<boolean> {
  while (!stopping.aborted) {
    if (await ask(session, 'pg_try_advisory_lock', key)) return true;
    await delay(STANDBY_POLL_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
  return false;
}

/** @throws DatabaseUnavailable */
async function ask(
  { statements }: Session,
  what: 'pg_try_advisory_lock' | 'pg_advisory_unlock',
  key: number,
): Promise<boolean> {
  const [row] = await statements.query<{ done: boolean }>(
    `SELECT ${what}($1::integer, $2::integer) AS done`,
    [RUNNER_LOCK, key],
  );
  return row?.done === true;
}
