import type { Actor, Scope } from './actor.js';

/** Stands for `whom` where an answer tells of many people. */
export const EVERYBODY = '*';

/**
 * Routes that tell of one person. Histories and what they are opened from are not here: they are kept each time, where
 * they are read.
 */
const OF_ONE: ReadonlySet<string> = new Set([
  'GET /v1/employees/:employeeId',
  'GET /v1/employees/:employeeId/facts',
  'GET /v1/employees/:employeeId/days',
]);

const OF_MANY: ReadonlySet<string> = new Set([
  'GET /v1/employees',
  'GET /v1/proposals',
  'GET /v1/proposals/:proposalId',
  'GET /v1/office-entries',
  'GET /v1/office-entries/:officeEntryId',
  'GET /v1/rulebook/editions/:editionId/what-if',
  'GET /v1/authority/:principalId',
  'GET /v1/duties',
  'GET /v1/recordings/reversals',
  'GET /v1/recordings/months/:month/delays',
  'GET /v1/days/:date',
  'GET /v1/fairness',
  'GET /v1/participation',
  'GET /v1/log/comparison',
  'GET /v1/log/comparison/now',
  'GET /v1/claims',
  'GET /v1/claims/:claimId',
  'GET /v1/trial',
]);

interface Asked {
  readonly route: string;
  readonly params: { readonly employeeId?: string; readonly principalId?: string };
}

/**
 * The employee whose data a reading is about; undefined where it is the reader's own, or everybody may see it by name.
 */
export function whomToNote({ route, params }: Asked, actor: Actor, scope: Scope): string | undefined {
  const { employeeId, principalId } = params;
  if (OF_ONE.has(route)) return employeeId === actor.employeeId ? undefined : employeeId;
  if (!OF_MANY.has(route) || principalId === actor.principalId) return undefined;
  return scope.everywhere || scope.offices.length > 0 ? EVERYBODY : undefined;
}
