import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const PRAISED = { itemCode: 'praised', kind: 'behaviour', points: 5, reason: 'A visitor thanked her' };
const ON_DUTY = { itemCode: 'night', kind: 'behaviour', points: 3, reason: 'Stood in at night' };

/** A pilot office first, an easy category before a difficult one; each step builds on the one before. */
describe('an organisation that begins with a pilot office', () => {
  const clock = new SetClock(new Date('2025-03-20T09:00:00+08:00'));
  let service: TestService;
  let position = '0';

  beforeAll(async () => {
    service = await startService({ clock });
    for (const [officeId, employeeId] of [
      ['reception', 'R1'],
      ['garden', 'G1'],
    ] as const) {
      await send('open-office', { officeId, name: officeId });
      await send('register-employee', { employeeId, name: 'N', officeId, joinedOn: '2025-03-01' });
    }
    await send('draft-edition', { editionId: 'first', title: 'Standards' });
    const item = { editionId: 'first', title: 'T', kind: 'behaviour', direction: 'award' };
    await send('put-item', { ...item, code: 'praised', category: 'visitors', points: 5 });
    await send('put-item', { ...item, code: 'night', category: 'night-duty', points: 3 });
    await send('open-edition-for-comment', { editionId: 'first' });
    const votes = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
    await send('adopt-edition', { editionId: 'first', inForceFrom: '2025-04-01', ...votes });
  });

  afterAll(() => service.stop());

  const on = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };
  async function send(name: string, fields: object): Promise<void> {
    ({ position } = await carriedOut(service.api, name, fields));
  }
  const award = async (employeeId: string, what: object): Promise<string> => {
    const entryId = randomUUID();
    await send('award-points', { employeeId, entryId, ...what });
    return entryId;
  };
  const refused = async (name: string, fields: object): Promise<object> => {
    const { status, body } = await service.api.command(name, fields);
    return { status, code: body.code, detail: body.detail };
  };
  const refusedAward = (employeeId: string, what: object) =>
    refused('award-points', { employeeId, entryId: randomUUID(), ...what });
  const read = (path: string) => service.api.read(`${path}?minPosition=${position}`);
  const lastOf = async (employeeId: string) =>
    (await service.api.read(`/v1/employees/${employeeId}/history`)).items.at(-1);
  const scores = async (path: string) =>
    (await read(`/v1/rankings/${path}`)).items.map(
      ({ employeeId, score }: { employeeId: string; score: number }) => `${employeeId} ${score}`,
    );

  it('has everything live as long as nothing is planned', async () => {
    await award('G1', { ...PRAISED, points: 1 });
    expect(await read('/v1/rollout')).toEqual({ items: [], nextCursor: null });
    expect(await read('/v1/employees/G1')).toMatchObject({ balance: { total: 501 }, trials: 0 });
  });

  it('plans what holds for all, and then what is otherwise, for days to come', async () => {
    const pilot = { officeId: 'reception', state: 'live', from: '2025-04-01' };
    expect(await refused('plan-rollout', pilot)).toEqual({
      status: 409,
      code: 'rollout.begins-with-all',
      detail: 'A plan begins with what holds for all: plan that first, without an office and a category.',
    });
    expect(await refused('plan-rollout', { state: 'trial', from: '2025-03-20' })).toEqual({
      status: 409,
      code: 'rollout.too-early',
      detail: '2025-03-20 must be later than 2025-03-20: a step holds for days yet to begin.',
    });
    await send('plan-rollout', { state: 'trial', from: '2025-04-01' });
    await send('plan-rollout', pilot);
    await send('plan-rollout', { category: 'night-duty', state: 'off', from: '2025-04-01' });
    expect(await refused('plan-rollout', { ...pilot, officeId: 'recepton' })).toMatchObject({
      status: 404,
      code: 'office.unknown',
    });
    for (const wrong of [{ state: 'maybe' }, { from: '2025-02-30' }, { category: 'night  duty' }])
      expect(await refused('plan-rollout', { ...pilot, ...wrong })).toMatchObject({ status: 400 });
  });

  it('shows the plan to everybody, with who planned each step and when', async () => {
    const employee = await principalWith(service.api, [{ role: 'employee' }], 'G1');
    const by = { plannedBy: 'admin', plannedByName: null, plannedAt: '2025-03-20T01:00:00.000Z' };
    const step = { officeId: null, officeName: null, category: null, from: '2025-04-01', until: null, ...by };
    expect(await employee.read(`/v1/rollout?minPosition=${position}`)).toEqual({
      items: [
        { ...step, state: 'trial' },
        { ...step, category: 'night-duty', state: 'off' },
        { ...step, officeId: 'reception', officeName: 'reception', state: 'live' },
      ],
      nextCursor: null,
    });
  });

  it('lets the pilot office count, the others try, and leaves the difficult for later', async () => {
    on('2025-04-02');
    await award('R1', PRAISED);
    await award('R1', ON_DUTY);
    expect(await lastOf('R1')).toMatchObject({ countsIn: '2025-04', balance: { total: 508 } });

    await award('G1', PRAISED);
    expect(await lastOf('G1')).toMatchObject({
      type: 'PointAwarded',
      data: { itemCode: 'praised', editionId: 'first', trial: true },
      balance: { behaviour: 1, total: 501 },
      countsIn: null,
      lateFor: null,
    });
    expect(await refusedAward('G1', ON_DUTY)).toEqual({
      status: 409,
      code: 'rollout.off',
      detail: 'Category night-duty is off in the office garden on 2025-04-02; nothing else is planned yet.',
    });
  });

  it('counts what is in trial in no balance and on no board', async () => {
    expect(await read('/v1/employees/G1')).toMatchObject({
      balance: { base: 500, fixed: 0, behaviour: 1, total: 501 },
      entries: 2,
      trials: 1,
    });
    expect(await scores('months/2025-04')).toEqual(['R1 8', 'G1 0']);
    expect(await scores('years/2025')).toEqual(['R1 8', 'G1 1']);
  });

  it('holds a trial against the other rules', async () => {
    expect(await refusedAward('G1', { ...PRAISED, points: 6 })).toMatchObject({
      code: 'item.points-out-of-range',
    });
  });

  it('reverses what was in trial, and nothing moves', async () => {
    const entryId = await award('G1', PRAISED);
    await send('reverse-entry', { employeeId: 'G1', entryId, reason: 'It was somebody else' });
    expect(await lastOf('G1')).toMatchObject({
      type: 'EntryReversed',
      data: { undoes: { trial: true } },
      balance: { total: 501 },
      countsIn: null,
    });
    expect(await read('/v1/employees/G1')).toMatchObject({
      balance: { total: 501 },
      reversals: 1,
      trials: 2,
    });
    expect(await scores('months/2025-04')).toEqual(['R1 8', 'G1 0']);
  });

  it('judges by the office of the day on which it happened', async () => {
    on('2025-04-10');
    await send('transfer-employee', { employeeId: 'G1', officeId: 'reception', effectiveOn: '2025-04-10' });
    await award('G1', { ...PRAISED, occurredOn: '2025-04-09' });
    expect((await lastOf('G1')).data.trial).toBe(true);
    await award('G1', PRAISED);
    expect(await lastOf('G1')).toMatchObject({ countsIn: '2025-04', balance: { total: 506 } });
    await send('transfer-employee', { employeeId: 'G1', officeId: 'garden', effectiveOn: '2025-04-11' });
  });

  it('judges what is imported, and what is late, by the plan of its day', async () => {
    on('2025-04-20');
    const line = (fields: object) => ({
      command: 'AwardPoints',
      employeeId: 'G1',
      entryId: randomUUID(),
      recordedAt: '2025-04-15T09:00:00+08:00',
      recordedBy: 'old-clerk',
      ...fields,
    });
    const answers = await service.api.bulk([
      line({ ...ON_DUTY, occurredOn: '2025-04-14' }),
      line({ ...PRAISED, occurredOn: '2025-04-14' }),
      line({ ...ON_DUTY, occurredOn: '2025-03-31' }),
    ]);
    expect(answers).toMatchObject([
      { status: 'rejected', code: 'rollout.off' },
      { status: 'accepted' },
      { status: 'accepted' },
    ]);
    position = answers[2].position as string;
    expect(await read('/v1/employees/G1')).toMatchObject({ balance: { total: 509 }, trials: 4 });
  });

  it('goes on to the next stage, which every process knows before its day begins', async () => {
    const another = await service.another();
    try {
      clock.instant = new Date('2025-04-30T23:58:59.900+08:00');
      const entry = () => ({ employeeId: 'G1', entryId: randomUUID(), ...ON_DUTY });
      expect((await another.api.command('award-points', entry())).body.code).toBe('rollout.off');
      await send('plan-rollout', { state: 'live', from: '2025-05-01' });
      await send('plan-rollout', { category: 'night-duty', state: 'live', from: '2025-05-01' });
      clock.instant = new Date('2025-04-30T23:59:00+08:00');
      expect(await refused('plan-rollout', { state: 'trial', from: '2025-05-01' })).toMatchObject({
        code: 'rollout.too-early',
      });
      clock.instant = new Date('2025-05-01T00:00:00+08:00');
      await carriedOut(another.api, 'award-points', entry());
      expect(await lastOf('G1')).toMatchObject({ countsIn: '2025-05', balance: { total: 512 } });
      const late = { ...entry(), occurredOn: '2025-04-30' };
      expect((await another.api.command('award-points', late)).body).toMatchObject({
        code: 'rollout.off',
        detail:
          'Category night-duty is off in the office garden on 2025-04-30; it is live from 2025-05-01 on.',
      });
    } finally {
      await another.stop();
    }
  });

  it('leaves in trial what was, on closed boards too', async () => {
    on('2025-05-05');
    for (const month of ['2025-03', '2025-04']) await send('close-month', { month });
    expect(await scores('months/2025-04')).toEqual(['R1 8', 'G1 5']);
    const { items } = await read('/v1/rollout');
    expect(items.map(({ from, until }: { from: string; until: string | null }) => [from, until])).toEqual([
      ['2025-04-01', '2025-04-30'],
      ['2025-05-01', null],
      ['2025-04-01', '2025-04-30'],
      ['2025-05-01', null],
      ['2025-04-01', null],
    ]);
  });

  it('judges at once by what is brought along from an old book', async () => {
    await award('R1', { ...PRAISED, occurredOn: '2025-04-16' });
    expect((await lastOf('R1')).data).not.toHaveProperty('trial');
    const old = { recordedAt: '2025-04-10T09:00:00+08:00', recordedBy: 'old-clerk' };
    await send('plan-rollout', { officeId: 'reception', state: 'trial', from: '2025-04-15', ...old });
    await award('R1', { ...PRAISED, occurredOn: '2025-04-16' });
    expect((await lastOf('R1')).data).toMatchObject({ trial: true });
  });

  it('is planned by the head and administrators alone', async () => {
    const step = { officeId: 'garden', state: 'trial', from: '2025-06-01' };
    const head = await principalWith(service.api, [{ role: 'head' }]);
    const officer = await principalWith(service.api, [{ role: 'points-officer' }]);
    expect((await officer.command('plan-rollout', step)).status).toBe(403);
    await carriedOut(head, 'plan-rollout', step);
    expect((await carriedOut(head, 'plan-rollout', step)).status).toBe('repeated');
    const steps = await eventually(
      async () => (await service.api.read('/v1/rollout')).items,
      (items) => items.length === 7,
    );
    expect(steps).toContainEqual(expect.objectContaining({ officeId: 'garden', until: null }));
  });
});
