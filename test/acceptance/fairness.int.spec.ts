import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Gate has three people, the kitchen six, the garden five. */
const OFFICES = { gate: 3, kitchen: 6, garden: 5 } as const;
const POLICY = {
  inForceFrom: '2026-09-01',
  days: 'calendar',
  cases: {
    ...{ appealDays: 30, answerDays: 3, decisionDays: 10, furtherDays: 1 },
    ...{ first: 'points-officer', quorum: 1 },
  },
};
const VOTES = { heldOn: '2026-08-20', entitled: 9, present: 9, votesFor: 9, votesAgainst: 0 };

const MANAGER: SentRole = { role: 'manager', allOffices: true, grade: 'section-head' };

const clock = new SetClock(new Date('2026-08-25T09:00:00+08:00'));
const turnTo = (day: string): void => {
  clock.instant = new Date(`${day}T09:00:00+08:00`);
};

let service: TestService;
const callers = new Map<string, Api>();
const by = (name: string): Api => callers.get(name)!;
let position = '';

interface Sent {
  readonly points?: number;
  readonly itemCode?: string;
  readonly occurredOn?: string;
  readonly entryId?: string;
}

async function give(giver: string, name: 'award' | 'deduct', employeeId: string, sent: Sent = {}) {
  const entry = { itemCode: 'other', points: 2, entryId: randomUUID(), ...sent };
  const fields = { ...entry, employeeId, kind: 'behaviour', reason: 'Seen' };
  ({ position } = await carriedOut(by(giver), `${name}-points`, fields));
}

async function times(count: number, act: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += 1) await act();
}

const read = async (name: string, query = 'from=2026-09&to=2026-09'): Promise<any> => {
  const { status, body } = await by(name).get(`/v1/fairness?${query}&minPosition=${position}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const refused = async (name: string, query: string): Promise<unknown> => {
  const { status, body } = await by(name).get(`/v1/fairness?${query}`);
  return { status, code: body.code };
};
const giverIn = (report: any, givenBy: string): any =>
  report.givers.find((given: any) => given.givenBy === givenBy);

async function given(): Promise<void> {
  const { api } = service;
  callers.set('administrator', api);
  for (const [officeId, size] of Object.entries(OFFICES)) {
    await carriedOut(api, 'open-office', { officeId, name: `The ${officeId}` });
    for (let number = 1; number <= size; number += 1)
      await carriedOut(api, 'register-employee', {
        ...{
          employeeId: `${officeId}${number}`,
          name: `Name of ${number}`,
          officeId,
          joinedOn: '2026-08-01',
        },
      });
  }
  await carriedOut(api, 'draft-edition', { editionId: 'first', title: 'Standards' });
  const item = { title: 'Courtesy', category: 'reception', kind: 'behaviour', direction: 'award' };
  const open = { ...item, points: { from: 1, to: 10 } };
  await carriedOut(api, 'put-item', { editionId: 'first', code: 'courtesy', ...open });
  for (const [code, direction] of [
    ['other', 'award'],
    ['late', 'deduct'],
  ] as const)
    await carriedOut(api, 'put-item', {
      ...{ editionId: 'first', code, ...item, direction, category: 'conduct', points: { from: 2, to: 2 } },
    });
  await carriedOut(api, 'open-edition-for-comment', { editionId: 'first' });
  await carriedOut(api, 'adopt-edition', { editionId: 'first', inForceFrom: '2026-09-01', ...VOTES });
  await carriedOut(api, 'set-due-process', POLICY);
  const people: [string, SentRole[], string?][] = [
    ['Ann', [{ role: 'recorder' }]],
    ['Bob', [{ role: 'recorder' }]],
    ['manager', [MANAGER], 'kitchen1'],
    ['second', [MANAGER], 'kitchen2'],
    ['officer', [{ role: 'points-officer' }]],
    ['head', [{ role: 'head' }]],
    ['leader', [{ role: 'leadership' }]],
    ['auditor', [{ role: 'auditor' }]],
    ['employee', [{ role: 'employee' }], 'kitchen3'],
  ];
  for (const [name, roles, employeeId] of people)
    callers.set(name, await principalWith(api, roles, employeeId, name));
}

/** September: what the report of it looks at; October: what came later. */
async function when(): Promise<void> {
  const { api } = service;
  turnTo('2026-09-07');
  await carriedOut(api, 'close-month', { month: '2026-08' });
  for (const number of [1, 2, 3, 4, 5])
    await times(4, () => give('Ann', 'award', `garden${number}`, { itemCode: 'courtesy', points: 8 }));
  for (const number of [2, 3, 4, 5, 6])
    await times(4, () => give('Bob', 'award', `kitchen${number}`, { itemCode: 'courtesy', points: 4 }));
  await times(3, () => give('manager', 'award', 'kitchen2'));
  await times(3, () => give('second', 'award', 'kitchen1'));
  await give('manager', 'award', 'garden1', { occurredOn: '2026-09-02' });
  const appealed = randomUUID();
  await give('Ann', 'deduct', 'kitchen3', { itemCode: 'late', entryId: appealed });
  turnTo('2026-10-02');
  await carriedOut(api, 'close-month', { month: '2026-09' });
  const about = { entry: { employeeId: 'kitchen3', entryId: appealed } };
  const { caseId } = await carriedOut(by('employee'), 'open-case', {
    ...{ kind: 'appeal', about, statement: 'I was there in time', wish: 'reverse' },
  });
  await carriedOut(by('officer'), 'decide-case', {
    ...{ caseId, decision: 'uphold', cause: 'wrong-fact', reason: 'He was' },
  });
  turnTo('2026-10-20');
  await give('Ann', 'deduct', 'kitchen3', { itemCode: 'late' });
  await give('Bob', 'award', 'gate1', { occurredOn: '2026-09-30' });
}

beforeAll(async () => {
  service = await startService({ clock });
  await given();
  await when();
});
afterAll(() => service.stop());

describe('the fairness report', () => {
  it('is of what each has given, against the others by the same items', async () => {
    const report = await read('head');
    expect(report).toMatchObject({ from: '2026-09', to: '2026-09', office: 'all' });
    expect(report.givers.map(({ givenBy }: { givenBy: string }) => givenBy)).toEqual([
      'Ann',
      'Bob',
      'manager',
      'second',
    ]);
    // Reversed after the close, the deduction still counts in September.
    expect(giverIn(report, 'Ann').figures).toMatchObject({
      ...{ entries: 21, people: 6, awards: 20, deductions: 1, pointsAwarded: 160, pointsDeducted: 2 },
      leniency: { value: 4, entries: 20, byOthers: 20 },
      share: { own: 0.047619, others: 0, standardised: { covers: 0.833333 }, turns: false },
      concentration: { employeeId: 'garden1', share: 0.2, entries: 4 },
    });
    expect(giverIn(report, 'Bob').figures.leniency.value).toBe(-4);
    expect(giverIn(report, 'manager').figures).toMatchObject({ leniency: null, concentration: null });
  });

  it('is of people and offices by remedied scores, and of who is close to whom', async () => {
    const { whole } = await read('auditor');
    expect(whole.counted.figures).toEqual({ entries: 48, people: 11 });
    expect(whole.spread.figures).toMatchObject({ people: 14, median: 16, q1: 6, q3: 32, withoutEntry: 3 });
    expect(whole.offices).toMatchObject([
      // 160 and 2 points for five members.
      { officeId: 'garden', figures: { rank: 1, memberMonths: 5, points: 162, pointsPerMemberMonth: 32.4 } },
      // 80, and 6 each way; the deduction was remedied.
      { officeId: 'kitchen', figures: { rank: 2, points: 92, deductions: 1, awards: 26 } },
      { officeId: 'gate', figures: { rank: 3, points: 0, awards: 0, awardsPerMemberMonth: 0 } },
    ]);
    expect(whole.pairs.figures).toEqual({
      pairs: 1,
      listed: [{ one: 'kitchen1', other: 'kitchen2', awardsByOne: 3, awardsByOther: 3 }],
    });
    expect(whole.ownOffices).toEqual([
      {
        ...{ givenBy: 'manager', givenByName: 'Somebody' },
        suppressed: false,
        figures: { entries: 4, points: 8, pointsToOwn: 6, share: 0.75 },
      },
      {
        ...{ givenBy: 'second', givenByName: 'Somebody' },
        suppressed: false,
        figures: { entries: 3, points: 6, pointsToOwn: 6, share: 1 },
      },
    ]);
    expect(whole.delays.figures).toEqual({
      entries: 48,
      people: 11,
      median: 0,
      nineOfTen: 0,
      late: 0.020833,
    });
  });

  it('counts late entries where they count, and what came after an appeal was upheld', async () => {
    turnTo('2026-11-02');
    ({ position } = await carriedOut(service.api, 'close-month', { month: '2026-10' }));
    const september = await read('head');
    expect(september.whole.cases.figures).toEqual({ appealed: 1, upheld: 1, deductionsAfter: 0 });
    const october = await read('head', 'from=2026-10&to=2026-10');
    expect(october.whole.counted.figures).toEqual({ entries: 2, people: 2 });
    expect(october.whole.delays.figures).toMatchObject({ median: 0, nineOfTen: 20, late: 0.5 });
    const after = { appealed: 0, upheld: 0, deductionsAfter: 1 };
    expect(october.whole.casesByGiver).toEqual([
      { givenBy: 'Ann', givenByName: 'Somebody', suppressed: false, figures: after },
    ]);
    // Reversed by the close of October, the deduction of September counts no more.
    const both = await read('head', 'from=2026-09&to=2026-10');
    expect(giverIn(both, 'Ann').figures).toMatchObject({ entries: 21, deductions: 1 });
    expect(both.whole.cases.figures).toEqual({ appealed: 1, upheld: 1, deductionsAfter: 1 });
    expect(both.whole.offices.map(({ figures }: any) => figures.memberMonths)).toEqual([10, 12, 6]);
  });

  it('is of one office: of those who belonged to it on the day', async () => {
    const report = await read('head', 'from=2026-09&to=2026-09&officeId=garden');
    expect(report.office).toBe('garden');
    expect(report.givers.map(({ givenBy }: { givenBy: string }) => givenBy)).toEqual(['Ann', 'manager']);
    expect(report.whole.offices).toMatchObject([{ officeId: 'garden' }]);
    expect(await refused('head', 'from=2026-09&to=2026-09&officeId=none')).toEqual({
      status: 404,
      code: 'office.unknown',
    });
  });
});

describe('whoever reads it', () => {
  const SUPPRESSED = { suppressed: true, figures: null };

  it('is told nothing of few people without reading their histories, whichever office they ask for', async () => {
    const { givers, whole } = await read('leader');
    expect(giverIn({ givers }, 'manager')).toEqual({
      ...{ givenBy: 'manager', givenByName: 'Somebody' },
      ...SUPPRESSED,
    });
    expect(giverIn({ givers }, 'Ann').figures.concentration.employeeId).toBeNull();
    // Of three people at the gate; of five in the garden, so that nobody subtracts.
    expect(whole.offices.filter((one: any) => one.suppressed)).toEqual([
      { officeId: 'garden', officeName: 'The garden', ...SUPPRESSED },
      { officeId: 'gate', officeName: 'The gate', ...SUPPRESSED },
    ]);
    expect(whole).toMatchObject({ pairs: SUPPRESSED, cases: SUPPRESSED, casesByGiver: null });
    const garden = await read('leader', 'from=2026-09&to=2026-09&officeId=garden');
    expect(garden.whole).toMatchObject({ counted: SUPPRESSED, spread: SUPPRESSED, delays: SUPPRESSED });
  });

  it('is told of cases by giver as head or auditor alone', async () => {
    expect((await read('officer')).whole.casesByGiver).toBeNull();
    expect((await read('administrator')).whole.casesByGiver).toBeNull();
    expect((await read('auditor')).whole.casesByGiver).toMatchObject([{ givenBy: 'Ann' }]);
  });

  it('is told as a manager of their own row, and the medians of all', async () => {
    const report = await read('manager');
    expect(report.whole).toBeNull();
    expect(report.givers).toMatchObject([{ givenBy: 'manager', figures: { entries: 4, people: 2 } }]);
    expect(report.medians).toMatchObject({ givers: 4, entries: 4, score: 16, delayDays: 0 });
  });

  it('may not as anybody else', async () => {
    for (const name of ['Ann', 'employee'])
      expect(await refused(name, 'from=2026-09&to=2026-09')).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('asks for one to twelve closed months', async () => {
    const invalid = { status: 400, code: 'input.invalid' };
    for (const query of [
      '',
      'from=2026-09',
      'from=2026-09&to=2026-08',
      'from=2025-01&to=2026-01',
      'from=x&to=y',
    ])
      expect(await refused('head', query)).toEqual(invalid);
    const open = { status: 409, code: 'period.not-closed' };
    for (const query of ['from=2026-12&to=2026-12', 'from=2026-09&to=2026-12', 'from=2025-11&to=2026-09'])
      expect(await refused('head', query)).toEqual(open);
  });

  it('waits while another report is computed', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => by('head').get('/v1/fairness?from=2026-09&to=2026-09')),
    );
    const codes = answers.map(({ status, body }) => [status, body.code] as const);
    expect(codes.some(([status]) => status === 200)).toBe(true);
    for (const [status, code] of codes)
      if (status !== 200) expect([status, code]).toEqual([503, 'service.unavailable']);
  });
});
