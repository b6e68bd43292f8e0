import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EVERYWHERE } from '../../src/contexts/access/domain/actor.js';
import { WriteSideModule } from '../../src/server/write-side.module.js';
import { ProcessRecoveryModule } from '../../src/processes/recovery/process-recovery.module.js';
import { causedCommand } from '../../src/infrastructure/event-store/caused-command.js';
import { OfficeEntryRepository } from '../../src/contexts/office-entries/office-entry-repository.js';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

let parts: ModuleRef;

/** Process recovery without delay, and access to parts of the service, so that a test can leave work half done. */
@Global()
@Module({ imports: [WriteSideModule, ProcessRecoveryModule.register([WriteSideModule], () => 0)] })
class Inside {
  constructor(ref: ModuleRef) {
    parts = ref;
  }
}

/** Each step builds on the one before. */
describe('entries for a whole office', () => {
  const clock = new SetClock(new Date('2025-03-01T09:00:00+08:00'));
  let service: TestService;
  let manager: Api;

  beforeAll(async () => {
    service = await startService({ clock, more: Inside });
    for (const officeId of ['reception', 'canteen', 'empty'])
      await send('open-office', { officeId, name: officeId });
    for (const [employeeId, officeId, joinedOn] of [
      ['R1', 'reception', '2025-01-01'],
      ['R2', 'reception', '2025-01-01'],
      ['LATE', 'reception', '2025-02-20'],
      ['MOVED', 'canteen', '2025-01-01'],
      ['GONE', 'reception', '2025-01-01'],
      ['BOSS', 'canteen', '2025-01-01'],
    ])
      await send('register-employee', { employeeId, name: 'N', officeId, joinedOn });
    await send('transfer-employee', {
      employeeId: 'MOVED',
      officeId: 'reception',
      effectiveOn: '2025-02-10',
    });
    await send('record-departure', { employeeId: 'GONE', reason: 'moved away' });
    manager = await principalWith(
      service.api,
      [{ role: 'manager', grade: 'boss', officeId: 'reception' }],
      'BOSS',
      'boss',
    );
  });

  afterAll(() => service.stop());

  const send = (name: string, fields: object): Promise<any> => carriedOut(service.api, name, fields);
  const answer = async (api: Api, name: string, fields: object): Promise<any> =>
    (await api.command(name, fields)).body;
  const tidy = (changes: object = {}) => ({
    officeId: 'reception',
    officeEntryId: randomUUID(),
    kind: 'behaviour',
    itemCode: 'tidy',
    points: 2,
    reason: 'The tidiest office',
    occurredOn: '2025-02-15',
    ...changes,
  });
  const shown = (officeEntryId: string, position = '0') =>
    service.api.read(`/v1/office-entries/${officeEntryId}?minPosition=${position}`);
  const filesWith = async (officeEntryId: string): Promise<string[]> => {
    const found: string[] = [];
    for (const employeeId of ['R1', 'R2', 'LATE', 'MOVED', 'GONE', 'BOSS', 'NEW']) {
      const { status, body } = await service.api.get(`/v1/employees/${employeeId}/history`);
      if (status !== 200) continue;
      for (const { data } of body.items) if (data.officeEntryId === officeEntryId) found.push(employeeId);
    }
    return found;
  };
  const balanceOf = async (employeeId: string, position: string): Promise<number> =>
    (await service.api.read(`/v1/employees/${employeeId}?minPosition=${position}`)).balance.total as number;

  it('reach everybody whom the office had on that day, once, as one', async () => {
    const entry = tidy();
    const first = await answer(manager, 'award-office', entry);
    expect(first).toMatchObject({ status: 'accepted', stream: `office-entry-${entry.officeEntryId}` });
    expect(await answer(manager, 'award-office', entry)).toMatchObject({
      status: 'repeated',
      position: first.position,
    });
    expect(await answer(manager, 'award-office', { ...entry, points: 3 })).toMatchObject({
      code: 'entry.id-reused',
    });
    expect(await answer(manager, 'deduct-office', entry)).toMatchObject({ code: 'entry.id-reused' });
    expect(await filesWith(entry.officeEntryId)).toEqual(['R1', 'R2', 'MOVED']);
    const { officeName, members } = await shown(entry.officeEntryId, first.position);
    expect(officeName).toBe('reception');
    expect(members.map(({ name }: { name: string }) => name)).toEqual(['N', 'N', 'N']);
    const view = await eventually(
      () => shown(entry.officeEntryId),
      ({ status }) => status === 'carried-out',
    );
    expect(view).toMatchObject({
      officeId: 'reception',
      recordedBy: 'boss',
      direction: 'award',
      points: 2,
      memberCount: 3,
      members: [{ employeeId: 'MOVED' }, { employeeId: 'R1' }, { employeeId: 'R2' }],
      refused: [],
    });
    const { items } = await service.api.read('/v1/employees/R1/history');
    expect(items.at(-1)).toMatchObject({
      recordedBy: 'boss',
      data: { officeEntryId: entry.officeEntryId, points: 2 },
    });
  });

  it('reach whom the office has today where no day is given, those of a moment ago too', async () => {
    for (let number = 0; number < 5; number += 1) {
      const employeeId = `N${number}`;
      await send('register-employee', {
        employeeId,
        name: 'N',
        officeId: 'reception',
        joinedOn: '2025-03-01',
      });
      const entry = tidy({ occurredOn: undefined });
      await send('award-office', entry);
      const { members } = await shown(entry.officeEntryId, (await send('award-office', entry)).position);
      expect(members.map((member: { employeeId: string }) => member.employeeId)).toContain(employeeId);
    }
  });

  it('are refused as a whole, which leaves nothing', async () => {
    const refused = async (fields: object, api = manager): Promise<any> => {
      const entry = tidy(fields);
      const body = await answer(api, 'award-office', entry);
      expect(await filesWith(entry.officeEntryId)).toEqual([]);
      expect((await service.api.get(`/v1/office-entries/${entry.officeEntryId}`)).status).toBe(404);
      return body;
    };
    expect(await refused({ occurredOn: '2025-03-02' })).toMatchObject({
      code: 'entry.in-the-future',
      detail: expect.stringMatching(/So it is with 9 \(LATE, MOVED, N0, N1, N2, 4 more\) of 9 members\.$/),
    });
    expect(await refused({ officeId: 'nowhere' })).toMatchObject({ code: 'office.unknown' });
    expect(await refused({ officeId: 'canteen' })).toMatchObject({ code: 'entry.on-oneself' });
    expect(await refused({ officeId: 'empty' })).toMatchObject({ code: 'not-allowed' });
    expect(await refused({ occurredOn: '2024-12-31' })).toMatchObject({ code: 'office-entry.no-members' });
    expect(await refused({ officeId: 'empty' }, service.api)).toMatchObject({
      code: 'office-entry.no-members',
    });
    const member = await principalWith(service.api, [{ role: 'recorder' }], 'R2');
    expect(await refused({}, member)).toMatchObject({ code: 'entry.on-oneself' });
    expect(await refused({ points: 0 })).toMatchObject({
      code: 'input.invalid',
      errors: [{ field: 'points' }],
    });
  });

  it('are reversed as one; what was reversed alone before stays so', async () => {
    const entry = tidy();
    await send('deduct-office', entry);
    const { members } = await shown(entry.officeEntryId, (await send('deduct-office', entry)).position);
    const { entryId } = members.find((one: { employeeId: string }) => one.employeeId === 'R1');
    const undone = await send('reverse-entry', { employeeId: 'R1', entryId, reason: 'He was away' });
    const before = await balanceOf('R1', undone.position);
    const member = await principalWith(service.api, [{ role: 'recorder' }], 'R2');
    const undo = { officeEntryId: entry.officeEntryId, reason: 'The office next door' };
    expect(await answer(member, 'reverse-office-entry', undo)).toMatchObject({ code: 'entry.on-oneself' });
    const { position } = await send('reverse-office-entry', undo);
    expect(await answer(service.api, 'reverse-office-entry', undo)).toMatchObject({
      code: 'entry.already-reversed',
    });
    expect(
      await answer(service.api, 'reverse-office-entry', { ...undo, officeEntryId: randomUUID() }),
    ).toMatchObject({
      code: 'office-entry.unknown',
    });
    const view = await eventually(
      () => shown(entry.officeEntryId, position),
      ({ status }) => status === 'reversed',
    );
    expect(view.reversal).toMatchObject({
      by: 'admin',
      reason: 'The office next door',
      refused: [{ employeeId: 'R1', refusedFor: 'entry.already-reversed' }],
    });
    expect(await balanceOf('R1', position)).toBe(before);
    const list = await service.api.read('/v1/office-entries?officeId=reception&limit=2');
    expect(list.items[0].officeEntryId).toBe(entry.officeEntryId);
    const next = await service.api.read(
      `/v1/office-entries?officeId=reception&limit=2&cursor=${list.nextCursor}`,
    );
    expect(next.items[0].officeEntryId).not.toBe(list.items[1].officeEntryId);
  });

  describe('that whoever recorded them left half done', () => {
    const system = () => {
      const actor = { principalId: 'admin', kind: 'service', employeeId: null, roles: [] } as const;
      return causedCommand([randomUUID()], {
        recordedAt: clock.now(),
        recordedBy: 'admin',
        sender: { actor, reach: EVERYWHERE },
      });
    };
    const book = (): OfficeEntryRepository => parts.get(OfficeEntryRepository, { strict: false });
    const recordOnly = async (members: readonly string[]): Promise<string> => {
      const officeEntryId = randomUUID();
      const { reason, ...fields } = tidy({ officeEntryId });
      await book().handle(
        {
          ...fields,
          type: 'RecordOfficeEntry',
          kind: 'behaviour',
          direction: 'award',
          members: members.map((employeeId) => ({ employeeId, entryId: randomUUID() })),
          ground: null,
          personal: { reason },
        },
        system(),
      );
      return officeEntryId;
    };

    it('come into every file all the same, but for those who have left meanwhile', async () => {
      const officeEntryId = await recordOnly(['R1', 'GONE', 'R2']);
      const view = await eventually(
        () => service.api.read(`/v1/office-entries/${officeEntryId}`).catch(() => ({ status: 'not there' })),
        ({ status }) => status === 'carried-out',
      );
      expect(view.refused).toEqual([{ employeeId: 'GONE', name: 'N', refusedFor: 'employee.left' }]);
      expect(await filesWith(officeEntryId)).toEqual(['R1', 'R2']);
    });

    it('are undone all the same', async () => {
      const officeEntryId = await recordOnly(['R1', 'R2']);
      await eventually(
        async () => (await book().of(officeEntryId)).status,
        (status) => status === 'carried-out',
      );
      await book().handle({ type: 'ReverseOfficeEntry', officeEntryId, reason: 'Not so' }, system());
      await eventually(
        async () => (await book().of(officeEntryId)).status,
        (status) => status === 'reversed',
      );
      expect(await filesWith(officeEntryId)).toEqual(['R1', 'R2']);
      for (const employeeId of ['R1', 'R2']) {
        const { items } = await service.api.read(`/v1/employees/${employeeId}/history`);
        expect(items.at(-1)).toMatchObject({
          type: 'EntryReversed',
          data: { reason: 'Not so' },
        });
      }
    });
  });

  it('come into each file once, whoever sends them at once', async () => {
    const another = await service.another();
    try {
      const entry = { ...tidy(), commandId: randomUUID() };
      const answers = await Promise.all(
        [service.api, another.api, service.api, another.api].map((api) => answer(api, 'award-office', entry)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        'accepted',
        'repeated',
        'repeated',
        'repeated',
      ]);
      expect(await filesWith(entry.officeEntryId)).toEqual(['R1', 'R2', 'MOVED']);
    } finally {
      await another.stop();
    }
  });

  it('reach hundreds', async () => {
    const lines = Array.from({ length: 700 }, (_, number) => ({
      command: 'RegisterEmployee',
      commandId: randomUUID(),
      employeeId: `C${number}`,
      name: 'N',
      officeId: 'empty',
      joinedOn: '2025-01-01',
    }));
    // A body that could not be carried out to its end is sent again.
    await eventually(
      () => service.api.bulk(lines).catch(() => []),
      (answers) =>
        answers.length === lines.length &&
        answers.every(({ status }) => ['accepted', 'repeated'].includes(status)),
    );
    const entry = tidy({ officeId: 'empty' });
    await send('award-office', entry);
    const view = await eventually(
      () =>
        service.api.read(`/v1/office-entries/${entry.officeEntryId}`).catch(() => ({ status: 'not there' })),
      ({ status }) => status === 'carried-out',
    );
    expect(view).toMatchObject({ memberCount: 700, refused: [] });
    const last = await service.api.read('/v1/employees/C699/history');
    expect(last.items).toHaveLength(2);
  });

  it('take an item with fixed points once grades are in force', async () => {
    await send('draft-edition', { editionId: 'first', title: 'Standards' });
    const item = {
      editionId: 'first',
      title: 'T',
      category: 'hygiene',
      kind: 'behaviour',
      direction: 'award',
    };
    await send('put-item', { ...item, code: 'tidy', points: 2, roles: ['manager'] });
    await send('put-item', { ...item, code: 'nice', points: { from: 1, to: 9 } });
    await send('open-edition-for-comment', { editionId: 'first' });
    const votes = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
    await send('adopt-edition', { editionId: 'first', inForceFrom: '2025-03-02', ...votes });
    const grades = [{ grade: 'boss', limits: [{ direction: 'award', perEntry: 1, perMonth: 1 }] }];
    await send('set-authority', { inForceFrom: '2025-03-02', grades, quorum: 1, proposalDays: 5 });
    clock.instant = new Date('2025-03-02T09:00:00+08:00');
    const today = { occurredOn: '2025-03-02' };
    expect(await answer(manager, 'award-office', tidy({ ...today, itemCode: 'nice' }))).toMatchObject({
      code: 'office-entry.takes-authority',
    });
    expect(await answer(service.api, 'award-office', tidy(today))).toMatchObject({
      code: 'item.not-for-role',
    });
    const entry = tidy(today);
    expect(await answer(manager, 'award-office', entry)).toMatchObject({ status: 'accepted' });
    const { items } = await service.api.read('/v1/employees/R1/history');
    expect(items.at(-1)).toMatchObject({
      data: { ground: { by: 'rule' }, officeEntryId: entry.officeEntryId },
    });
  });
});
