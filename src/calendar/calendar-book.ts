import { Injectable } from '@nestjs/common';
import { EventLog } from '../event-store/event-log.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import { Organisation } from '../organisation/organisation.js';
import { dueMonth, type Calendar, type Closing } from './calendar.js';
import { calendarDecider, type CalendarCommand, type CalendarContext } from './decisions.js';
import { CALENDAR_STREAM, type CalendarEvent } from './events.js';
import { FirstJoinedMonth } from './first-joined-month.js';
import { localDateOf, type NaturalMonth } from './natural-month.js';

/** The calendar of the organisation: closes months, and knows which imports are under way. */
@Injectable()
export class CalendarBook {
  private readonly files: StreamFiles<Calendar, CalendarCommand, CalendarEvent, CalendarContext>;

  private firstClosed: NaturalMonth | undefined;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly firstJoined: FirstJoinedMonth,
  ) {
    this.files = new StreamFiles(log, calendarDecider);
  }

  /** @throws LogUnavailable */
  handle(command: CalendarCommand, envelope: Envelope): Promise<Outcome> {
    return this.files.handle(CALENDAR_STREAM, command, envelope, async () => ({
      today: localDateOf(envelope.recordedAt, this.organisation.timeZone),
      firstJoinedMonth: command.type === 'CloseMonth' ? await this.firstMonth() : undefined,
    }));
  }

  /** The month that the job has to close now, if any. @throws LogUnavailable */
  async dueMonth(now: Date, before: Closing): Promise<NaturalMonth | undefined> {
    return dueMonth(await this.state(), localDateOf(now, this.organisation.timeZone), before);
  }

  /** @throws LogUnavailable */
  state(): Promise<Calendar> {
    return this.files.stateOf(CALENDAR_STREAM);
  }

  /** The first month ever closed, which stays the first; until then that of the earliest joining. */
  private async firstMonth(): Promise<NaturalMonth | undefined> {
    this.firstClosed ??= (await this.state()).closed[0]?.month;
    return this.firstClosed ?? (await this.firstJoined.find());
  }
}
