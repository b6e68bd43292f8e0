import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { story } from '../support/story.js';

const step = story();

/** Announced, heard and deputised: each step builds on the one before. */
describe('what is told to all at once', () => {
  const clock = new SetClock(new Date('2026-09-30T09:00:00+08:00'));
  let service: TestService;
  let head: Api;
  let deputy: Api;
  let li: Api;
  const on = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };
  const position = async (name: string, fields: object, by = head): Promise<string> =>
    ((await carriedOut(by, name, fields)) as { position: string }).position;
  const inboxOf = async (api: Api, minPosition: string): Promise<any[]> =>
    ((await api.read(`/v1/notices?minPosition=${minPosition}`)) as { items: any[] }).items;
  const codeOf = async (api: Api, name: string, fields: object): Promise<string | undefined> =>
    (await api.command(name, fields)).body.code;

  beforeAll(async () => {
    service = await startService({ clock });
    const { api } = service;
    for (const officeId of ['reception', 'garden'])
      await carriedOut(api, 'open-office', { officeId, name: officeId });
    for (const [employeeId, officeId] of [
      ['E1', 'reception'],
      ['E2', 'garden'],
    ])
      await carriedOut(api, 'register-employee', {
        ...{ employeeId, officeId, name: 'N', joinedOn: '2026-01-01' },
      });
    head = await principalWith(api, [{ role: 'head' }], undefined, 'wang');
    deputy = await principalWith(api, [{ role: 'deputy' }], undefined, 'li');
    li = await principalWith(api, [{ role: 'employee' }], 'E1', 'e1');
  });

  afterAll(() => service.stop());

  step('an announcement reaches whom it is for, once', async () => {
    const made = {
      announcementId: 'a1',
      title: 'Points week',
      text: 'From Monday on',
      mustAcknowledge: true,
    };
    const all = await position('announce', made);
    expect(await position('announce', made)).toBe(all);
    const garden = await position('announce', { ...made, announcementId: 'a2', officeId: 'garden' });
    expect(await inboxOf(li, garden)).toMatchObject([
      {
        kind: 'announcement',
        position: all,
        about: { announcementId: 'a1', by: 'wang', mustAcknowledge: true },
      },
    ]);
    const list: any = await li.read(`/v1/announcements?minPosition=${garden}`);
    expect(list.items.map(({ announcementId }: any) => announcementId)).toEqual(['a2', 'a1']);
    expect(await li.read('/v1/announcements/a1')).toMatchObject({ text: 'From Monday on', officeId: null });
  });

  step('a meeting stands with its minutes, and the group with who answers for what', async () => {
    const minutes = [{ href: 'https://files.example/1', sha256: 'a'.repeat(64) }];
    await position('record-meeting', {
      ...{ meetingId: 'm1', kind: 'all-staff', heldOn: '2026-09-29', entitled: 2, present: 2 },
      ...{ minutes, resolutionOf: 'first' },
    });
    const group = await position('set-leading-group', {
      from: '2026-10-01',
      members: [
        { principalId: 'wang', post: 'head', answersFor: 'all of it' },
        { principalId: 'li', post: 'deputy', answersFor: 'production' },
      ],
    });
    expect(await li.read(`/v1/meetings?minPosition=${group}`)).toMatchObject({
      items: [{ meetingId: 'm1', minutes, resolutionOf: 'first' }],
    });
    expect(await li.read('/v1/leading-group')).toMatchObject({
      items: [
        { from: '2026-10-01', members: [{ post: 'head' }, { post: 'deputy', answersFor: 'production' }] },
      ],
      standIn: null,
    });
  });

  step('a deputy may what the head may on the days of standing in, and not prolong them', async () => {
    const policy = { inForceFrom: '2000-01-01', days: 'working' };
    expect(await codeOf(deputy, 'set-due-process', policy)).toBe('not-allowed');
    await carriedOut(head, 'stand-in', { from: '2026-10-01', until: '2026-10-02' });
    on('2026-10-02');
    await eventually(
      () => codeOf(deputy, 'set-due-process', policy),
      (code) => code === 'due-process.in-force-too-early',
    );
    expect(await codeOf(deputy, 'stand-in', { from: '2026-10-02', until: '2026-12-31' })).toBe('not-allowed');
    on('2026-10-03');
    expect(await codeOf(deputy, 'set-due-process', policy)).toBe('not-allowed');
    const vote = {
      caseId: '5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22',
      vote: 'for',
      cause: 'unfounded',
      reason: 'r',
    };
    expect(await codeOf(deputy, 'vote-on-case', vote)).toBe('case.unknown');
  });

  step('what is muted leaves the inbox, but not what is told by law', async () => {
    const contact = { employeeId: 'E1', email: 'e1@example.com', digest: 'daily', language: 'zh' };
    const mute = ['announcement', 'entry.deducted'];
    await position('set-contact', { ...contact, mute }, li);
    expect(await codeOf(li, 'set-contact', { ...contact, employeeId: 'E2', mute })).toBe('not-allowed');
    const entry = { kind: 'behaviour', itemCode: 'late', points: 2, reason: 'r', employeeId: 'E1' };
    const last = await position(
      'deduct-points',
      { ...entry, entryId: '5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22' },
      service.api,
    );
    expect((await inboxOf(li, last)).map(({ kind }) => kind)).toEqual(['entry.deducted']);
    expect(await li.read(`/v1/employees/E1/contact?minPosition=${last}`)).toMatchObject({
      ...{ email: 'e1@example.com', digest: 'daily', mute },
    });
  });

  step('who has acknowledged it is told to officers by office, of those whom it was for', async () => {
    const officer = await principalWith(service.api, [{ role: 'points-officer' }], undefined, 'zhao');
    const reportOn = async (announcementId: string, minPosition: string): Promise<any> =>
      officer.read(`/v1/acknowledgements/announcements/${announcementId}?minPosition=${minPosition}`);
    const [, { position: made }] = (await li.read('/v1/announcements')).items;
    const acknowledged = await position('acknowledge-notices', { upTo: made }, li);
    on('2026-10-04');
    const after = await position(
      'register-employee',
      { employeeId: 'E3', officeId: 'garden', name: 'N', joinedOn: '2026-10-04' },
      service.api,
    );
    expect(await reportOn('a1', after)).toMatchObject({
      people: 2,
      acknowledged: 1,
      offices: [
        { officeId: 'garden', people: 1, acknowledged: 0 },
        { officeId: 'reception', people: 1, acknowledged: 1 },
      ],
      items: [
        { employeeId: 'E2', acknowledgedAt: null },
        { employeeId: 'E1', acknowledgedAt: expect.stringContaining('2026-10-03') },
      ],
    });
    expect(await reportOn('a2', acknowledged)).toMatchObject({ people: 1, acknowledged: 0 });
    // Acknowledged further, what was acknowledged before keeps its time.
    const further = await position('acknowledge-notices', { upTo: acknowledged }, li);
    expect((await reportOn('a1', further)).items.at(-1).acknowledgedAt).toContain('2026-10-03');
    expect((await officer.get('/v1/acknowledgements/announcements/a9')).body.code).toBe(
      'announcement.unknown',
    );
    expect((await li.get('/v1/acknowledgements/announcements/a1')).body.code).toBe('not-allowed');
  });
});
