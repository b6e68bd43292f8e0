import { Injectable } from '@nestjs/common';
import { FEWEST } from '../../src/contexts/access/domain/small-groups.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { Clock } from '../../src/kernel/clock.js';
import { addDays, localDateOf, type LocalDate } from '../../src/kernel/natural-month.js';
import { holdsOn } from '../common/office-moves.js';
import { pageOf } from '../runtime/cursor.js';
import { MEMBERS_OF_ALL, MEMBERS_OF_OFFICE, NAMED, refuseUnknown } from './members.js';
import { SCHEMA } from './projection.js';
import type { Sight } from './sight.js';
import type { DayBoardView, DaysView, OfficeDayView, OfficeDaysView } from './views.js';

interface Points {
  readonly awards: string;
  readonly deductions: string;
  readonly trial_awards: string;
  readonly trial_deductions: string;
}

interface Net {
  readonly awards: number;
  readonly deductions: number;
  readonly net: number;
}

interface DayPoints extends Net {
  readonly trial: Net;
}

interface DaySums {
  readonly sums: DayPoints | null;
  readonly suppressed: boolean;
}

interface SumRow extends Points, Record<string, unknown> {
  readonly day: LocalDate;
}

const SUMS = `sum(d.awards) AS awards, sum(d.deductions) AS deductions, sum(d.trial_awards) AS trial_awards,
  sum(d.trial_deductions) AS trial_deductions`;

const OF_PERSON = `
  SELECT d.day, ${SUMS} FROM ${SCHEMA}.days d
  WHERE d.employee_id = $1 AND d.day BETWEEN $2 AND $3
  GROUP BY d.day HAVING sum(d.awards + d.deductions + d.trial_awards + d.trial_deductions) > 0 ORDER BY d.day`;

const IS_KNOWN = `SELECT FROM ${SCHEMA}.employments WHERE employee_id = $1 LIMIT 1`;

const rowsOf = (members: string): string => `
  SELECT p.employee_id, p.employment_no, p.office_id, coalesce(d.awards, 0) AS awards,
         coalesce(d.deductions, 0) AS deductions, coalesce(d.trial_awards, 0) AS trial_awards,
         coalesce(d.trial_deductions, 0) AS trial_deductions
  FROM (${members}) p
  LEFT JOIN ${SCHEMA}.days d
    ON d.employee_id = p.employee_id AND d.employment_no = p.employment_no AND d.day = $1`;

const sumsOfDay = (members: string): string => `
  SELECT count(*)::integer AS members, ${SUMS} FROM (${rowsOf(members)}) d`;

const RANKED = 'rank() OVER (ORDER BY awards - deductions DESC)::integer AS rank';
const boardOf = (members: string): string => `
  SELECT board.*, named.name FROM (SELECT rows.*, ${RANKED} FROM (${rowsOf(members)}) rows) board
  ${NAMED}
  WHERE $2::text IS NULL OR board.employee_id = $2
  ORDER BY board.rank, board.employee_id OFFSET $3 LIMIT $4`;

const OF_ALL = { sums: sumsOfDay(MEMBERS_OF_ALL('$1')), board: boardOf(MEMBERS_OF_ALL('$1')) };
const OF_OFFICE = {
  sums: sumsOfDay(MEMBERS_OF_OFFICE('$1', '$2')),
  board: boardOf(MEMBERS_OF_OFFICE('$1', '$5')),
};

const OFFICE_OF = `
  SELECT office_id FROM (${MEMBERS_OF_ALL('$1')}) p WHERE employee_id = $2 ORDER BY employment_no DESC LIMIT 1`;

const POLICY = `
  SELECT deductions FROM ${SCHEMA}.policies WHERE in_force_from <= $1 ORDER BY in_force_from DESC LIMIT 1`;

/** How many people come and go, by day; whoever is there on the first one has come by then. */
const COMING_AND_GOING = `
  WITH spans AS (
    SELECT greatest(m.from_on, s.joined_on) AS starts, least(m.until_on, coalesce(s.left_on, '~')) AS ends
    FROM ${SCHEMA}.moves m JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
    WHERE m.office_id = $1
  ), there AS (SELECT * FROM spans WHERE starts < ends AND starts <= $3 AND ends > $2)
  SELECT day, sum(change)::integer AS change FROM (
    SELECT greatest(starts, $2) AS day, 1 AS change FROM there
    UNION ALL SELECT ends, -1 FROM there WHERE ends <= $3
  ) changes GROUP BY day`;

const OF_OFFICE_BY_DAY = `
  SELECT d.day, ${SUMS}
  FROM ${SCHEMA}.moves m
  JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  JOIN ${SCHEMA}.days d USING (employee_id, employment_no)
  WHERE m.office_id = $1 AND d.day BETWEEN $2 AND $3 AND ${holdsOn('m', 'd.day')}
    AND s.joined_on <= d.day AND (s.left_on IS NULL OR s.left_on > d.day)
  GROUP BY d.day`;

interface BoardRow extends SumRow {
  readonly employee_id: string;
  readonly name: string;
  readonly office_id: string;
  readonly rank: number;
}

/** Points by the day on which they were earned; reversed entries left out, those in trial summed apart. */
@Injectable()
export class DayQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  today(): LocalDate {
    return localDateOf(this.clock.now(), this.organisation.timeZone);
  }

  /** Whether the policy of today publishes deductions with names. @throws DatabaseUnavailable */
  async isNamed(): Promise<boolean> {
    const [row] = await this.postgres.query<{ deductions: string | null }>(POLICY, [this.today()]);
    return row?.deductions === 'named';
  }

  /** The office to which an employee belonged on a day. @throws DatabaseUnavailable */
  async officeOn(day: LocalDate, employeeId: string): Promise<string | undefined> {
    const [row] = await this.postgres.query<{ office_id: string }>(OFFICE_OF, [day, employeeId]);
    return row?.office_id;
  }

  /** @throws Problem `employee.unknown`, DatabaseUnavailable */
  async ofPerson(employeeId: string, from: LocalDate, to: LocalDate): Promise<DaysView> {
    const known = await this.postgres.query(IS_KNOWN, [employeeId]);
    if (known.length === 0)
      throw new Problem('employee.unknown', `Nobody was ever registered as ${employeeId}.`);
    const rows = await this.postgres.query<SumRow>(OF_PERSON, [employeeId, from, to]);
    return { employeeId, from, to, items: rows.map((row) => ({ day: row.day, ...pointsOf(row) })) };
  }

  /** @throws Problem `office.unknown`, DatabaseUnavailable */
  onDay(
    date: LocalDate,
    { officeId, only }: Sight,
    { skip, limit, seesFew }: { readonly skip: number; readonly limit: number; readonly seesFew: boolean },
  ): Promise<DayBoardView> {
    return this.postgres.snapshot(async (tx) => {
      if (officeId !== undefined) await refuseUnknown(tx, officeId);
      const office = officeId === undefined ? [] : [officeId];
      const { sums, board } = officeId === undefined ? OF_ALL : OF_OFFICE;
      const [sum] = await tx.query<SumRow & { members: number }>(sums, [date, ...office]);
      const rows = await tx.query<BoardRow>(board, [date, only ?? null, skip, limit + 1, ...office]);
      const page = pageOf(rows, limit, () => [skip + limit]);
      const members = sum?.members ?? 0;
      return {
        date,
        office: officeId ?? 'all',
        members,
        // Whoever is told of each of them knows the sums.
        ...sumsOf(sum, members, seesFew || only === undefined),
        items: page.items.map(placeOf),
        nextCursor: page.nextCursor,
      };
    });
  }

  /** @throws Problem `office.unknown`, DatabaseUnavailable */
  ofOffice(officeId: string, from: LocalDate, to: LocalDate, seesFew: boolean): Promise<OfficeDaysView> {
    return this.postgres.snapshot(async (tx) => {
      await refuseUnknown(tx, officeId);
      const members = await membersByDay(tx, officeId, from, to);
      const rows = await tx.query<SumRow>(OF_OFFICE_BY_DAY, [officeId, from, to]);
      const byDay = new Map(rows.map((row) => [row.day, row]));
      const items = members.map(([day, count]) => officeDayOf(day, count, byDay.get(day), seesFew));
      return { officeId, from, to, items };
    });
  }
}

/** How many belong to the office on each day of the time. */
async function membersByDay(
  tx: Sql,
  officeId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly (readonly [LocalDate, number])[]> {
  const rows = await tx.query<{ day: LocalDate; change: number }>(COMING_AND_GOING, [officeId, from, to]);
  const changes = new Map(rows.map(({ day, change }) => [day, change]));
  const counts: (readonly [LocalDate, number])[] = [];
  let members = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    members += changes.get(day) ?? 0;
    counts.push([day, members]);
  }
  return counts;
}

function officeDayOf(
  day: LocalDate,
  members: number,
  row: SumRow | undefined,
  seesFew: boolean,
): OfficeDayView {
  const { sums, suppressed } = sumsOf(row, members, seesFew);
  const perMember = sums === null || members === 0 ? null : { num: sums.net, den: members };
  return { day, members, sums, suppressed, perMember };
}

/** Sums of so few people that one could tell what is whose are not told. */
function sumsOf(row: SumRow | undefined, members: number, seesFew: boolean): DaySums {
  if (!seesFew && members > 0 && members < FEWEST) return { sums: null, suppressed: true };
  return { sums: pointsOf(row), suppressed: false };
}

const NOTHING = { awards: '0', deductions: '0', trial_awards: '0', trial_deductions: '0' };

function pointsOf(row: Points = NOTHING): DayPoints {
  return {
    ...netOf(Number(row.awards), Number(row.deductions)),
    trial: netOf(Number(row.trial_awards), Number(row.trial_deductions)),
  };
}

const netOf = (awards: number, deductions: number): Net => ({ awards, deductions, net: awards - deductions });

const placeOf = (row: BoardRow): DayBoardView['items'][number] => ({
  rank: row.rank,
  employeeId: row.employee_id,
  name: row.name,
  officeId: row.office_id,
  ...pointsOf(row),
});
