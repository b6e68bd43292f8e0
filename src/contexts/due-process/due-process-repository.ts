import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from '../../kernel/natural-month.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { CachedStream, settledBy } from '../../infrastructure/event-store/cached-stream.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../organisation/domain/organisation.js';
import {
  dueProcessDecider,
  workingDaysDecider,
  type DueProcessContext,
  type SetDueProcess,
  type SetWorkingDays,
} from './domain/decisions.js';
import {
  DUE_PROCESS_STREAM,
  WORKING_DAYS_STREAM,
  type DayCount,
  type DueProcessSet,
  type WorkingDaysSet,
} from './domain/events.js';
import { policyOn, type Policies, type Policy } from './domain/policies.js';
import { isWorkingDay, plus, type WorkingDays } from './domain/working-days.js';

/** Working days and policies, as they are known at one time. */
export interface DueProcess {
  /** The policy on a day. */
  readonly on: (day: LocalDate) => Policy | undefined;
  readonly plus: (day: LocalDate, count: number, by: DayCount) => LocalDate;
  readonly isWorkingDay: (day: LocalDate) => boolean;
}

/** The working days of the organisation, and its policy of due process. */
@Injectable()
export class DueProcessRepository {
  private readonly days: AggregateStore<WorkingDays, SetWorkingDays, WorkingDaysSet, undefined>;
  private readonly policies: AggregateStore<Policies, SetDueProcess, DueProcessSet, DueProcessContext>;
  private readonly knownDays: CachedStream<WorkingDays, WorkingDaysSet>;
  private readonly knownPolicies: CachedStream<Policies, DueProcessSet>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    clock: Clock,
  ) {
    this.days = new AggregateStore(log, workingDaysDecider);
    this.policies = new AggregateStore(log, dueProcessDecider);
    this.knownDays = new CachedStream(log, clock, WORKING_DAYS_STREAM, workingDaysDecider);
    this.knownPolicies = new CachedStream(log, clock, DUE_PROCESS_STREAM, dueProcessDecider);
  }

  /** @throws LogUnavailable */
  setWorkingDays(command: SetWorkingDays, envelope: Envelope): Promise<Outcome> {
    return this.days.handle(WORKING_DAYS_STREAM, command, envelope, () => Promise.resolve(undefined));
  }

  /** @throws LogUnavailable */
  setDueProcess(command: SetDueProcess, envelope: Envelope): Promise<Outcome> {
    const context = { settledUntil: localDateOf(settledBy(envelope.recordedAt), this.organisation.timeZone) };
    return this.policies.handle(DUE_PROCESS_STREAM, command, envelope, () => Promise.resolve(context));
  }

  /** Both as the log has them now. @throws LogUnavailable */
  async now(): Promise<DueProcess> {
    const [days, policies] = await Promise.all([this.knownDays.newest(), this.knownPolicies.newest()]);
    return {
      on: (day) => policyOn(policies, day),
      plus: (day, count, by) => plus(days, day, count, by),
      isWorkingDay: (day) => isWorkingDay(days, day),
    };
  }
}
