import type { Sql } from '../../src/postgres/sql.js';
import { countsOf, scoreAtRank, type CountedBoard } from './counts.js';
import { rowsAfter } from './open-rows.js';
import { TOTAL } from './periods.js';
import {
  FIRST,
  startingAt,
  toRank,
  type Board,
  type Neighbours,
  type Place,
  type Rank,
  type RankKey,
  type ScoredRow,
  type Standing,
  type Way,
} from './ranks.js';
import { SCHEMA } from './schema.js';
import { holdsIn, STAYS } from './stays.js';

/** Of the total, who has not joined yet has a row, and no stay; of the others, who has no score has a stay, and no row. */
const OF_RANKED = `
  SELECT r.employee_id, p.name, r.office_id, r.score
  FROM ${SCHEMA}.ranked r JOIN ${SCHEMA}.people p USING (employee_id)
  WHERE r.employee_id = $1 AND r.period = $2 AND ${holdsIn('r', '$3')}`;
const OF_STAYS = `
  SELECT stay.employee_id, stay.name, stay.office_id, coalesce(r.score, 0) AS score
  FROM (${STAYS}) stay
  LEFT JOIN ${SCHEMA}.ranked r ON r.employee_id = stay.employee_id AND r.period = $2 AND ${holdsIn('r', '$3')}
  WHERE stay.employee_id = $1 AND ${holdsIn('stay', '$3')}`;

/** A board as it stands now: its rows come from indexes, their ranks from how many have which score. */
export class OpenBoard implements Board {
  constructor(
    private readonly tx: Sql,
    private readonly board: CountedBoard,
  ) {}

  async page(
    place: Place = FIRST,
    limit: number,
  ): Promise<{ readonly count: number; readonly rows: readonly Rank[] }> {
    const { count, unscored } = await countsOf(this.tx, this.board);
    const after = await this.keyOf(place, unscored);
    const rows = after === undefined ? [] : await this.rows(after, limit, unscored);
    return { count, rows };
  }

  async standing(employeeId: string): Promise<Standing | undefined> {
    const { period, month, officeId } = this.board;
    const statement = period === TOTAL ? OF_RANKED : OF_STAYS;
    const [row] = await this.tx.query<ScoredRow>(statement, [employeeId, period, month]);
    if (row === undefined || (officeId !== undefined && row.office_id !== officeId)) return undefined;
    const score = Number(row.score);
    const { above, count, unscored } = await countsOf(this.tx, this.board, score);
    const [better] = await this.beyond([score, ''], 1, unscored, 'up');
    const gap = better === undefined ? null : Number(better.score) - score;
    return { ...toRank(row, above + 1), count, gap };
  }

  async neighbours({ score, employeeId }: Rank, most: number): Promise<Neighbours> {
    const { unscored } = await countsOf(this.tx, this.board);
    const above = await this.beyond([score, employeeId], most, unscored, 'up');
    const below = await this.beyond([score, employeeId], most, unscored, 'down');
    return { above: await this.ranked(above.toReversed()), below: await this.ranked(below) };
  }

  private keyOf(place: Place, unscored: number): Promise<RankKey | undefined> | RankKey {
    if (!('fromRank' in place)) return place;
    return scoreAtRank(this.tx, this.board, unscored, place.fromRank).then(startingAt);
  }

  private async rows(after: RankKey, limit: number, unscored: number): Promise<readonly Rank[]> {
    return this.ranked(await this.beyond(after, limit, unscored, 'down'));
  }

  /** Those with the first score may have others like them before; from the next score on the rows themselves tell. */
  private async ranked(rows: readonly ScoredRow[]): Promise<readonly Rank[]> {
    if (rows[0] === undefined) return [];
    const first = Number(rows[0].score);
    const { above, equal } = await countsOf(this.tx, this.board, first);
    const others = rows.findIndex(({ score }) => Number(score) !== first);
    const ranks: Rank[] = [];
    for (const [index, row] of rows.entries()) {
      const last = ranks.at(-1);
      const before = last === undefined ? above : above + equal + (index - others);
      ranks.push(toRank(row, last?.score === Number(row.score) ? last.rank : before + 1));
    }
    return ranks;
  }

  private beyond(after: RankKey, limit: number, unscored: number, way: Way): Promise<readonly ScoredRow[]> {
    return rowsAfter(this.tx, this.board, { after, limit, unscored, way });
  }
}
