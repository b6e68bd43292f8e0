import type { Ground } from '../../employees/domain/events.js';

/** Stands for the group where it decided a proposal; no principal can have this id. */
export const LEADING_GROUP = 'leading-group';

/** Nobody chose to give it: it was brought in or carried over, follows from a fact, or was decided in a case. */
const UNCHOSEN: readonly Ground['by'][] = ['import', 'fact', 'case', 'carried'];

/** Who has given an entry: whoever authorised it, else whoever recorded it; null where nobody chose to. */
export function givenByOf(ground: Ground | undefined, recordedBy: string): string | null {
  if (ground === undefined) return recordedBy;
  if (UNCHOSEN.includes(ground.by)) return null;
  if (ground.by === 'proposal') return ground.principalId ?? LEADING_GROUP;
  return 'principalId' in ground ? (ground.principalId ?? recordedBy) : recordedBy;
}
