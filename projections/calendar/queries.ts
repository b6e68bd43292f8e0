import { Injectable } from '@nestjs/common';
import { dueOn, type Closing } from '../../src/contexts/calendar/domain/calendar.js';
import { ClosingBefore } from '../../src/contexts/calendar/domain/closing-before.js';
import { localDateOf, monthBefore, monthOf, monthsFrom, nextMonth } from '../../src/kernel/natural-month.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { pageOf } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { ClockDoubtView, ImportUnderWayView, MonthsView, MonthView, NextMonthView } from './views.js';

/** The first month is the one that was set or closed first; before that, that of the earliest `joinedOn`. */
const SPAN = `
  SELECT coalesce((SELECT month FROM ${SCHEMA}.begun),
                  (SELECT min(month) FROM ${SCHEMA}.closed_months),
                  (SELECT left(min(joined_on), 7) FROM ${SCHEMA}.joinings)) AS first,
         (SELECT max(month) FROM ${SCHEMA}.closed_months) AS last_closed`;

const CLOSES = `
  SELECT month, closed_at, position FROM ${SCHEMA}.closed_months WHERE month BETWEEN $1 AND $2`;

/** An import that was cut off and begun again is still one import. */
const IMPORTS = `
  SELECT import_id, min(since) AS since FROM ${SCHEMA}.imports GROUP BY import_id ORDER BY 2, 1 LIMIT 100`;

const CLOSING = `
  SELECT EXISTS (SELECT FROM ${SCHEMA}.closed_months) OR EXISTS (SELECT FROM ${SCHEMA}.begun) AS has_begun,
         (SELECT grace_days FROM ${SCHEMA}.closing) AS grace_days,
         (SELECT automatic FROM ${SCHEMA}.closing) AS automatic`;

type CloseRow = { readonly month: string; readonly closed_at: string; readonly position: string };

@Injectable()
export class CalendarQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
    private readonly before: ClosingBefore,
  ) {}

  /** Every month from the first to the current one, or the other way round; or those after a month. @throws DatabaseUnavailable */
  months(
    after: string | undefined,
    limit: number,
    clockDoubts: readonly ClockDoubtView[],
    { newestFirst = false } = {},
  ): Promise<MonthsView> {
    return this.postgres.snapshot(async (tx) => {
      const span = await spanIn(tx);
      const rows = await this.monthRows(tx, span, after, limit + 1, newestFirst);
      const page = pageOf(rows, limit, ({ month }) => [month]);
      const importsUnderWay = await importsIn(tx);
      const { graceDays, automatic, hasBegun } = await this.closingIn(tx);
      const isHeld = importsUnderWay.length > 0 || clockDoubts.length > 0;
      const closing = !hasBegun ? 'not-begun' : !automatic ? 'off' : isHeld ? 'on-hold' : 'as-due';
      const next = nextIn(span, graceDays);
      return { ...page, importsUnderWay, closing, clockDoubts, graceDays, automatic, ...next };
    });
  }

  private async closingIn(tx: Sql): Promise<Closing & { readonly hasBegun: boolean }> {
    const [row] = await tx.query<{
      has_begun: boolean;
      grace_days: number | null;
      automatic: boolean | null;
    }>(CLOSING);
    return {
      hasBegun: row?.has_begun === true,
      graceDays: row?.grace_days ?? this.before.graceDays,
      automatic: row?.automatic ?? this.before.automatic,
    };
  }

  private async monthRows(
    tx: Sql,
    span: Span,
    after: string | undefined,
    count: number,
    newestFirst: boolean,
  ): Promise<readonly MonthView[]> {
    if (span.first === null) return [];
    const current = monthOf(localDateOf(this.clock.now(), this.organisation.timeZone));
    const last = span.last_closed !== null && span.last_closed > current ? span.last_closed : current;
    const months = newestFirst ? backwards(span.first, last, after) : onwards(span.first, last, after);
    const page = first(count, months);
    const [oldest, newest] = [page[0], page.at(-1)].toSorted();
    const closes = await tx.query<CloseRow>(CLOSES, [oldest ?? null, newest ?? null]);
    const byMonth = new Map(closes.map((row) => [row.month, row]));
    return page.map((month) => monthView(month, byMonth.get(month)));
  }
}

interface Span {
  readonly first: string | null;
  readonly last_closed: string | null;
}

async function spanIn(tx: Sql): Promise<Span> {
  const [span] = await tx.query<{ first: string | null; last_closed: string | null }>(SPAN);
  return span ?? { first: null, last_closed: null };
}

/** The month after the last closed one, or the first there is. */
function nextIn({ first, last_closed: last }: Span, graceDays: number): { readonly next?: NextMonthView } {
  const month = last === null ? first : nextMonth(last);
  return month === null ? {} : { next: { month, dueOn: dueOn(month, graceDays) } };
}

function first(count: number, months: Iterable<string>): readonly string[] {
  const page: string[] = [];
  for (const month of months) {
    if (page.length === count) break;
    page.push(month);
  }
  return page;
}

function* onwards(first: string, last: string, after: string | undefined): Generator<string> {
  yield* monthsFrom(after === undefined || after < first ? first : nextMonth(after), last);
}

function* backwards(first: string, last: string, after: string | undefined): Generator<string> {
  const from = after === undefined || after > last ? last : monthBefore(after);
  for (let month = from; month >= first; month = monthBefore(month)) yield month;
}

function monthView(month: string, close: CloseRow | undefined): MonthView {
  return close === undefined
    ? { month, status: 'open', closedAt: null, position: null }
    : { month, status: 'closed', closedAt: close.closed_at, position: close.position };
}

async function importsIn(tx: Sql): Promise<readonly ImportUnderWayView[]> {
  const rows = await tx.query<{ import_id: string | null; since: string }>(IMPORTS);
  return rows.map(({ import_id: importId, since }) => ({ importId, since }));
}
