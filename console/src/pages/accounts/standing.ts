import type { components } from '../../../../clients/typescript/src/index.js';

export type Principal = components['schemas']['PrincipalView'];

export type Standing = 'works' | 'no-role' | 'no-key' | 'has-left' | 'ended';

/** What becomes of whoever comes with a key of it today. */
export function standingOf({ lastDay, hasLeft, roles, keys }: Principal, today: string): Standing {
  if (lastDay !== null && lastDay < today) return 'ended';
  if (hasLeft) return 'has-left';
  if (roles.length === 0) return 'no-role';
  return keys.some(({ revokedAt }) => revokedAt === null) ? 'works' : 'no-key';
}

/** Whoever is looked for by name, id or number. */
export const isLookedFor = ({ name, principalId, employeeId }: Principal, typed: string): boolean =>
  [name, principalId, employeeId ?? ''].some((text) =>
    text.toLowerCase().includes(typed.trim().toLowerCase()),
  );
