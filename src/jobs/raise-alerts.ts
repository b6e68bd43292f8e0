import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, lastDayOf, localDateOf, type LocalDate } from '../kernel/natural-month.js';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import { EventLog } from '../infrastructure/event-store/event-log.js';
import { serviceCommand } from '../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../infrastructure/event-store/outcome.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { Clock } from '../kernel/clock.js';
import { mapConcurrently } from '../kernel/map-concurrently.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { ClosingsRepository } from '../contexts/calendar/closings-repository.js';
import { DueProcessRepository } from '../contexts/due-process/due-process-repository.js';
import {
  AlertEvaluation,
  isMonth,
  type Evaluation,
  type Found,
} from '../contexts/alerts/alert-evaluation.js';
import { AlertRepository } from '../contexts/alerts/alert-repository.js';
import { AlertFigures, type Standing } from '../contexts/alerts/domain/alert-figures.js';
import { idOf, type About } from '../contexts/alerts/domain/events.js';
import type { Rule, Rules } from '../contexts/alerts/domain/rules.js';

/** The most alerts that one tick raises or lifts; the next tick goes on. */
const MAX_ALERTS = 10_000;
/** The most days and months of one tick. */
const MAX_PERIODS = 40;
const AT_A_TIME = 8;
/** So many working days there are to answer. */
const DAYS_TO_ANSWER = 10;

/** The alerts raised and lifted for a day or a month; unfinished where there were more than one tick takes. */
export interface Reviewed {
  readonly outcome: Outcome | 'unfinished';
  readonly changed: number;
  /** The place of its first event. */
  readonly first: bigint | undefined;
}

/**
 * One tick: for each day that is over and each closed month, first lifts the alerts that stand and do not hold any more, then
 * raises those that hold now.
 */
@Injectable()
export class RaiseAlerts implements ScheduledWork {
  readonly name = 'raise-alerts';

  constructor(
    private readonly alerts: AlertRepository,
    private readonly evaluation: AlertEvaluation,
    private readonly figures: AlertFigures,
    private readonly closings: ClosingsRepository,
    private readonly dueProcess: DueProcessRepository,
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    private readonly organisation: Organisation,
  ) {}

  /** Stops between two days when aborted. @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    let changed = 0;
    for (const period of (await this.due()).slice(0, MAX_PERIODS)) {
      if (stop?.aborted === true || changed >= MAX_ALERTS) break;
      changed += (await this.review(period, MAX_ALERTS - changed)).changed;
    }
    return changed === 0 ? {} : { done: `Raised or lifted ${changed} alerts.` };
  }

  /**
   * Looks at a day or a month, if it is over and was not looked at before.
   * @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached`
   */
  async review(period: string, limit = MAX_ALERTS): Promise<Reviewed> {
    const isDue = await this.isDue(period);
    const { done, checkedBy } = await this.alerts.reviews();
    if (!isDue || done.has(period)) return this.note(period, isDue, 0n, []);
    const evaluation = await this.evaluation.by(await this.log.head());
    const rules = await this.alerts.rules();
    const lifted = await this.lift(evaluation, rules, checkedBy, limit);
    const raised = await this.raise(evaluation, rules, period, limit - lifted.length);
    const places = [...lifted, ...raised];
    if (places.length >= limit)
      return { outcome: 'unfinished', changed: places.length, first: firstOf(places) };
    return this.note(period, isDue, evaluation.position, places);
  }

  private async note(
    period: string,
    isDue: boolean,
    position: bigint,
    places: readonly bigint[],
  ): Promise<Reviewed> {
    const command = { type: 'ReviewAlerts', period, position: String(position) } as const;
    const outcome = await this.alerts.review(command, isDue, this.envelope([randomUUID()]));
    const own = outcome.status === 'rejected' ? [] : [outcome.position];
    return { outcome, changed: places.length, first: firstOf([...places, ...own]) };
  }

  /** The days that are over, and the closed months, since the first rule, that were not looked at. */
  private async due(): Promise<readonly string[]> {
    const [rules, { done }, { months }] = await Promise.all([
      this.alerts.rules(),
      this.alerts.reviews(),
      this.closings.now(),
    ]);
    const from = [...rules.values()].map(({ rule }) => rule.from).sort()[0];
    if (from === undefined) return [];
    const today = this.today();
    const days: string[] = [];
    for (let day = from; day < today; day = addDays(day, 1)) if (!done.has(day)) days.push(day);
    const closed = months.map(({ month }) => month).filter((month) => lastDayOf(month) >= from);
    return [...closed.filter((month) => !done.has(month)), ...days];
  }

  private async isDue(period: string): Promise<boolean> {
    if (!isMonth(period)) return period < this.today();
    return (await this.closings.now()).months.some(({ month }) => month === period);
  }

  private today(): LocalDate {
    return localDateOf(this.clock.now(), this.organisation.timeZone);
  }

  /** Looks at those about which something has changed since the last review. @returns the places of what was lifted */
  private async lift(
    evaluation: Evaluation,
    rules: Rules,
    checkedBy: bigint,
    limit: number,
  ): Promise<readonly bigint[]> {
    const places: bigint[] = [];
    let after: Standing | undefined;
    while (places.length < limit) {
      const page = await this.figures.changedSince(checkedBy, after, limit);
      const over = (await evaluation.over(page, rules)).slice(0, limit - places.length);
      places.push(...(await this.send(over, (one) => this.liftOne(one, evaluation))));
      after = page.at(-1);
      if (page.length < limit) break;
    }
    return places;
  }

  private async raise(
    evaluation: Evaluation,
    rules: Rules,
    period: string,
    limit: number,
  ): Promise<readonly bigint[]> {
    const answerUntil = (await this.dueProcess.now()).plus(this.today(), DAYS_TO_ANSWER, 'working');
    const places: bigint[] = [];
    for (const { rule, ended } of rules.values()) {
      if (ended !== undefined || places.length >= limit) continue;
      const found = await evaluation.found(rule, period, limit - places.length);
      const raiseOne = (one: Found): Promise<Outcome> =>
        this.raiseOne(rule, one, { on: period, position: String(evaluation.position), answerUntil });
      places.push(...(await this.send(found, raiseOne)));
    }
    return places;
  }

  /** @returns the places of those that were accepted */
  private async send<T>(all: readonly T[], one: (it: T) => Promise<Outcome>): Promise<readonly bigint[]> {
    const outcomes = await mapConcurrently(AT_A_TIME, all, one);
    return outcomes.flatMap((outcome) => (outcome.status === 'accepted' ? [outcome.position] : []));
  }

  private raiseOne(
    { alertId, measure, threshold, share, tells }: Rule,
    { about, employmentNo, period, value }: Found,
    more: { readonly on: string; readonly position: string; readonly answerUntil: string },
  ): Promise<Outcome> {
    return this.alerts.handle(
      {
        type: 'RaiseAlert',
        alertId,
        about,
        employmentNo,
        period,
        measure,
        value,
        threshold: threshold ?? share,
        tells,
        ...more,
      },
      this.envelope(['raised', alertId, kindOf(about), idOf(about), period]),
    );
  }

  private liftOne(
    { alertId, about, isOffice, period }: Standing,
    { position }: Evaluation,
  ): Promise<Outcome> {
    const whom: About = isOffice ? { officeId: about } : { employeeId: about };
    return this.alerts.handle(
      { type: 'LiftAlert', alertId, about: whom, period, position: String(position) },
      this.envelope(['lifted', alertId, kindOf(whom), about, period]),
    );
  }

  private envelope(parts: readonly string[]) {
    return serviceCommand([this.name, ...parts], { recordedAt: this.clock.now() });
  }
}

const kindOf = (about: About): string => ('employeeId' in about ? 'employee' : 'office');

const firstOf = (places: readonly bigint[]): bigint | undefined =>
  places.reduce<bigint | undefined>(
    (first, place) => (first === undefined || place < first ? place : first),
    undefined,
  );
