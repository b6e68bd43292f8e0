import type { Ground } from '../../employees/domain/events.js';

/** Stands for the group where it decided a proposal; no principal can have this id. */
export const LEADING_GROUP = 'leading-group';

/**
 * Who has given an entry: whoever authorised it, else whoever recorded it. Null where nobody chose to: it was brought in or
 * carried over, follows from a fact, or was decided in a case.
 */
export function givenByOf(ground: Ground | undefined, recordedBy: string): string | null {
  switch (ground?.by) {
    case 'import':
    case 'fact':
    case 'case':
    case 'carried':
      return null;
    case 'authority':
      return ground.principalId;
    case 'proposal':
      return ground.principalId ?? LEADING_GROUP;
    case 'claim':
      return ground.principalId ?? recordedBy;
    case 'rule':
    case undefined:
      return recordedBy;
  }
}
