import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { CountedBoard } from './counts.js';
import type { RankKey, ScoredRow, Way } from './ranks.js';
import { SCHEMA } from './schema.js';
import { holdsIn, STAYS } from './stays.js';

interface Order {
  readonly beyond: string;
  readonly id: string;
  readonly order: string;
  readonly byId: string;
}

/** The first comparison is what an index can start from. */
const ORDERS: Readonly<Record<Way, Order>> = {
  down: {
    beyond: 'r.score <= $3 AND (r.score < $3 OR r.employee_id > $4) AND r.score > $5',
    id: 'stay.employee_id > $3',
    order: 'r.score DESC, r.employee_id',
    byId: 'stay.employee_id',
  },
  up: {
    beyond: 'r.score >= $3 AND (r.score > $3 OR r.employee_id < $4) AND r.score < $5',
    id: 'stay.employee_id < $3',
    order: 'r.score, r.employee_id DESC',
    byId: 'stay.employee_id DESC',
  },
};

const scored = (way: Way, office: string): string => `
  SELECT r.employee_id, p.name, r.office_id, r.score
  FROM ${SCHEMA}.ranked r JOIN ${SCHEMA}.people p USING (employee_id)
  WHERE r.period = $1 AND ${holdsIn('r', '$2')} AND ${ORDERS[way].beyond} ${office}
  ORDER BY ${ORDERS[way].order} LIMIT $6 OFFSET $7`;

/** The people with zero, whether they have a score of that or none at all. */
const atZero = (way: Way, office: string): string => `
  SELECT stay.employee_id, stay.name, stay.office_id, 0 AS score
  FROM (${STAYS}) stay
  WHERE ${holdsIn('stay', '$2')} AND ${ORDERS[way].id} ${office}
    AND NOT EXISTS (SELECT FROM ${SCHEMA}.ranked r
                    WHERE r.employee_id = stay.employee_id AND r.period = $1 AND r.score <> 0)
  ORDER BY ${ORDERS[way].byId} LIMIT $4 OFFSET $5`;

const both = (sql: (way: Way) => string): Readonly<Record<Way, string>> => ({
  down: sql('down'),
  up: sql('up'),
});

const SCORED = {
  all: both((way) => scored(way, '')),
  office: both((way) => scored(way, 'AND r.office_id = $8')),
};
const AT_ZERO = {
  all: both((way) => atZero(way, '')),
  office: both((way) => atZero(way, 'AND stay.office_id = $6')),
};

/** Sorts after every id. */
const LAST_ID = '~';
const BOUND = Number.MAX_SAFE_INTEGER;

interface Wanted {
  readonly after: RankKey;
  readonly skip?: number;
  readonly limit: number;
  readonly unscored: number;
  readonly way?: Way;
}

type Stretch =
  | { readonly of: 'scored'; readonly after: RankKey; readonly before: number }
  | { readonly of: 'zero'; readonly after: string };

/** The rows of an open board after a key, the nearest first; the rows to skip have its score. @throws DatabaseUnavailable */
export async function rowsAfter(
  tx: Sql,
  board: CountedBoard,
  { after, skip = 0, limit, unscored, way = 'down' }: Wanted,
): Promise<readonly ScoredRow[]> {
  const rows: ScoredRow[] = [];
  for (const [index, stretch] of stretchesAfter(after, unscored, way).entries()) {
    if (rows.length >= limit) break;
    const page = { limit: limit - rows.length, skip: index === 0 ? skip : 0 };
    rows.push(...(await rowsOf(tx, board, stretch, page, way)));
  }
  return rows;
}

/** The stretches of rows: where somebody has no score, people with zero are found by id, between those above and those below. */
function stretchesAfter([score, id]: RankKey, unscored: number, way: Way): readonly Stretch[] {
  const sign = way === 'down' ? 1 : -1;
  const end = -sign * BOUND;
  if (unscored === 0) return [{ of: 'scored', after: [score, id], before: end }];
  const start = way === 'down' ? '' : LAST_ID;
  const beyondZero: Stretch = { of: 'scored', after: [-sign, start], before: end };
  if (score * sign < 0) return [{ of: 'scored', after: [score, id], before: end }];
  if (score === 0) return [{ of: 'zero', after: id }, beyondZero];
  return [{ of: 'scored', after: [score, id], before: 0 }, { of: 'zero', after: start }, beyondZero];
}

function rowsOf(
  tx: Sql,
  { period, officeId, month }: CountedBoard,
  stretch: Stretch,
  { limit, skip }: { readonly limit: number; readonly skip: number },
  way: Way,
): Promise<readonly ScoredRow[]> {
  const which = officeId === undefined ? 'all' : 'office';
  const office = officeId === undefined ? [] : [officeId];
  return stretch.of === 'zero'
    ? tx.query<ScoredRow>(AT_ZERO[which][way], [period, month, stretch.after, limit, skip, ...office])
    : tx.query<ScoredRow>(SCORED[which][way], [
        period,
        month,
        ...stretch.after,
        stretch.before,
        limit,
        skip,
        ...office,
      ]);
}
