import { Injectable } from '@nestjs/common';
import {
  AlertFigures,
  type DayFigure,
  type DayQuestion,
  type Employed,
  type Standing,
} from '../../src/contexts/alerts/domain/alert-figures.js';
import type { DailyMeasure } from '../../src/contexts/alerts/domain/events.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { addDays, firstDayOf, localDateOf, monthOf } from '../../src/kernel/natural-month.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { holdsOn } from '../common/office-moves.js';
import { ReadModels } from '../runtime/read-models.js';
import { IDENTITY, SCHEMA } from './schema.js';

/**
 * The statements take alert, day, office (null: everybody), employees (null: all who may be told of it), limit; then threshold,
 * and of a silence its last day and the day before the rule holds.
 */
const WHO = `
  ($4::text[] IS NULL OR e.employee_id = ANY ($4)) AND ($4::text[] IS NOT NULL OR e.joined_on <= $2)
  AND ($4::text[] IS NOT NULL OR $3::text IS NULL OR EXISTS (
    SELECT FROM ${SCHEMA}.moves m
    WHERE m.employee_id = e.employee_id AND m.employment_no = e.employment_no AND m.office_id = $3
      AND ${holdsOn('m', '$2')}))`;

const notRaised = (about: string, period: string, isOffice: boolean): string => `
  ($4::text[] IS NOT NULL OR NOT EXISTS (
    SELECT FROM ${SCHEMA}.raised r
    WHERE r.about = ${about} AND r.alert_id = $1 AND r.period = ${period} AND r.is_office = ${isOffice}))`;

const ofEmployment = (row: string): string =>
  `${row}.employee_id = e.employee_id AND ${row}.employment_no = e.employment_no`;

/** The balance now, without what occurred after the day. */
const BALANCES = `
  SELECT * FROM (
    SELECT e.employee_id AS about, e.employment_no, NULL AS since,
           e.balance - coalesce((SELECT sum(d.net) FROM ${SCHEMA}.days d WHERE ${ofEmployment('d')} AND d.day > $2), 0)
             AS figure
    FROM ${SCHEMA}.employments e
    WHERE e.active AND ${WHO} AND ${notRaised('e.employee_id', 'left($2, 7)', false)}
  ) balances WHERE figure < $6 ORDER BY about LIMIT $5`;

const DEDUCTIONS = `
  SELECT e.employee_id AS about, e.employment_no, NULL AS since, sum(d.deducted) AS figure
  FROM ${SCHEMA}.days d JOIN ${SCHEMA}.employments e ON ${ofEmployment('d')}
  WHERE d.day BETWEEN $7 AND $2 AND e.active AND ${WHO} AND ${notRaised('e.employee_id', 'left($2, 7)', false)}
  GROUP BY e.employee_id, e.employment_no HAVING sum(d.deducted) > $6 ORDER BY about LIMIT $5`;

const SILENCES = `
  SELECT about, employment_no, since, 0 AS figure FROM (
    SELECT e.employee_id AS about, e.employment_no,
           greatest((SELECT max(d.day) FROM ${SCHEMA}.days d
                     WHERE ${ofEmployment('d')} AND d.entries > 0 AND d.day <= $2), e.joined_on, $7::text) AS since
    FROM ${SCHEMA}.employments e WHERE e.active AND ${WHO}
  ) silences
  WHERE since <= $6 AND ${notRaised('silences.about', 'silences.since', false)} ORDER BY about LIMIT $5`;

/** Since the day from which an employee of the day has belonged to the office, without having been elsewhere meanwhile. */
const CAME = `
  (SELECT min(n.effective_on) FROM ${SCHEMA}.moves n
   WHERE ${ofEmployment('n')} AND n.from_on < n.until_on AND n.effective_on <= m.effective_on
     AND n.effective_on > coalesce((
       SELECT max(o.effective_on) FROM ${SCHEMA}.moves o
       WHERE ${ofEmployment('o')} AND o.office_id <> m.office_id AND o.from_on < o.until_on
         AND o.effective_on < m.effective_on), ''))`;

const OFFICE_SILENCES = `
  SELECT about, NULL::integer AS employment_no, since, 0 AS figure FROM (
    SELECT office.office_id AS about, greatest(office.came, $7::text, (
      SELECT d.day FROM ${SCHEMA}.days d
      JOIN ${SCHEMA}.moves b ON b.employee_id = d.employee_id AND b.employment_no = d.employment_no
                            AND b.office_id = office.office_id AND ${holdsOn('b', 'd.day')}
      WHERE d.entries > 0 AND d.day <= $2 ORDER BY d.day DESC LIMIT 1)) AS since
    FROM (
      SELECT m.office_id, min(greatest(e.joined_on, ${CAME})) AS came
      FROM ${SCHEMA}.employments e JOIN ${SCHEMA}.moves m ON ${ofEmployment('m')} AND ${holdsOn('m', '$2')}
      WHERE e.active AND e.joined_on <= $2 AND ($3::text IS NULL OR m.office_id = $3)
        AND ($4::text[] IS NULL OR m.office_id = ANY ($4))
      GROUP BY m.office_id
    ) office
  ) silences
  WHERE since <= $6 AND ${notRaised('silences.about', 'silences.since', true)} ORDER BY about LIMIT $5`;

/** Entries by the instant of recording: within three days, of which the local one is picked. */
const BOTTOM_LINE = `
  SELECT e.employee_id AS about, e.employment_no, b.recorded_at
  FROM ${SCHEMA}.bottom_entries b JOIN ${SCHEMA}.employments e ON ${ofEmployment('b')}
  WHERE b.recorded_at BETWEEN $6 AND $7 AND NOT b.reversed AND e.active AND ${WHO}
    AND ${notRaised('e.employee_id', '$2', false)} AND $5::integer > 0
  ORDER BY about`;

const OPEN = `
  SELECT e.employee_id FROM ${SCHEMA}.employments e
  JOIN unnest($3::text[], $4::integer[]) w (employee_id, employment_no)
    ON w.employee_id = e.employee_id AND w.employment_no = e.employment_no
  WHERE e.active
    AND NOT EXISTS (SELECT FROM ${SCHEMA}.raised r WHERE r.about = e.employee_id AND r.alert_id = $1 AND r.period = $2
                                                     AND NOT r.is_office)
    AND NOT EXISTS (SELECT FROM ${SCHEMA}.excused x WHERE x.month = $2 AND x.employee_id = e.employee_id)`;

const EXCUSED = `SELECT employee_id FROM ${SCHEMA}.excused WHERE month = $1 AND employee_id = ANY ($2::text[])`;
const JOINED = `SELECT employee_id, employment_no, joined_on FROM ${SCHEMA}.joined WHERE month = $1`;

const CHANGED = `
  SELECT alert_id AS "alertId", about, is_office AS "isOffice", employment_no AS "employmentNo", period,
         on_period AS "on"
  FROM ${SCHEMA}.raised
  WHERE lifted IS NULL AND NOT is_over AND NOT has_left AND touched_at > $1
    AND (about, alert_id, period, is_office) > ($2, $3, $4, $5)
  ORDER BY about, alert_id, period, is_office LIMIT $6`;

interface FigureRow extends Record<string, unknown> {
  readonly about: string;
  readonly employment_no: number | null;
  readonly figure: string | number;
  readonly since: string | null;
}

interface BottomRow extends Record<string, unknown> {
  readonly about: string;
  readonly employment_no: number;
  readonly recorded_at: string;
}

@Injectable()
export class AlertFiguresInPostgres extends AlertFigures {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
    private readonly organisation: Organisation,
  ) {
    super();
  }

  override reach(position: bigint): Promise<void> {
    return this.readModels.waitFor([IDENTITY], position);
  }

  override async ofDay(question: DayQuestion): Promise<readonly DayFigure[]> {
    if (question.rule.measure === 'bottom-line') return this.bottomLines(question);
    const { statement, values } = statementFor(question);
    const rows = await this.postgres.query<FigureRow>(statement, values);
    return rows.map(({ about, employment_no, figure, since }) => ({
      about,
      employmentNo: employment_no,
      figure: Number(figure),
      since,
    }));
  }

  override async open(
    alertId: string,
    month: string,
    who: readonly Employed[],
  ): Promise<ReadonlySet<string>> {
    if (who.length === 0) return new Set();
    const rows = await this.postgres.query<{ employee_id: string }>(OPEN, [
      alertId,
      month,
      who.map(({ employeeId }) => employeeId),
      who.map(({ employmentNo }) => employmentNo),
    ]);
    return new Set(rows.map(({ employee_id }) => employee_id));
  }

  override async excused(month: string, employeeIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.postgres.query<{ employee_id: string }>(EXCUSED, [month, employeeIds]);
    return new Set(rows.map(({ employee_id }) => employee_id));
  }

  override async joinedIn(month: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.postgres.query<{
      employee_id: string;
      employment_no: number;
      joined_on: string;
    }>(JOINED, [month]);
    return new Map(
      rows.map(({ employee_id, employment_no, joined_on }) => [`${employee_id} ${employment_no}`, joined_on]),
    );
  }

  override changedSince(
    position: bigint,
    after: Standing | undefined,
    limit: number,
  ): Promise<readonly Standing[]> {
    const { about = '', alertId = '', period = '', isOffice = false } = after ?? {};
    const values = [position, about, alertId, period, isOffice, limit];
    return this.postgres.query<Standing & Record<string, unknown>>(CHANGED, values);
  }

  private async bottomLines(question: DayQuestion): Promise<readonly DayFigure[]> {
    const { day, limit } = question;
    const around = [`${addDays(day, -1)}T00:00:00`, `${addDays(day, 2)}T00:00:00`];
    const values = [...commonOf(question), ...around];
    const rows = await this.postgres.query<BottomRow>(BOTTOM_LINE, values);
    const counts = new Map<string, DayFigure>();
    for (const { about, employment_no: employmentNo, recorded_at } of rows) {
      if (localDateOf(new Date(recorded_at), this.organisation.timeZone) !== day) continue;
      const figure = (counts.get(about)?.figure ?? 0) + 1;
      counts.set(about, { about, employmentNo, figure, since: null });
    }
    return [...counts.values()].slice(0, limit);
  }
}

const commonOf = ({ rule, day, who, limit }: DayQuestion): readonly unknown[] => [
  rule.alertId,
  day,
  rule.officeId,
  who ?? null,
  limit,
];

const STATEMENTS: Readonly<Record<Exclude<DailyMeasure, 'bottom-line'>, string>> = {
  'balance-below': BALANCES,
  'deductions-above': DEDUCTIONS,
  silent: SILENCES,
  'office-silent': OFFICE_SILENCES,
};

function statementFor(question: DayQuestion): {
  readonly statement: string;
  readonly values: readonly unknown[];
} {
  const { rule, day, silentSince } = question;
  const { measure, threshold, from } = rule;
  if (measure === 'bottom-line') throw new Error('Bottom lines are asked for otherwise');
  const statement = STATEMENTS[measure];
  const common = commonOf(question);
  if (measure === 'balance-below') return { statement, values: [...common, threshold] };
  if (measure === 'deductions-above')
    return { statement, values: [...common, threshold, firstDayOf(monthOf(day))] };
  return { statement, values: [...common, silentSince, addDays(from, -1)] };
}
