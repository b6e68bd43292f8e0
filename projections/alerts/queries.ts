import { Injectable } from '@nestjs/common';
import type { Scope } from '../../src/contexts/access/domain/actor.js';
import type { AlertRaised } from '../../src/contexts/alerts/domain/events.js';
import type { Rule } from '../../src/contexts/alerts/domain/rules.js';
import { EmployeeNames } from '../../src/contexts/employees/domain/employee-names.js';
import { OfficeNames } from '../../src/contexts/offices/domain/office-names.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Clock } from '../../src/kernel/clock.js';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { holdsOn } from '../common/office-moves.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './schema.js';
import type { AlertRuleView, RaisedAlertsQuery, RaisedAlertView } from './views.js';

const RULES = `SELECT data, ended FROM ${SCHEMA}.rules ORDER BY position`;

/** The office of today, of the last employment. */
const OFFICE_TODAY = `
  (SELECT m.office_id FROM ${SCHEMA}.moves m WHERE m.employee_id = r.about AND ${holdsOn('m', '$1')}
   ORDER BY m.employment_no DESC LIMIT 1)`;
const OFFICE = `CASE WHEN r.is_office THEN r.about ELSE ${OFFICE_TODAY} END`;

const STATUS: Readonly<Record<NonNullable<RaisedAlertsQuery['status']>, string>> = {
  standing: 'r.lifted IS NULL AND NOT r.is_over AND NOT r.has_left',
  lifted: 'r.lifted IS NOT NULL',
  unanswered:
    'r.lifted IS NULL AND NOT r.is_over AND NOT r.has_left AND r.answer IS NULL AND NOT r.is_office',
  overdue: `r.lifted IS NULL AND NOT r.is_over AND NOT r.has_left AND r.answer IS NULL AND NOT r.is_office
            AND r.data->>'answerUntil' < $1`,
};

/** Of an employee who reads their own: those that tell them. */
const list = (status: string): string => `
  SELECT r.position, r.is_office, r.about, r.lifted, r.is_over OR r.has_left AS is_over, r.answer, r.data FROM ${SCHEMA}.raised r
  WHERE ($2::bigint IS NULL OR r.position < $2) AND ($3::text IS NULL OR (r.about = $3 AND NOT r.is_office))
    AND ($4::text IS NULL OR ${OFFICE} = $4) AND ${status} AND $1::text <> ''
    AND ($5::text[] IS NULL OR ${OFFICE} = ANY ($5)
         OR (r.about = $6 AND NOT r.is_office AND r.data->'tells' ? 'self'))
  ORDER BY r.position DESC LIMIT $7`;

interface RaisedRow extends Record<string, unknown> {
  readonly position: string;
  readonly is_office: boolean;
  readonly about: string;
  readonly lifted: string | null;
  readonly is_over: boolean;
  readonly answer: RaisedAlertView['answer'];
  readonly data: AlertRaised['data'] & { readonly at: string };
}

@Injectable()
export class AlertQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly people: EmployeeNames,
    private readonly offices: OfficeNames,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** @throws DatabaseUnavailable */
  async rules(): Promise<readonly AlertRuleView[]> {
    const rows = await this.postgres.query<{ data: Rule; ended: boolean }>(RULES);
    return rows.map(({ data, ended }) => ({ ...data, ended }));
  }

  /** What was raised about those within reach, the newest first. @throws DatabaseUnavailable */
  async raised(
    { status, employeeId, officeId }: Pick<RaisedAlertsQuery, 'status' | 'employeeId' | 'officeId'>,
    { everywhere, offices, file }: Scope,
    before: string | undefined,
    limit: number,
  ): Promise<Page<RaisedAlertView>> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const rows = await this.postgres.query<RaisedRow>(list(status === undefined ? 'true' : STATUS[status]), [
      today,
      before ?? null,
      employeeId ?? null,
      officeId ?? null,
      everywhere ? null : offices,
      file,
      limit + 1,
    ]);
    const names = await this.namesIn(rows);
    const views = rows.map((row) => ({ ...viewOf(row, today), name: names(row) ?? null }));
    return pageOf(views, limit, ({ position }) => [position]);
  }

  /** What those are called whom the rows are about. @throws DatabaseUnavailable */
  private async namesIn(rows: readonly RaisedRow[]): Promise<(row: RaisedRow) => string | undefined> {
    const idsOf = (isOffice: boolean): readonly string[] =>
      rows.filter((row) => row.is_office === isOffice).map(({ about }) => about);
    const [people, offices] = await Promise.all([this.people.of(idsOf(false)), this.offices.of(idsOf(true))]);
    return ({ is_office, about }) => (is_office ? offices : people).get(about);
  }
}

function viewOf({ position, is_office, about, lifted, is_over, answer, data }: RaisedRow, today: string) {
  const { alertId, measure, period, on, value, threshold, answerUntil, at } = data;
  const whom = is_office ? { officeId: about } : { employeeId: about };
  const stands = lifted === null && !is_over;
  return {
    position,
    alertId,
    measure,
    ...whom,
    period,
    on,
    value,
    threshold,
    raisedAt: at,
    lifted,
    over: is_over,
    answer,
    answerUntil,
    overdue: stands && !is_office && answer === null && answerUntil < today,
  };
}
