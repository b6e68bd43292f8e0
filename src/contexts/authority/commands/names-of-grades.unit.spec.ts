import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { settle } from '../../../commands/fields.js';
import { validate } from '../../../infrastructure/http/validation.js';
import { AssignRolesDto } from '../../access/commands/assign-roles.js';
import { SetAuthorityDto } from './set-authority.js';

const authority = (grade: string) => ({
  ...{ inForceFrom: '2026-10-01', quorum: 2, proposalDays: 14 },
  grades: [{ grade, limits: [] }],
});
const roles = (grade: string) => ({
  principalId: 'li.wei',
  roles: [{ role: 'manager', grade, officeId: 'garden' }],
});

/** The composed and the decomposed form of the same letters. */
const [COMPOSED, DECOMPOSED] = ['Ingénieur', 'Inge\u0301nieur'];

describe('the name of a grade', () => {
  it.each(['科长', 'मुख्य', 'section-head', 'Chef d’équipe'.replace('’', ' '), '2.'])('may be %s', (name) => {
    expect(validate(SetAuthorityDto, authority(name))).toHaveProperty('value');
    expect(validate(AssignRolesDto, roles(name))).toHaveProperty('value');
  });

  it.each(['', ' 科长', '科  长', '科长\n', '科\u200b长', 'a/b', '科'.repeat(65)])('is not %j', (name) => {
    expect(validate(SetAuthorityDto, authority(name))).toHaveProperty('errors');
    expect(validate(AssignRolesDto, roles(name))).toHaveProperty('errors');
  });

  it('is stored in one form, where a grade is set and where somebody is given it', () => {
    const set = Object.assign(new SetAuthorityDto(), authority(DECOMPOSED));
    const assigned = Object.assign(new AssignRolesDto(), roles(DECOMPOSED));
    settle(set);
    settle(assigned);
    expect(set.grades[0]).toMatchObject({ grade: COMPOSED });
    expect(assigned.roles[0]).toMatchObject({ grade: COMPOSED });
  });
});
