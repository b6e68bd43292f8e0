import type { components } from '../../../../clients/typescript/src/index.js';
import { may, type Who } from '../../app/session.js';

export type Proposal = components['schemas']['ProposalView'];
export type Entry = Proposal['entries'][number];
export type ProposalWithSteps = components['schemas']['ProposalWithStepsView'];
type Table = components['schemas']['AuthorityTableView'];

export const STATUSES = ['open', 'accepted', 'carried-out', 'declined', 'withdrawn', 'expired'] as const;

/** The table of grades in force on a day. */
export const tableOn = (tables: readonly Table[], day: string): Table | undefined =>
  tables.find(
    ({ inForceFrom, inForceUntil }) => inForceFrom <= day && (inForceUntil === null || day <= inForceUntil),
  );

/** Whether the user may vote on the proposal, leaving aside whether they have voted already. */
export const canVote = (who: Who, proposal: Proposal): boolean =>
  may(who, 'POST /v1/commands/vote-on-proposal') && mayBeHis(who, proposal);

export const hasVoted = (who: Who, { steps }: ProposalWithSteps): boolean =>
  steps.some(({ step, by }) => step === 'voted' && by === who.principalId);

export const canWithdraw = (who: Who, { status, madeBy }: Proposal): boolean =>
  status === 'open' && madeBy === who.principalId && may(who, 'POST /v1/commands/withdraw-proposal');

/** Whether the user may take part in the decision: nobody decides on their own proposal, or about themselves. */
export const mayBeHis = (who: Who, { status, madeBy, entries }: Proposal): boolean =>
  status === 'open' &&
  madeBy !== who.principalId &&
  entries.every(({ employeeId }) => employeeId !== who.employeeId);
