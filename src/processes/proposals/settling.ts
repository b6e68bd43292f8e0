import type { Settlement } from '../../contexts/authority/domain/events.js';
import { usesAuthorityOf } from '../../contexts/authority/using.js';
import type { CarriedOut } from './proposal-execution.js';

/** The settlements of a proposal's entries with the authority that was reserved for them. */
export const settlementsOf = (principalId: string, results: readonly CarriedOut[]): Settlement[] =>
  results.map(({ employeeId, entryId, outcome }) => ({
    employeeId,
    entryId,
    as: usesAuthorityOf(principalId, outcome) ? 'posted' : 'released',
  }));

export const settledAs = (
  entries: readonly Pick<Settlement, 'employeeId' | 'entryId'>[],
  as: Settlement['as'],
): Settlement[] => entries.map(({ employeeId, entryId }) => ({ employeeId, entryId, as }));
