import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import type { CaseDoc, CaseStep } from './fold.js';
import { SCHEMA } from './projection.js';
import type { CaseView } from './views.js';

/** The sort key of a case in the list: the day by which it is due, and its id. */
export type CaseKey = readonly [decideUntil: string, caseId: string];

/** The reader: which person, and whether they decide on cases or oversee those who do. */
export interface Reader {
  readonly person: string;
  readonly decides: boolean;
}

interface Wanted {
  readonly status: string | undefined;
  readonly kind: string | undefined;
}

const LIST = `
  SELECT doc FROM ${SCHEMA}.cases
  WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR kind = $2)
    AND ($3::text IS NULL OR subject = $3 OR opener = $3)
    AND ($4::text IS NULL OR (decide_until, case_id) > ($4, $5))
  ORDER BY decide_until, case_id LIMIT $6`;
const ONE = `SELECT doc FROM ${SCHEMA}.cases WHERE case_id = $1`;

@Injectable()
export class CaseQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** The cases, those due first coming first. @throws DatabaseUnavailable */
  async list(
    { status, kind }: Wanted,
    reader: Reader,
    after: CaseKey | undefined,
    limit: number,
  ): Promise<Page<CaseView>> {
    const [decideUntil, caseId] = after ?? [null, null];
    const whose = reader.decides ? null : reader.person;
    const values = [status ?? null, kind ?? null, whose, decideUntil, caseId, limit + 1];
    const rows = await this.postgres.query<{ doc: CaseDoc }>(LIST, values);
    const views = rows.map(({ doc }) => this.viewOf(doc, reader));
    return pageOf(views, limit, (view) => [view.decideUntil, view.caseId]);
  }

  /** @throws Problem `case.unknown`, also where the reader may not see it; DatabaseUnavailable */
  async one(caseId: string, reader: Reader): Promise<CaseView> {
    const [row] = await this.postgres.query<{ doc: CaseDoc }>(ONE, [caseId]);
    const { decides, person } = reader;
    if (row === undefined || !(decides || [row.doc.subject, row.doc.opener].includes(person)))
      throw new Problem('case.unknown', `There is no case ${caseId} that is yours to read.`);
    return this.viewOf(row.doc, reader);
  }

  /** The name of the objector is shown to nobody but the objector and those who decide. */
  private viewOf(doc: CaseDoc, { person, decides }: Reader): CaseView {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const overdue = doc.status === 'open' && doc.decideUntil < today;
    const isTold = decides || doc.kind !== 'objection' || doc.opener === person;
    const { opener, steps, ...shown } = doc;
    return {
      ...shown,
      overdue,
      opener: isTold ? opener : null,
      steps: isTold ? steps : steps.map((step) => withoutOpener(step)),
    };
  }
}

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
