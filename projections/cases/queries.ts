import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA as RECORDINGS } from '../recordings/projection.js';
import { actsIn, type Actor } from './acts.js';
import type { CaseDoc, CaseStep } from './fold.js';
import { SCHEMA } from './projection.js';
import type { CaseEntryView, CaseView } from './views.js';

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

interface CaseRow extends Record<string, unknown> {
  readonly doc: CaseDoc;
  readonly subject_name: string | null;
  readonly opener_name: string | null;
  readonly entry: CaseEntryView | null;
}

/** With the names of those whom a case concerns, and the entry that it is about. */
const CASES = `
  SELECT c.doc, s.name AS subject_name, o.name AS opener_name,
         CASE WHEN e.entry_id IS NOT NULL THEN json_build_object(
           'direction', e.direction, 'kind', e.kind, 'itemCode', e.item_code, 'points', e.points,
           'occurredOn', e.occurred_on, 'reason', e.reason, 'recordedBy', e.recorded_by,
           'recordedAt', e.recorded_at, 'reversed', e.reversed_at IS NOT NULL) END AS entry
  FROM ${SCHEMA}.cases c
  LEFT JOIN ${RECORDINGS}.people s ON s.employee_id = c.subject
  LEFT JOIN ${RECORDINGS}.people o ON o.employee_id = c.opener
  LEFT JOIN ${RECORDINGS}.entries e ON e.employee_id = c.doc #>> '{about,entry,employeeId}'
                                   AND e.entry_id = c.doc #>> '{about,entry,entryId}'`;
/** Everybody whom a case concerns is near it: its subject, its opener, and those who recorded or authorised the entry. */
const LIST = `${CASES}
  WHERE ($1::text IS NULL OR c.status = $1) AND ($2::text IS NULL OR c.kind = $2)
    AND ($3::text IS NULL OR c.doc->'near' ? $3)
    AND ($4::text IS NULL OR (c.decide_until, c.case_id) > ($4, $5))
  ORDER BY c.decide_until, c.case_id LIMIT $6`;
const ONE = `${CASES} WHERE c.case_id = $1`;

@Injectable()
export class CaseQueries {
  constructor(
    private readonly postgres: Postgres,
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
    const rows = await this.postgres.query<CaseRow>(LIST, values);
    const views = rows.map((row) => this.viewOf(row, reader));
    return pageOf(views, limit, (view) => [view.decideUntil, view.caseId]);
  }

  /** @throws Problem `case.unknown`, also where the reader may not see it; DatabaseUnavailable */
  async one(caseId: string, reader: Reader): Promise<CaseView> {
    const [row] = await this.postgres.query<CaseRow>(ONE, [caseId]);
    if (row === undefined || !(reader.decides || row.doc.near.includes(reader.person)))
      throw new Problem('case.unknown', `There is no case ${caseId} that is yours to read.`);
    return this.viewOf(row, reader);
  }

  /**
   * Who has objected is told to nobody but the objector and those who decide, and an entry to those who decide, to
   * whom it belongs, and to those who gave it.
   */
  private viewOf({ doc, subject_name, opener_name, entry }: CaseRow, reader: Reader): CaseView {
    const { person, decides } = reader;
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const overdue = doc.status === 'open' && doc.decideUntil < today;
    const isTold = decides || doc.kind !== 'objection' || doc.opener === person;
    return {
      ...shownOf(doc),
      subjectName: subject_name,
      overdue,
      opener: isTold ? doc.opener : null,
      openerName: isTold ? opener_name : null,
      steps: isTold ? doc.steps : doc.steps.map((step) => withoutOpener(step)),
      entry: decides || isOfEntry(doc, person) ? entry : null,
      acts: actsIn(doc, reader, today),
    };
  }
}

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
