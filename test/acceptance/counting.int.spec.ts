import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Each step builds on the one before: January and February 2025 are closed after the first. */
describe('the answer tells in which month it counts, and for which it came too late', () => {
  const clock = new SetClock(new Date('2025-03-01T09:00:00+08:00'));
  const LATE = ['2025-03', '2025-02'];
  let service: TestService;
  let supervisor: Api;
  let director: Api;
  let group: Api[];

  beforeAll(async () => {
    service = await startService({ clock });
    const { api } = service;
    await carriedOut(api, 'open-office', { officeId: 'reception', name: 'Reception' });
    for (const employeeId of ['R1', 'R2'])
      await carriedOut(api, 'register-employee', {
        employeeId,
        name: 'N',
        officeId: 'reception',
        joinedOn: '2025-01-01',
      });
    const manager = (grade: string): Promise<Api> =>
      principalWith(api, [{ role: 'manager', grade, allOffices: true }]);
    [supervisor, director] = [await manager('supervisor'), await manager('director')];
    group = await Promise.all([1, 2].map(() => principalWith(api, [{ role: 'member' }])));
  });
  afterAll(() => service.stop());

  const entry = (changes: object = {}) => ({
    kind: 'behaviour',
    itemCode: 'tidy',
    points: 20,
    reason: 'Tidy',
    occurredOn: '2025-02-15',
    ...changes,
  });
  const ofOffice = (changes: object = {}) => ({
    ...entry(changes),
    officeId: 'reception',
    officeEntryId: randomUUID(),
  });
  const counts = ({ countsIn, lateFor }: Record<string, unknown>): unknown[] => [
    countsIn,
    ...(lateFor === undefined ? [] : [lateFor]),
  ];
  const answer = async (api: Api, name: string, fields: object): Promise<Record<string, any>> =>
    (await api.command(name, fields)).body;
  const told = async (api: Api, name: string, fields: object): Promise<unknown[]> =>
    counts(await answer(api, name, fields));

  it('of an office, in time, late, again and undone', async () => {
    const { api } = service;
    const first = ofOffice();
    expect(await told(api, 'award-office', first)).toEqual(['2025-02']);
    for (const month of ['2025-01', '2025-02']) await carriedOut(api, 'close-month', { month });
    expect(await told(api, 'award-office', first)).toEqual(['2025-02']);
    const late = ofOffice();
    expect(await told(api, 'deduct-office', late)).toEqual(LATE);
    expect(await told(api, 'award-office', ofOffice({ kind: 'fixed' }))).toEqual([null]);
    const reversal = { officeEntryId: first.officeEntryId, reason: 'Next door' };
    expect(await told(api, 'reverse-office-entry', reversal)).toEqual(LATE);
  });

  it('of a proposal, once it is accepted', async () => {
    const { api } = service;
    const grades = [
      { grade: 'supervisor', limits: [{ direction: 'award', perEntry: 5 }] },
      { grade: 'director', limits: [{ direction: 'award', perEntry: 50, perMonth: 500 }] },
    ];
    await carriedOut(api, 'set-authority', {
      inForceFrom: '2025-03-10',
      grades,
      quorum: 2,
      proposalDays: 10,
    });
    clock.instant = new Date('2025-03-10T09:00:00+08:00');
    const proposed = async (): Promise<string> => {
      const made = await answer(
        supervisor,
        'award-points',
        entry({ employeeId: 'R1', entryId: randomUUID() }),
      );
      expect([made['status'], ...counts(made)]).toEqual(['proposed', null]);
      return made['proposalId'] as string;
    };
    const [accepted, declined, voted] = [await proposed(), await proposed(), await proposed()];
    const accept = { proposalId: accepted, decision: 'accept', commandId: randomUUID() };
    expect(await told(director, 'decide-proposal', accept)).toEqual(LATE);
    expect(await told(director, 'decide-proposal', accept)).toEqual(LATE);
    const decline = { proposalId: declined, decision: 'decline' };
    expect(await told(director, 'decide-proposal', decline)).toEqual([null]);
    const vote = { proposalId: voted, vote: 'for' };
    const [one, two] = group as [Api, Api];
    expect(await told(one, 'vote-on-proposal', vote)).toEqual([null]);
    const deciding = { ...vote, commandId: randomUUID() };
    expect(await told(two, 'vote-on-proposal', deciding)).toEqual(LATE);
    expect(await told(two, 'vote-on-proposal', deciding)).toEqual(LATE);
  });

  it('of each entry of a proposal', async () => {
    const proposalId = randomUUID();
    const entries = [
      { ...entry(), employeeId: 'R1', entryId: randomUUID(), direction: 'award' },
      { ...entry({ occurredOn: '2025-03-05' }), employeeId: 'R2', entryId: randomUUID(), direction: 'award' },
    ].map(({ reason: _, ...one }) => one);
    await carriedOut(supervisor, 'make-proposal', { proposalId, reason: 'Tidy', entries });
    const decided = await answer(director, 'decide-proposal', { proposalId, decision: 'accept' });
    expect(decided['entries']).toEqual([
      {
        employeeId: 'R1',
        entryId: entries[0]!.entryId,
        as: 'recorded',
        countsIn: '2025-03',
        lateFor: '2025-02',
      },
      { employeeId: 'R2', entryId: entries[1]!.entryId, as: 'recorded', countsIn: '2025-03' },
    ]);
  });
});
