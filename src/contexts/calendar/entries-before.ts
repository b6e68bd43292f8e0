import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { DomainEvent } from '../../infrastructure/event-store/recorded-event.js';
import { firstDayOf, type LocalDate, type NaturalMonth } from '../../kernel/natural-month.js';

/** Looks through the log for entries before the beginning of a book. A book begins once, so nothing is kept for it. */
@Injectable()
export class EntriesBefore {
  constructor(private readonly log: EventLog) {}

  /** The day of the first entry, not reversed, that counts before the month; undefined: there is none. @throws LogUnavailable */
  async first(month: NaturalMonth): Promise<LocalDate | undefined> {
    const days = new Map<string, LocalDate>();
    await this.log.scan(['PointAwarded', 'PointDeducted', 'EntryReversed'], null, ({ event }) => {
      note(event, firstDayOf(month), days);
      return false;
    });
    return [...days.values()].sort()[0];
  }
}

function note(event: DomainEvent, end: LocalDate, days: Map<string, LocalDate>): void {
  if (event.type === 'EntryReversed') {
    days.delete(keyOf(event.data));
  } else if (event.type === 'PointAwarded' || event.type === 'PointDeducted') {
    const { kind, trial, occurredOn } = event.data;
    if (kind === 'behaviour' && trial !== true && occurredOn < end) days.set(keyOf(event.data), occurredOn);
  }
}

const keyOf = ({ employeeId, entryId }: { employeeId: string; entryId: string }): string =>
  `${employeeId} ${entryId}`;
