import fc from 'fast-check';
import { ANSWERS, MEASURES, TOLD, type AlertEvent } from '../../src/contexts/alerts/domain/events.js';
import { date, id, text } from './arbitrary-parts.js';

const count = fc.integer({ min: 1, max: 50 });
const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
const position = fc.nat().map(String);
const period = fc.oneof(
  date,
  date.map((day) => day.slice(0, 7)),
);
const tells = fc.uniqueArray(fc.constantFrom(...TOLD));
const measure = fc.constantFrom(...MEASURES);
const about = fc.oneof(fc.record({ employeeId: id }), fc.record({ officeId: id }));
const raised = { alertId: id, about, period };

/** Arbitrary data of the events of alerts. */
export const ALERT_DATA: {
  readonly [Type in AlertEvent['type']]: fc.Arbitrary<Extract<AlertEvent, { type: Type }>['data']>;
} = {
  AlertSet: fc.record({
    alertId: id,
    title: text,
    measure,
    threshold: fc.option(number),
    share: fc.option(count),
    months: fc.option(count),
    officeId: fc.option(id),
    tells,
    from: date,
  }),
  AlertEnded: fc.record({ alertId: id }),
  AlertRaised: fc.record({
    ...raised,
    employmentNo: fc.option(count),
    measure,
    on: period,
    value: number,
    threshold: fc.option(number),
    tells,
    position,
    answerUntil: date,
  }),
  AlertLifted: fc.record({ ...raised, position }),
  AlertAnswered: fc.record({
    ...raised,
    measure: fc.constantFrom(...ANSWERS),
    by: id,
    personal: fc.record({ text }),
  }),
  AlertsReviewed: fc.record({ period, position }),
};
