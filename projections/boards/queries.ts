import { Injectable } from '@nestjs/common';
import { localDateOf, monthOf, type LocalDate, type NaturalMonth } from '../../src/kernel/natural-month.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Clock } from '../../src/kernel/clock.js';
import type { Scope } from '../../src/contexts/access/domain/small-groups.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { observedBoard } from '../../src/infrastructure/telemetry/observed.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { LogHeadSigned } from '../../src/contexts/seals/domain/events.js';
import { pageOf } from '../runtime/cursor.js';
import { ClosedBoard } from './closed-board.js';
import { OpenBoard } from './open-board.js';
import { decidingMonth, lastMonthOf, periodBefore, TOTAL } from './periods.js';
import { stoodBefore, type StoodBefore } from './previous.js';
import type { RankedBoard } from './rank-rows.js';
import type { ExportedRow } from './export-formats.js';
import type { Board, Place, Rank, RankKey, Standing } from './ranks.js';
import { frameOf, type Frame } from './frame.js';
import { withRemedied } from './remedies.js';
import { differencesOf, missingOn, withRestated } from './restatement.js';
import { inOrder, namedTo, NEIGHBOURS, notShown, type Few } from './rows-told.js';
import { SCHEMA } from './schema.js';
import { trendOf } from './trend.js';
import type { RestatementView } from './restatement-views.js';
import type { BoardHead, BoardView, StandingView } from './views.js';

/** A position before every event of the log. */
export const BEGINNING = '0';

/** What a board tells of a signed head. */
const signatureOf = ({ head, keyId, signature }: LogHeadSigned['data']) => ({ head, keyId, signature });

/** A board that is read row by row. */
export interface ShownBoard {
  readonly head: Omit<BoardHead, 'count'>;
  /** The name of the board's office, if it is of one. */
  readonly officeName: string | undefined;
  readonly count: () => Promise<number>;
  readonly rows: (after: RankKey | undefined, limit: number) => Promise<readonly ExportedRow[]>;
}

export interface Shown {
  readonly head: Omit<BoardHead, 'count'>;
  readonly board: Board;
  readonly counted: RankedBoard;
  readonly isRestated: boolean;
}

const NOBODY_NEAR = { above: [], below: [] } as const;

const rowOf = ({ rank, employeeId, name, officeId, score }: Standing): Rank => ({
  ...{ rank, employeeId, name, officeId, score },
});

interface Besides {
  readonly period: string;
  readonly officeId: string | undefined;
  readonly isRestated: boolean;
  readonly moves: boolean;
}

/** The further parts of a person's standing that are asked for, and their number. */
export interface Wanted {
  readonly neighbours?: number;
  readonly trend?: number;
}

/** Periods are natural months (`YYYY-MM`), natural years (`YYYY`), or `total`. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** Whether there is such a board. @throws Problem `month.unknown`, `office.unknown`; DatabaseUnavailable */
  async check(period: string, officeId: string | undefined): Promise<void> {
    await this.boardOf(this.postgres, period, officeId);
  }

  private measured<T>(query: string, read: (tx: Sql) => Promise<T>): Promise<T> {
    return observedBoard(query, () => this.postgres.snapshot(read));
  }

  /** @throws Problem `month.unknown`, `office.unknown`; DatabaseUnavailable */
  page(
    period: string,
    officeId: string | undefined,
    place: Place | undefined,
    limit: number,
    { moves = false } = {},
  ): Promise<BoardView> {
    return this.measured('page', async (tx) => {
      const { head, board, isRestated } = await this.boardOf(tx, period, officeId);
      const { count, rows } = await board.page(place, limit + 1);
      const page = pageOf(rows, limit, ({ score, employeeId }) => [score, employeeId]);
      const items = await this.besides(tx, { period, officeId, isRestated, moves }, head, page.items);
      return { ...head, told: 'all', count, ...page, items };
    });
  }

  /**
   * The rows that are told to an employee to whom not all are, in one page. Of their office's board those next to them are: its
   * first rows, and other offices' boards, would tell the rest of everybody's.
   * @throws as `page`, and Problem `board.not-shown` for another office
   */
  few(
    period: string,
    officeId: string | undefined,
    { top, employeeId }: Few,
    { moves = false } = {},
  ): Promise<BoardView> {
    return this.measured('few', async (tx) => {
      const { head, board, isRestated } = await this.boardOf(tx, period, officeId);
      const own = employeeId === null ? undefined : await board.standing(employeeId);
      if (officeId !== undefined && own === undefined) throw notShown();
      const first = officeId === undefined ? top : 0;
      const { count, rows } = await board.page(undefined, Math.max(1, first));
      const near = own === undefined ? NOBODY_NEAR : await board.neighbours(own, NEIGHBOURS);
      const ownRows = own === undefined ? [] : [rowOf(own)];
      const told = inOrder(rows.slice(0, first), near.above, ownRows, near.below);
      const shown = await this.besides(tx, { period, officeId, isRestated, moves: false }, head, told);
      // Where others stood on another board is told as little as that board.
      const isOwn = (row: Rank): boolean => row.employeeId === employeeId;
      const moved = moves ? await this.withPrevious(tx, period, officeId, shown.filter(isOwn)) : [];
      const items = shown.map((row) => (isOwn(row) ? (moved[0] ?? row) : row));
      return { ...head, told: 'top-and-neighbours', count, items, nextCursor: null };
    });
  }

  /** Rows with what else is known of them: restated, remedied, and where they stood before. */
  private async besides(
    tx: Sql,
    { period, officeId, isRestated, moves }: Besides,
    { status }: Pick<BoardHead, 'status'>,
    rows: readonly Rank[],
  ): Promise<BoardView['items']> {
    const restated = isRestated ? await withRestated(tx, period, officeId, rows) : rows;
    const shown = status === 'closed' ? await withRemedied(tx, period, officeId, restated) : restated;
    return moves ? this.withPrevious(tx, period, officeId, shown) : shown;
  }

  /** @throws Problem `month.unknown`, `office.unknown`, `employee.unknown`, `not-found` when not on this board; DatabaseUnavailable */
  standing(
    period: string,
    officeId: string | undefined,
    employeeId: string,
    { neighbours = 0, trend = 0 }: Wanted = {},
  ): Promise<StandingView> {
    return this.measured('standing', async (tx) => {
      const { head, board, isRestated } = await this.boardOf(tx, period, officeId);
      const standing = await board.standing(employeeId);
      if (standing === undefined) throw await notOnBoard(tx, employeeId, head);
      const restated = isRestated ? await withRestated(tx, period, officeId, [standing]) : [standing];
      const [shown = standing] =
        head.status === 'closed' ? await withRemedied(tx, period, officeId, restated) : restated;
      const whose = { employeeId, officeId, current: monthOf(this.today()) };
      return {
        ...head,
        ...shown,
        ...(neighbours > 0 && { neighbours: await board.neighbours(standing, neighbours) }),
        ...(trend > 0 && { trend: await trendOf(tx, whose, trend) }),
      };
    });
  }

  /**
   * The differences after a position, in the order of the log, within the reader's scope.
   * @throws Problem `month.unknown` where the month is not closed; DatabaseUnavailable
   */
  restatement(
    month: NaturalMonth,
    { after, limit }: { readonly after: string; readonly limit: number },
    { everywhere, offices, file }: Scope,
    few?: Few,
  ): Promise<RestatementView> {
    return this.postgres.snapshot(async (tx) => {
      const { closedAt } = await frameOf(tx, month, undefined);
      if (closedAt === null) throw new Problem('month.unknown', `${month} is not closed.`);
      const within = everywhere ? undefined : { offices, file, today: this.today() };
      const rows = await differencesOf(tx, month, after, limit + 1, within);
      const page = pageOf(rows, limit, ({ position }) => [position]);
      return {
        period: month,
        suppressed: !everywhere,
        ...page,
        missing: after === BEGINNING ? (await missingOn(tx, month)).filter(namedTo(few)) : [],
      };
    });
  }

  /** The whole board, for a caller that holds a snapshot itself. @throws Problem `month.unknown`, `office.unknown`; DatabaseUnavailable */
  async board(tx: Sql, period: string, officeId: string | undefined): Promise<ShownBoard> {
    const { head, board, isRestated } = await this.boardOf(tx, period, officeId);
    const offices = await officeNames(tx);
    const rows: ShownBoard['rows'] = async (after, limit) => {
      const page = await board.page(after, limit);
      const restated = isRestated ? await withRestated(tx, period, officeId, page.rows) : page.rows;
      const shown = head.status === 'closed' ? await withRemedied(tx, period, officeId, restated) : restated;
      return shown.map((row) => ({ ...row, office: offices.get(row.officeId) ?? row.officeId }));
    };
    const officeName = officeId === undefined ? undefined : offices.get(officeId);
    return { head, officeName, count: async () => (await board.page(undefined, 1)).count, rows };
  }

  /** The board of the month or year before; undefined where there is none. @throws DatabaseUnavailable */
  async before(tx: Sql, period: string, officeId: string | undefined): Promise<RankedBoard | undefined> {
    const previous = periodBefore(period);
    if (previous === undefined) return undefined;
    const frame = await frameOf(tx, previous, officeId);
    if (frame.closedAt === null && !this.exists(previous, frame.firstMonth)) return undefined;
    return this.countedBoard(previous, officeId, frame);
  }

  private async withPrevious<R extends Rank>(
    tx: Sql,
    period: string,
    officeId: string | undefined,
    rows: readonly R[],
  ): Promise<readonly (R & { readonly previous: StoodBefore | null })[]> {
    const former = await this.before(tx, period, officeId);
    const ids = rows.map(({ employeeId }) => employeeId);
    const stood = former === undefined ? new Map<string, StoodBefore>() : await stoodBefore(tx, former, ids);
    return rows.map((row) => ({ ...row, previous: stood.get(row.employeeId) ?? null }));
  }

  private countedBoard(
    period: string,
    officeId: string | undefined,
    { closedAt }: Pick<Frame, 'closedAt'>,
  ): RankedBoard {
    const isClosed = closedAt !== null;
    const month = isClosed ? lastMonthOf(period) : decidingMonth(period, monthOf(this.today()));
    return { period, officeId, month, isClosed };
  }

  /** @throws Problem `month.unknown`, `office.unknown`; DatabaseUnavailable */
  async boardOf(tx: Sql, period: string, officeId: string | undefined): Promise<Shown> {
    const frame = await frameOf(tx, period, officeId);
    if (frame.closedAt === null && !this.exists(period, frame.firstMonth)) throw unknownPeriod(period);
    if (officeId !== undefined && !frame.officeIsOpen) {
      throw new Problem('office.unknown', `No office ${officeId} has been opened.`);
    }
    const office = officeId ?? 'all';
    const { isRestated } = frame;
    const proofs = {
      ...(frame.seal === null ? {} : { seal: frame.seal }),
      ...(frame.signedHead === null ? {} : { signedHead: signatureOf(frame.signedHead) }),
    };
    const counted = this.countedBoard(period, officeId, frame);
    return frame.closedAt === null
      ? {
          head: { period, office, status: 'open', asOf: frame.position, ...proofs },
          counted,
          isRestated,
          board: new OpenBoard(tx, counted),
        }
      : {
          head: { period, office, status: 'closed', asOf: frame.closedAt, ...proofs },
          counted,
          isRestated,
          board: new ClosedBoard(tx, period, officeId),
        };
  }

  /** Whether there is such a period: from the first month (or its year) to the current one. */
  private exists(period: string, firstMonth: string | null): boolean {
    const { length } = period;
    if (period === TOTAL) return true;
    return (
      firstMonth !== null && firstMonth.slice(0, length) <= period && period <= this.today().slice(0, length)
    );
  }

  private today(): LocalDate {
    return localDateOf(this.clock.now(), this.organisation.timeZone);
  }
}

async function officeNames(tx: Sql): Promise<ReadonlyMap<string, string>> {
  const offices = await tx.query<{ office_id: string; name: string }>(
    `SELECT office_id, name FROM ${SCHEMA}.offices`,
  );
  return new Map(offices.map(({ office_id, name }) => [office_id, name]));
}

const unknownPeriod = (period: string): Problem =>
  new Problem(
    'month.unknown',
    `There is no board of ${period}: it lies before the first month or after the current one.`,
  );

async function notOnBoard(
  tx: Sql,
  employeeId: string,
  { period, office }: Omit<BoardHead, 'count'>,
): Promise<Problem> {
  const [known] = await tx.query(`SELECT FROM ${SCHEMA}.people WHERE employee_id = $1`, [employeeId]);
  return known === undefined
    ? new Problem('employee.unknown', `Nobody was ever registered as ${employeeId}.`)
    : new Problem('not-found', `${employeeId} is not on the board of ${period}, office ${office}.`);
}
