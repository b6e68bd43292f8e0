import { describe, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import {
  MAX_LIVE_KEYS,
  principalDecider,
  type PrincipalCommand,
  type PrincipalContext,
} from './decisions.js';
import type { PrincipalEvent } from './events.js';
import type { RoleAssignment } from './roles.js';

const context: PrincipalContext = {
  today: '2026-11-22',
  unknownOffice: undefined,
  newDigestKey: 'a secret',
  sentBy: 'admin',
};
const principalId = 'li.wei';

const register = {
  type: 'RegisterPrincipal',
  principalId,
  kind: 'person',
  name: 'Li Wei',
  employeeId: 'E0001',
  lastDay: null,
} as const;
const assign = (...roles: RoleAssignment[]): PrincipalCommand => ({
  type: 'AssignRoles',
  principalId,
  roles,
});
const issue = (keyId: string): PrincipalCommand => ({
  type: 'IssueKey',
  principalId,
  keyId,
  digest: `digest of ${keyId}`,
});
const revoke = (keyId: string): PrincipalCommand => ({ type: 'RevokeKey', principalId, keyId });
const endOn = (lastDay: string): PrincipalCommand => ({ type: 'EndPrincipal', principalId, lastDay });

const registered = (
  changes: Partial<Extract<PrincipalEvent, { type: 'PrincipalRegistered' }>['data']> = {},
): PrincipalEvent => ({
  type: 'PrincipalRegistered',
  data: {
    principalId,
    kind: 'person',
    employeeId: 'E0001',
    lastDay: null,
    personal: { name: 'Li Wei', digestKey: 'a secret' },
    ...changes,
  },
});
const assigned = (...roles: RoleAssignment[]): PrincipalEvent => ({
  type: 'RolesAssigned',
  data: { principalId, roles },
});
const issued = (keyId: string): PrincipalEvent => ({
  type: 'KeyIssued',
  data: { principalId, keyId, digest: `digest of ${keyId}` },
});
const revoked = (keyId: string): PrincipalEvent => ({ type: 'KeyRevoked', data: { principalId, keyId } });
const ended = (lastDay: string): PrincipalEvent => ({
  type: 'PrincipalEnded',
  data: { principalId, lastDay },
});

const manager: RoleAssignment = { role: 'manager', grade: 'section-head', officeId: 'production' };
const recorder: RoleAssignment = { role: 'recorder' };

const stream = (...events: PrincipalEvent[]) => given(principalDecider, ...events);

describe('registering a principal', () => {
  it('is recorded, with the name apart', () => {
    stream().when(register, context).then(registered());
  });

  it('is a repeat with the same content, and rejected with other content', () => {
    stream(registered()).when(register, context).repeats(0);
    stream(registered())
      .when({ ...register, name: 'Li Na' }, context)
      .isRejected('principal.already-registered');
    stream(registered())
      .when({ ...register, lastDay: '2026-12-31' }, context)
      .isRejected('principal.already-registered');
  });

  it.each(['admin', 'system', 'closing-job'])('is rejected under the name %s', (name) => {
    stream()
      .when({ ...register, principalId: name }, context)
      .isRejected('principal.already-registered');
  });

  it('is rejected for a service that would be an employee', () => {
    stream()
      .when({ ...register, kind: 'service' }, context)
      .isRejected('principal.unfit');
  });
});

describe('assigning roles', () => {
  it('says all of them', () => {
    stream(registered(), assigned(recorder))
      .when(assign(manager, { role: 'employee' }), context)
      .then(assigned(manager, { role: 'employee' }));
    stream(registered(), assigned(recorder)).when(assign(), context).then(assigned());
  });

  it('is a repeat of those that are held, not of another office or grade', () => {
    stream(registered(), assigned(manager), issued('k1')).when(assign(manager), context).repeats(1);
    for (const other of [
      { ...manager, officeId: null },
      { ...manager, grade: 'director' },
    ] as const)
      stream(registered(), assigned(manager)).when(assign(other), context).then(assigned(other));
  });

  it('is rejected for nobody, and for one who has ended', () => {
    stream().when(assign(recorder), context).isRejected('principal.unknown');
    stream(registered(), ended('2026-11-21')).when(assign(recorder), context).isRejected('principal.ended');
  });

  it('is rejected in an office that was never opened', () => {
    stream(registered())
      .when(assign(manager), { ...context, unknownOffice: 'production' })
      .isRejected('office.unknown');
  });

  it('is rejected where a role does not go with the principal, or with the others', () => {
    stream(registered())
      .when(assign({ role: 'importer' }), context)
      .isRejected('principal.unfit');
    stream(registered({ employeeId: null }))
      .when(assign({ role: 'employee' }), context)
      .isRejected('principal.unfit');
    stream(registered())
      .when(assign({ role: 'auditor' }, recorder), context)
      .isRejected('principal.unfit');
    stream(registered())
      .when(assign({ role: 'auditor' }, { role: 'employee' }), context)
      .then(assigned({ role: 'auditor' }, { role: 'employee' }));
  });
});

describe('keys', () => {
  const many = Array.from({ length: MAX_LIVE_KEYS }, (_, at) => issued(`k${at}`));

  it('are issued beside those that there are', () => {
    stream(registered(), issued('k1')).when(issue('k2'), context).then(issued('k2'));
  });

  it('are bounded: those that live, not those that were revoked', () => {
    stream(registered(), ...many)
      .when(issue('new'), context)
      .isRejected('key.too-many');
    stream(registered(), ...many, revoked('k0'))
      .when(issue('new'), context)
      .then(issued('new'));
  });

  it('are not issued to nobody, nor to one who has ended', () => {
    stream().when(issue('k1'), context).isRejected('principal.unknown');
    stream(registered({ lastDay: '2026-11-21' }))
      .when(issue('k1'), context)
      .isRejected('principal.ended');
    stream(registered({ lastDay: '2026-11-22' }))
      .when(issue('k1'), context)
      .then(issued('k1'));
  });

  it('are revoked once, also of one who has ended', () => {
    stream(registered(), issued('k1'), ended('2026-01-01')).when(revoke('k1'), context).then(revoked('k1'));
    stream(registered(), issued('k1'), revoked('k1')).when(revoke('k1'), context).repeats(2);
    stream(registered()).when(revoke('k1'), context).isRejected('key.unknown');
    stream().when(revoke('k1'), context).isRejected('principal.unknown');
  });
});

describe('ending', () => {
  it('sets the last day, which can be set again', () => {
    stream(registered()).when(endOn('2026-11-30'), context).then(ended('2026-11-30'));
    stream(registered(), ended('2026-11-01')).when(endOn('2026-12-31'), context).then(ended('2026-12-31'));
  });

  it('on the same day is a repeat', () => {
    stream(registered(), ended('2026-11-30')).when(endOn('2026-11-30'), context).repeats(1);
    stream(registered({ lastDay: '2026-11-30' }))
      .when(endOn('2026-11-30'), context)
      .repeats(0);
  });

  it('is rejected for nobody', () => {
    stream().when(endOn('2026-11-30'), context).isRejected('principal.unknown');
  });
});

describe('correcting a principal', () => {
  const correct = (changes: { name?: string; employeeId?: string }): PrincipalCommand => ({
    type: 'CorrectPrincipal',
    principalId,
    ...changes,
  });
  const corrected = (name: string, employeeId: string | null): PrincipalEvent => ({
    type: 'PrincipalCorrected',
    data: { principalId, employeeId, personal: { name } },
  });
  const log = (...events: PrincipalEvent[]) => given(principalDecider, ...events);

  it('changes the name or the employee, and leaves the other as it is', () => {
    log(registered())
      .when(correct({ name: 'Li Wei Min' }), context)
      .then(corrected('Li Wei Min', 'E0001'));
    log(registered())
      .when(correct({ employeeId: 'E2' }), context)
      .then(corrected('Li Wei', 'E2'));
    log(registered(), corrected('Li', 'E2'))
      .when(correct({ employeeId: 'E2' }), context)
      .repeats(1);
    log(registered())
      .when(correct({ name: 'Li Wei' }), context)
      .repeats(0);
  });

  it('is for another administrator, and fits the kind', () => {
    log()
      .when(correct({ name: 'X' }), context)
      .isRejected('principal.unknown');
    log(registered())
      .when(correct({ name: 'X' }), { ...context, sentBy: principalId })
      .isRejected('not-allowed');
    log(registered()).when(correct({}), context).isRejected('principal.unfit');
    log(registered({ kind: 'service', employeeId: null }))
      .when(correct({ employeeId: 'E2' }), context)
      .isRejected('principal.unfit');
  });
});
