import { Injectable } from '@nestjs/common';
import { BEFORE_FIRST, EventLog } from '../../infrastructure/event-store/event-log.js';
import { isUnderstood, type RecordedEvent } from '../../infrastructure/event-store/recorded-event.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { lastClosedBy } from './domain/calendar.js';
import { NO_CLOSINGS, type Closings } from './domain/closings.js';
import { CALENDAR_STREAM } from './domain/events.js';

/** Knows when and where each month was closed, and reads of the calendar only what came since it was last asked. */
@Injectable()
export class ClosingsRepository {
  private closings = NO_CLOSINGS;
  private revision = BEFORE_FIRST;
  /** The position of the last event that was read. */
  private position = -1n;
  private reading: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
  ) {}

  /** The closings as the log has them now. @throws LogUnavailable */
  async now(): Promise<Closings> {
    await this.look();
    return this.closings;
  }

  /** The closings, at least those before a position. @throws LogUnavailable */
  async upTo(position: bigint): Promise<Closings> {
    if (this.position <= position) await this.look();
    return this.closings;
  }

  /** Begins after it is asked for; all callers that ask while one look is under way share the next. */
  private look(): Promise<void> {
    if (this.reading === undefined) return this.read();
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.read();
      });
    return this.next;
  }

  private read(): Promise<void> {
    const reading = this.catchUp().finally(() => {
      if (this.reading === reading) this.reading = undefined;
    });
    this.reading = reading;
    return reading;
  }

  /** Two at once are safe: each takes the events in their order, and none that the other has taken. */
  private async catchUp(): Promise<void> {
    for await (const recorded of this.log.steps(CALENDAR_STREAM, this.revision + 1)) {
      if (recorded.revision <= this.revision) continue;
      if (isUnderstood(recorded)) this.take(recorded);
      this.revision = recorded.revision;
      this.position = recorded.position;
    }
  }

  private take({ event, position, meta }: RecordedEvent): void {
    const month = lastClosedBy(event);
    if (month === undefined) return;
    const { months, lasts } = this.closings;
    const on = event.type === 'MonthClosed' ? this.dayOf(meta.recordedAt) : undefined;
    this.closings = {
      months: on === undefined ? months : [...months, { month, position, on }],
      lasts: [...lasts, { month, position }],
    };
  }

  private dayOf(recordedAt: string): string {
    return localDateOf(new Date(recordedAt), this.organisation.timeZone);
  }
}
