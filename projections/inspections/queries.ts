import { Injectable } from '@nestjs/common';
import { EmployeeNames } from '../../src/contexts/employees/domain/employee-names.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { StandingBoards } from '../../src/contexts/talents/domain/lookups.js';
import { edgeOf, type Edge } from '../../src/contexts/talents/domain/measuring.js';
import { Clock } from '../../src/kernel/clock.js';
import { localDateOf, monthOf } from '../../src/kernel/natural-month.js';
import type { ProgrammeSet } from '../../src/contexts/talents/domain/events.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { monthsIn, type InspectionDoc } from './fold.js';
import { SCHEMA } from './projection.js';
import type { InspectionView, InspectionWithEdgeView, ProgrammeView } from './views.js';

/** Whose inspections are read: of everybody, or of one employee. */
export interface InspectionReader {
  readonly employeeId: string | null;
  readonly decides: boolean;
}

/** The sort key of an inspection in the list. */
export type InspectionKey = readonly [programmeId: string, employeeId: string];

const PROGRAMMES = `SELECT data FROM ${SCHEMA}.programmes ORDER BY programme_id, position LIMIT $1`;
const LIST = `
  SELECT doc FROM ${SCHEMA}.inspections
  WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR employee_id = $2)
    AND ($3::text IS NULL OR (programme_id, employee_id) > ($3, $4))
  ORDER BY programme_id, employee_id LIMIT $5`;
const ONE = `SELECT doc FROM ${SCHEMA}.inspections WHERE programme_id = $1 AND employee_id = $2`;

@Injectable()
export class InspectionQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly people: EmployeeNames,
    private readonly boards: StandingBoards,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** Every version of every programme. @throws DatabaseUnavailable */
  async programmes(limit: number): Promise<readonly ProgrammeView[]> {
    const rows = await this.postgres.query<{ data: ProgrammeSet['data'] }>(PROGRAMMES, [limit]);
    const versions = new Map<string, number>();
    return rows.map(({ data }) => {
      const version = (versions.get(data.programmeId) ?? 0) + 1;
      versions.set(data.programmeId, version);
      return { ...data, version };
    });
  }

  /** The last inspection of everybody by each programme. @throws DatabaseUnavailable */
  async list(
    status: string | undefined,
    { employeeId, decides }: InspectionReader,
    after: InspectionKey | undefined,
    limit: number,
  ): Promise<Page<InspectionView>> {
    // Whoever neither decides nor is an employee has none to read.
    const whose = decides ? null : (employeeId ?? '');
    const [afterProgramme, afterEmployee] = after ?? [null, null];
    const values = [status ?? null, whose, afterProgramme, afterEmployee, limit + 1];
    const rows = await this.postgres.query<{ doc: InspectionDoc }>(LIST, values);
    const names = await this.people.of(rows.map(({ doc }) => doc.employeeId));
    const views = rows.map(({ doc }) => viewOf(doc, names));
    return pageOf(views, limit, (view) => [view.programmeId, view.employeeId]);
  }

  /** @throws Problem `inspection.unknown`, also where the reader may not see it; DatabaseUnavailable */
  async one(
    programmeId: string,
    employeeId: string,
    reader: InspectionReader,
  ): Promise<InspectionWithEdgeView> {
    const [row] = await this.postgres.query<{ doc: InspectionDoc }>(ONE, [programmeId, employeeId]);
    if (row === undefined || !(reader.decides || reader.employeeId === employeeId))
      throw new Problem(
        'inspection.unknown',
        `There is no inspection of ${employeeId} by ${programmeId} that is yours to read.`,
      );
    const names = await this.people.of([employeeId]);
    return { ...viewOf(row.doc, names), edge: await this.edgeOf(row.doc) };
  }

  /** The points to the edge by the boards of the months that have begun; null where nobody can be measured. */
  private async edgeOf(doc: InspectionDoc): Promise<Edge | null> {
    if (doc.status !== 'open') return null;
    const current = monthOf(localDateOf(this.clock.now(), this.organisation.timeZone));
    const begun = monthsIn(doc).filter((month) => month <= current);
    const boards = await this.boards.of(doc.terms.atLeast === null ? begun : begun.slice(-1));
    return edgeOf(boards, doc, doc.terms) ?? null;
  }
}

function viewOf(doc: InspectionDoc, names: ReadonlyMap<string, string>) {
  const { round, ...shown } = doc;
  const name = names.get(doc.employeeId) ?? null;
  return { ...shown, name, from: round.from, months: monthsIn(doc), excused: round.excused };
}
