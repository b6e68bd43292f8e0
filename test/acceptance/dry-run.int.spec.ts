import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateBook } from '../oracle/generator.js';
import type { Answer, Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const DRY = { 'dry-run': 'true' };

/** Every event in the log, as it is stored. */
async function wholeLog({ log }: TestService): Promise<string> {
  const events: string[] = [];
  for await (const event of log.stored(null)) events.push(JSON.stringify(event));
  return events.join('\n');
}

const withoutPositions = (answers: Answer['body'][]): Answer['body'][] =>
  answers.map(({ position: _, ...answer }) => answer);

/** The answers of a dry run, which writes nothing, and the same answers when the body is sent for real. */
async function toldAndThenDone(
  service: TestService,
  api: Api,
  lines: readonly unknown[],
): Promise<{ readonly told: Answer['body'][]; readonly done: Answer['body'][] }> {
  const [head, before] = [await service.log.head(), await wholeLog(service)];
  const told = await api.bulk(lines, DRY);
  // Anything that is settled later in the background has had half a second.
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await wholeLog(service)).toBe(before);
  expect(await service.log.head()).toBe(head);
  const done = await api.bulk(lines);
  expect(withoutPositions(told)).toEqual(withoutPositions(done));
  return { told, done };
}

describe('a dry run of a point book', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  it('tells of every line what becomes of it, in the light of those before it, and writes nothing', async () => {
    const book = generateBook({
      seed: 41,
      employees: 6,
      offices: 3,
      startMonth: '2024-11',
      months: 3,
      entriesPerEmployeeMonth: 6,
      mischief: 0.4,
    });
    const half = Math.floor(book.length / 2);
    await toldAndThenDone(service, service.api, book.slice(0, half));
    const { told, done } = await toldAndThenDone(service, service.api, book.slice(half));
    const verdicts = new Set(told.map(({ status }) => status));
    for (const status of ['accepted', 'repeated', 'rejected']) expect(verdicts).toContain(status);
    expect(new Set(book.map(({ command }) => command)).size).toBe(8);
    // A position is told if there is one.
    for (const [at, { status, position }] of told.entries()) {
      if (status === 'accepted') expect(position).toBeUndefined();
      else if (position !== undefined) expect(position).toBe(done[at].position);
    }
  });

  it('begins no import, and keeps no refusal', async () => {
    const recorder = await principalWith(service.api, [{ role: 'recorder' }]);
    const before = await wholeLog(service);
    const recordedAt = '2025-06-01T00:00:00Z';
    await service.api.bulk([{ command: 'OpenOffice', officeId: 'new', name: 'New', recordedAt }], DRY);
    const line = { command: 'OpenOffice', officeId: 'newer', name: 'Newer' };
    expect(await recorder.bulk([line], DRY)).toMatchObject([{ status: 'invalid', code: 'not-allowed' }]);
    expect(await wholeLog(service)).toBe(before);
    expect((await service.api.read('/v1/months')).importsUnderWay).toEqual([]);
  });

  it('tells which field of a line is wrong', async () => {
    const told = await service.api.bulk([{ command: 'OpenOffice', officeId: 'a b', name: 7 }], DRY);
    expect(told).toMatchObject([{ line: 1, status: 'invalid', code: 'input.invalid' }]);
    expect(told[0].errors.map(({ field }: { field: string }) => field)).toEqual(['officeId', 'name']);
  });

  it('is asked for in so many words', async () => {
    await expect(service.api.bulk([], { 'dry-run': 'yes' })).rejects.toThrow('Dry-Run');
  });

  it('has an end', async () => {
    const line = `${JSON.stringify({ command: 'CloseMonth' })}\n`;
    const told = await service.api.bulkText(line.repeat(50_001), DRY);
    expect(told.at(49_999).errors).toMatchObject([{ field: 'month' }]);
    expect(told.at(50_000).errors).toMatchObject([{ field: '', message: expect.stringMatching(/50000/) }]);
  });
});

describe('a dry run under graded authority', () => {
  const clock = new SetClock(new Date('2025-03-01T09:00:00+08:00'));
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ clock });
  });
  afterAll(() => service.stop());

  it('uses up no authority, and tells from which line on it would be', async () => {
    const { api } = service;
    await carriedOut(api, 'open-office', { officeId: 'reception', name: 'Reception' });
    await carriedOut(api, 'register-employee', {
      employeeId: 'E1',
      name: 'N',
      officeId: 'reception',
      joinedOn: '2025-01-01',
    });
    await carriedOut(api, 'set-authority', {
      inForceFrom: '2025-03-10',
      grades: [{ grade: 'supervisor', limits: [{ direction: 'award', perEntry: 5, perMonth: 12 }] }],
      quorum: 2,
      proposalDays: 10,
    });
    clock.instant = new Date('2025-03-10T09:00:00+08:00');
    const supervisor = await principalWith(api, [
      { role: 'manager', grade: 'supervisor', officeId: 'reception' },
    ]);
    const award = (points: number) => ({
      command: 'AwardPoints',
      employeeId: 'E1',
      entryId: randomUUID(),
      commandId: randomUUID(),
      kind: 'behaviour',
      itemCode: `praised.${randomUUID()}`,
      points,
      reason: 'A visitor thanked him',
    });
    const first = award(5);
    const reversal = {
      command: 'ReverseEntry',
      employeeId: 'E1',
      entryId: first.entryId,
      reason: 'Mistaken',
    };
    const lines = [first, award(9), award(5), award(4), reversal, award(3)];
    const { told } = await toldAndThenDone(service, supervisor, lines);
    expect(told.map(({ status }) => status)).toEqual([
      'accepted',
      'proposed',
      'accepted',
      'proposed',
      'accepted',
      'accepted',
    ]);
  });
});

describe('a dry run of a file of people', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ clock: new SetClock(new Date('2026-07-01T09:00:00+08:00')) });
  });
  afterAll(() => service.stop());

  it('tells of a file of people what becomes of each, and of what they had before the book', async () => {
    const { api } = service;
    await carriedOut(api, 'begin-book', { month: '2026-07' });
    const person = { employeeId: 'P1', name: '李伟', officeId: 'paper', joinedOn: '1998-03-02' };
    const opening = {
      openingId: randomUUID(),
      asOf: '2024-10-31',
      fixed: 60,
      behaviour: 240,
      source: '台账',
    };
    const lines = [
      { command: 'OpenOffice', officeId: 'paper', name: '造纸车间' },
      { command: 'RegisterEmployee', ...person, commandId: randomUUID() },
      { command: 'RecordOpening', employeeId: 'P1', ...opening, commandId: randomUUID() },
      { command: 'RecordOpening', employeeId: 'P1', ...opening, openingId: randomUUID() },
      { command: 'RecordOpening', employeeId: 'P2', ...opening },
    ];
    const { told } = await toldAndThenDone(service, api, lines);
    expect(told.map(({ status, code }) => code ?? status)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'opening.already-recorded',
      'employee.unknown',
    ]);
    expect((await api.bulk(lines.slice(1, 3))).map(({ status }) => status)).toEqual(['repeated', 'repeated']);
  });
});
