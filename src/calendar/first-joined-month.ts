import { Injectable } from '@nestjs/common';
import { EventLog } from '../event-store/event-log.js';
import { monthOf, type NaturalMonth } from './natural-month.js';

/**
 * The month of the earliest `joinedOn` in the log: the first to be closed (rule 9). Asked for only until then, so it is
 * looked up in the log itself, going on from where the last look ended, and needs no read model.
 */
@Injectable()
export class FirstJoinedMonth {
  private earliest: NaturalMonth | undefined;
  private seenUpTo: bigint | null = null;

  constructor(private readonly log: EventLog) {}

  /** @throws LogUnavailable */
  async find(): Promise<NaturalMonth | undefined> {
    await this.log.scan(['EmployeeRegistered'], this.seenUpTo, ({ event, position }) => {
      if (event.type !== 'EmployeeRegistered') return false;
      const month = monthOf(event.data.joinedOn);
      if (this.earliest === undefined || month < this.earliest) this.earliest = month;
      if (this.seenUpTo === null || position > this.seenUpTo) this.seenUpTo = position;
      return false;
    });
    return this.earliest;
  }
}
