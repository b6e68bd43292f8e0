import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { DomainEvent } from '../../infrastructure/event-store/recorded-event.js';
import { monthOf, type NaturalMonth } from '../../kernel/natural-month.js';

/**
 * Finds the month of the earliest `joinedOn` in the log: the first to be closed (rule 9). It is needed only until then,
 * so it reads the log itself, going on from where the last look ended, and needs no read model.
 */
@Injectable()
export class FirstJoinedMonth {
  /** By employment, without those whose registration was undone. */
  private readonly months = new Map<string, NaturalMonth>();
  private seenUpTo: bigint | null = null;

  constructor(private readonly log: EventLog) {}

  /** @throws LogUnavailable */
  async find(): Promise<NaturalMonth | undefined> {
    await this.log.scan(
      ['EmployeeRegistered', 'JoiningCorrected', 'RegistrationUndone'],
      this.seenUpTo,
      ({ event, position }) => {
        this.hear(event);
        if (this.seenUpTo === null || position > this.seenUpTo) this.seenUpTo = position;
        return false;
      },
    );
    return [...this.months.values()].reduce<NaturalMonth | undefined>(
      (first, month) => (first === undefined || month < first ? month : first),
      undefined,
    );
  }

  private hear({ type, data }: DomainEvent): void {
    if (type === 'EmployeeRegistered' || type === 'JoiningCorrected')
      this.months.set(`${data.employeeId} ${data.employmentNo}`, monthOf(data.joinedOn));
    else if (type === 'RegistrationUndone') this.months.delete(`${data.employeeId} ${data.employmentNo}`);
  }
}
