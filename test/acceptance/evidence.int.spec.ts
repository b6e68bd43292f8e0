import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { RemoveUnnamedEvidence } from '../../src/jobs/remove-unnamed-evidence.js';
import { jobDependencies } from '../../src/server/app.module.js';
import type { Answer, Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { anyKeys } from '../support/keys.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

@Module({ imports: jobDependencies(anyKeys()), providers: [RemoveUnnamedEvidence] })
class WithJob {}

const MB = 1024 * 1024;
const BYTES = { 'content-type': 'application/octet-stream' };
const clock = new SetClock(new Date('2024-01-10T09:00:00+08:00'));
let service: TestService;
let recorder: Api;
let otherRecorder: Api;
let employee: Api;
let colleague: Api;
let ofGarden: Api;
let ofHouse: Api;
let auditor: Api;
let head: Api;
let position = '0';

beforeAll(async () => {
  service = await startService({ clock, more: WithJob });
  const { api } = service;
  await carriedOut(api, 'begin-book', { month: '2024-01' });
  for (const officeId of ['garden', 'house'])
    await carriedOut(api, 'open-office', { officeId, name: officeId });
  for (const employeeId of ['E1', 'E2', 'E3'])
    await carriedOut(api, 'register-employee', {
      ...{ employeeId, name: employeeId, officeId: 'garden', joinedOn: '2023-05-01' },
    });
  recorder = await principalWith(api, [{ role: 'recorder' }]);
  otherRecorder = await principalWith(api, [{ role: 'recorder' }]);
  employee = await principalWith(api, [{ role: 'employee' }], 'E1', 'own');
  colleague = await principalWith(api, [{ role: 'employee' }], 'E2');
  ofGarden = await principalWith(api, [{ role: 'manager', grade: 'g', officeId: 'garden' }], 'E3');
  ofHouse = await principalWith(api, [{ role: 'manager', grade: 'g', officeId: 'house' }]);
  auditor = await principalWith(api, [{ role: 'auditor' }]);
  head = await principalWith(api, [{ role: 'head' }]);
});
afterAll(() => service.stop());

let made = 0;
/** Another picture each time, as far as its first bytes tell. */
const picture = (bytes = 200_000): Buffer =>
  Buffer.concat([
    Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
    Buffer.alloc(bytes - 4, `picture ${(made += 1)}`),
  ]);
const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const send = (api: Api, content: Buffer, headers: Record<string, string> = BYTES): Promise<Answer> =>
  api.send('POST', '/v1/evidence', headers, content);
const sent = async (api: Api, content: Buffer): Promise<{ href: string; sha256: string }> => {
  const { status, body } = await send(api, content);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { href: body.href as string, sha256: body.sha256 as string };
};
const award = (employeeId: string, evidence: object[]) => ({
  ...{ employeeId, entryId: randomUUID(), kind: 'behaviour', itemCode: 'helped', points: 3, reason: 'r' },
  evidence,
});
const named = async (api: Api, employeeId: string, ...evidence: object[]): Promise<void> => {
  position = (await carriedOut(api, 'award-points', award(employeeId, evidence))).position as string;
};
const statusFor = async (api: Api, href: string): Promise<number> =>
  (await api.get(`${href}?minPosition=${position}`)).status;
const rows = async (table: string, sha256: string): Promise<number> =>
  (await service.postgres.query(`SELECT FROM evidence.${table} WHERE sha256 = $1`, [sha256])).length;

describe('a file of evidence', () => {
  it('is kept by its digest, the same file once, and sealed', async () => {
    const content = picture();
    const answer = await send(recorder, content, { 'content-type': 'image/png' });
    const sha256 = digestOf(content);
    expect(answer).toMatchObject({
      status: 201,
      body: { href: `/v1/evidence/${sha256}`, sha256, mediaType: 'image/jpeg', bytes: content.length },
    });
    expect((await send(otherRecorder, content)).body).toEqual(answer.body);
    expect([await rows('files', sha256), await rows('uploads', sha256)]).toEqual([1, 2]);
    const [parts] = await service.postgres.query<{ sealed: string }>(
      `SELECT encode(string_agg(sealed, ''::bytea ORDER BY part), 'escape') AS sealed FROM evidence.parts WHERE sha256 = $1`,
      [sha256],
    );
    expect(parts?.sealed).not.toContain('picture');
  });

  it('is refused where it is too large, empty, of another type, or sent by nobody who records', async () => {
    expect(await send(recorder, picture(10 * MB + 1))).toMatchObject({
      status: 413,
      body: { code: 'evidence.too-large' },
    });
    expect((await send(recorder, picture(10 * MB))).status).toBe(201);
    expect(await send(recorder, Buffer.from('<html>'), { 'content-type': 'image/jpeg' })).toMatchObject({
      status: 415,
      body: { code: 'evidence.other-type' },
    });
    expect((await send(recorder, Buffer.alloc(0))).status).toBe(400);
    for (const type of ['text/html', 'application/x-ndjson'])
      expect((await send(recorder, picture(), { 'content-type': type })).status).toBe(415);
    expect((await send(recorder, Buffer.from('{}'), { 'content-type': 'application/json' })).status).toBe(
      415,
    );
    expect((await send(auditor, picture())).body).toMatchObject({ code: 'not-allowed' });
  });

  it('is refused to somebody who has sent too much within a day', async () => {
    const much = await principalWith(service.api, [{ role: 'recorder' }], undefined, 'much');
    const { sha256 } = await sent(much, picture());
    const setBytes = (bytes: number): Promise<number> =>
      service.postgres.execute('UPDATE evidence.files SET bytes = $2 WHERE sha256 = $1', [sha256, bytes]);
    await setBytes(200 * MB - 100_000);
    expect(await send(much, picture())).toMatchObject({ status: 409, body: { code: 'evidence.too-much' } });
    expect((await send(much, picture(100_000))).status).toBe(201);
    await setBytes(200_000);
  });

  it('is named by whoever has sent it, and by nobody else', async () => {
    const file = await sent(recorder, picture());
    const refusal = { code: 'evidence.unknown', parameters: { field: 'evidence', sha256: [file.sha256] } };
    const elsewhere = await otherRecorder.command('award-points', award('E1', [file]));
    expect(elsewhere).toMatchObject({ status: 404, body: refusal });
    const lines = [{ command: 'AwardPoints', ...award('E1', [file]) }];
    expect(await otherRecorder.bulk(lines)).toMatchObject([{ status: 'rejected', ...refusal }]);
    expect(await otherRecorder.bulk(lines, { 'dry-run': 'true' })).toMatchObject([{ ...refusal }]);
    const absent = { href: `/v1/evidence/${'a'.repeat(64)}`, sha256: 'a'.repeat(64) };
    expect((await recorder.command('award-points', award('E1', [absent]))).body).toMatchObject({
      code: 'evidence.unknown',
    });
    const otherDigest = { ...file, sha256: 'a'.repeat(64) };
    expect((await recorder.command('award-points', award('E1', [otherDigest]))).body).toMatchObject({
      code: 'input.invalid',
      errors: [{ field: 'evidence' }],
    });
    const link = { href: 'https://files.example/1', sha256: 'b'.repeat(64) };
    await named(recorder, 'E1', file, link);
  });

  it('does not let a line of many be overtaken by the next one about the same person', async () => {
    const recorded = award('E1', [await sent(recorder, picture())]);
    const { employeeId, entryId } = recorded;
    const answers = await recorder.bulk([
      { command: 'AwardPoints', ...recorded },
      { command: 'ReverseEntry', employeeId, entryId, reason: 'r' },
    ]);
    expect(answers).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
  });

  it('is not for everybody: an announcement has links alone', async () => {
    const evidence = [await sent(head, picture())];
    const announcement = { announcementId: randomUUID(), title: 'T', text: 'T', mustAcknowledge: false };
    expect((await head.command('announce', { ...announcement, evidence })).body).toMatchObject({
      code: 'input.invalid',
      errors: [{ field: 'evidence' }],
    });
  });
});

describe('whoever may read what names a file', () => {
  it('reads the file as a download: of an entry, whoever reads the history, and who sent it', async () => {
    const content = picture();
    const file = await sent(recorder, content);
    expect(await statusFor(employee, file.href)).toBe(404);
    await named(recorder, 'E1', file);
    const readers = [recorder, employee, ofGarden, auditor, service.api];
    for (const api of readers) expect(await statusFor(api, file.href)).toBe(200);
    for (const api of [colleague, ofHouse, otherRecorder]) {
      const answer = await api.get(file.href);
      expect(answer).toMatchObject({ status: 404, body: { code: 'evidence.unknown' } });
    }
    const response = await fetch(new URL(file.href, service.api.url), {
      headers: { authorization: `Bearer ${employee.key}` },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="evidence-${file.sha256.slice(0, 12)}.jpg"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await employee.get('/v1/evidence/nothing')).status).toBe(400);
  });

  it('is recorded, where it stands in the history of somebody else', async () => {
    const file = await sent(recorder, picture());
    await named(recorder, 'E2', file);
    expect(await statusFor(auditor, file.href)).toBe(200);
    const readings = await eventually(
      async () => (await auditor.read('/v1/accesses?limit=1000')).items as Record<string, unknown>[],
      (items) => items.some(({ what, whom }) => what === 'GET /v1/evidence/:sha256' && whom === 'E2'),
    );
    expect(readings.some(({ what, whom }) => what === 'GET /v1/evidence/:sha256' && whom === 'E1')).toBe(
      true,
    );
  });

  it('reads that of a claim', async () => {
    const ofClaim = await sent(employee, picture());
    const claim = { claimId: randomUUID(), itemCode: 'helped', points: 2, statement: 's' };
    position = (await carriedOut(employee, 'make-claim', { ...claim, evidence: [ofClaim] }))
      .position as string;
    for (const api of [employee, ofGarden, recorder]) expect(await statusFor(api, ofClaim.href)).toBe(200);
    for (const api of [colleague, ofHouse]) expect(await statusFor(api, ofClaim.href)).toBe(404);
  });
});

describe('a file of an objection', () => {
  it('is read by its opener and who decides, not by whom the opener is hidden from', async () => {
    const { api } = service;
    const days = { appealDays: 5, answerDays: 3, decisionDays: 10, furtherDays: 5 };
    await carriedOut(api, 'set-due-process', {
      ...{ inForceFrom: '2024-01-10', days: 'calendar', recordedAt: '2024-01-09T09:00:00+08:00' },
      publicity: { entryDays: 3, boardDays: 3, deductions: 'named', reasons: true },
      cases: { ...days, first: 'points-officer', quorum: 1 },
    });
    const officer = await principalWith(api, [{ role: 'points-officer' }]);
    const { evidence: _, ...recorded } = award('E1', []);
    await carriedOut(recorder, 'award-points', recorded);
    const file = await sent(colleague, picture());
    const { employeeId, entryId } = recorded;
    const opened = await carriedOut(colleague, 'open-case', {
      ...{ kind: 'objection', about: { entry: { employeeId, entryId } }, statement: 's', evidence: [file] },
    });
    position = opened.position as string;
    for (const reader of [colleague, officer]) expect(await statusFor(reader, file.href)).toBe(200);
    for (const reader of [recorder, employee]) expect(await statusFor(reader, file.href)).toBe(404);
    await carriedOut(colleague, 'withdraw-case', { caseId: opened.caseId as string });
  });
});

describe('a file that nothing names', () => {
  it('is removed after a day, and one that something names is not', async () => {
    const content = picture();
    const [kept, gone] = [await sent(recorder, picture()), await sent(recorder, content)];
    const claim = { claimId: randomUUID(), itemCode: 'helped', points: 2, statement: 's' };
    const claimed = await sent(employee, picture());
    position = (await carriedOut(employee, 'make-claim', { ...claim, evidence: [claimed] }))
      .position as string;
    const job = service.part(RemoveUnnamedEvidence);
    await job.run(new AbortController().signal);
    expect(await rows('files', gone.sha256)).toBe(1);
    clock.instant = new Date('2024-01-13T08:00:00+08:00');
    await named(recorder, 'E2', kept);
    clock.instant = new Date('2024-01-13T10:00:00+08:00');
    await eventually(
      () => job.run(new AbortController().signal),
      ({ lacks }) => lacks === undefined,
    );
    expect(await rows('files', gone.sha256)).toBe(0);
    for (const { sha256 } of [kept, claimed]) expect(await rows('files', sha256)).toBe(1);
    expect((await recorder.command('award-points', award('E2', [gone]))).body.code).toBe('evidence.unknown');
    // Its key went with it; sent again, it has another.
    expect(await sent(recorder, content)).toEqual(gone);
    expect(await statusFor(recorder, gone.href)).toBe(200);
  });
});

describe('the evidence of somebody who is erased', () => {
  it('is gone, and that of others is there', async () => {
    const [own, claimed, ofOther] = [
      await sent(recorder, picture()),
      await sent(employee, picture()),
      await sent(recorder, picture()),
    ];
    await named(recorder, 'E1', own);
    await named(recorder, 'E2', ofOther);
    const claimId = randomUUID();
    const claim = { claimId, itemCode: 'helped', points: 2, statement: 's', evidence: [claimed] };
    await carriedOut(employee, 'make-claim', claim);
    await carriedOut(service.api, 'record-departure', {
      employeeId: 'E1',
      leftOn: '2024-01-13',
      reason: 'r',
    });
    await carriedOut(service.api, 'set-retention', { months: 12 });
    clock.instant = new Date('2025-02-01T09:00:00+08:00');
    await carriedOut(service.api, 'propose-erasure', { employeeId: 'E1', reason: 'r' });
    position = (await carriedOut(head, 'erase-person', { employeeId: 'E1' })).position as string;
    await eventually(
      async () => [await rows('files', own.sha256), await rows('files', claimed.sha256)],
      (found) => found.every((count) => count === 0),
    );
    for (const { href } of [own, claimed])
      for (const api of [recorder, auditor, service.api]) expect(await statusFor(api, href)).toBe(404);
    expect(await statusFor(auditor, ofOther.href)).toBe(200);
  });
});

describe('the evidence of a proposal', () => {
  it('is read by whoever reads the proposal', async () => {
    const ofProposal = await sent(recorder, picture());
    const entry = {
      employeeId: 'E2',
      entryId: randomUUID(),
      direction: 'award',
      kind: 'behaviour',
      points: 5,
    };
    await carriedOut(service.api, 'set-authority', {
      ...{ inForceFrom: '2025-02-02', quorum: 1, proposalDays: 30 },
      grades: [{ grade: 'g', limits: [] }],
    });
    clock.instant = new Date('2025-02-03T09:00:00+08:00');
    const proposal = { proposalId: randomUUID(), reason: 'r', entries: [entry], evidence: [ofProposal] };
    position = (await carriedOut(recorder, 'make-proposal', proposal)).position as string;
    expect(await statusFor(head, ofProposal.href)).toBe(200);
    expect(await statusFor(colleague, ofProposal.href)).toBe(404);
  });
});
