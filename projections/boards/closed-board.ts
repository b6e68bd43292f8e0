import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { beginningAt } from './counts.js';
import { lastMonthOf } from './periods.js';
import {
  FIRST,
  isKey,
  startingAt,
  toRank,
  toStanding,
  type Board,
  type Neighbours,
  type Place,
  type Rank,
  type RankKey,
  type RankRow,
  type Standing,
  type StandingRow,
  type Way,
} from './ranks.js';
import { EVERYBODY, SCHEMA } from './schema.js';

const COUNT = `SELECT count FROM ${SCHEMA}.closed_counts WHERE period = $1 AND office_id = $2`;

const BEYOND: Readonly<Record<Way, string>> = {
  down: 'r.score <= $2 AND (r.score < $2 OR r.employee_id > $3)',
  up: 'r.score >= $2 AND (r.score > $2 OR r.employee_id < $3)',
};
const ORDER: Readonly<Record<Way, string>> = {
  down: 'r.score DESC, r.employee_id',
  up: 'r.score, r.employee_id DESC',
};

/** The first comparison is what an index can start from. */
const page = (way: Way, rank: string, ofOffice: string): string => `
  SELECT r.${rank} AS rank, r.employee_id, p.name, r.office_id, r.score
  FROM ${SCHEMA}.closed_rows r JOIN ${SCHEMA}.people p USING (employee_id)
  WHERE r.period = $1 AND ${BEYOND[way]} ${ofOffice}
  ORDER BY ${ORDER[way]} LIMIT $4 OFFSET $5`;

const standing = (rank: string, ofOffice: string, better: string): string => `
  SELECT r.${rank} AS rank, r.employee_id, p.name, r.office_id, r.score, c.count,
         (SELECT min(b.score) FROM ${SCHEMA}.closed_rows b
          WHERE b.period = r.period AND b.score > r.score ${better}) AS next_score
  FROM ${SCHEMA}.closed_rows r JOIN ${SCHEMA}.people p USING (employee_id)
  JOIN ${SCHEMA}.closed_counts c ON c.period = r.period AND c.office_id = $3
  WHERE r.period = $1 AND r.employee_id = $2 ${ofOffice}`;

const pages = (way: Way) => ({
  all: page(way, 'rank', ''),
  office: page(way, 'office_rank', 'AND r.office_id = $6'),
});
const PAGE = { down: pages('down'), up: pages('up') };
const STANDING = {
  all: standing('rank', '', ''),
  office: standing('office_rank', 'AND r.office_id = $3', 'AND b.office_id = r.office_id'),
};

/** A board as it was kept at its close; only names are of today. */
export class ClosedBoard implements Board {
  private readonly which: 'all' | 'office';

  constructor(
    private readonly tx: Sql,
    private readonly period: string,
    private readonly officeId: string | undefined,
  ) {
    this.which = officeId === undefined ? 'all' : 'office';
  }

  async page(
    place: Place = FIRST,
    limit: number,
  ): Promise<{ readonly count: number; readonly rows: readonly Rank[] }> {
    const [total] = await this.tx.query<{ count: number }>(COUNT, [this.period, this.officeId ?? EVERYBODY]);
    const count = total?.count ?? 0;
    const { after, skip } = await this.begin(place);
    return { count, rows: after === undefined ? [] : await this.beyond(after, limit, 'down', skip) };
  }

  async standing(employeeId: string): Promise<Standing | undefined> {
    const values = [this.period, employeeId, this.officeId ?? EVERYBODY];
    const [row] = await this.tx.query<StandingRow>(STANDING[this.which], values);
    return row === undefined ? undefined : toStanding(row);
  }

  async neighbours({ score, employeeId }: Rank, most: number): Promise<Neighbours> {
    const above = await this.beyond([score, employeeId], most, 'up');
    return { above: above.toReversed(), below: await this.beyond([score, employeeId], most, 'down') };
  }

  private async beyond(after: RankKey, limit: number, way: Way, skip = 0): Promise<readonly Rank[]> {
    const office = this.officeId === undefined ? [] : [this.officeId];
    const values = [this.period, ...after, limit, skip, ...office];
    const rows = await this.tx.query<RankRow>(PAGE[way][this.which], values);
    return rows.map((row) => toRank(row, row.rank));
  }

  /** Finds the beginning of a page among the kept counts: at its close everybody was given a score. */
  private async begin(place: Place): Promise<{ readonly after: RankKey | undefined; readonly skip: number }> {
    if (isKey(place)) return { after: place, skip: 0 };
    const { period, officeId } = this;
    const board = { period, officeId, month: lastMonthOf(period) };
    const { score, skip } = await beginningAt(this.tx, board, place, true);
    return { after: startingAt(score), skip };
  }
}
