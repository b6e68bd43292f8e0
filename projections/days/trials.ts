import { Injectable } from '@nestjs/common';
import { keptBack } from '../../src/contexts/access/domain/small-groups.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { LocalDate } from '../../src/kernel/natural-month.js';
import { pageOf } from '../runtime/cursor.js';
import { ExclusiveQuery } from '../runtime/exclusive-query.js';
import { MEMBERS_OF_ALL, MEMBERS_OF_OFFICE, NAMED, refuseUnknown } from './members.js';
import { SCHEMA } from './projection.js';
import type { TrialItemView, TrialView } from './views.js';

const IN_TIME = 't.day BETWEEN $2 AND $1';
const IS_OF = 't.employee_id = p.employee_id AND t.employment_no = p.employment_no';
const MOST_ITEMS = 1_000;

const itemsOf = (members: string): string => `
  SELECT t.item_code, t.direction, sum(t.points) AS points, sum(t.entries)::integer AS entries,
         (count(DISTINCT t.employee_id) FILTER (WHERE t.entries > 0))::integer AS people
  FROM (${members}) p JOIN ${SCHEMA}.trials t ON ${IS_OF}
  WHERE ${IN_TIME} GROUP BY t.item_code, t.direction HAVING sum(t.entries) > 0
  ORDER BY sum(t.points) DESC, t.item_code, t.direction LIMIT ${MOST_ITEMS}`;

const boardOf = (members: string): string => `
  SELECT board.*, named.name
  FROM (
    SELECT sums.*, rank() OVER (ORDER BY awards - deductions DESC)::integer AS rank
    FROM (
      SELECT p.employee_id, p.office_id,
             coalesce(sum(t.points) FILTER (WHERE t.direction = 'award'), 0) AS awards,
             coalesce(sum(t.points) FILTER (WHERE t.direction = 'deduct'), 0) AS deductions
      FROM (${members}) p LEFT JOIN ${SCHEMA}.trials t ON ${IS_OF} AND ${IN_TIME}
      GROUP BY p.employee_id, p.employment_no, p.office_id
    ) sums
  ) board
  ${NAMED}
  ORDER BY board.rank, board.employee_id OFFSET $3 LIMIT $4`;

const OF_ALL = { items: itemsOf(MEMBERS_OF_ALL('$1')), board: boardOf(MEMBERS_OF_ALL('$1')) };
const OF_OFFICE = {
  items: itemsOf(MEMBERS_OF_OFFICE('$1', '$3')),
  board: boardOf(MEMBERS_OF_OFFICE('$1', '$5')),
};

interface ItemRow extends Record<string, unknown> {
  readonly item_code: string;
  readonly direction: 'award' | 'deduct';
  readonly points: string;
  readonly entries: number;
  readonly people: number;
}

interface BoardRow extends Record<string, unknown> {
  readonly rank: number;
  readonly employee_id: string;
  readonly name: string;
  readonly office_id: string;
  readonly awards: string;
  readonly deductions: string;
}

interface Wanted {
  readonly officeId: string | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly skip: number;
  readonly limit: number;
  readonly seesFew: boolean;
}

/** What was recorded in trial: what it would have changed, had it counted. */
@Injectable()
export class TrialQueries {
  private readonly alone: ExclusiveQuery;

  constructor(postgres: Postgres) {
    this.alone = new ExclusiveQuery(postgres);
  }

  /** @throws Problem `service.unavailable` while another one runs, `office.unknown`; DatabaseUnavailable */
  report({ officeId, from, to, skip, limit, seesFew }: Wanted): Promise<TrialView> {
    return this.alone.run('trial', async (tx) => {
      if (officeId !== undefined) await refuseUnknown(tx, officeId);
      const office = officeId === undefined ? [] : [officeId];
      const { items, board } = officeId === undefined ? OF_ALL : OF_OFFICE;
      const byItem = await tx.query<ItemRow>(items, [to, from, ...office]);
      const rows = await tx.query<BoardRow>(board, [to, from, skip, limit + 1, ...office]);
      const { items: people, nextCursor } = pageOf(rows, limit, () => [skip + limit]);
      return {
        from,
        to,
        office: officeId ?? 'all',
        byItem: itemsShown(byItem, seesFew),
        items: people.map(placeOf),
        nextCursor,
      };
    });
  }
}

const placeOf = (row: BoardRow): TrialView['items'][number] => ({
  rank: row.rank,
  employeeId: row.employee_id,
  name: row.name,
  officeId: row.office_id,
  awards: Number(row.awards),
  deductions: Number(row.deductions),
  net: Number(row.awards) - Number(row.deductions),
});

/** Items about too few people are one row that names nothing: the item alone would tell that there was such a matter. */
function itemsShown(rows: readonly ItemRow[], seesFew: boolean): readonly TrialItemView[] {
  const keyOf = ({ item_code, direction }: ItemRow): string => `${item_code} ${direction}`;
  const hidden = seesFew
    ? new Set<string>()
    : keptBack(rows.map((row) => ({ id: keyOf(row), people: row.people })));
  const shown = rows
    .filter((row) => !hidden.has(keyOf(row)))
    .map((row) => ({
      itemCode: row.item_code,
      direction: row.direction,
      points: Number(row.points),
      entries: row.entries,
      people: row.people,
      suppressed: false,
    }));
  return hidden.size === 0 ? shown : [...shown, SUPPRESSED];
}

const SUPPRESSED: TrialItemView = {
  itemCode: null,
  direction: null,
  points: null,
  entries: null,
  people: null,
  suppressed: true,
};
