import type { components } from '../../../../clients/typescript/src/index.js';

export type Principal = components['schemas']['PrincipalView'];

export type Standing = 'works' | 'no-role' | 'no-key' | 'has-left' | 'ended';

/** Whether a key of the account is accepted today. */
export function standingOf({ lastDay, hasLeft, roles, keys }: Principal, today: string): Standing {
  if (lastDay !== null && lastDay < today) return 'ended';
  if (hasLeft) return 'has-left';
  if (roles.length === 0) return 'no-role';
  return keys.some(({ revokedAt }) => revokedAt === null) ? 'works' : 'no-key';
}

/** Whether the account matches a search by name, id or number. */
export const isLookedFor = ({ name, principalId, employeeId }: Principal, typed: string): boolean =>
  [name, principalId, employeeId ?? ''].some((text) =>
    text.toLowerCase().includes(typed.trim().toLowerCase()),
  );
