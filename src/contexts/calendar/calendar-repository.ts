import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { CachedStream } from '../../infrastructure/event-store/cached-stream.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { dueMonth, hasBegun, type Calendar, type Closing } from './domain/calendar.js';
import { calendarDecider, type CalendarCommand, type CalendarContext } from './domain/decisions.js';
import { CALENDAR_STREAM, type CalendarEvent } from './domain/events.js';
import { EntriesBefore } from './entries-before.js';
import { FirstJoinedMonth } from './first-joined-month.js';
import { isDecember, localDateOf, type NaturalMonth } from '../../kernel/natural-month.js';

/** The calendar of the organisation: closes months, and knows which imports are under way. */
@Injectable()
export class CalendarRepository {
  private readonly files: AggregateStore<Calendar, CalendarCommand, CalendarEvent, CalendarContext>;
  /** A fold of its own, by which entries are judged. */
  private readonly known: CachedStream<Calendar, CalendarEvent>;

  private firstClosed: NaturalMonth | undefined;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly firstJoined: FirstJoinedMonth,
    private readonly entriesBefore: EntriesBefore,
    clock: Clock,
  ) {
    this.files = new AggregateStore(log, calendarDecider);
    this.known = new CachedStream(log, clock, CALENDAR_STREAM, calendarDecider);
  }

  /** @throws LogUnavailable */
  async handle(command: CalendarCommand, envelope: Envelope): Promise<Outcome> {
    const prepare = async (): Promise<CalendarContext> => ({
      today: localDateOf(envelope.recordedAt, this.organisation.timeZone),
      firstJoinedMonth: command.type === 'CloseMonth' ? await this.firstMonth() : undefined,
      firstEntryBefore: command.type === 'BeginBook' ? await this.firstEntryBefore(command.month) : undefined,
    });
    try {
      return await this.files.handle(CALENDAR_STREAM, command, envelope, prepare);
    } finally {
      this.known.forgetAge();
    }
  }

  /**
   * The first month of the book, once begin-book has set it: nothing is recorded that occurred before it. What another
   * process recorded within the last second may not be known yet; an entry that slips through counts in the first month
   * (rule 8).
   * @throws LogUnavailable
   */
  async beginning(): Promise<NaturalMonth | undefined> {
    return (await this.known.state()).begun?.month;
  }

  /** The calendar as decisions on opening balances need it. @throws LogUnavailable */
  async forOpenings(): Promise<{
    readonly bookBegins: NaturalMonth | undefined;
    readonly lastYearClosedAt: bigint | undefined;
  }> {
    const calendar = await this.state();
    return {
      bookBegins: calendar.begun?.month,
      lastYearClosedAt: calendar.closed.findLast(({ month }) => isDecember(month))?.place.position,
    };
  }

  /** The month that the job has to close now, if any. @throws LogUnavailable */
  async dueMonth(now: Date, before: Closing): Promise<NaturalMonth | undefined> {
    return dueMonth(await this.state(), localDateOf(now, this.organisation.timeZone), before);
  }

  /** @throws LogUnavailable */
  state(): Promise<Calendar> {
    return this.files.stateOf(CALENDAR_STREAM);
  }

  /** Asked only while the book has not begun: it looks through the whole log. */
  private async firstEntryBefore(month: NaturalMonth): Promise<string | undefined> {
    return hasBegun(await this.state()) ? undefined : this.entriesBefore.first(month);
  }

  /** The first month that was ever closed, which stays the first; until then that of the earliest joining. */
  private async firstMonth(): Promise<NaturalMonth | undefined> {
    this.firstClosed ??= (await this.state()).closed[0]?.month;
    return this.firstClosed ?? (await this.firstJoined.find());
  }
}
