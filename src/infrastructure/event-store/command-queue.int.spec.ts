import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestStore } from '../../../test/support/store.js';
import { THE_SERVICE } from '../../contexts/access/domain/actor.js';
import { accountDecider } from '../../contexts/authority/domain/account-decisions.js';
import { accountStream, type Grade } from '../../contexts/authority/domain/events.js';
import { causedCommand } from './caused-command.js';
import type { Outcome } from './outcome.js';
import { AggregateStore } from './aggregate-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await TestStore.start();
});
afterAll(() => store.stop());

describe('a command with several events', () => {
  it('leaves each of them at its own place', async () => {
    const files = new AggregateStore(store.log, accountDecider);
    const stream = accountStream(randomUUID());
    const grade: Grade = {
      grade: 'boss',
      limits: [{ direction: 'award', category: null, perEntry: 10, perMonth: null, perEmployeeMonth: null }],
    };
    const entries = ['E1', 'E2'].map((employeeId) => ({
      employeeId,
      entryId: randomUUID(),
      direction: 'award' as const,
      kind: 'behaviour' as const,
      itemCode: 'praised',
      category: null,
      points: 1,
      occurredOn: '2025-03-01',
    }));
    const reserve = (reserved: typeof entries): Promise<Outcome> =>
      files.handle(
        stream,
        { type: 'Reserve', principalId: 'p', entries: reserved, personal: { reason: 'Well done' } },
        causedCommand(['test', randomUUID()], {
          recordedAt: new Date('2025-03-01T00:00:00Z'),
          recordedBy: 'test',
          sender: THE_SERVICE,
        }),
        () => Promise.resolve({ grade, newDigestKey: 'secret' }),
      );
    await reserve(entries);
    const places = [];
    for await (const { revision, position } of store.log.read(stream, 1)) places.push({ revision, position });
    expect(places).toHaveLength(2);
    for (const [index, place] of places.entries())
      expect(await reserve(entries.slice(index, index + 1))).toMatchObject({ status: 'repeated', ...place });
  });
});
