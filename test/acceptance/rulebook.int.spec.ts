import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SetClock, startService, type TestService } from '../support/service.js';

/** From the first draft of the standards to the second edition, day by day; each step builds on the one before. */
describe('the rulebook of an organisation', () => {
  const clock = new SetClock(new Date('2025-03-01T09:00:00+08:00'));
  let service: TestService;
  let position = '0';

  beforeAll(async () => {
    service = await startService({ clock });
    await send('open-office', { officeId: 'reception', name: 'Reception' });
    await send('register-employee', {
      employeeId: 'E1',
      name: 'Li Wei',
      officeId: 'reception',
      joinedOn: '2025-01-01',
    });
  });

  afterAll(() => service.stop());

  const on = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };
  async function send(name: string, fields: object): Promise<void> {
    const { status, body } = await service.api.command(name, fields);
    expect({ name, fields, status, body }).toMatchObject({ status: 200 });
    position = body.position;
  }
  const refused = async (name: string, fields: object): Promise<object> => {
    const { status, body } = await service.api.command(name, fields);
    return { status, code: body.code, detail: body.detail, parameters: body.parameters };
  };
  const read = (path: string) =>
    service.api.read(`/v1/rulebook/${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`);
  const praised = (changes: object = {}) => ({
    employeeId: 'E1',
    entryId: randomUUID(),
    kind: 'behaviour',
    itemCode: 'praised',
    points: 5,
    reason: 'A visitor thanked him',
    ...changes,
  });
  const item = (changes: object = {}) => ({
    editionId: 'first',
    code: 'praised',
    title: 'Praised by a visitor',
    category: 'reception',
    kind: 'behaviour',
    direction: 'award',
    points: { from: 3, to: 10 },
    ...changes,
  });
  const late = {
    ...{ code: 'late', title: 'Came late', direction: 'deduct', points: 2 },
    regulation: 'Attendance 3',
  };
  const votes = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };

  it('accepts any item as long as no edition is in force', async () => {
    await send('award-points', praised({ itemCode: 'whatever' }));
    expect(
      await refused('adopt-edition', { editionId: 'first', inForceFrom: '2025-04-01', ...votes }),
    ).toEqual({
      status: 404,
      code: 'edition.unknown',
      detail: 'No edition first was ever drafted.',
    });
  });

  it('is drafted, item by item', async () => {
    await send('draft-edition', { editionId: 'first', title: 'Standards of 2025' });
    await send('put-item', item());
    await send('put-item', item({ ...late, points: 1 }));
    await send('put-item', item(late));
    await send('put-item', item({ code: 'gone' }));
    await send('remove-item', { editionId: 'first', code: 'gone' });
    const roles = ['manager', 'administrator'];
    await send('put-item', item({ code: 'saved', evidenceNeeded: true, points: 50, roles }));
    await send('put-item', item({ code: 'dutiful', roles: ['manager'] }));
  });

  it('refuses what is no item', async () => {
    for (const [wrong, field] of [
      [{ points: { from: 10, to: 3 } }, 'points'],
      [{ points: 0 }, 'points'],
      [{ points: { from: 1, to: 2, by: 1 } }, 'points'],
      [{ roles: ['king'] }, 'roles'],
      [{ evidenceNeeded: 'yes' }, 'evidenceNeeded'],
    ] as const) {
      const { status, body } = await service.api.command('put-item', item(wrong));
      expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field }] });
    }
  });

  it('is opened, commented on, taken back, changed and opened again', async () => {
    await send('open-edition-for-comment', { editionId: 'first' });
    await send('comment-on-edition', { editionId: 'first', text: 'What about the canteen?' });
    expect(await refused('put-item', item({ code: 'canteen' }))).toMatchObject({
      status: 409,
      code: 'edition.not-a-draft',
    });
    await send('return-edition-to-draft', { editionId: 'first' });
    await send('put-item', item({ code: 'canteen', category: 'canteen' }));
    await send('open-edition-for-comment', { editionId: 'first' });
  });

  it('is adopted by a meeting with a quorum and a majority, for days to come', async () => {
    on('2025-03-28');
    const adopt = { editionId: 'first', inForceFrom: '2025-04-01', ...votes };
    expect(await refused('adopt-edition', { ...adopt, present: 4, votesFor: 3 })).toEqual({
      status: 409,
      code: 'resolution.no-quorum',
      detail: '4 of 9 entitled were present: it takes 5, more than half of them.',
    });
    expect(await refused('adopt-edition', { ...adopt, inForceFrom: '2025-03-28' })).toMatchObject({
      code: 'edition.in-force-too-early',
    });
    await send('adopt-edition', adopt);
    await send('award-points', praised({ itemCode: 'whatever' }));
    expect((await read('in-force?on=2025-04-01')).editionId).toBe('first');
    expect(await service.api.get('/v1/rulebook/in-force')).toMatchObject({
      status: 404,
      body: { code: 'edition.unknown' },
    });
  });

  it('decides on what is awarded and deducted from then on', async () => {
    on('2025-04-02');
    expect(await refused('award-points', praised({ points: 11 }))).toEqual({
      status: 409,
      code: 'item.points-out-of-range',
      detail: 'praised of edition first allows 3 to 10 points, not 11.',
      parameters: { why: 'range', itemCode: 'praised', from: 3, to: 10, points: 11 },
    });
    expect(await refused('award-points', praised({ itemCode: 'whatever' }))).toMatchObject({
      status: 404,
      code: 'item.unknown',
    });
    expect(await refused('award-points', praised({ kind: 'fixed' }))).toMatchObject({
      code: 'item.other-kind',
    });
    expect(await refused('award-points', praised({ itemCode: 'late', points: 2 }))).toMatchObject({
      code: 'item.other-direction',
    });
    expect(await refused('award-points', praised({ itemCode: 'dutiful' }))).toEqual({
      status: 403,
      code: 'item.not-for-role',
      detail: 'dutiful may be applied by manager only.',
      parameters: { itemCode: 'dutiful', roles: ['manager'] },
    });
    await send('deduct-points', praised({ itemCode: 'late', points: 2 }));
    await send('award-points', praised());
  });

  it('asks for evidence where an item does', async () => {
    const saved = praised({ itemCode: 'saved', points: 50 });
    const evidence = [{ href: 'https://files.example/1.jpg', sha256: 'a'.repeat(64) }];
    expect(await refused('award-points', saved)).toMatchObject({ code: 'item.evidence-missing' });
    for (const wrong of [
      [],
      [{ href: 'javascript:alert(1)', sha256: 'a'.repeat(64) }],
      [{ href: 'https://x' }],
    ])
      expect(await refused('award-points', { ...saved, evidence: wrong })).toMatchObject({ status: 400 });
    await send('award-points', { ...saved, evidence });
    expect((await service.api.read('/v1/employees/E1/history')).items.at(-1)).toMatchObject({
      type: 'PointAwarded',
      data: { itemCode: 'saved', editionId: 'first', evidence },
    });
  });

  it('is superseded by the next edition, which begins with its items', async () => {
    await send('draft-edition', { editionId: 'second', title: 'Standards of May', basedOn: 'first' });
    await send('put-item', item({ editionId: 'second', points: { from: 5, to: 20 } }));
    await send('open-edition-for-comment', { editionId: 'second' });
    const adopt = { editionId: 'second', ...votes, heldOn: '2025-03-30' };
    expect(await refused('adopt-edition', { ...adopt, inForceFrom: '2025-04-01' })).toMatchObject({
      code: 'edition.out-of-order',
    });
    await send('adopt-edition', { ...adopt, inForceFrom: '2025-05-01' });

    const { items } = await read('editions');
    expect(items).toMatchObject([
      { editionId: 'first', status: 'adopted', inForceFrom: '2025-04-01', inForceUntil: '2025-04-30' },
      { editionId: 'second', status: 'adopted', inForceFrom: '2025-05-01', inForceUntil: null },
    ]);
    expect(await read('editions/second')).toMatchObject({
      basedOn: 'first',
      resolution: { ...votes, heldOn: '2025-03-30' },
      items: [
        { code: 'canteen' },
        { code: 'dutiful' },
        { code: 'late' },
        { code: 'praised' },
        { code: 'saved' },
      ],
    });
    expect(await read('editions/first')).toMatchObject({
      comments: [{ number: 1, text: 'What about the canteen?', commentedBy: 'admin' }],
    });
  });

  it('judges a late entry by the edition in force on its day, and pins it', async () => {
    on('2025-05-02');
    const aprilThirtieth = praised({ points: 3, occurredOn: '2025-04-30' });
    expect(await refused('award-points', { ...aprilThirtieth, occurredOn: '2025-05-01' })).toMatchObject({
      detail: 'praised of edition second allows 5 to 20 points, not 3.',
    });
    await send('award-points', aprilThirtieth);
    await send('award-points', praised({ points: 20, occurredOn: '2025-05-01' }));
    await send('award-points', praised({ itemCode: 'whatever', occurredOn: '2025-03-31' }));
    const history = await service.api.read('/v1/employees/E1/history');
    const pinned = history.items.map(
      ({ data }: { data: { editionId?: string } }) => data.editionId ?? 'none',
    );
    expect(pinned.slice(-3)).toEqual(['first', 'second', 'none']);
  });

  it('repeats what was recorded before it was in force', async () => {
    const entry = praised({ itemCode: 'whatever', occurredOn: '2025-03-31' });
    await send('award-points', entry);
    const again = await service.api.command('award-points', entry);
    expect(again).toMatchObject({ status: 200, body: { status: 'repeated' } });
  });

  it('shows under a draft what a closed month would have been, and writes nothing', async () => {
    await send('draft-edition', { editionId: 'third', title: 'Standards of June', basedOn: 'second' });
    await send('put-item', item({ editionId: 'third', ...late, points: 6 }));
    await send('remove-item', { editionId: 'third', code: 'saved' });
    const whatIf = '/v1/rulebook/editions/third/what-if?month=2025-04';
    expect(await service.api.get(whatIf)).toMatchObject({ status: 404, body: { code: 'month.unknown' } });
    for (const month of ['2025-01', '2025-02', '2025-03', '2025-04']) await send('close-month', { month });

    const head = await service.log.head();
    const answer = await service.api.read(whatIf);
    expect(await service.log.head()).toBe(head);
    expect(answer).toMatchObject({
      entries: 4,
      changedCount: 3,
      changed: [
        { itemCode: 'late', direction: 'deduct', points: 2, wouldBePoints: 6, code: null },
        { itemCode: 'saved', points: 50, wouldBePoints: null, code: 'item.unknown' },
        { itemCode: 'praised', points: 3, wouldBePoints: null, code: 'item.points-out-of-range' },
      ],
      moverCount: 1,
      movers: [{ employeeId: 'E1', rank: 1, wouldBeRank: 1, score: 56, wouldBeScore: -1 }],
    });
    const board = await service.api.read(`/v1/rankings/months/2025-04?minPosition=${position}`);
    expect(board.items).toMatchObject([{ employeeId: 'E1', score: 56 }]);
  });

  it('tells by regulation which items closed months saw, and which they never did', async () => {
    const uses = async (query: string): Promise<unknown> => {
      const { editionId, items, nextCursor } = await read(`regulations${query}`);
      expect(editionId).toBe('second');
      type Row = { regulation: string | null; code: string; uses: number | null };
      return [(items as Row[]).map((row) => [row.regulation, row.code, row.uses]), nextCursor];
    };
    const rows = [
      ['Attendance 3', 'late', 1],
      [null, 'canteen', 0],
      [null, 'dutiful', 0],
      [null, 'praised', 2],
      [null, 'saved', 1],
    ];
    expect(await uses('')).toEqual([rows, null]);
    const [first, cursor] = (await uses('?limit=3')) as [unknown, string];
    expect(first).toEqual(rows.slice(0, 3));
    expect(await uses(`?limit=3&cursor=${cursor}`)).toEqual([rows.slice(3), null]);
  });
});
