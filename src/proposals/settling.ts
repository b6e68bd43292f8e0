import type { Settlement } from '../authority/events.js';
import type { EntryResult } from './events.js';

/** What the entries of a proposal make of the authority that was reserved for them. */
export const settlementsOf = (results: readonly EntryResult[]): Settlement[] =>
  results.map(({ employeeId, entryId, refusedFor }) => ({
    employeeId,
    entryId,
    as: refusedFor === null ? 'posted' : 'released',
  }));

export const settledAs = (
  entries: readonly Pick<Settlement, 'employeeId' | 'entryId'>[],
  as: Settlement['as'],
): Settlement[] => entries.map(({ employeeId, entryId }) => ({ employeeId, entryId, as }));
