import { describe, expect, it } from '@jest/globals';
import { until } from '../../../../test/support/eventually.js';
import { ADMIN } from '../domain/actor.js';
import { LiveSession } from './sessions.js';

const SESSION = {
  sessionId: '7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01',
  principalId: 'li.wei',
  keyId: 'k',
  startedAt: new Date(0),
  endsAt: new Date(43_200_000),
  address: '127.0.0.1',
  agent: '',
};
const keys = { holderById: () => ({ actor: ADMIN, keyId: 'k' }) };

describe('a session in the middle of a long request', () => {
  it('is over once it was ended elsewhere', async () => {
    let isThere = true;
    const store = { isThere: () => Promise.resolve(isThere) };
    const session = new LiveSession(SESSION, store, keys, () => new Date(1), 0);
    expect(session.holderNow()).toBeDefined();
    isThere = false;
    await until(() => session.holderNow() === undefined);
  });

  it('goes on while it cannot be looked for, and not beyond its time', async () => {
    let now = new Date(1);
    const store = { isThere: () => Promise.reject(new Error('away')) };
    const session = new LiveSession(SESSION, store, keys, () => now, 0);
    for (let time = 1; time <= 3; time += 1) {
      expect(session.holderNow()).toBeDefined();
      await Promise.resolve();
    }
    now = SESSION.endsAt;
    expect(session.holderNow()).toBeUndefined();
  });
});
