import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from '../../src/kernel/natural-month.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { entryAbout } from '../../src/contexts/cases/domain/case.js';
import { DisputedEntries, type DisputedEntry } from '../../src/contexts/cases/domain/disputed-entries.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { actsIn, type Actor } from './acts.js';
import type { CaseDoc, CaseStep } from './fold.js';
import { SCHEMA } from './projection.js';
import type { CaseView } from './views.js';

/** The sort key of a case in the list: the day by which it is due, and its id. */
export type CaseKey = readonly [decideUntil: string, caseId: string];

/** The reader, and whether they decide on cases or oversee those who do. */
export interface Reader extends Actor {
  readonly decides: boolean;
}

interface Wanted {
  readonly status: string | undefined;
  readonly kind: string | undefined;
  /** Only those that concern the reader. */
  readonly mine: boolean;
}

/** Everybody whom a case concerns is near it: its subject, its opener, and those who recorded or authorised the entry. */
const LIST = `
  SELECT doc FROM ${SCHEMA}.cases
  WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR kind = $2)
    AND ($3::text IS NULL OR doc->'near' ? $3)
    AND ($4::text IS NULL OR (decide_until, case_id) > ($4, $5))
  ORDER BY decide_until, case_id LIMIT $6`;
export const ONE = `SELECT doc FROM ${SCHEMA}.cases WHERE case_id = $1`;

@Injectable()
export class CaseQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly entries: DisputedEntries,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** The cases, those due first coming first. @throws DatabaseUnavailable */
  async list(
    { status, kind, mine }: Wanted,
    reader: Reader,
    after: CaseKey | undefined,
    limit: number,
  ): Promise<Page<CaseView>> {
    const [decideUntil, caseId] = after ?? [null, null];
    const whose = reader.decides && !mine ? null : reader.person;
    const values = [status ?? null, kind ?? null, whose, decideUntil, caseId, limit + 1];
    const rows = await this.postgres.query<{ doc: CaseDoc }>(LIST, values);
    const views = await this.viewsOf(
      rows.map(({ doc }) => doc),
      reader,
    );
    return pageOf(views, limit, (view) => [view.decideUntil, view.caseId]);
  }

  /** @throws Problem `case.unknown`, also where the reader may not see it; DatabaseUnavailable */
  async one(caseId: string, reader: Reader): Promise<CaseView> {
    const [row] = await this.postgres.query<{ doc: CaseDoc }>(ONE, [caseId]);
    const [view] =
      row !== undefined && isTheirs(row.doc, reader) ? await this.viewsOf([row.doc], reader) : [];
    if (view === undefined)
      throw new Problem('case.unknown', `There is no case ${caseId} that is yours to read.`);
    return view;
  }

  /** Waits until what cases are about is known up to a position. @throws Problem, DatabaseUnavailable */
  until(position: string): Promise<void> {
    return this.entries.until(BigInt(position));
  }

  private async viewsOf(docs: readonly CaseDoc[], reader: Reader): Promise<readonly CaseView[]> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const [entries, names] = await Promise.all([
      this.entries.of(docs.flatMap(({ about }) => entryAbout(about) ?? [])),
      this.entries.namesOf([
        ...new Set(docs.flatMap(({ subject, opener }) => [subject ?? [], opener].flat())),
      ]),
    ]);
    return docs.map((doc) => viewOf(doc, { reader, today, entries, names }));
  }
}

interface Seen {
  readonly reader: Reader;
  readonly today: LocalDate;
  readonly entries: ReadonlyMap<string, DisputedEntry>;
  /** The names of employees, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Who has objected is told to nobody but the objector and those who decide, and an entry to those who decide, to whom it
 * belongs, and to those who gave it.
 */
function viewOf(doc: CaseDoc, { reader, today, entries, names }: Seen): CaseView {
  const entry = reader.decides || isOfEntry(doc, reader.person) ? entryAbout(doc.about) : undefined;
  return {
    ...shownOf(doc),
    subjectName: names.get(doc.subject ?? '') ?? null,
    overdue: doc.status === 'open' && doc.decideUntil < today,
    ...openedBy(doc, reader, names),
    entry: (entry && entries.get(entry.entryId)) ?? null,
    acts: actsIn(doc, reader, today),
  };
}

/** The opener, and the steps that name them. */
function openedBy(
  { kind, opener, steps }: CaseDoc,
  { decides, person }: Reader,
  names: Seen['names'],
): Pick<CaseView, 'opener' | 'openerName' | 'steps'> {
  return isToldOpener({ kind, opener }, { decides, person })
    ? { opener, openerName: names.get(opener) ?? null, steps }
    : { opener: null, openerName: null, steps: steps.map((step) => withoutOpener(step)) };
}

/** Whether they are told who opened it: of an objection, who decides and who opened it. */
const isToldOpener = (
  { kind, opener }: Pick<CaseDoc, 'kind' | 'opener'>,
  { decides, person }: Pick<Reader, 'decides' | 'person'>,
): boolean => decides || kind !== 'objection' || opener === person;

/** Whether they may read what was said in it, and its evidence, either of which may tell who opened it. */
export const readsWords = (doc: CaseDoc, reader: Reader): boolean =>
  isTheirs(doc, reader) && isToldOpener(doc, reader);

/** Whether the entry is the person's own, or was recorded by them: of an objection, not its opener. */
const isOfEntry = ({ near, subject, opener }: CaseDoc, person: string): boolean =>
  subject === person || (near.includes(person) && opener !== person);

/** What is told to everybody who may read the case. */
const shownOf = ({
  opener: _opener,
  steps: _steps,
  near: _near,
  voters: _voters,
  decidedOn: _decidedOn,
  wasReopened: _wasReopened,
  upheldBefore: _upheldBefore,
  ...shown
}: CaseDoc) => shown;

/** A step without the opener's words, which may tell who it is, and without the names of others who decided. */
const withoutOpener = ({ step, at, text, ...rest }: CaseStep): CaseView['steps'][number] => ({
  step,
  at,
  by: null,
  ...(step === 'opened' || step === 'taken-further' || step === 'stated' || text === undefined
    ? {}
    : { text }),
  ...(rest.replacement === undefined ? {} : { replacement: rest.replacement }),
});

/** Whether they may read it. */
export const isTheirs = (
  { near }: CaseDoc,
  { decides, person }: Pick<Reader, 'decides' | 'person'>,
): boolean => decides || near.includes(person);
