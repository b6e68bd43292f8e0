import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { Status } from './steps.js';
import type { ProposalStepView, ProposalView, ProposalWithStepsView } from './views.js';

/** The sort key of a proposal in the list: its last day and its id. */
export type ProposalKey = readonly [openUntil: string, proposalId: string];

type Shown = Pick<ProposalView, 'entries' | 'sufficientGrade' | 'quorum' | 'reason' | 'evidence'>;

interface ProposalRow extends Record<string, unknown> {
  readonly proposal_id: string;
  readonly status: Status;
  readonly open_until: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly made: Shown;
}

const COLUMNS = 'proposal_id, status, open_until, made_by, made_at, made';
const LIST = `
  SELECT ${COLUMNS} FROM ${SCHEMA}.proposals
  WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR (open_until, proposal_id) > ($2, $3))
  ORDER BY open_until, proposal_id LIMIT $4`;
const ONE = `SELECT ${COLUMNS} FROM ${SCHEMA}.proposals WHERE proposal_id = $1`;
const STEPS = `SELECT step FROM ${SCHEMA}.steps WHERE proposal_id = $1 ORDER BY position`;

@Injectable()
export class ProposalQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The proposals, those that end first coming first. @throws DatabaseUnavailable */
  async list(
    status: string | undefined,
    after: ProposalKey | undefined,
    limit: number,
  ): Promise<Page<ProposalView>> {
    const [openUntil, proposalId] = after ?? [null, null];
    const values = [status ?? null, openUntil, proposalId, limit + 1];
    const rows = await this.postgres.query<ProposalRow>(LIST, values);
    return pageOf(rows.map(viewOf), limit, (proposal) => [proposal.openUntil, proposal.proposalId]);
  }

  /** A proposal with all its steps. @throws Problem `proposal.unknown`, DatabaseUnavailable */
  proposal(proposalId: string): Promise<ProposalWithStepsView> {
    return this.postgres.snapshot(async (tx) => {
      const [row] = await tx.query<ProposalRow>(ONE, [proposalId]);
      if (row === undefined) throw new Problem('proposal.unknown', `There is no proposal ${proposalId}.`);
      const steps = await tx.query<{ step: ProposalStepView }>(STEPS, [proposalId]);
      return Object.assign(viewOf(row), { steps: steps.map(({ step }) => step) });
    });
  }
}

const viewOf = ({ proposal_id, status, open_until, made_by, made_at, made }: ProposalRow): ProposalView => ({
  proposalId: proposal_id,
  status,
  madeBy: made_by,
  madeAt: made_at,
  openUntil: open_until,
  ...made,
});
