import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { beginningAt, countsOf, type CountedBoard, type Counts } from './counts.js';
import { rowsAfter } from './open-rows.js';
import { TOTAL } from './periods.js';
import {
  FIRST,
  isKey,
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
import { EVERYBODY, SCHEMA } from './schema.js';
import { holdsIn, STAYS } from './stays.js';

/** In the total, people who have not joined yet have a row, and no stay; in other periods, people without a score have a stay, and no row. */
const OF_RANKED = `
  SELECT r.employee_id, p.name, r.office_id, r.score
  FROM ${SCHEMA}.ranked r JOIN ${SCHEMA}.people p USING (employee_id)
  WHERE r.employee_id = $1 AND r.period = $2 AND ${holdsIn('r', '$3')}`;
const OF_STAYS = `
  SELECT stay.employee_id, stay.name, stay.office_id, coalesce(r.score, 0) AS score
  FROM (${STAYS}) stay
  LEFT JOIN ${SCHEMA}.ranked r ON r.employee_id = stay.employee_id AND r.period = $2 AND ${holdsIn('r', '$3')}
  WHERE stay.employee_id = $1 AND ${holdsIn('stay', '$3')}`;

/** One row with all its fields, in one statement: $4 is the office, or everybody. */
const standing = (row: string, ofOffice: string): string => `
  WITH me AS MATERIALIZED (SELECT * FROM (${row}) me WHERE $4 IN ('${EVERYBODY}', office_id))
  SELECT me.*, counts.*,
         (SELECT coalesce(sum(people), 0)::integer FROM ${SCHEMA}.member_counts
          WHERE office_id = $4 AND month <= $3) AS members,
         (SELECT r.score FROM ${SCHEMA}.ranked r
          WHERE r.period = $2 AND r.score > me.score ${ofOffice} AND ${holdsIn('r', '$3')}
          ORDER BY r.score LIMIT 1) AS better
  FROM me CROSS JOIN LATERAL (
    SELECT coalesce(sum(people), 0)::integer AS scored,
           coalesce(sum(people) FILTER (WHERE score > me.score), 0)::integer AS above
    FROM ${SCHEMA}.score_counts WHERE period = $2 AND office_id = $4 AND month <= $3
  ) counts`;

const standings = (row: string) => ({
  all: standing(row, ''),
  office: standing(row, 'AND r.office_id = $4'),
});
const STANDING = { total: standings(OF_RANKED), other: standings(OF_STAYS) };

interface OpenStandingRow extends ScoredRow {
  readonly scored: number;
  readonly above: number;
  readonly members: number;
  readonly better: string | null;
}

/** A board as it stands now: its rows come from indexes, their ranks from the counts of the scores. */
export class OpenBoard implements Board {
  constructor(
    private readonly tx: Sql,
    private readonly board: CountedBoard,
  ) {}

  async page(
    place: Place = FIRST,
    limit: number,
  ): Promise<{ readonly count: number; readonly rows: readonly Rank[] }> {
    const { key, skip, counts } = await this.begin(place);
    if (key === undefined) return { count: counts.count, rows: [] };
    const rows = await rowsAfter(this.tx, this.board, { after: key, skip, limit, unscored: counts.unscored });
    return { count: counts.count, rows: ranked(rows, { ...counts, score: key[0] }) };
  }

  async standing(employeeId: string): Promise<Standing | undefined> {
    const { period, month, officeId } = this.board;
    const statements = period === TOTAL ? STANDING.total : STANDING.other;
    const statement = officeId === undefined ? statements.all : statements.office;
    const values = [employeeId, period, month, officeId ?? EVERYBODY];
    const [row] = await this.tx.query<OpenStandingRow>(statement, values);
    if (row === undefined) return undefined;
    const { scored, members } = row;
    const [score, better] = [Number(row.score), row.better === null ? null : Number(row.better)];
    const unscored = period === TOTAL ? 0 : members - scored;
    const above = row.above + (score < 0 ? unscored : 0);
    const next = score < 0 && unscored > 0 ? Math.min(better ?? 0, 0) : better;
    return { ...toRank(row, above + 1), count: scored + unscored, gap: next === null ? null : next - score };
  }

  async neighbours({ score, employeeId }: Rank, most: number): Promise<Neighbours> {
    const counts = await countsOf(this.tx, this.board, score);
    const above = (await this.beyond([score, employeeId], most, counts.unscored, 'up')).toReversed();
    const below = await this.beyond([score, employeeId], most, counts.unscored, 'down');
    const first = Number(above[0]?.score ?? score);
    const before = await countsOf(this.tx, this.board, first);
    return {
      above: ranked(above, { ...before, score: first }),
      below: ranked(below, { ...counts, score }),
    };
  }

  /** The key after which a page begins, and how many stand above its score and with it. */
  private async begin(
    place: Place,
  ): Promise<{ readonly key: RankKey | undefined; readonly skip: number; readonly counts: Counts }> {
    if (isKey(place)) return { key: place, skip: 0, counts: await countsOf(this.tx, this.board, place[0]) };
    const { score, skip, ...counts } = await beginningAt(this.tx, this.board, place);
    return { key: startingAt(score), skip, counts };
  }

  private beyond(after: RankKey, limit: number, unscored: number, way: Way): Promise<readonly ScoredRow[]> {
    return rowsAfter(this.tx, this.board, { after, limit, unscored, way });
  }
}

/** Ranks rows that stand one after the other, given how many stand above and with the score of the first, or the score before it. */
function ranked(
  rows: readonly ScoredRow[],
  { score, above, equal }: { readonly score: number; readonly above: number; readonly equal: number },
): readonly Rank[] {
  const others = rows.findIndex((row) => Number(row.score) !== score);
  const ranks: Rank[] = [];
  for (const [index, row] of rows.entries()) {
    const last = ranks.at(-1);
    const before = others < 0 || index < others ? above : above + equal + (index - others);
    ranks.push(toRank(row, last?.score === Number(row.score) ? last.rank : before + 1));
  }
  return ranks;
}
