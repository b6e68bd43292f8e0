import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import { InMemorySubscription } from '../../infrastructure/event-store/in-memory-subscription.js';
import type { RecordedEvent } from '../../infrastructure/event-store/recorded-event.js';
import type { Clock } from '../../kernel/clock.js';
import type { Organisation } from '../organisation/domain/organisation.js';
import type { Postgres } from '../../infrastructure/postgres/postgres.js';
import { LEADING_GROUP_STREAM } from '../leading-group/domain/events.js';
import { AccessLog } from './accesses/access-log.js';
import { SessionStore } from './sessions/session-store.js';
import { Sessions } from './sessions/sessions.js';
import { PRINCIPAL_STREAM_PREFIX } from './domain/events.js';
import { Directory, EMPLOYMENT_EVENTS } from './ring/directory.js';
import { KeyRing } from './ring/key-ring.js';

export interface AccessOptions {
  readonly log: EventLog;
  /** The database that holds the sessions. */
  readonly postgres: Postgres;
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly adminKey: string;
}

/** The principals, keys and sessions as this process knows them from the log, and the record of accesses. */
export class Access implements BeforeApplicationShutdown {
  readonly directory: Directory;
  readonly keys: KeyRing;
  readonly accesses: AccessLog;
  /**
   * Follows principals with their keys, and who is employed: two subscriptions, since a server filters by streams or by
   * types.
   */
  private readonly followers: readonly InMemorySubscription[];
  readonly sessions: Sessions;
  private readonly sessionStore: SessionStore;

  private constructor({ log, postgres, organisation, clock, adminKey }: AccessOptions) {
    const today = (): string => localDateOf(clock.now(), organisation.timeZone);
    const told = new Logger('access');
    this.directory = new Directory(today);
    this.keys = new KeyRing(adminKey, this.directory, today, () => this.standstill);
    this.sessionStore = new SessionStore(postgres);
    this.sessions = new Sessions(this.sessionStore, this.keys, () => clock.now());
    const warn = (line: string): void => {
      told.warn(line);
    };
    const apply = (event: RecordedEvent): void => {
      this.directory.apply(event);
    };
    this.accesses = new AccessLog(log, () => clock.now(), today, warn);
    this.followers = [
      new InMemorySubscription(
        log,
        { streams: [PRINCIPAL_STREAM_PREFIX, LEADING_GROUP_STREAM] },
        'principals',
        apply,
        warn,
      ),
      new InMemorySubscription(log, { types: EMPLOYMENT_EVENTS }, 'employments', apply, warn),
    ];
  }

  /**
   * Reads every principal and key that the log holds by now. Where one of their events is not understood, no key is
   * accepted. @throws LogUnavailable, DatabaseUnavailable
   */
  static async open(options: AccessOptions): Promise<Access> {
    const access = new Access(options);
    await access.sessionStore.makeTables();
    try {
      await Promise.all(access.followers.map((follower) => follower.start()));
    } catch (error) {
      await access.stopFollowing();
      throw error;
    }
    return access;
  }

  /** The reason why this does not follow the log just now. */
  get trouble(): string | undefined {
    return this.followers.map(({ trouble }) => trouble).find((trouble) => trouble !== undefined);
  }

  /** The trouble, if it means that what is known cannot be relied on: a key may have been revoked since. */
  get standstill(): string | undefined {
    return this.followers.map(({ standstill }) => standstill).find((standstill) => standstill !== undefined);
  }

  /**
   * Waits until everything that the log holds by now is known. @throws LogUnavailable, BrokenEvent, Unavailable when it
   * takes too long
   */
  async include(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.include()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.accesses.keepCounted();
    await this.stopFollowing();
  }

  private async stopFollowing(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.stop()));
  }
}
