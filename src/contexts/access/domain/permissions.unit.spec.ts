import { describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import { scopeOn, whoMay } from './permissions.js';
import type { RoleAssignment } from './roles.js';

const AWARD = 'POST /v1/commands/award-points';
const HISTORY = 'GET /v1/employees/:employeeId/history';

const actor = (...roles: RoleAssignment[]): Actor => ({
  principalId: 'p',
  kind: 'person',
  employeeId: 'E1',
  roles,
});
const managerOf = (officeId: string | null): RoleAssignment => ({ role: 'manager', grade: 'g', officeId });

describe('how far a permission goes', () => {
  it('is nowhere without a role, on a route that is in no table, and on the name of an object’s own', () => {
    expect(scopeOn(AWARD, actor())).toBeUndefined();
    for (const route of ['GET /v1/secrets', 'constructor', '__proto__'])
      expect(scopeOn(route, actor({ role: 'administrator' }))).toBeUndefined();
  });

  it('is a manager’s offices, all of them together, and their own file', () => {
    const reach = scopeOn(HISTORY, actor(managerOf('a'), managerOf('b'), { role: 'employee' }));
    expect(reach).toEqual({ everywhere: false, offices: ['a', 'b'], file: 'E1' });
  });

  it('is everywhere for a manager of all offices, and for whom another role lets go further', () => {
    for (const other of [managerOf(null), { role: 'recorder' }] as const)
      expect(scopeOn(AWARD, actor(managerOf('a'), other))?.everywhere).toBe(true);
  });

  it('is nowhere for an employee who is none', () => {
    expect(scopeOn(HISTORY, { ...actor({ role: 'employee' }), employeeId: null })).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('says who may', () => {
    expect(whoMay(HISTORY)).toBe(
      `${HISTORY} is for: administrator, auditor, points-officer, manager of the office, employee themselves.`,
    );
    expect(whoMay('GET /v1/secrets')).toBe('GET /v1/secrets is for nobody.');
  });
});
