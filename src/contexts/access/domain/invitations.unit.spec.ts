import { describe, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { principalDecider, type PrincipalCommand, type PrincipalContext } from './decisions.js';
import type { PrincipalEvent } from './events.js';

const context: PrincipalContext = {
  today: '2026-11-22',
  unknownOffice: undefined,
  newDigestKey: '',
  sentBy: 'admin',
};
const principalId = 'li.wei';
const stream = (...events: PrincipalEvent[]) => given(principalDecider, ...events);

const registered = (lastDay: string | null = null): PrincipalEvent => ({
  type: 'PrincipalRegistered',
  data: {
    principalId,
    kind: 'person',
    employeeId: 'E0001',
    lastDay,
    personal: { name: 'Li Wei', digestKey: 'a secret' },
  },
});
const issued = (keyId: string): PrincipalEvent => ({
  type: 'KeyIssued',
  data: { principalId, keyId, digest: `digest of ${keyId}` },
});
const revoked = (keyId: string): PrincipalEvent => ({ type: 'KeyRevoked', data: { principalId, keyId } });
const revoke = (keyId: string): PrincipalCommand => ({ type: 'RevokeKey', principalId, keyId });

describe('an invitation', () => {
  const at = new Date('2026-11-22T01:00:00Z');
  const later = new Date('2026-11-30T01:00:00Z');
  const invited = (invitationId: string): PrincipalEvent => ({
    type: 'PrincipalInvited',
    data: {
      principalId,
      invitationId,
      digest: `digest of ${invitationId}`,
      until: '2026-11-29T01:00:00.000Z',
    },
  });
  const opened = (invitationId: string, keyId: string): PrincipalEvent => ({
    type: 'InvitationOpened',
    data: { principalId, invitationId, keyId },
  });
  const withdrawn = (invitationId: string): PrincipalEvent => ({
    type: 'InvitationWithdrawn',
    data: { principalId, invitationId },
  });
  const open = (invitationId: string, when = at): PrincipalCommand => ({
    type: 'OpenInvitation',
    principalId,
    invitationId,
    keyId: 'k2',
    digest: 'digest of k2',
    at: when,
  });
  const withdraw: PrincipalCommand = { type: 'WithdrawInvitation', principalId };

  it('is opened once, in time', () => {
    stream(registered(), invited('i1')).when(open('i1'), context).then(opened('i1', 'k2'), issued('k2'));
    stream(registered(), invited('i1'), opened('i1', 'k2'), issued('k2'))
      .when(open('i1'), context)
      .isRejected('invitation.over');
    stream(registered(), invited('i1')).when(open('i1', later), context).isRejected('invitation.over');
  });

  it('lets nobody in once it is withdrawn, whether its time is over or not', () => {
    const withdrawal = stream(registered(), invited('i1'), withdrawn('i1'));
    withdrawal.when(open('i1'), context).isRejected('invitation.withdrawn');
    withdrawal.when(open('i1', later), context).isRejected('invitation.withdrawn');
  });

  it('is withdrawn once, also of one who has ended', () => {
    stream(registered(), invited('i1')).when(withdraw, context).then(withdrawn('i1'));
    stream(registered('2026-11-21'), invited('i1')).when(withdraw, context).then(withdrawn('i1'));
    stream(registered(), invited('i1'), withdrawn('i1')).when(withdraw, context).repeats(2);
  });

  it('is not withdrawn of nobody, nor where there is none, nor after it was opened', () => {
    stream().when(withdraw, context).isRejected('principal.unknown');
    stream(registered()).when(withdraw, context).isRejected('invitation.unknown');
    stream(registered(), invited('i1'), opened('i1', 'k1'), issued('k1'))
      .when(withdraw, context)
      .isRejected('invitation.opened');
  });

  it('that takes the place of a withdrawn one is open, and is withdrawn by itself', () => {
    const again = stream(registered(), invited('i1'), withdrawn('i1'), invited('i2'));
    again.when(open('i2'), context).then(opened('i2', 'k2'), issued('k2'));
    again.when(withdraw, context).then(withdrawn('i2'));
  });

  it('goes with the last key, and with no other', () => {
    stream(registered(), issued('k1'), invited('i1'))
      .when(revoke('k1'), context)
      .then(revoked('k1'), withdrawn('i1'));
    stream(registered(), issued('k1'), issued('k2'), invited('i1'))
      .when(revoke('k1'), context)
      .then(revoked('k1'));
    stream(registered(), issued('k1'), revoked('k1'), invited('i1')).when(revoke('k1'), context).repeats(2);
    stream(registered(), invited('i1'), opened('i1', 'k1'), issued('k1'))
      .when(revoke('k1'), context)
      .then(revoked('k1'));
  });
});
