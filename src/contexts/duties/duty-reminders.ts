import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { addDays, localDateOf, monthOf, type LocalDate } from '../../kernel/natural-month.js';
import { AuthorityRepository } from '../authority/authority-repository.js';
import { DueProcessRepository } from '../due-process/due-process-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { dutiesIn, isMet } from './domain/duty.js';
import type { Tally } from './domain/events.js';
import { reminderDay } from './domain/reminders.js';
import { DutyRecords } from './duty-records.js';

/** A manager is told that a duty of this month is not met yet. */
export interface DutyReminder {
  /** The same in every process: kind, month and day. */
  readonly id: string;
  /** The manager, as the inbox knows them. */
  readonly person: string;
  readonly principalId: string;
  readonly on: LocalDate;
  readonly about: {
    readonly month: string;
    readonly workingDaysLeft: number;
    readonly grade: string;
    readonly due: Tally;
    readonly done: Tally;
  };
}

/** Reminds managers when 10, 5 and 1 working days of the month are left. */
@Injectable()
export class DutyReminders {
  constructor(
    private readonly records: DutyRecords,
    private readonly authority: AuthorityRepository,
    private readonly dueProcess: DueProcessRepository,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
  ) {}

  /** The last reminders of this month, to everybody whose duty is not met by now. @throws LogUnavailable, DatabaseUnavailable */
  async now(): Promise<readonly DutyReminder[]> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const { plus } = await this.dueProcess.now();
    const day = reminderDay((one) => plus(addDays(one, -1), 1, 'working') === one, today);
    if (day === undefined) return [];
    const month = monthOf(today);
    const [{ people, done }, authority] = await Promise.all([
      this.records.of(month, 0n),
      this.authority.tables(),
    ]);
    const { on, workingDaysLeft } = day;
    return dutiesIn(month, people, authority, done)
      .filter((one) => !isMet(one))
      .map(({ principalId, employeeId, grade, due, done: sofar }) => ({
        ...{ id: `duty/${month}/${on}`, person: employeeId ?? principalId, principalId, on },
        about: { month, workingDaysLeft, grade, due, done: sofar },
      }));
  }
}
