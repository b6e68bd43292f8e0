import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { ProposalEvent } from '../../src/contexts/proposals/domain/events.js';

export const STATUSES = ['open', 'accepted', 'carried-out', 'declined', 'withdrawn', 'expired'] as const;
export type Status = (typeof STATUSES)[number];

/** A step of a proposal after it was made. */
export interface Step {
  readonly position: bigint;
  readonly proposalId: string;
  /** The new status, where the step changes it. */
  readonly status: Status | undefined;
  readonly shown: object;
}

type Later = Exclude<ProposalEvent, { type: 'ProposalMade' }>;

const STEPS: Readonly<Record<Later['type'], { readonly step: string; readonly status?: Status }>> = {
  ProposalDiscussed: { step: 'discussed' },
  ProposalVotedOn: { step: 'voted' },
  ProposalAccepted: { step: 'accepted', status: 'accepted' },
  ProposalDeclined: { step: 'declined', status: 'declined' },
  ProposalWithdrawn: { step: 'withdrawn', status: 'withdrawn' },
  ProposalExpired: { step: 'expired', status: 'expired' },
  ProposalCarriedOut: { step: 'carried-out', status: 'carried-out' },
};

export function stepOf({ event, meta, position }: RecordedEvent): Step | undefined {
  if (!Object.hasOwn(STEPS, event.type)) return undefined;
  const later = event as Later;
  const { step, status } = STEPS[later.type];
  const shown = { step, by: meta.recordedBy, at: meta.recordedAt, ...said(later) };
  return { position, proposalId: later.data.proposalId, status, shown };
}

function said({ type, data }: Later): object {
  switch (type) {
    case 'ProposalDiscussed':
      return { text: data.personal.text };
    case 'ProposalVotedOn':
      return { vote: data.vote };
    case 'ProposalAccepted':
      return { decision: data.by };
    case 'ProposalDeclined':
      return { decision: data.by, ...(data.personal.reason === null ? {} : { text: data.personal.reason }) };
    case 'ProposalCarriedOut':
      return { results: data.results };
    case 'ProposalWithdrawn':
    case 'ProposalExpired':
      return {};
  }
}
