import { Injectable } from '@nestjs/common';
import { lastClosedBy } from '../calendar/domain/calendar.js';
import { CALENDAR_STREAM } from '../calendar/domain/events.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { BEFORE_FIRST, EventLog } from '../../infrastructure/event-store/event-log.js';
import { Organisation } from '../organisation/domain/organisation.js';
import type { ClosedMonth, Closings } from './domain/closings.js';

/** When and where each month was closed. */
@Injectable()
export class ClosingsRepository {
  private readonly months: ClosedMonth[] = [];
  private readonly lasts: Closings['lasts'][number][] = [];
  private revision = BEFORE_FIRST;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
  ) {}

  /**
   * The closings as the log has them now. Two calls at once are safe: neither takes the events that the other has
   * taken. @throws LogUnavailable
   */
  async now(): Promise<Closings> {
    for await (const { event, revision, position, meta } of this.log.read(
      CALENDAR_STREAM,
      this.revision + 1,
    )) {
      if (revision <= this.revision) continue;
      this.revision = revision;
      const month = lastClosedBy(event);
      if (month === undefined) continue;
      this.lasts.push({ month, position });
      if (event.type !== 'MonthClosed') continue;
      const on = localDateOf(new Date(meta.recordedAt), this.organisation.timeZone);
      this.months.push({ month, position, on });
    }
    return { months: [...this.months], lasts: [...this.lasts] };
  }
}
