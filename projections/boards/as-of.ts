import { Injectable } from '@nestjs/common';
import { lastClosedBy } from '../../src/contexts/calendar/domain/calendar.js';
import { localDateOf, monthOf, type NaturalMonth } from '../../src/kernel/natural-month.js';
import { hasHappened, isKnown, type AsOf } from '../../src/contexts/employees/domain/as-of.js';
import type { EmployeeEvent } from '../../src/contexts/employees/domain/events.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { observedBoard } from '../../src/infrastructure/telemetry/observed.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Ledger, type LedgerEvent } from '../../src/proofs/ledger.js';
import type { SealedRow } from '../../src/proofs/leaves.js';
import { pageOf } from '../runtime/cursor.js';
import { decidingMonth } from './periods.js';
import { BoardQueries } from './queries.js';
import type { Place, Rank } from './ranks.js';
import { SCHEMA } from './schema.js';
import type { BoardHead, BoardView, StandingView } from './views.js';

const TYPES = [
  'MonthClosed',
  'BookBegun',
  'EmployeeRegistered',
  'EmployeeTransferred',
  'EmployeeLeft',
  'JoiningCorrected',
  'DepartureUndone',
  'RegistrationUndone',
  'TransferUndone',
  'PointAwarded',
  'PointDeducted',
  'EntryReversed',
  'OpeningRecorded',
  'OpeningWithdrawn',
] as const;

const NAMES = `SELECT employee_id, name FROM ${SCHEMA}.people WHERE employee_id = ANY ($1::text[])`;
const RETRY_AFTER_SECONDS = 5;

/** A board as the log up to a time, or up to a day, gives it. */
interface PastBoard {
  readonly status: 'open' | 'closed';
  /** The position of the last event that was looked at. */
  readonly position: string;
  readonly rows: readonly SealedRow[];
}

/** Boards as of another time, from the log itself: each reads it from its beginning, one at a time. The last is kept for its next pages. */
@Injectable()
export class BoardsAsOf {
  private reading = false;
  private last: { readonly key: string; readonly board: PastBoard } | undefined;

  constructor(
    private readonly queries: BoardQueries,
    private readonly log: EventLog,
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `service.unavailable` while another one is read, `month.unknown`, `office.unknown`; LogUnavailable,
   * DatabaseUnavailable
   */
  async page(
    period: string,
    office: string | undefined,
    asOf: AsOf,
    place: Place | undefined,
    limit: number,
  ): Promise<BoardView> {
    const { head, rows } = await this.boardOf(period, office, asOf);
    const from = place === undefined ? 0 : rows.findIndex((row, index) => isAt(row, index, place, office));
    const page = from < 0 ? [] : rows.slice(from, from + limit + 1);
    const ranks = await this.named(page, office);
    return { ...head, told: 'all', ...pageOf(ranks, limit, ({ score, employeeId }) => [score, employeeId]) };
  }

  /** @throws as `page`, and Problem `not-found` when not on this board */
  async standing(
    period: string,
    office: string | undefined,
    asOf: AsOf,
    employeeId: string,
  ): Promise<StandingView> {
    const { head, rows } = await this.boardOf(period, office, asOf);
    const at = rows.findIndex((row) => row.employeeId === employeeId);
    const row = rows[at];
    if (row === undefined) throw new Problem('not-found', `${employeeId} is not on that board of ${period}.`);
    const [rank] = (await this.named([row], office)) as [Rank];
    const next = rows.slice(0, at).findLast(({ score }) => score > row.score);
    return { ...head, ...rank, gap: next === undefined ? null : next.score - row.score };
  }

  private async boardOf(
    period: string,
    office: string | undefined,
    asOf: AsOf,
  ): Promise<{ readonly head: Pick<BoardHead, keyof BoardHead>; readonly rows: readonly SealedRow[] }> {
    await this.queries.check(period, office);
    const day = asOf.effectiveOn ?? localDateOf(this.clock.now(), this.organisation.timeZone);
    const month = decidingMonth(period, monthOf(day));
    const { status, position, rows } = await this.read(period, month, asOf);
    const shown = office === undefined ? rows : rows.filter(({ officeId }) => officeId === office);
    const head = { period, office: office ?? 'all', status, asOf: position, count: shown.length };
    return { head, rows: shown };
  }

  private async read(period: string, month: NaturalMonth, asOf: AsOf): Promise<PastBoard> {
    const key = `${period} ${month} ${String(asOf.knownAt)} ${asOf.effectiveOn ?? ''}`;
    // A board as known at a time does not change any more; one as of a day does, with what is known now.
    if (asOf.knownAt !== undefined && this.last?.key === key) return this.last.board;
    if (this.reading) throw busy();
    this.reading = true;
    try {
      const board = await observedBoard('another-time', () => this.replay(period, month, asOf));
      this.last = { key, board };
      return board;
    } finally {
      this.reading = false;
    }
  }

  private async replay(period: string, month: NaturalMonth, asOf: AsOf): Promise<PastBoard> {
    const joinings = asOf.effectiveOn === undefined ? NO_JOININGS : await this.correctedJoinings(asOf);
    const ledger = new Ledger();
    let position = 0n;
    let closed: readonly SealedRow[] | undefined;
    await this.log.scan(TYPES, null, (recorded) => {
      if (!isLookedAt(recorded, asOf, joinings)) return isPast(recorded, asOf);
      ({ position } = recorded);
      const closing = ledger.apply(recorded.event as LedgerEvent, recorded.link);
      closed = closing?.boards.find((board) => board.period === period)?.rows;
      return closed !== undefined;
    });
    const rows = closed ?? ledger.board(period, month).rows;
    return { status: closed === undefined ? 'open' : 'closed', position: String(position), rows };
  }

  /** Corrected days of joining, as known by then, by employment. */
  private async correctedJoinings(asOf: AsOf): Promise<Joinings> {
    const joinings = new Map<string, string>();
    await this.log.scan(['JoiningCorrected'], null, (recorded) => {
      const { type, data } = recorded.event;
      if (type === 'JoiningCorrected' && isKnown(recorded, asOf))
        joinings.set(employmentOf(data), data.joinedOn);
      return isPast(recorded, asOf);
    });
    return joinings;
  }

  /** Names are those of today. */
  private async named(rows: readonly SealedRow[], office: string | undefined): Promise<readonly Rank[]> {
    const known = await this.postgres.query<{ employee_id: string; name: string }>(NAMES, [
      rows.map(({ employeeId }) => employeeId),
    ]);
    const names = new Map(known.map(({ employee_id, name }) => [employee_id, name]));
    return rows.map(({ rank, officeRank, employeeId, officeId, score }) => ({
      rank: office === undefined ? rank : officeRank,
      employeeId,
      name: names.get(employeeId) ?? '',
      officeId,
      score,
    }));
  }
}

type Joinings = ReadonlyMap<string, string>;
const NO_JOININGS: Joinings = new Map();
const employmentOf = ({ employeeId, employmentNo }: EmployeeEvent['data']): string =>
  `${employeeId} ${employmentNo}`;

const isLookedAt = (recorded: RecordedEvent, asOf: AsOf, joinings: Joinings): boolean =>
  isKnown(recorded, asOf) &&
  (lastClosedBy(recorded.event) !== undefined || isThereBy(recorded.event as EmployeeEvent, asOf, joinings));

/** Whether an event had happened by then; a joining happens on its corrected day. */
function isThereBy(event: EmployeeEvent, asOf: AsOf, joinings: Joinings): boolean {
  const joinedOn = joinings.get(employmentOf(event.data));
  if (event.type !== 'EmployeeRegistered' || joinedOn === undefined) return hasHappened(event, asOf);
  return hasHappened({ ...event, data: { ...event.data, joinedOn } }, asOf);
}

/** Positions grow along the log; instants may go back where old entries were imported. */
const isPast = ({ position }: RecordedEvent, { knownAt }: AsOf): boolean =>
  typeof knownAt === 'bigint' && position > knownAt;

/** Whether a page that begins at this place has the row. */
function isAt(
  { rank, officeRank, score, employeeId }: SealedRow,
  index: number,
  place: Place,
  office: string | undefined,
): boolean {
  if ('fromRank' in place) return (office === undefined ? rank : officeRank) >= place.fromRank;
  if ('fromRow' in place) return index + 1 >= place.fromRow;
  const [afterScore, afterId] = place;
  return score < afterScore || (score === afterScore && employeeId > afterId);
}

const busy = (): Problem =>
  new Problem('service.unavailable', 'Another board is being read from the log.', {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
