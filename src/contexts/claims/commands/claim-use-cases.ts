import { confirmClaim, ConfirmClaimController, ConfirmClaimHandler } from './confirm-claim.js';
import { declineClaim, DeclineClaimController, DeclineClaimHandler } from './decline-claim.js';
import { makeClaim, MakeClaimController, MakeClaimHandler } from './make-claim.js';

/** The commands about claims. */
export const CLAIM_COMMANDS = [makeClaim, confirmClaim, declineClaim];
export const CLAIM_HANDLERS = [MakeClaimHandler, ConfirmClaimHandler, DeclineClaimHandler];
export const CLAIM_COMMAND_ROUTES = [MakeClaimController, ConfirmClaimController, DeclineClaimController];
