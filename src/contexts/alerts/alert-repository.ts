import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from '../../kernel/natural-month.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { settledBy } from '../../infrastructure/event-store/cached-stream.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { isActing, reachesOffice } from '../access/domain/actor.js';
import { officeOn } from '../employees/domain/office-moves.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { OfficeRepository } from '../offices/office-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import {
  alertsOfDecider,
  type AlertOfCommand,
  type AlertOfContext,
  type AlertsOf,
  type AnswerAlert,
} from './domain/alerts-of.js';
import {
  ALERT_REVIEWS_STREAM,
  ALERTS_STREAM,
  alertsStream,
  type AlertOfEvent,
  type AlertRuleEvent,
  type AlertsReviewed,
} from './domain/events.js';
import { reviewsDecider, type ReviewAlerts, type Reviews, type ReviewsContext } from './domain/reviews.js';
import { rulesDecider, type RuleCommand, type Rules, type RulesContext } from './domain/rules.js';

/** Decides on alerts: on the rules, on those that each has raised, and on what was looked at. */
@Injectable()
export class AlertRepository {
  private readonly ruleFiles: AggregateStore<Rules, RuleCommand, AlertRuleEvent, RulesContext>;
  private readonly files: AggregateStore<AlertsOf, AlertOfCommand, AlertOfEvent, AlertOfContext>;
  private readonly reviewFiles: AggregateStore<Reviews, ReviewAlerts, AlertsReviewed, ReviewsContext>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly offices: OfficeRepository,
    private readonly employees: EmployeeRepository,
  ) {
    this.ruleFiles = new AggregateStore(log, rulesDecider);
    this.files = new AggregateStore(log, alertsOfDecider);
    this.reviewFiles = new AggregateStore(log, reviewsDecider);
  }

  /** @throws LogUnavailable */
  onRules(command: RuleCommand, envelope: Envelope): Promise<Outcome> {
    return this.ruleFiles.handle(ALERTS_STREAM, command, envelope, async () => ({
      officeIsOpen:
        command.type === 'SetAlert' &&
        command.officeId !== null &&
        (await this.offices.isKnown(command.officeId)),
      settledUntil: this.dayOf(settledBy(envelope.recordedAt)),
    }));
  }

  /** @throws LogUnavailable */
  handle(command: AlertOfCommand, envelope: Envelope): Promise<Outcome> {
    const about = command.type === 'AnswerAlert' ? { employeeId: command.employeeId } : command.about;
    return this.files.handle(alertsStream(about), command, envelope, () =>
      command.type === 'AnswerAlert'
        ? this.answering(command, envelope)
        : Promise.resolve({ person: '', isOnOneself: false, isWithinReach: true }),
    );
  }

  /** @throws LogUnavailable */
  review(command: ReviewAlerts, isDue: boolean, envelope: Envelope): Promise<Outcome> {
    return this.reviewFiles.handle(ALERT_REVIEWS_STREAM, command, envelope, () => Promise.resolve({ isDue }));
  }

  /** The rules as the log has them now. @throws LogUnavailable */
  rules(): Promise<Rules> {
    return this.ruleFiles.stateOf(ALERTS_STREAM);
  }

  /** @throws LogUnavailable */
  reviews(): Promise<Reviews> {
    return this.reviewFiles.stateOf(ALERT_REVIEWS_STREAM);
  }

  private dayOf(instant: Date): LocalDate {
    return localDateOf(instant, this.organisation.timeZone);
  }

  /** A manager answers for their office: that of today, or the last one of somebody who has left. */
  private async answering({ employeeId }: AnswerAlert, envelope: Envelope): Promise<AlertOfContext> {
    const { actor, reach } = envelope.sender;
    const file = await this.employees.stateOf(employeeId);
    const office =
      file.status === 'unknown' ? undefined : officeOn(file.moves, this.dayOf(envelope.recordedAt));
    return {
      person: actor.employeeId ?? actor.principalId,
      isOnOneself: isActing(envelope.sender, employeeId),
      isWithinReach: reach.everywhere || (office !== undefined && reachesOffice(reach, office)),
    };
  }
}
