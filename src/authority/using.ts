import type { Outcome } from '../event-store/outcome.js';

/** Whether an entry that was sent to a file stands there by that principal's authority, and not by somebody else's. */
export const usesAuthorityOf = (principalId: string, outcome: Outcome): boolean =>
  outcome.status !== 'rejected' && outcome.left?.['authorisedBy'] === principalId;
