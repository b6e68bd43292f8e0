import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { holdsOn } from '../common/office-moves.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { nameKey } from '../../src/kernel/names.js';
import { beginsWith, KEY_OF, wantedIn } from './names.js';
import { SCHEMA } from './projection.js';
import type { EmployeeView, EmploymentView } from './views.js';

export interface EmployeeFilter {
  readonly officeId: string | undefined;
  readonly active: boolean | undefined;
  /** Only this employee. */
  readonly only?: string | undefined;
  /** People who bear this name, or bore it. */
  readonly name?: string | undefined;
  /** People whom the text may mean, the nearest first. */
  readonly search?: string | undefined;
  /** Only the people after this one. */
  readonly after: After | undefined;
  readonly limit: number;
}

/** The last person of a page, with their nearness. */
export type After = readonly [nearness: number, employeeId: string];

interface EmployeeRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly name: string;
  readonly office_id: string;
  readonly active: boolean;
  readonly employment_no: number;
  readonly joined_on: string;
  readonly base: string;
  readonly fixed: string;
  readonly behaviour: string;
  readonly entries: number;
  readonly reversals: number;
  readonly trials: number;
  readonly revision: number;
  readonly joined_into: string | null;
  readonly employments: readonly EmploymentView[];
  readonly nearness: number;
}

/** Each employee with the office in force today, which is $1. */
const employeesToday = ({ nearness, from }: { readonly nearness: string; readonly from: string }): string => `
  SELECT e.employee_id, last.name, m.office_id, e.active, e.joined_into, e.employment_no, last.joined_on,
         last.base, last.fixed, last.behaviour, last.revision, ${nearness} AS nearness, stays.*
  FROM ${from}
  JOIN ${SCHEMA}.employments last ON last.employee_id = e.employee_id AND last.employment_no = e.employment_no
  CROSS JOIN LATERAL (
    SELECT sum(s.entries)::integer AS entries, sum(s.reversals)::integer AS reversals, sum(s.trials)::integer AS trials,
           json_agg(json_build_object('employmentNo', s.employment_no, 'name', s.name, 'joinedOn', s.joined_on,
                                      'leftOn', s.left_on) ORDER BY s.employment_no) AS employments
    FROM ${SCHEMA}.employments s WHERE s.employee_id = e.employee_id
  ) stays
  JOIN ${SCHEMA}.moves m ON m.employee_id = e.employee_id AND m.employment_no = e.employment_no
                        AND ${holdsOn('m', '$1')}`;

const EVERYBODY = { nearness: '0', from: `${SCHEMA}.employees e` };
const ONE = `${employeesToday(EVERYBODY)} WHERE e.employee_id = $2`;

@Injectable()
export class EmployeeQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `employee.unknown`, DatabaseUnavailable */
  async one(employeeId: string): Promise<EmployeeView> {
    const [row] = await this.postgres.query<EmployeeRow>(ONE, [this.today(), employeeId]);
    if (row === undefined) {
      throw new Problem('employee.unknown', `Nobody was ever registered as ${employeeId}.`);
    }
    return viewOf(row);
  }

  /** The employees in the order of their ids; in a search, the nearest first. @throws DatabaseUnavailable */
  async list(filter: EmployeeFilter): Promise<Page<EmployeeView>> {
    const { text, values } = listing(filter, this.today());
    const rows = await this.postgres.query<EmployeeRow>(text, values);
    const { items, nextCursor } = pageOf(rows, filter.limit, ({ nearness, employee_id }) => [
      nearness,
      employee_id,
    ]);
    return { items: items.map(viewOf), nextCursor };
  }

  private today(): string {
    return localDateOf(this.clock.now(), this.organisation.timeZone);
  }
}

/** A statement with only the conditions that are asked for, so that each combination is planned for its own index. */
function listing(
  { officeId, active, only, after, name, search, limit }: EmployeeFilter,
  today: string,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [today, limit + 1];
  const conditions: string[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const where = (condition: string, given: unknown): void => {
    if (given !== undefined) conditions.push(`${condition} ${value(given)}`);
  };
  const found = search === undefined ? EVERYBODY : lookedFor(search, value);
  where('e.employee_id =', only);
  where('e.active =', active);
  where('m.office_id =', officeId);
  if (name !== undefined)
    conditions.push(
      `e.employee_id IN (SELECT b.employee_id FROM ${SCHEMA}.employments b WHERE b.name_key = ${value(nameKey(name))})`,
    );
  if (search === undefined) where('e.employee_id >', after?.[1]);
  else if (after !== undefined)
    conditions.push(
      `(${found.nearness}, e.employee_id) > (${value(after[0])}::bigint, ${value(after[1])}::text COLLATE "C")`,
    );
  const filtered = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const order = search === undefined ? 'e.employee_id' : 'nearness, e.employee_id';
  return { text: `${employeesToday(found)} ${filtered} ORDER BY ${order} LIMIT $2`, values };
}

/** People with a key that begins with the text, by nearness: 0 exactly this name or id, 1 nearly, 2 a name that begins so, 3 all others. */
function lookedFor(
  search: string,
  value: (given: unknown) => string,
): { readonly nearness: string; readonly from: string } {
  const wanted = wantedIn(search);
  if (wanted.exactName === '') return EVERYBODY;
  const [exactName, id, name] = [wanted.exactName, wanted.id, wanted.name].map(value) as [
    string,
    string,
    string,
  ];
  const found = `
    SELECT n.employee_id, min(CASE
        WHEN n.key_of = ${KEY_OF.exactName} OR (n.key_of = ${KEY_OF.id} AND n.key = ${id}) THEN 0
        WHEN n.key_of = ${KEY_OF.name} AND n.key = ${name} THEN 1
        WHEN n.key_of = ${KEY_OF.name} THEN 2
        ELSE 3 END) AS nearness
    FROM ${SCHEMA}.names n
    WHERE (n.key = ${exactName} AND n.key_of = ${KEY_OF.exactName})
       OR (${beginsWith('n.key', id)} AND n.key_of = ${KEY_OF.id})
       OR (${beginsWith('n.key', name)} AND n.key_of IN (${KEY_OF.name}, ${KEY_OF.part}))
    GROUP BY n.employee_id`;
  return {
    nearness: 'f.nearness',
    from: `(${found}) f JOIN ${SCHEMA}.employees e ON e.employee_id = f.employee_id`,
  };
}

function viewOf(row: EmployeeRow): EmployeeView {
  // Leaving clears the points (rule 11).
  const [base, fixed, behaviour] = [row.base, row.fixed, row.behaviour].map((points) =>
    row.active ? Number(points) : 0,
  ) as [number, number, number];
  return {
    employeeId: row.employee_id,
    name: row.name,
    officeId: row.office_id,
    active: row.active,
    employmentNo: row.employment_no,
    joinedOn: row.joined_on,
    balance: { base, fixed, behaviour, total: base + fixed + behaviour },
    entries: row.entries,
    reversals: row.reversals,
    trials: row.trials,
    revision: row.revision,
    ...(row.joined_into === null ? {} : { joinedInto: row.joined_into }),
    employments: row.employments,
  };
}
