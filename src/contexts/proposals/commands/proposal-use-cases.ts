import { decideProposal, DecideProposalController, DecideProposalHandler } from './decide-proposal.js';
import { discussProposal, DiscussProposalController, DiscussProposalHandler } from './discuss-proposal.js';
import { makeProposal, MakeProposalController, MakeProposalHandler } from './make-proposal.js';
import { voteOnProposal, VoteOnProposalController, VoteOnProposalHandler } from './vote-on-proposal.js';
import {
  withdrawProposal,
  WithdrawProposalController,
  WithdrawProposalHandler,
} from './withdraw-proposal.js';

/** The commands of a proposal's life. */
export const PROPOSAL_COMMANDS = [
  makeProposal,
  discussProposal,
  decideProposal,
  voteOnProposal,
  withdrawProposal,
];

export const PROPOSAL_HANDLERS = [
  MakeProposalHandler,
  DiscussProposalHandler,
  DecideProposalHandler,
  VoteOnProposalHandler,
  WithdrawProposalHandler,
];

export const PROPOSAL_COMMAND_ROUTES = [
  MakeProposalController,
  DiscussProposalController,
  DecideProposalController,
  VoteOnProposalController,
  WithdrawProposalController,
];
