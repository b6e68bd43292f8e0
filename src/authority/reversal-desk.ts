import { Injectable } from '@nestjs/common';
import { CalendarBook } from '../calendar/calendar-book.js';
import { closeOf } from '../calendar/calendar.js';
import { monthOf } from '../calendar/natural-month.js';
import type { ReverseEntry } from '../employees/decisions.js';
import { EmployeeFiles } from '../employees/employee-files.js';
import { followUp } from '../event-store/follow-up.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { AccountBook } from './account-book.js';
import { Settlements } from './settlements.js';

/** Where entries are reversed: what one has used of somebody's authority returns to him while its month is open. */
@Injectable()
export class ReversalDesk {
  constructor(
    private readonly employees: EmployeeFiles,
    private readonly accounts: AccountBook,
    private readonly settlements: Settlements,
    private readonly calendar: CalendarBook,
  ) {}

  /** @throws LogUnavailable */
  async reverse(command: ReverseEntry, envelope: Envelope): Promise<Outcome> {
    const outcome = await this.employees.attempt(command, envelope);
    if (outcome.status !== 'withheld') return outcome;
    const judged = await this.employees.handle({ ...command, type: 'JudgeReversal' }, envelope);
    if (judged.status === 'rejected') return judged;
    return this.returning(
      judged.left?.['authorisedBy'] ?? '',
      { ...command, mindsAuthority: true },
      envelope,
    );
  }

  /** Whether the authority for an entry returns with a reversal at a place. @throws LogUnavailable */
  async returns(occurredOn: string, reversedAt: bigint): Promise<boolean> {
    const close = closeOf(await this.calendar.state(), monthOf(occurredOn));
    return close === undefined || reversedAt < close.place.position;
  }

  private async returning(principalId: string, command: ReverseEntry, envelope: Envelope): Promise<Outcome> {
    const { employeeId, entryId } = command;
    const begin = followUp(['return', employeeId, entryId, envelope.requestId], envelope);
    const begun = await this.accounts.beginReturn(
      { type: 'BeginReturn', principalId, employeeId, entryId },
      begin,
    );
    const outcome = await this.employees.handle(command, envelope);
    // Somebody else has reversed it just now: he settles it, or the clerk does.
    if (outcome.status === 'rejected' && outcome.code === 'entry.already-reversed') return outcome;
    const occurredOn = begun.status === 'rejected' ? undefined : begun.left?.['occurredOn'];
    const isReturned =
      outcome.status !== 'rejected' &&
      occurredOn !== undefined &&
      (await this.returns(occurredOn, outcome.position));
    await this.settlements.settle(principalId, [
      { employeeId, entryId, as: isReturned ? 'returned' : 'kept' },
    ]);
    return outcome;
  }
}
