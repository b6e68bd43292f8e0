import type { LocalDate } from '../../src/calendar/natural-month.js';
import type { Sql } from '../../src/postgres/sql.js';
import { STANDING_BOARD } from './board.js';
import {
  FIRST,
  toRank,
  toStanding,
  type Board,
  type Rank,
  type RankKey,
  type RankRow,
  type Standing,
  type StandingRow,
} from './ranks.js';

const rankedBoard = (ofOffice: string): string => `
  WITH board AS MATERIALIZED (${STANDING_BOARD} ${ofOffice}),
       ranked AS (SELECT rank() OVER (ORDER BY score DESC) AS rank, employee_id, name, office_id, score FROM board)`;

/** The count comes even where no row is left. */
const page = (ofOffice: string): string => `${rankedBoard(ofOffice)}
  SELECT total.count, rows.*
  FROM (SELECT count(*)::integer FROM board) total
  LEFT JOIN (SELECT * FROM ranked WHERE score < $3 OR (score = $3 AND employee_id > $4)
             ORDER BY score DESC, employee_id LIMIT $5) rows ON true
  ORDER BY rows.score DESC, rows.employee_id`;

const standing = (ofOffice: string): string => `${rankedBoard(ofOffice)}
  SELECT ranked.*, (SELECT count(*)::integer FROM board) AS count,
         (SELECT min(better.score) FROM board better WHERE better.score > ranked.score) AS next_score
  FROM ranked WHERE employee_id = $3`;

const PAGE = { all: page(''), office: page('AND m.office_id = $6') };
const STANDING = { all: standing(''), office: standing('AND m.office_id = $4') };

type PageRow = { readonly count: number } & (RankRow | { readonly employee_id: null });

/** A board as it stands now, computed when it is asked for. */
export class OpenBoard implements Board {
  private readonly which: 'all' | 'office';
  private readonly office: readonly string[];

  constructor(
    private readonly tx: Sql,
    private readonly period: string,
    /** People and offices are those of this day. */
    private readonly lastDay: LocalDate,
    officeId: string | undefined,
  ) {
    this.which = officeId === undefined ? 'all' : 'office';
    this.office = officeId === undefined ? [] : [officeId];
  }

  async page(
    after: RankKey = FIRST,
    limit: number,
  ): Promise<{ readonly count: number; readonly rows: readonly Rank[] }> {
    const values = [this.period, this.lastDay, ...after, limit, ...this.office];
    const rows = await this.tx.query<PageRow>(PAGE[this.which], values);
    const ranks = rows.flatMap((row) => (row.employee_id === null ? [] : [toRank(row)]));
    return { count: rows[0]?.count ?? 0, rows: ranks };
  }

  async standing(employeeId: string): Promise<Standing | undefined> {
    const values = [this.period, this.lastDay, employeeId, ...this.office];
    const [row] = await this.tx.query<StandingRow>(STANDING[this.which], values);
    return row === undefined ? undefined : toStanding(row);
  }
}
