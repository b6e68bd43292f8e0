import { Injectable } from '@nestjs/common';
import { entryAbout } from '../../src/contexts/cases/domain/case.js';
import { DisputedEntries, type DisputedEntry } from '../../src/contexts/cases/domain/disputed-entries.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Clock } from '../../src/kernel/clock.js';
import { addDays, localDateOf, yearOf, type LocalDate } from '../../src/kernel/natural-month.js';
import type { CaseDoc } from './fold.js';
import { SCHEMA } from './projection.js';
import { summaryOf, type CountedCase } from './summary.js';
import type { CaseSummaryView } from './summary-views.js';

/** Instants are kept in UTC: the first day is looked for from the day before on, the last one until the day after. */
const OPENED = `
  SELECT doc - 'steps' - 'results' AS doc FROM ${SCHEMA}.cases
  WHERE doc ->> 'openedAt' BETWEEN $1 AND $2`;

type Doc = Omit<CaseDoc, 'steps' | 'results'>;

@Injectable()
export class CaseSummaries {
  constructor(
    private readonly postgres: Postgres,
    private readonly entries: DisputedEntries,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** The cases that were opened between two days, both included. @throws DatabaseUnavailable */
  async between(
    asked: { readonly from: LocalDate | undefined; readonly to: LocalDate | undefined },
    seesFew: boolean,
  ): Promise<CaseSummaryView> {
    const to = asked.to ?? this.dayOf(this.clock.now());
    const from = asked.from ?? `${yearOf(to)}-01-01`;
    const rows = await this.postgres.query<{ doc: Doc }>(OPENED, [addDays(from, -1), addDays(to, 2)]);
    const docs = rows.map(({ doc }) => ({ doc, openedOn: this.dayOf(new Date(doc.openedAt)) }));
    const within = docs.filter(({ openedOn }) => from <= openedOn && openedOn <= to);
    const entries = await this.entries.of(within.flatMap(({ doc }) => entryAbout(doc.about) ?? []));
    return {
      from,
      to,
      ...summaryOf(
        within.map((one) => countedOf(one, entries)),
        seesFew,
      ),
    };
  }

  private dayOf(at: Date): LocalDate {
    return localDateOf(at, this.organisation.timeZone);
  }
}

const countedOf = (
  { doc, openedOn }: { readonly doc: Doc; readonly openedOn: LocalDate },
  entries: ReadonlyMap<string, DisputedEntry>,
): CountedCase => ({
  person: doc.subject ?? doc.opener,
  status: doc.status,
  cause: doc.cause,
  openedOn,
  decidedOn: doc.decidedOn,
  decideUntil: doc.decideUntil,
  wasOverdue: doc.escalated === 'overdue',
  item: itemOf(doc, entries),
});

function itemOf({ about }: Doc, entries: ReadonlyMap<string, DisputedEntry>): string | null {
  if ('item' in about) return about.item;
  const entry = entryAbout(about);
  return (entry && entries.get(entry.entryId)?.itemCode) ?? null;
}
