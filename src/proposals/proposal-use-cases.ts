import {
  decideProposal,
  DecideProposalController,
  DecideProposalHandler,
} from './decide-proposal/decide-proposal.js';
import {
  discussProposal,
  DiscussProposalController,
  DiscussProposalHandler,
} from './discuss-proposal/discuss-proposal.js';
import {
  voteOnProposal,
  VoteOnProposalController,
  VoteOnProposalHandler,
} from './vote-on-proposal/vote-on-proposal.js';
import {
  withdrawProposal,
  WithdrawProposalController,
  WithdrawProposalHandler,
} from './withdraw-proposal/withdraw-proposal.js';

/** The commands that a proposal's life is made of, once it is there. */
export const PROPOSAL_COMMANDS = [discussProposal, decideProposal, voteOnProposal, withdrawProposal];

export const PROPOSAL_HANDLERS = [
  DiscussProposalHandler,
  DecideProposalHandler,
  VoteOnProposalHandler,
  WithdrawProposalHandler,
];

export const PROPOSAL_COMMAND_ROUTES = [
  DiscussProposalController,
  DecideProposalController,
  VoteOnProposalController,
  WithdrawProposalController,
];
