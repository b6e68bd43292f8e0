import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Grades of authority from the day they are set; each step builds on the one before. */
describe('graded authority', () => {
  const clock = new SetClock(new Date('2025-03-01T09:00:00+08:00'));
  let service: TestService;
  let supervisor: Api;
  let director: Api;
  let ofOtherOffice: Api;
  let recorder: Api;
  let group: Api[];

  beforeAll(async () => {
    service = await startService({ clock });
    const { api } = service;
    for (const officeId of ['reception', 'canteen'])
      await carriedOut(api, 'open-office', { officeId, name: officeId });
    for (const [employeeId, officeId] of [
      ['E1', 'reception'],
      ['E2', 'reception'],
      ['E3', 'canteen'],
      ['E4', 'canteen'],
      ['E9', 'reception'],
    ])
      await carriedOut(api, 'register-employee', { employeeId, name: 'N', officeId, joinedOn: '2025-01-01' });
    const manager = (grade: string, officeId?: string, employeeId?: string): Promise<Api> =>
      principalWith(
        api,
        [{ role: 'manager', grade, ...(officeId === undefined ? { allOffices: true } : { officeId }) }],
        employeeId,
      );
    supervisor = await manager('supervisor', 'reception', 'E9');
    director = await manager('director');
    ofOtherOffice = await manager('director', 'canteen');
    recorder = await principalWith(api, [{ role: 'recorder' }]);
    group = await Promise.all([1, 2, 3].map(() => principalWith(api, [{ role: 'member' }])));
  });

  afterAll(() => service.stop());

  const on = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };
  const entry = (points: number, changes: object = {}) => ({
    employeeId: 'E1',
    entryId: randomUUID(),
    kind: 'behaviour',
    itemCode: 'praised',
    points,
    reason: 'A visitor thanked him',
    ...changes,
  });
  const answer = async (api: Api, name: string, fields: object): Promise<Record<string, any>> => {
    const { status, body } = await api.command(name, fields);
    return { httpStatus: status, ...body };
  };
  const balance = async (employeeId: string, position: string): Promise<number> =>
    (await service.api.read(`/v1/employees/${employeeId}?minPosition=${position}`)).balance.total;

  const GRADES = [
    {
      grade: 'supervisor',
      limits: [
        { direction: 'award', perEntry: 5, perMonth: 12, perEmployeeMonth: 8 },
        { direction: 'deduct', perEntry: 2 },
      ],
    },
    { grade: 'director', limits: [{ direction: 'award', perEntry: 50, perMonth: 60 }] },
  ];

  it('is set for days to come', async () => {
    const set = { inForceFrom: '2025-03-01', grades: GRADES, quorum: 2, proposalDays: 10 };
    expect(await answer(service.api, 'set-authority', set)).toMatchObject({
      httpStatus: 409,
      code: 'authority.in-force-too-early',
    });
    const twice = { ...set, inForceFrom: '2025-03-10', grades: [...GRADES, ...GRADES] };
    expect(await answer(service.api, 'set-authority', twice)).toMatchObject({ code: 'authority.ambiguous' });
    await carriedOut(service.api, 'set-authority', { ...set, inForceFrom: '2025-03-10' });
    await carriedOut(recorder, 'award-points', entry(1_000));
  });

  it('lets a grade give within its limits, for one matter, one employee and a month', async () => {
    on('2025-03-10');
    expect(await answer(supervisor, 'award-points', entry(5))).toMatchObject({ status: 'accepted' });
    // The same item on the same day is the same matter.
    expect(await answer(supervisor, 'award-points', entry(1))).toMatchObject({ status: 'proposed' });
    const other = { itemCode: 'helped' };
    expect(await answer(supervisor, 'award-points', entry(3, other))).toMatchObject({ status: 'accepted' });
    expect(await answer(supervisor, 'award-points', entry(1, { itemCode: 'polite' }))).toMatchObject({
      status: 'proposed',
    });
    const second = { employeeId: 'E2' };
    expect(await answer(supervisor, 'award-points', entry(4, second))).toMatchObject({ status: 'accepted' });
    expect(await answer(supervisor, 'award-points', entry(1, { ...second, ...other }))).toMatchObject({
      status: 'proposed',
    });
    const { principalId } = (await supervisor.get('/v1/session')).body;
    const left = async (query: string): Promise<unknown> =>
      (await service.api.read(`/v1/authority/${principalId}?${query}`)).grades[0].limits[0];
    const ofAward = { direction: 'award', perMonth: 12, used: 12, left: 0 };
    expect(await left('month=2025-03&employeeId=E2')).toMatchObject({ ...ofAward, usedForEmployee: 4 });
    expect(await left('month=2025-03')).toMatchObject({ ...ofAward, usedForEmployee: null });
    // It is in a month of its own.
    const earlier = { occurredOn: '2025-02-28' };
    expect(await answer(supervisor, 'award-points', entry(5, earlier))).toMatchObject({ status: 'accepted' });
  });

  it('makes a proposal of what exceeds it, the same however often it is sent', async () => {
    const sent = { commandId: randomUUID(), ...entry(30) };
    const first = await answer(supervisor, 'award-points', sent);
    expect(first).toMatchObject({ httpStatus: 202, status: 'proposed', proposalId: expect.any(String) });
    expect(await answer(supervisor, 'award-points', sent)).toEqual(first);
    const again = await answer(supervisor, 'award-points', { ...sent, commandId: randomUUID() });
    expect(again).toMatchObject({ httpStatus: 202, proposalId: first['proposalId'] });
    expect(await answer(supervisor, 'award-points', { ...sent, points: 31 })).toMatchObject({
      code: 'command.id-reused',
    });
    expect(await balance('E1', first['position'])).toBe(500 + 1_000 + 5 + 3 + 5);
  });

  it('makes none of what the file would refuse', async () => {
    expect(await answer(supervisor, 'award-points', entry(30, { employeeId: 'E9' }))).toMatchObject({
      code: 'entry.on-oneself',
    });
    expect(await answer(recorder, 'award-points', entry(30, { employeeId: 'nobody' }))).toMatchObject({
      code: 'employee.unknown',
    });
    expect(await answer(supervisor, 'award-points', entry(3, { employeeId: 'E3' }))).toMatchObject({
      code: 'not-allowed',
    });
  });

  it('gives the authority back that a refused entry had reserved', async () => {
    const late = { occurredOn: '2024-12-31', employeeId: 'E2' };
    for (let time = 0; time < 4; time += 1)
      expect(await answer(supervisor, 'award-points', entry(5, late))).toMatchObject({
        code: 'entry.before-employment',
      });
  });

  it('lets a sufficient grade decide, within its own limits', async () => {
    const asked = entry(30, { employeeId: 'E2', itemCode: 'a' });
    const { proposalId } = await answer(supervisor, 'award-points', asked);
    const decide = { proposalId, decision: 'accept' };
    expect(await answer(supervisor, 'decide-proposal', decide)).toMatchObject({ code: 'proposal.own' });
    expect(await answer(ofOtherOffice, 'decide-proposal', decide)).toMatchObject({ code: 'not-allowed' });
    const sent = { commandId: randomUUID(), ...decide };
    const accepted = await answer(director, 'decide-proposal', sent);
    expect(accepted).toMatchObject({ httpStatus: 200, status: 'accepted' });
    expect(await answer(director, 'decide-proposal', sent)).toMatchObject({ status: 'repeated' });
    expect(await answer(director, 'decide-proposal', decide)).toMatchObject({ code: 'proposal.closed' });
    const { items } = await service.api.read('/v1/employees/E2/history');
    expect(items.filter(({ data }: any) => data.ground?.proposalId === proposalId)).toMatchObject([
      { type: 'PointAwarded', data: { points: 30 } },
    ]);
    expect(await answer(recorder, 'award-points', asked)).toMatchObject({ status: 'repeated' });
    const more = await answer(recorder, 'award-points', entry(31, { employeeId: 'E2', itemCode: 'b' }));
    expect(
      await answer(director, 'decide-proposal', { proposalId: more['proposalId'], decision: 'accept' }),
    ).toMatchObject({
      httpStatus: 409,
      code: 'authority.exceeded',
    });
  });

  it('holds a grade of one office to that office, also where another role reaches further', async () => {
    const sent = entry(20, { employeeId: 'E2', itemCode: 'c' });
    const { proposalId } = await answer(supervisor, 'award-points', sent);
    expect(await answer(ofOtherOffice, 'decide-proposal', { proposalId, decision: 'decline' })).toMatchObject(
      {
        code: 'not-allowed',
      },
    );
    const roles = [
      { role: 'manager', grade: 'director', officeId: 'canteen' },
      { role: 'recorder' },
    ] as const;
    const both = await principalWith(service.api, roles);
    expect(await answer(both, 'award-points', entry(20))).toMatchObject({ status: 'proposed' });
    expect(await answer(both, 'award-points', entry(20, { employeeId: 'E4' }))).toMatchObject({
      status: 'accepted',
    });
  });

  it('lets the leading group decide what is beyond every grade', async () => {
    const { proposalId } = await answer(supervisor, 'deduct-points', entry(20, { itemCode: 'shouted' }));
    expect(await answer(director, 'decide-proposal', { proposalId, decision: 'accept' })).toMatchObject({
      code: 'not-allowed',
    });
    const [one, two, three] = group as [Api, Api, Api];
    await carriedOut(one, 'discuss-proposal', { proposalId, text: 'I was there.' });
    await carriedOut(one, 'vote-on-proposal', { proposalId, vote: 'for' });
    expect(await answer(one, 'vote-on-proposal', { proposalId, vote: 'against' })).toMatchObject({
      code: 'proposal.voted',
    });
    const decided = await answer(two, 'vote-on-proposal', { proposalId, vote: 'for' });
    expect(decided).toMatchObject({ status: 'accepted' });
    expect(await answer(three, 'vote-on-proposal', { proposalId, vote: 'for' })).toMatchObject({
      code: 'proposal.closed',
    });
    const shown = await eventually(
      () => service.api.read(`/v1/proposals/${proposalId}?minPosition=${decided['position']}`),
      ({ status }) => status === 'carried-out',
    );
    const outcome = { votesFor: 2, votesAgainst: 0 };
    const [, , , by] = shown.steps;
    expect(shown).toMatchObject({
      status: 'carried-out',
      sufficientGrade: null,
      quorum: 2,
      openUntil: '2025-03-20',
      reason: 'A visitor thanked him',
      entries: [{ employeeId: 'E1', direction: 'deduct', points: 20, itemCode: 'shouted' }],
      steps: [
        { step: 'discussed', text: 'I was there.' },
        { step: 'voted', vote: 'for' },
        { step: 'voted', vote: 'for' },
        { step: 'accepted', decision: outcome, by: by.by, at: '2025-03-10T01:00:00.000Z' },
        { step: 'carried-out', results: [{ employeeId: 'E1', refusedFor: null }] },
      ],
    });
    const { items } = await service.api.read('/v1/employees/E1/history');
    expect(items.at(-1)).toMatchObject({
      type: 'PointDeducted',
      data: { ground: { by: 'proposal', proposalId } },
    });
  });

  it('takes proposals of what no item fits, of several entries, decided as one', async () => {
    const proposalId = randomUUID();
    const proposed = (changes: object = {}) => ({
      employeeId: 'E1',
      entryId: randomUUID(),
      direction: 'award',
      kind: 'behaviour',
      points: 40,
      ...changes,
    });
    const make = {
      proposalId,
      entries: [proposed(), proposed({ employeeId: 'E2' })],
      reason: 'Saved a guest',
    };
    expect(await answer(recorder, 'make-proposal', make)).toMatchObject({ status: 'accepted', proposalId });
    expect(await answer(recorder, 'make-proposal', make)).toMatchObject({ status: 'repeated', proposalId });
    expect(await answer(recorder, 'make-proposal', { ...make, entries: [proposed()] })).toMatchObject({
      httpStatus: 422,
      code: 'proposal.id-reused',
    });
    const wrong = { ...make, proposalId: randomUUID(), entries: [proposed({ employeeId: 'E0' })] };
    expect(await answer(recorder, 'make-proposal', wrong)).toMatchObject({ code: 'employee.unknown' });
    expect(
      await answer(recorder, 'make-proposal', { ...make, entries: [proposed({ points: 0 })] }),
    ).toMatchObject({
      code: 'input.invalid',
      errors: [{ field: 'entries' }],
    });
    // Together more than a director may give in a month.
    expect(await answer(director, 'decide-proposal', { proposalId, decision: 'accept' })).toMatchObject({
      code: 'not-allowed',
    });
    for (const member of group.slice(0, 2))
      await carriedOut(member, 'vote-on-proposal', { proposalId, vote: 'for' });
    for (const employeeId of ['E1', 'E2']) {
      const { items } = await service.api.read(`/v1/employees/${employeeId}/history`);
      expect(items.at(-1)).toMatchObject({
        data: { itemCode: 'by-proposal', points: 40, ground: { proposalId } },
      });
    }
  });

  it('lets whoever made a proposal withdraw it', async () => {
    const { proposalId } = await answer(supervisor, 'deduct-points', entry(3, { itemCode: 'late' }));
    expect(await answer(recorder, 'withdraw-proposal', { proposalId })).toMatchObject({
      code: 'not-allowed',
    });
    const open = async (): Promise<string[]> => {
      const { position } = await carriedOut(group[2]!, 'discuss-proposal', {
        proposalId: other,
        text: 'Well',
      });
      const { items } = await service.api.read(`/v1/proposals?status=open&minPosition=${position}`);
      return items.map((item: { proposalId: string }) => item.proposalId);
    };
    const { proposalId: other } = await answer(supervisor, 'deduct-points', entry(4, { itemCode: 'late' }));
    expect(await open()).toEqual(expect.arrayContaining([proposalId, other]));
    await carriedOut(supervisor, 'withdraw-proposal', { proposalId });
    expect(await open()).not.toContain(proposalId);
    expect(await answer(group[0]!, 'vote-on-proposal', { proposalId, vote: 'for' })).toMatchObject({
      code: 'proposal.closed',
    });
  });

  it('holds exactly, whoever comes at once', async () => {
    const april = { occurredOn: '2025-03-09', employeeId: 'E3' };
    const boss = await principalWith(service.api, [{ role: 'manager', grade: 'director', allOffices: true }]);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, number) =>
        answer(boss, 'award-points', entry(7, { ...april, itemCode: `i${number}` })),
      ),
    );
    const accepted = answers.filter(({ status }) => status === 'accepted');
    expect(accepted).toHaveLength(8);
    expect(answers.filter(({ status }) => status === 'proposed')).toHaveLength(32);
    expect(await balance('E3', accepted.at(-1)!['position'])).toBeLessThanOrEqual(500 + 56);
  });
});
