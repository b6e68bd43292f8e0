import { uuidOf } from '../../infrastructure/event-store/uuid.js';

/** The id of the entry that a confirmed claim becomes. */
export const claimEntryId = (claimId: string): string => uuidOf(`claim/${claimId}`);
