import { authoriserOf, isActing, type Actor } from '../../access/domain/actor.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import type { EntryResult, ProposalEvent, ProposalMade } from './events.js';
import { evolve, initialState, type Made, type Proposal } from './proposal.js';

/** The most contributions to a discussion. */
export const MAX_CONTRIBUTIONS = 200;

/** The most entries of one proposal. */
export const MAX_ENTRIES = 20;

export type ProposalCommand =
  | MakeProposal
  | DiscussProposal
  | DecideProposal
  | VoteOnProposal
  | WithdrawProposal
  | ExpireProposal
  | CarryOutProposal;

export interface MakeProposal extends Readonly<Omit<ProposalMade['data'], 'personal'>> {
  readonly type: 'MakeProposal';
  readonly personal: Omit<ProposalMade['data']['personal'], 'digestKey'>;
}

interface About {
  readonly proposalId: string;
}

export interface DiscussProposal extends About {
  readonly type: 'DiscussProposal';
  readonly text: string;
}

/** Sent by a principal who has the authority for it alone. */
export interface DecideProposal extends About {
  readonly type: 'DecideProposal';
  readonly decision: 'accept' | 'decline';
  readonly reason: string | null;
  readonly grade: string;
  /** Only asks whether it would be accepted. */
  readonly isTrial?: boolean;
}

/** Sent by a member of the leading group. */
export interface VoteOnProposal extends About {
  readonly type: 'VoteOnProposal';
  readonly vote: 'for' | 'against';
}

export interface WithdrawProposal extends About {
  readonly type: 'WithdrawProposal';
}

export interface ExpireProposal extends About {
  readonly type: 'ExpireProposal';
}

export interface CarryOutProposal extends About {
  readonly type: 'CarryOutProposal';
  readonly results: readonly EntryResult[];
}

export interface ProposalContext {
  readonly actor: Actor;
  /** The principal who has delegated to the actor the authority that they decide by, if any. */
  readonly onBehalfOf?: Actor | undefined;
  /** The local date of `recordedAt`. */
  readonly today: string;
  /** A fresh secret for a new proposal. */
  readonly newDigestKey: string;
}

type Ruling = Decision<ProposalEvent>;

export const proposalDecider: Decider<Proposal, ProposalCommand, ProposalEvent, ProposalContext> = {
  initialState,
  evolve,
  decide,
  digestKey: (state) => (state.status === 'unknown' ? '' : state.personal.digestKey),
  left: ({ status }) => ({ proposal: status }),
};

export function decide(proposal: Proposal, command: ProposalCommand, context: ProposalContext): Ruling {
  if (command.type === 'MakeProposal') return make(proposal, command, context);
  if (proposal.status === 'unknown') return unknownProposal(command.proposalId);
  switch (command.type) {
    case 'CarryOutProposal':
      return carryOut(proposal, command.results);
    case 'ExpireProposal':
      return expire(proposal, context);
    case 'WithdrawProposal':
      return withdraw(proposal, context);
    case 'DiscussProposal':
    case 'DecideProposal':
    case 'VoteOnProposal':
      return faultOfTime(proposal, context) ?? onOpen(proposal, command, context);
  }
}

function onOpen(
  proposal: Made,
  command: DiscussProposal | DecideProposal | VoteOnProposal,
  context: ProposalContext,
): Ruling {
  if (command.type === 'DiscussProposal') return discuss(proposal, command.text, context);
  const fault = faultOfPerson(proposal, context);
  if (fault !== undefined) return fault;
  return command.type === 'VoteOnProposal'
    ? vote(proposal, command, context)
    : decided(proposal, command, context);
}

function make(
  proposal: Proposal,
  { type: _, personal, ...content }: MakeProposal,
  { newDigestKey }: ProposalContext,
): Ruling {
  if (proposal.status !== 'unknown')
    return isSame(proposal, content) ? repeated(proposal.madeAt) : idReused(content.proposalId);
  const secret = { ...personal, digestKey: newDigestKey };
  return accepted({ type: 'ProposalMade', data: { ...content, personal: secret } });
}

/** Whether the same person has proposed the same; the way in which it is decided may have changed since. */
function isSame(proposal: Made, { principalId, entries }: Pick<Made, 'principalId' | 'entries'>): boolean {
  if (proposal.principalId !== principalId || proposal.entries.length !== entries.length) return false;
  return proposal.entries.every((known, index) =>
    CONTENT.every((field) => known[field] === entries[index]?.[field]),
  );
}

const CONTENT = ['employeeId', 'entryId', 'direction', 'kind', 'itemCode', 'points', 'occurredOn'] as const;

function discuss(proposal: Made, text: string, { actor: { principalId } }: ProposalContext): Ruling {
  const { proposalId, contributions } = proposal;
  if (contributions >= MAX_CONTRIBUTIONS)
    return rejected(
      'proposal.full',
      `Proposal ${proposalId} has ${contributions} contributions, as many as there may be.`,
    );
  return accepted({ type: 'ProposalDiscussed', data: { proposalId, principalId, personal: { text } } });
}

function withdraw(proposal: Made, context: ProposalContext): Ruling {
  const { proposalId, principalId, delegate } = proposal;
  if (![principalId, delegate?.principalId].includes(context.actor.principalId))
    return rejected('not-allowed', `Proposal ${proposalId} may be withdrawn by ${principalId}, who made it.`);
  if (proposal.status === 'withdrawn') return repeated(proposal.place);
  return faultOfTime(proposal, context) ?? accepted({ type: 'ProposalWithdrawn', data: { proposalId } });
}

function decided(
  { proposalId }: Made,
  { decision, grade, reason, isTrial = false }: DecideProposal,
  context: ProposalContext,
): Ruling {
  if (isTrial) return accepted();
  const { principalId } = authoriserOf(context);
  const by = { principalId, grade };
  return decision === 'accept'
    ? accepted({ type: 'ProposalAccepted', data: { proposalId, by } })
    : accepted({ type: 'ProposalDeclined', data: { proposalId, by, personal: { reason } } });
}

/** The vote that makes the quorum decides, or the first one after it that breaks a tie. */
function vote(proposal: Made, { vote }: VoteOnProposal, { actor }: ProposalContext): Ruling {
  const { proposalId, quorum, votes } = proposal;
  const { principalId, employeeId: principalEmployeeId } = actor;
  const own = votes.get(principalId);
  if (own?.vote === vote) return repeated(own.place);
  if (own !== undefined) return votedAlready(principalId, own.vote);
  const voted: ProposalEvent = {
    type: 'ProposalVotedOn',
    data: { proposalId, principalId, principalEmployeeId, vote },
  };
  const all = [...votes.values(), { vote }];
  const votesFor = all.filter((cast) => cast.vote === 'for').length;
  const by = { votesFor, votesAgainst: all.length - votesFor };
  if (all.length < quorum || by.votesFor === by.votesAgainst) return accepted(voted);
  return by.votesFor > by.votesAgainst
    ? accepted<ProposalEvent>(voted, { type: 'ProposalAccepted', data: { proposalId, by } })
    : accepted<ProposalEvent>(voted, {
        type: 'ProposalDeclined',
        data: { proposalId, by, personal: { reason: null } },
      });
}

function expire(proposal: Made, { today }: ProposalContext): Ruling {
  if (proposal.status !== 'open' || today <= proposal.openUntil) return accepted();
  return accepted({ type: 'ProposalExpired', data: { proposalId: proposal.proposalId } });
}

function carryOut({ status, proposalId }: Made, results: readonly EntryResult[]): Ruling {
  if (status !== 'accepted') return accepted();
  return accepted({ type: 'ProposalCarriedOut', data: { proposalId, results } });
}

function faultOfTime(
  { status, proposalId, openUntil }: Made,
  { today }: ProposalContext,
): Rejection | undefined {
  if (status !== 'open')
    return rejected('proposal.closed', `Proposal ${proposalId} is ${status.replace('-', ' ')}.`, {
      why: 'decided',
      status,
    });
  if (today <= openUntil) return undefined;
  return rejected('proposal.closed', `Proposal ${proposalId} could be decided until ${openUntil}.`, {
    why: 'late',
    until: openUntil,
  });
}

/** Nobody decides on what they have proposed, or on themselves; a person is the same one behind every key. */
function faultOfPerson(proposal: Made, context: ProposalContext): Rejection | undefined {
  const { proposalId, entries, votes } = proposal;
  const { actor } = context;
  if (isMadeBy(proposal, context))
    return rejected('proposal.own', `Proposal ${proposalId} is your own: somebody else decides it.`);
  if (entries.some(({ employeeId }) => isActing(context, employeeId)))
    return rejected('entry.on-oneself', `Proposal ${proposalId} is about you: somebody else decides it.`);
  const other = [...votes].find(
    ([id, { employeeId }]) => id !== actor.principalId && isActing(context, employeeId),
  );
  return other && votedAlready(other[0], other[1].vote);
}

/** Whether one of its makers is one of those who decide. */
function isMadeBy({ principalId, principalEmployeeId, delegate }: Made, context: ProposalContext): boolean {
  const deciding = [context.actor.principalId, context.onBehalfOf?.principalId];
  return [
    { principalId, employeeId: principalEmployeeId },
    ...(delegate === undefined ? [] : [delegate]),
  ].some((maker) => deciding.includes(maker.principalId) || isActing(context, maker.employeeId));
}

const unknownProposal = (proposalId: string): Rejection =>
  rejected('proposal.unknown', `There is no proposal ${proposalId}.`);

const idReused = (proposalId: string): Rejection =>
  rejected('proposal.id-reused', `Proposal ${proposalId} was made before with other content.`);

const votedAlready = (principalId: string, vote: string): Rejection =>
  rejected('proposal.voted', `${principalId} has voted ${vote} already; a vote is never changed.`);
