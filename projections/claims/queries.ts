import { Injectable } from '@nestjs/common';
import type { Scope } from '../../src/contexts/access/domain/actor.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Clock } from '../../src/kernel/clock.js';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { holdsOn } from '../common/office-moves.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import type { ClaimDoc, ShownClaim } from './fold.js';
import { SCHEMA } from './projection.js';

interface ClaimRow extends Record<string, unknown> {
  readonly doc: ClaimDoc;
  readonly office_id: string | null;
  readonly name: string | null;
}

/** The claims within a reader's reach: $1 to all, $2 of these offices on the day of each, $3 the reader's own. */
const WITHIN = `($1::boolean OR m.office_id = ANY ($2::text[]) OR c.employee_id = $3)`;

const FROM = `
  SELECT c.doc, m.office_id, named.name
  FROM ${SCHEMA}.claims c
  LEFT JOIN ${SCHEMA}.moves m
    ON m.employee_id = c.employee_id AND m.employment_no = c.employment_no AND ${holdsOn('m', 'c.occurred_on')}
  LEFT JOIN LATERAL (
    SELECT p.name FROM ${SCHEMA}.people p
    WHERE p.employee_id = c.employee_id ORDER BY p.employment_no DESC LIMIT 1
  ) named ON true`;

const list = (wanted: string, order: 'ASC' | 'DESC'): string => `
  ${FROM}
  WHERE ${WITHIN} AND ($4::text IS NULL OR m.office_id = $4) AND ($5::text IS NULL OR c.employee_id = $5)
    AND ${wanted} AND ($6::bigint IS NULL OR c.position ${order === 'ASC' ? '>' : '<'} $6)
  ORDER BY c.position ${order} LIMIT $7`;

/** What waits longest comes first. */
const OPEN = list(`c.status = 'open'`, 'ASC');
const OF_STATUS = list('c.status = $8', 'DESC');
const ALL = list('true', 'DESC');
export const ONE = `${FROM} WHERE ${WITHIN} AND c.claim_id = $4`;

export interface WantedClaims {
  readonly status: string | undefined;
  readonly officeId: string | undefined;
  readonly employeeId: string | undefined;
}

@Injectable()
export class ClaimQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** Open ones oldest first, all others newest first. @param after the position of the last one of the page before. @throws DatabaseUnavailable */
  async list(
    { status, officeId, employeeId }: WantedClaims,
    reach: Scope,
    after: string | undefined,
    limit: number,
  ): Promise<Page<ShownClaim>> {
    const values = [...within(reach), officeId ?? null, employeeId ?? null, after ?? null, limit + 1];
    const rows = await (status === 'open'
      ? this.postgres.query<ClaimRow>(OPEN, values)
      : status === undefined
        ? this.postgres.query<ClaimRow>(ALL, values)
        : this.postgres.query<ClaimRow>(OF_STATUS, [...values, status]));
    const page = pageOf(rows, limit, ({ doc }) => [doc.position]);
    return { ...page, items: page.items.map((row) => this.viewOf(row)) };
  }

  /** @throws Problem `claim.unknown`, also where the reader may not see it; DatabaseUnavailable */
  async one(claimId: string, reach: Scope): Promise<ShownClaim> {
    const [row] = await this.postgres.query<ClaimRow>(ONE, [...within(reach), claimId]);
    if (row === undefined)
      throw new Problem('claim.unknown', `There is no claim ${claimId} that is yours to read.`);
    return this.viewOf(row);
  }

  private viewOf({ doc, office_id, name }: ClaimRow): ShownClaim {
    const { position: _, employmentNo: __, ...shown } = doc;
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const isOverdue = doc.status === 'open' && doc.answerBy < today;
    return { ...shown, name: name ?? '', officeId: office_id, overdue: isOverdue };
  }
}

export const within = ({ everywhere, offices, file }: Scope): readonly unknown[] => [
  everywhere,
  offices,
  file,
];
