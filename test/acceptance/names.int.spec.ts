import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** What an id is called stands beside it, whatever route tells it. */
describe('names beside ids', () => {
  const clock = new SetClock(new Date('2025-03-10T09:00:00+08:00'));
  const entryId = randomUUID();
  let service: TestService;
  let recorder: Api;
  let position = '0';

  const send = async (name: string, fields: object, api = service.api): Promise<void> => {
    ({ position } = await carriedOut(api, name, fields));
  };
  const read = (path: string): Promise<any> =>
    service.api.read(`${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`);

  beforeAll(async () => {
    service = await startService({ clock });
    await send('open-office', { officeId: 'gate', name: 'Gate' });
    await send('register-employee', {
      ...{ employeeId: 'E1', name: 'Ann', officeId: 'gate', joinedOn: '2025-01-01' },
    });
    recorder = await principalWith(service.api, [{ role: 'recorder' }], undefined, 'clerk');
    await send(
      'award-points',
      {
        ...{ employeeId: 'E1', entryId, kind: 'behaviour', itemCode: 'A-1', points: 5 },
        ...{ reason: 'as it was', occurredOn: '2025-03-05' },
      },
      recorder,
    );
  });

  afterAll(() => service.stop());

  it('tell who recorded an entry, for whom, and that no rulebook has its item', async () => {
    const { employeeId, name, items } = await read('/v1/rankings/months/2025-03/employees/E1/entries');
    expect({ employeeId, name }).toEqual({ employeeId: 'E1', name: 'Ann' });
    expect(items).toEqual([
      expect.objectContaining({
        itemCode: 'A-1',
        title: null,
        recordedBy: 'clerk',
        recordedByName: 'Somebody',
      }),
    ]);
  });

  it('are null of whom the service knows as no principal, and of all offices', async () => {
    const board = await read('/v1/rankings/months/2025-03');
    expect(board).toMatchObject({ office: 'all', officeName: null });
    expect(board.items).toEqual([
      expect.objectContaining({ employeeId: 'E1', name: 'Ann', officeId: 'gate', officeName: 'Gate' }),
    ]);
    await send('announce', {
      announcementId: randomUUID(),
      title: 'Hear',
      text: 'What is new.',
      mustAcknowledge: false,
    });
    const { items } = await read('/v1/announcements');
    expect(items).toEqual([
      expect.objectContaining({ by: 'admin', byName: null, officeId: null, officeName: null }),
    ]);
  });

  it('tell employees who did what their notices are about', async () => {
    const { items } = await read('/v1/employees/E1/notices');
    const [told] = items.filter(({ kind }: { kind: string }) => kind === 'entry.awarded');
    expect(told.about).toMatchObject({ by: 'clerk', byName: 'Somebody' });
  });

  it('are those of now', async () => {
    await send('rename-office', { officeId: 'gate', name: 'Main gate' });
    await send('rename-employee', { employeeId: 'E1', name: 'Anna', reason: 'misheard' });
    expect((await read('/v1/rankings/months/2025-03?officeId=gate')).officeName).toBe('Main gate');
    expect(await read('/v1/employees/E1')).toMatchObject({ officeId: 'gate', officeName: 'Main gate' });
    expect(await read('/v1/employees/E1/facts')).toMatchObject({ employeeId: 'E1', name: 'Anna' });
  });
});
