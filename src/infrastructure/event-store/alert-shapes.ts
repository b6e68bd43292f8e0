import { ANSWERS, MEASURES, TOLD, type AlertEvent } from '../../contexts/alerts/domain/events.js';
import {
  date,
  integer,
  listOf,
  month,
  object,
  positive,
  text,
  type Check,
  type Shape,
  oneOf,
  orNull,
} from './checks.js';
import { textOrNull } from './schema-parts.js';

const period: Check = (value) => month(value) || date(value);
const about: Check = (value) => object({ employeeId: text })(value) || object({ officeId: text })(value);
const raised = { alertId: text, about, period };
const tells = listOf(oneOf(TOLD));

/** The stored shapes of the events of alerts. */
export const ALERT_SHAPES: Readonly<Record<AlertEvent['type'], Shape>> = {
  AlertSet: {
    alertId: text,
    title: text,
    measure: oneOf(MEASURES),
    threshold: orNull(integer),
    share: orNull(integer),
    months: orNull(integer),
    officeId: textOrNull,
    tells,
    from: date,
  },
  AlertEnded: { alertId: text },
  AlertRaised: {
    ...raised,
    employmentNo: orNull(positive),
    measure: oneOf(MEASURES),
    on: period,
    value: integer,
    threshold: orNull(integer),
    tells,
    position: text,
    answerUntil: date,
  },
  AlertLifted: { ...raised, position: text },
  AlertAnswered: { ...raised, measure: oneOf(ANSWERS), by: text, personal: object({ text }) },
  AlertsReviewed: { period, position: text },
};
