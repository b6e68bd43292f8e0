import { Injectable } from '@nestjs/common';
import { localDateOf, monthOf, monthsFrom, nextMonth } from '../../src/calendar/natural-month.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/organisation/organisation.js';
import { Postgres } from '../../src/postgres/postgres.js';
import type { Sql } from '../../src/postgres/sql.js';
import { pageOf } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { ImportUnderWayView, MonthsView, MonthView } from './views.js';

/** The first month is the first closed one; while none is closed, that of the earliest `joinedOn`. */
const SPAN = `
  SELECT coalesce((SELECT min(month) FROM ${SCHEMA}.closed_months),
                  (SELECT left(joined_on, 7) FROM ${SCHEMA}.beginning)) AS first,
         (SELECT max(month) FROM ${SCHEMA}.closed_months) AS last_closed`;

const CLOSES = `
  SELECT month, closed_at, position FROM ${SCHEMA}.closed_months WHERE month >= $1 ORDER BY month LIMIT $2`;

/** One that was cut off and begun again is still one import. */
const IMPORTS = `
  SELECT import_id, min(since) AS since FROM ${SCHEMA}.imports GROUP BY import_id ORDER BY 2, 1 LIMIT 100`;

type CloseRow = { readonly month: string; readonly closed_at: string; readonly position: string };

@Injectable()
export class CalendarQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** Every month from the first to the current one, or those after a month. @throws DatabaseUnavailable */
  months(after: string | undefined, limit: number): Promise<MonthsView> {
    return this.postgres.snapshot(async (tx) => {
      const page = pageOf(await this.monthRows(tx, after, limit + 1), limit, ({ month }) => [month]);
      const importsUnderWay = await importsIn(tx);
      return { ...page, importsUnderWay, closing: importsUnderWay.length > 0 ? 'on-hold' : 'as-due' };
    });
  }

  private async monthRows(tx: Sql, after: string | undefined, count: number): Promise<readonly MonthView[]> {
    const [span] = await tx.query<{ first: string | null; last_closed: string | null }>(SPAN);
    if (span?.first == null) return [];
    const current = monthOf(localDateOf(this.clock.now(), this.organisation.timeZone));
    const last = span.last_closed !== null && span.last_closed > current ? span.last_closed : current;
    const from = after === undefined || after < span.first ? span.first : nextMonth(after);
    const closes = new Map((await tx.query<CloseRow>(CLOSES, [from, count])).map((row) => [row.month, row]));
    const months: MonthView[] = [];
    for (const month of monthsFrom(from, last)) {
      if (months.length === count) break;
      months.push(monthView(month, closes.get(month)));
    }
    return months;
  }
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
