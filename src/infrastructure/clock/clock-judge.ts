import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import { EventLog } from '../event-store/event-log.js';
import { Clock } from '../../kernel/clock.js';
import { Unavailable } from '../../kernel/unavailable.js';
import { Organisation } from '../../contexts/organisation/domain/organisation.js';
import { Postgres } from '../postgres/postgres.js';
import { doubtsOf, isBehind, type Doubt } from './doubts.js';
import { KeptTimes, type TimesUpTo } from './kept-times.js';
import { NO_TIMES, seen, type LogTimes } from './log-times.js';

/** Old enough for an entry, of which there may be thousands in a second; a clock is five minutes behind before it matters. */
const MAX_AGE_MS = 5_000;

/** Judges whether the clock can be believed: by the log, by a clock that nobody sets, and by that of the database (docs/decisions/0033). */
@Injectable()
export class ClockJudge {
  private known: TimesUpTo | undefined;
  private readAt = -Infinity;
  private reading: Promise<TimesUpTo> | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly kept: KeptTimes,
    private readonly postgres: Postgres,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
  ) {}

  /** The doubts about the clock; where there is none, time-bound work may be done. @throws LogUnavailable, DatabaseUnavailable */
  doubts(): Promise<readonly Doubt[]> {
    return this.doubtsBy(this.times());
  }

  /** As `doubts`, for readings: goes by what is known already of a log that does not answer. @throws DatabaseUnavailable */
  async doubtsAtHand(): Promise<readonly Doubt[]> {
    const doubts = await this.doubtsBy(this.timesAtHand());
    if (doubts.length === 0) return doubts;
    this.readAt = -Infinity;
    return this.doubtsBy(this.timesAtHand());
  }

  private async doubtsBy(times: Promise<LogTimes>): Promise<readonly Doubt[]> {
    const [log, beforeDatabaseMs] = await Promise.all([times, this.beforeDatabaseMs()]);
    const now = this.clock.now();
    return doubtsOf({ now, today: this.today(now), log, driftMs: this.clock.driftMs(), beforeDatabaseMs });
  }

  /** The doubts in one line, to tell why nothing happens. @throws LogUnavailable, DatabaseUnavailable */
  async hold(): Promise<string | undefined> {
    const doubts = await this.doubts();
    return doubts.length === 0 ? undefined : doubts.map(({ detail }) => detail).join(' ');
  }

  /** Whether the clock is behind what was recorded before: its day is then no day for an entry. */
  async isBehind(): Promise<boolean> {
    if (!this.isBehindBy(await this.timesAtHand())) return false;
    // The clock may have been confirmed a moment ago.
    this.readAt = -Infinity;
    return this.isBehindBy(await this.timesAtHand());
  }

  private isBehindBy(times: LogTimes): boolean {
    const now = this.clock.now();
    return isBehind(times, now, this.today(now));
  }

  private today(now: Date): string {
    return localDateOf(now, this.organisation.timeZone);
  }

  /** Does not wait for a slow log: what it says of the clock changes in minutes. */
  private async timesAtHand(): Promise<LogTimes> {
    if (this.known !== undefined && performance.now() - this.readAt < MAX_AGE_MS) return this.known.times;
    try {
      return await this.times();
    } catch (error) {
      if (error instanceof Unavailable) return this.known?.times ?? NO_TIMES;
      throw error;
    }
  }

  private async times(): Promise<LogTimes> {
    this.reading ??= this.caughtUp().finally(() => {
      this.reading = undefined;
    });
    return (await this.reading).times;
  }

  private async caughtUp(): Promise<TimesUpTo> {
    const began = performance.now();
    let { times, upTo } = this.known ?? (await this.kept.load());
    for await (const { type, data, metadata, position } of this.log.stored(upTo)) {
      times = seen(times, { type, ...(metadata as Meta), day: (data as { day?: string }).day });
      upTo = BigInt(position);
    }
    this.known = { times, upTo };
    this.readAt = began;
    return this.known;
  }

  /** A clock set for tests stands in for that of the database. */
  private async beforeDatabaseMs(): Promise<number | undefined> {
    if (!this.clock.isHeldAgainstOthers) return undefined;
    const asked = this.clock.now().getTime();
    const [row] = await this.postgres.query<{ now: string }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS now',
    );
    const answered = this.clock.now().getTime();
    if (row === undefined) return undefined;
    const database = Number(row.now) + this.clock.setAheadMs;
    // The database read its clock somewhere between the two instants: a slow answer is no other clock.
    return database < asked ? asked - database : database > answered ? answered - database : 0;
  }
}

type Meta = { readonly recordedAt: string; readonly recordedBy: string; readonly sentBy?: string };
