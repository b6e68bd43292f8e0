import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReadModelUnderTest } from '../../test/support/read-model.js';
import type { PrincipalRegistered } from '../../src/contexts/access/domain/events.js';
import type { AuthorityDelegated, DelegationEnded } from '../../src/contexts/delegations/domain/events.js';
import { delegations } from './projection.js';
import { DelegationQueries, type Wanted } from './queries.js';

const registered = (principalId: string): PrincipalRegistered => ({
  type: 'PrincipalRegistered',
  data: {
    principalId,
    kind: 'person',
    employeeId: null,
    lastDay: null,
    personal: { name: `Name of ${principalId}`, digestKey: 'secret' },
  },
});
const lent = (
  principalId: string,
  delegateId: string,
  from = '2025-03-10',
  until = '2025-03-14',
): AuthorityDelegated => ({ type: 'AuthorityDelegated', data: { principalId, delegateId, from, until } });
const ended = (principalId: string, delegateId: string): DelegationEnded => ({
  type: 'DelegationEnded',
  data: { principalId, delegateId },
});

describe('authority that is lent', () => {
  let model: ReadModelUnderTest;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(delegations);
  });

  afterAll(() => model.drop());

  beforeEach(async () => {
    await model.clear();
    await model.given(...['chief', 'deputy', 'other'].map(registered));
  });

  const found = async (wanted: Wanted = {}) =>
    (await new DelegationQueries(model.postgres).list(wanted, undefined, 10)).items.map(
      ({ principalId, delegateId }) => `${principalId} to ${delegateId}`,
    );

  it('is found by who has lent it, to whom, and for which day', async () => {
    await model.given(lent('chief', 'deputy'), lent('chief', 'other'), lent('deputy', 'other'));

    expect(await found()).toEqual(['chief to deputy', 'chief to other', 'deputy to other']);
    expect(await found({ principalId: 'chief' })).toEqual(['chief to deputy', 'chief to other']);
    expect(await found({ delegateId: 'other' })).toEqual(['chief to other', 'deputy to other']);
    expect(await found({ delegateId: 'other', on: '2025-03-09' })).toEqual([]);
    expect(await found({ delegateId: 'other', on: '2025-03-10' })).toHaveLength(2);
    expect(await found({ delegateId: 'other', on: '2025-03-14' })).toHaveLength(2);
    expect(await found({ delegateId: 'other', on: '2025-03-15' })).toEqual([]);
  });

  it('is shown with the names of both', async () => {
    await model.given(lent('chief', 'deputy'));
    expect((await new DelegationQueries(model.postgres).list({}, undefined, 10)).items).toEqual([
      {
        principalId: 'chief',
        name: 'Name of chief',
        delegateId: 'deputy',
        delegateName: 'Name of deputy',
        from: '2025-03-10',
        until: '2025-03-14',
        endedAt: null,
      },
    ]);
  });

  it.each([
    ['in one batch', true],
    ['one after the other', false],
  ])('ends before its time, and may be lent anew: %s', async (_, atOnce) => {
    const given = async (...events: (AuthorityDelegated | DelegationEnded)[]) => {
      if (atOnce) await model.given(...events);
      else for (const event of events) await model.given(event);
    };
    await given(lent('chief', 'deputy'), ended('chief', 'deputy'));
    expect(await found({ on: '2025-03-11' })).toEqual([]);
    expect(await found()).toEqual(['chief to deputy']);

    await given(
      lent('chief', 'other'),
      ended('chief', 'other'),
      lent('chief', 'other', '2025-04-01', '2025-04-02'),
    );
    expect(await found({ on: '2025-04-01' })).toEqual(['chief to other']);
    expect(await found({ on: '2025-03-11' })).toEqual([]);
  });

  it('is listed page by page', async () => {
    await model.given(lent('chief', 'deputy'), lent('chief', 'other'), lent('deputy', 'other'));
    const queries = new DelegationQueries(model.postgres);
    const { items, nextCursor } = await queries.list({}, undefined, 2);
    expect(items).toHaveLength(2);
    expect(nextCursor).not.toBeNull();
    const rest = await queries.list({}, ['chief', 'other'], 2);
    expect(rest).toMatchObject({ items: [{ principalId: 'deputy' }], nextCursor: null });
  });
});
