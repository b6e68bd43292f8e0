import { DelegateAuthorityController, DelegateAuthorityHandler } from './delegate-authority.js';
import { EndDelegationController, EndDelegationHandler } from './end-delegation.js';

/** The commands about delegated authority. */
export const DELEGATION_HANDLERS = [DelegateAuthorityHandler, EndDelegationHandler];
export const DELEGATION_COMMAND_ROUTES = [DelegateAuthorityController, EndDelegationController];
