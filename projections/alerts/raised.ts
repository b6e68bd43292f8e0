import { idOf, type AlertOfEvent, type Raised } from '../../src/contexts/alerts/domain/events.js';
import type { Correction } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

const SET = `INSERT INTO ${SCHEMA}.rules (alert_id, position, data, ended) VALUES ($1, $2, $3, false)`;
const END = `UPDATE ${SCHEMA}.rules SET ended = true WHERE alert_id = $1`;

/** Keeps the rules: there are dozens of them. */
export async function recordRules(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  for (const { event, position } of events) {
    if (event.type === 'AlertSet')
      await tx.execute(SET, [event.data.alertId, position, JSON.stringify(event.data)]);
    else if (event.type === 'AlertEnded') await tx.execute(END, [event.data.alertId]);
  }
}

const RAISE = `
  INSERT INTO ${SCHEMA}.raised (alert_id, is_office, about, period, employment_no, measure, on_period, position, data,
                                has_left, is_over, touched_at)
  SELECT *, false, false, position
  FROM unnest($1::text[], $2::boolean[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::bigint[],
              $9::jsonb[])
    r (alert_id, is_office, about, period, employment_no, measure, on_period, position, data)`;

const changing = (what: string): string => `
  UPDATE ${SCHEMA}.raised r SET ${what}
  FROM unnest($1::text[], $2::boolean[], $3::text[], $4::text[], $5::bigint[], $6::jsonb[])
    c (alert_id, is_office, about, period, position, data)
  WHERE r.alert_id = c.alert_id AND r.is_office = c.is_office AND r.about = c.about AND r.period = c.period`;
/** What stands no more is not looked at again. */
const LIFT = changing('lifted = c.position, has_left = false, touched_at = r.position');
const ANSWER = changing('answer = c.data');

const STANDS = 'r.lifted IS NULL AND NOT r.is_over AND NOT r.is_office';

const LEAVE = `
  UPDATE ${SCHEMA}.raised r SET has_left = true
  FROM unnest($1::text[], $2::integer[], $3::bigint[]) gone (employee_id, employment_no, position)
  WHERE r.about = gone.employee_id AND r.employment_no = gone.employment_no AND r.position < gone.position AND ${STANDS}`;
const COME_BACK = `
  UPDATE ${SCHEMA}.raised r SET has_left = false WHERE r.about = $1 AND r.employment_no = $2 AND ${STANDS}`;
const FORGET = `
  UPDATE ${SCHEMA}.raised r SET has_left = true WHERE r.about = $1 AND r.employment_no = $2 AND ${STANDS}`;

/** A review ends what stands about those who have left, also where the departure is undone after it. */
const END_OF_LEFT = `
  UPDATE ${SCHEMA}.raised r SET is_over = true, has_left = false, touched_at = r.position
  WHERE r.has_left AND ${STANDS}`;

/** Notes the end of a review. */
export async function endOfLeft(tx: Sql): Promise<void> {
  await tx.execute(END_OF_LEFT);
}

/** Notes that somebody has come back, or was never there. */
export async function putRaisedRight({ type, data }: Correction, tx: Sql): Promise<void> {
  const employment = [data.employeeId, data.employmentNo];
  if (type === 'DepartureUndone') await tx.execute(COME_BACK, employment);
  else if (type === 'RegistrationUndone') await tx.execute(FORGET, employment);
}

const EXCUSE = `
  INSERT INTO ${SCHEMA}.excused (month, employee_id)
  SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`;

type Told<Type extends AlertOfEvent['type']> = RecordedEvent<Extract<AlertOfEvent, { type: Type }>>;

const those = <Type extends AlertOfEvent['type']>(
  events: readonly RecordedEvent[],
  type: Type,
): readonly Told<Type>[] => events.filter((recorded): recorded is Told<Type> => recorded.event.type === type);

/** Keeps what was raised, lifted and answered, what is over since somebody left, and the months that were excused. */
export async function recordRaised(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const raised = those(events, 'AlertRaised');
  if (raised.length > 0)
    await tx.execute(RAISE, [
      ...keysOf(raised),
      raised.map(({ event }) => event.data.employmentNo),
      raised.map(({ event }) => event.data.measure),
      raised.map(({ event }) => event.data.on),
      raised.map(({ position }) => position),
      raised.map(({ event, meta }) => JSON.stringify({ ...event.data, at: meta.recordedAt })),
    ]);
  await change(LIFT, those(events, 'AlertLifted'), tx);
  await change(ANSWER, those(events, 'AlertAnswered'), tx);
  const left = events.flatMap(({ event, position }) =>
    event.type === 'EmployeeLeft' ? [{ ...event.data, position }] : [],
  );
  if (left.length > 0)
    await tx.execute(LEAVE, [
      left.map(({ employeeId }) => employeeId),
      left.map(({ employmentNo }) => employmentNo),
      left.map(({ position }) => position),
    ]);
  const excused = events.flatMap(({ event }) => (event.type === 'MonthExcused' ? [event.data] : []));
  if (excused.length > 0)
    await tx.execute(EXCUSE, [
      excused.map(({ month }) => month),
      excused.map(({ employeeId }) => employeeId),
    ]);
}

const keysOf = (events: readonly { readonly event: { readonly data: Raised } }[]): readonly unknown[] => [
  events.map(({ event }) => event.data.alertId),
  events.map(({ event }) => 'officeId' in event.data.about),
  events.map(({ event }) => idOf(event.data.about)),
  events.map(({ event }) => event.data.period),
];

async function change(
  statement: string,
  events: readonly Told<'AlertLifted' | 'AlertAnswered'>[],
  tx: Sql,
): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(statement, [
    ...keysOf(events),
    events.map(({ position }) => position),
    events.map(({ event, meta }) => JSON.stringify(answerIn(event, meta.recordedAt))),
  ]);
}

function answerIn(event: AlertOfEvent, at: string): object | null {
  if (event.type !== 'AlertAnswered') return null;
  const { measure, by, personal } = event.data;
  return { measure, by, text: personal.text, at };
}
