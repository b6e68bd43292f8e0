import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const clock = new SetClock(new Date('2026-12-01T09:00:00+08:00'));
let service: TestService;
beforeAll(async () => {
  service = await startService({ clock });
});
afterAll(() => service.stop());

const nobody = (): Api => new Api(service.api.url, 'no-key-at-all');
const invited = async () => {
  const principalId = `p-${crypto.randomUUID()}`;
  await carriedOut(service.api, 'register-principal', { principalId, kind: 'person', name: 'Li Wei' });
  await carriedOut(service.api, 'assign-roles', { principalId, roles: [{ role: 'recorder' }] });
  const answer = await carriedOut(service.api, 'invite-principal', { principalId });
  // From then on the service knows of it; nobody opens it within milliseconds.
  await listed(principalId, answer);
  return { principalId, ...answer, invitation: answer.invitation as string, until: answer.until as string };
};
const open = (invitation: string) =>
  nobody().send(
    'POST',
    '/v1/session/invitation',
    { 'content-type': 'application/json' },
    JSON.stringify({ invitation }),
  );
const listed = async (principalId: string, { position }: { readonly position: string }) => {
  const { items } = await service.api.read(`/v1/principals?limit=1000&minPosition=${position}`);
  return items.find((one: { principalId: string }) => one.principalId === principalId);
};

describe('an invitation', () => {
  it('is exchanged once for a key, which works at once', async () => {
    const { principalId, invitation, until, position } = await invited();
    expect(until).toBe('2026-12-08T01:00:00.000Z');
    const { status, body } = await open(invitation);
    expect({ status, body }).toEqual({ status: 200, body: { key: expect.any(String) } });
    const own = new Api(service.api.url, body.key as string);
    expect((await own.impatient.get('/v1/session')).body).toMatchObject({ principalId });
    await eventually(
      () => listed(principalId, { position }),
      ({ invitedUntil }) => invitedUntil === null,
    );
    expect(await open(invitation)).toMatchObject({ status: 410, body: { code: 'invitation.over' } });
  });

  it('is opened by one of those who open it at the same moment', async () => {
    const { invitation } = await invited();
    const answers = await Promise.all(Array.from({ length: 5 }, () => open(invitation)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410]);
  });

  it('is over after seven days', async () => {
    const { principalId, invitation, until, position } = await invited();
    expect(await listed(principalId, { position })).toMatchObject({ invitedUntil: until });
    const then = clock.instant;
    clock.instant = new Date('2026-12-08T09:00:01+08:00');
    expect(await open(invitation)).toMatchObject({ status: 410, body: { code: 'invitation.over' } });
    clock.instant = then;
  });

  it('gives way to a later one, and is told once', async () => {
    const { principalId, invitation } = await invited();
    const commandId = crypto.randomUUID();
    const later = await carriedOut(service.api, 'invite-principal', { principalId, commandId });
    await listed(principalId, later);
    const again = await carriedOut(service.api, 'invite-principal', { principalId, commandId });
    expect(again).toMatchObject({ status: 'repeated' });
    expect(again).not.toHaveProperty('invitation');
    expect(await open(invitation)).toMatchObject({ status: 401, body: { code: 'key.invalid' } });
    expect(await open(later.invitation as string)).toMatchObject({ status: 200 });
  });

  it('lets nobody in whose account has ended', async () => {
    const { principalId, invitation } = await invited();
    await carriedOut(service.api, 'end-principal', { principalId, lastDay: '2026-11-30' });
    expect(await open(invitation)).toMatchObject({ status: 409, body: { code: 'principal.ended' } });
  });

  it('is withdrawn, and lets nobody in, until there is another', async () => {
    const { principalId, invitation } = await invited();
    const withdrawal = await carriedOut(service.api, 'withdraw-invitation', { principalId });
    expect(await listed(principalId, withdrawal)).toMatchObject({
      invitedUntil: null,
      invitationWithdrawnAt: clock.instant.toISOString(),
    });
    expect(await open(invitation)).toMatchObject({ status: 410, body: { code: 'invitation.withdrawn' } });
    const repeat = await carriedOut(service.api, 'withdraw-invitation', { principalId });
    expect(repeat).toMatchObject({ status: 'repeated', position: withdrawal.position });
    const again = await carriedOut(service.api, 'invite-principal', { principalId });
    expect(await listed(principalId, again)).toMatchObject({
      invitedUntil: again.until,
      invitationWithdrawnAt: null,
    });
    expect(await open(again.invitation as string)).toMatchObject({ status: 200 });
  });

  it('is opened or withdrawn by those who do both at the same moment, and never both', async () => {
    const { principalId, invitation } = await invited();
    const [opening, withdrawal] = await Promise.all([
      open(invitation),
      service.api.command('withdraw-invitation', { principalId }),
    ]);
    const both = [opening.status, withdrawal.status];
    expect([
      [200, 409],
      [410, 200],
    ]).toContainEqual(both);
  });

  it('goes with the last key', async () => {
    const { principalId } = await invited();
    const { keyId } = await carriedOut(service.api, 'issue-key', { principalId });
    const { invitation } = await carriedOut(service.api, 'invite-principal', { principalId });
    const revocation = await carriedOut(service.api, 'revoke-key', { principalId, keyId });
    expect(await listed(principalId, revocation)).toMatchObject({ invitedUntil: null });
    expect(await open(invitation as string)).toMatchObject({
      status: 410,
      body: { code: 'invitation.withdrawn' },
    });
  });

  it('is not in the log', async () => {
    const { invitation } = await invited();
    const { body } = await open(invitation);
    const { body: exported } = await service.api.get('/v1/log/export');
    const text = JSON.stringify(exported);
    for (const secret of [invitation, body.key as string]) expect(text).not.toContain(secret);
  });
});
