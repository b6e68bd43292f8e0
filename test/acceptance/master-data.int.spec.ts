import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriedOut } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Wrong names, offices and days of an organisation are corrected, and everybody reads the corrected ones. */
const clock = new SetClock(new Date('2026-05-10T09:00:00+08:00'));
let service: TestService;
/** The position of the last command. */
let position = '0';

const done = async (command: string, fields: object): Promise<string> => {
  const answer = await carriedOut(service.api, command, fields);
  position = answer.position as string;
  return answer.status as string;
};
const refused = async (command: string, fields: object): Promise<string> => {
  const { body } = await service.api.command(command, fields);
  return body.code as string;
};
const read = (path: string): Promise<any> =>
  service.api.read(`${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`);
const register = (employeeId: string, more: object = {}) =>
  done('register-employee', {
    ...{ employeeId, name: `Name of ${employeeId}`, officeId: 'garden', joinedOn: '2026-03-10' },
    ...more,
  });
const award = (employeeId: string, occurredOn: string, more: object = {}) => ({
  ...{ employeeId, entryId: randomUUID(), kind: 'behaviour', itemCode: 'weeding', points: 5 },
  ...{ reason: 'Weeded the beds', occurredOn, ...more },
});

beforeAll(async () => {
  service = await startService({ clock });
  for (const officeId of ['garden', 'kitchen', 'annex'])
    await done('open-office', { officeId, name: officeId.toUpperCase() });
});
afterAll(() => service.stop());

describe('a name', () => {
  it('that was misspelt is put right, wherever it is read, and is found', async () => {
    await register('E1', { name: 'Wang Fong' });
    await done('award-points', award('E1', '2026-04-02'));
    await done('close-month', { month: '2026-03' });
    const fields = { employeeId: 'E1', name: '  Wang Fang ', reason: 'Misspelt' };
    expect(await done('rename-employee', fields)).toBe('accepted');
    expect(await done('rename-employee', { ...fields, name: 'Wang Fang' })).toBe('repeated');

    expect(await read('/v1/employees/E1')).toMatchObject({
      name: 'Wang Fang',
      employments: [{ name: 'Wang Fang' }],
    });
    expect((await read('/v1/employees?search=wang%20fang')).items).toMatchObject([{ employeeId: 'E1' }]);
    expect((await read('/v1/rankings/months/2026-03')).items).toMatchObject([{ name: 'Wang Fang' }]);
    expect((await read('/v1/rankings/months/2026-04')).items).toMatchObject([{ name: 'Wang Fang' }]);
    expect((await read('/v1/recordings')).items).toMatchObject([{ name: 'Wang Fang' }]);
    expect(await read('/v1/employees/E1?effectiveOn=2026-04-01')).toMatchObject({ name: 'Wang Fang' });
    const { items } = await read('/v1/employees/E1/history');
    expect(items.at(-1)).toMatchObject({ type: 'EmployeeRenamed', data: { name: 'Wang Fang' } });
    expect(await refused('rename-employee', { ...fields, employeeId: 'nobody' })).toBe('employee.unknown');
  });

  it('of an office is another from now on, on its id', async () => {
    expect(await done('rename-office', { officeId: 'garden', name: 'Garden and Yard' })).toBe('accepted');
    expect((await read('/v1/offices')).items).toContainEqual({
      ...{ officeId: 'garden', name: 'Garden and Yard', closedOn: null },
    });
  });
});

describe('an office', () => {
  it('closes once nobody is to be in it, and takes nobody from then on', async () => {
    await register('E2', { officeId: 'annex' });
    const closing = { officeId: 'annex', on: '2026-06-01', reason: 'Given up' };
    expect(await refused('close-office', { ...closing, on: '2026-05-10' })).toBe('office.closing-too-early');
    const { status, body } = await service.api.command('close-office', closing);
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      ...{ status: 409, code: 'office.has-members' },
      detail: expect.stringContaining('E2'),
    });
    await done('transfer-employee', { employeeId: 'E2', officeId: 'kitchen', effectiveOn: '2026-05-15' });
    expect(await done('close-office', closing)).toBe('accepted');
    expect(await done('close-office', closing)).toBe('repeated');
    expect(await refused('close-office', { ...closing, on: '2026-06-02' })).toBe('office.closed');
    expect((await read('/v1/offices')).items).toContainEqual({
      ...{ officeId: 'annex', name: 'ANNEX', closedOn: '2026-06-01' },
    });

    const person = { employeeId: 'E3', name: 'N', officeId: 'annex', joinedOn: '2026-05-11' };
    expect(await refused('register-employee', person)).toBe('office.closed');
    const move = { employeeId: 'E1', officeId: 'annex', effectiveOn: '2026-05-11' };
    expect(await refused('transfer-employee', move)).toBe('office.closed');
  });

  it('takes somebody for the days before it closes, and everybody once it is open again', async () => {
    await register('E4');
    await done('transfer-employee', { employeeId: 'E4', officeId: 'kitchen', effectiveOn: '2026-05-20' });
    const move = { employeeId: 'E4', officeId: 'annex', effectiveOn: '2026-05-12' };
    expect(await done('transfer-employee', move)).toBe('accepted');

    expect(await done('reopen-office', { officeId: 'annex', reason: 'Needed again' })).toBe('accepted');
    expect(await done('reopen-office', { officeId: 'annex', reason: 'Needed again' })).toBe('repeated');
    await register('E5', { officeId: 'annex', joinedOn: '2026-06-10' });
  });
});

describe('a day of joining', () => {
  it('that is put right stands on open boards at once, and beside closed ones', async () => {
    await register('E6', { joinedOn: '2026-05-02' });
    const fields = { employeeId: 'E6', reason: 'Mistyped' };
    const on = (board: any): boolean => board.items.some((row: any) => row.employeeId === 'E6');
    expect(await done('correct-joining', { ...fields, joinedOn: '2026-03-28' })).toBe('accepted');
    expect(await done('correct-joining', { ...fields, joinedOn: '2026-03-28' })).toBe('repeated');
    expect(on(await read('/v1/rankings/months/2026-04'))).toBe(true);
    expect(on(await read('/v1/rankings/months/2026-04?effectiveOn=2026-04-30'))).toBe(true);
    expect(on(await read('/v1/rankings/months/2026-03'))).toBe(false);
    const { missing } = await read('/v1/rankings/months/2026-03/restatement');
    expect(missing).toContainEqual({ employeeId: 'E6', name: 'Name of E6', score: 0 });
    expect(await read('/v1/employees/E6')).toMatchObject({
      joinedOn: '2026-03-28',
      employments: [{ joinedOn: '2026-03-28' }],
    });
    expect(await read('/v1/employees/E6?effectiveOn=2026-04-01')).toMatchObject({ joinedOn: '2026-03-28' });

    await done('award-points', award('E6', '2026-04-02'));
    const { body } = await service.api.command('correct-joining', { ...fields, joinedOn: '2026-04-03' });
    expect(body).toMatchObject({
      code: 'joining.after-entry',
      detail: expect.stringContaining('2026-04-02'),
      parameters: { on: '2026-04-02', itemCode: expect.any(String) },
    });
  });
});

describe('a departure', () => {
  it('that was none leaves everything as it was', async () => {
    await register('E7');
    await done('award-points', award('E7', '2026-05-02'));
    const before = await read('/v1/employees/E7');
    await done('record-departure', { employeeId: 'E7', leftOn: '2026-05-09', reason: 'Moved' });
    expect(await read('/v1/employees/E7')).toMatchObject({ active: false, balance: { total: 0 } });
    await done('close-month', { month: '2026-04' });
    expect(await done('undo-departure', { employeeId: 'E7', reason: 'Another was meant' })).toBe('accepted');
    const { revision, ...after } = await read('/v1/employees/E7');
    expect({ ...after, revision: before.revision }).toEqual(before);
    expect(revision).toBe(Number(before.revision) + 2);
    expect((await read('/v1/rankings/months/2026-05')).items).toContainEqual(
      expect.objectContaining({ employeeId: 'E7', score: 5 }),
    );
    expect((await read('/v1/rankings/months/2026-04/restatement')).missing).toContainEqual(
      expect.objectContaining({ employeeId: 'E7' }),
    );
    const { items } = await read('/v1/employees/E7/history');
    expect(items.map(({ balance }: any) => balance.total)).toEqual([500, 505, 0, 505]);
    expect(await refused('undo-departure', { employeeId: 'E7', reason: 'r' })).toBe('employee.not-left');
  });
});

describe('a registration', () => {
  it('that was a mistake leaves nobody, or who had left', async () => {
    await register('E8', { joinedOn: '2026-05-09' });
    expect(await done('undo-registration', { employeeId: 'E8', reason: 'Twice' })).toBe('accepted');
    const { status } = await service.api.get(`/v1/employees/E8?minPosition=${position}`);
    expect(status).toBe(404);
    expect((await read('/v1/employees?search=E8')).items).toEqual([]);
    await register('E8', { joinedOn: '2026-05-10', name: 'Another' });
    expect(await read('/v1/employees/E8')).toMatchObject({ employmentNo: 2, name: 'Another' });
    await done('record-departure', { employeeId: 'E8', reason: 'Moved' });
    await register('E8', { joinedOn: '2026-05-10', name: 'A third' });
    await done('undo-registration', { employeeId: 'E8', reason: 'Twice' });
    expect(await read('/v1/employees/E8')).toMatchObject({ active: false, employmentNo: 2, name: 'Another' });
    await done('undo-departure', { employeeId: 'E8', reason: 'Stayed' });
    expect(await read('/v1/employees/E8')).toMatchObject({ active: true, balance: { total: 500 } });
    expect(await refused('undo-registration', { employeeId: 'E1', reason: 'r' })).toBe(
      'registration.has-entries',
    );
    expect(await refused('undo-registration', { employeeId: 'E4', reason: 'r' })).toBe(
      'registration.on-closed-board',
    );
  });
});

describe('a transfer', () => {
  it('that was called off leads back to the office before', async () => {
    await register('E9', { joinedOn: '2026-05-01' });
    await done('transfer-employee', { employeeId: 'E9', officeId: 'kitchen', effectiveOn: '2026-05-05' });
    const undo = { employeeId: 'E9', effectiveOn: '2026-05-05', reason: 'Called off' };
    expect(await done('undo-transfer', undo)).toBe('accepted');
    expect(await read('/v1/employees/E9')).toMatchObject({ officeId: 'garden' });
    expect((await read('/v1/rankings/months/2026-05?officeId=garden')).items).toContainEqual(
      expect.objectContaining({ employeeId: 'E9' }),
    );
    expect(await refused('undo-transfer', undo)).toBe('transfer.unknown');
  });
});

describe('offices that are merged', () => {
  it('give their people to another, once, and are closed', async () => {
    await done('open-office', { officeId: 'hall', name: 'HALL' });
    for (const employeeId of ['M1', 'M2'])
      await register(employeeId, { officeId: 'hall', joinedOn: '2026-05-01' });
    const merge = {
      ...{ mergeId: randomUUID(), from: ['hall'], into: 'kitchen', on: '2026-06-01' },
      reason: 'Moved together',
    };
    const answer = await carriedOut(service.api, 'merge-offices', merge);
    expect(answer).toMatchObject({ status: 'accepted', members: ['M1', 'M2'] });
    expect(await carriedOut(service.api, 'merge-offices', merge)).toMatchObject({
      ...{ status: 'repeated', position: answer.position, members: ['M1', 'M2'] },
    });
    expect(await refused('merge-offices', { ...merge, reason: 'Apart' })).toBe('merge.id-reused');
    const { revision } = await carriedOut(service.api, 'rename-office', {
      officeId: 'kitchen',
      name: 'Canteen',
    });
    expect(revision).toBe(Number(answer.revision) + 2);
    position = (await carriedOut(service.api, 'rename-office', { officeId: 'kitchen', name: 'Canteen' }))
      .position as string;

    expect((await read('/v1/offices')).items).toContainEqual({
      ...{ officeId: 'hall', name: 'HALL', closedOn: '2026-06-01' },
    });
    for (const employeeId of ['M1', 'M2']) {
      expect(await read(`/v1/employees/${employeeId}?effectiveOn=2026-05-31`)).toMatchObject({
        officeId: 'hall',
      });
      expect(await read(`/v1/employees/${employeeId}?effectiveOn=2026-06-01`)).toMatchObject({
        officeId: 'kitchen',
      });
      const { items } = await read(`/v1/employees/${employeeId}/history`);
      expect(items.map(({ type }: any) => type)).toEqual(['EmployeeRegistered', 'EmployeeTransferred']);
    }
  });

  it('wait for nobody who is still to come to them', async () => {
    await done('open-office', { officeId: 'shed', name: 'SHED' });
    await register('M3', { officeId: 'shed', joinedOn: '2026-07-01' });
    const merge = { mergeId: randomUUID(), from: ['shed'], into: 'kitchen', on: '2026-06-01', reason: 'r' };
    expect(await refused('merge-offices', merge)).toBe('office.has-members');
    expect(await refused('merge-offices', { ...merge, into: 'hall' })).toBe('office.closed');
  });
});
