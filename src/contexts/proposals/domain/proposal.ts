import type { EventPosition } from '../../../kernel/decision.js';
import type { DecidedBy, EntryResult, ProposalEvent, ProposalMade } from './events.js';

export type Proposal = NeverMade | Made;

export interface NeverMade {
  readonly status: 'unknown';
}

export interface Made extends Readonly<Omit<ProposalMade['data'], 'personal'>> {
  readonly status: 'open' | 'accepted' | 'carried-out' | 'declined' | 'withdrawn' | 'expired';
  readonly personal: ProposalMade['data']['personal'];
  /** By principal. */
  readonly votes: ReadonlyMap<string, Vote>;
  readonly contributions: number;
  readonly decidedBy: DecidedBy | undefined;
  /** The event that decided, withdrew or expired it; before that, the one that made it. */
  readonly place: EventPosition;
  readonly madeAt: EventPosition;
  /** The results of its entries, once they are carried out. */
  readonly results: readonly EntryResult[];
}

export interface Vote {
  readonly vote: 'for' | 'against';
  readonly employeeId: string | null;
  readonly place: EventPosition;
}

export const initialState = (): Proposal => ({ status: 'unknown' });

export function evolve(proposal: Proposal, event: ProposalEvent, place: EventPosition): Proposal {
  if (event.type === 'ProposalMade') {
    const none = { votes: new Map(), contributions: 0, decidedBy: undefined, results: [] };
    return { ...event.data, ...none, status: 'open', place, madeAt: place };
  }
  if (proposal.status === 'unknown') throw new Error(`${event.type} before ProposalMade`);
  switch (event.type) {
    case 'ProposalDiscussed':
      return { ...proposal, contributions: proposal.contributions + 1 };
    case 'ProposalVotedOn': {
      const { principalId, principalEmployeeId: employeeId, vote } = event.data;
      return { ...proposal, votes: new Map(proposal.votes).set(principalId, { vote, employeeId, place }) };
    }
    case 'ProposalAccepted':
      return { ...proposal, status: 'accepted', decidedBy: event.data.by, place };
    case 'ProposalDeclined':
      return { ...proposal, status: 'declined', decidedBy: event.data.by, place };
    case 'ProposalWithdrawn':
      return { ...proposal, status: 'withdrawn', place };
    case 'ProposalExpired':
      return { ...proposal, status: 'expired', place };
    case 'ProposalCarriedOut':
      return { ...proposal, status: 'carried-out', results: event.data.results };
  }
}
