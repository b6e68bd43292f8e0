import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { WriteSideModule } from '../../src/server/write-side.module.js';
import { ReviewDuties } from '../../src/jobs/review-duties.js';
import { DutyRepository } from '../../src/contexts/duties/duty-repository.js';
import { PenaltyProposals } from '../../src/processes/duties/penalty-proposals.js';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

let parts: ModuleRef;

/** Gives access to the stores of the job, so that a test can leave work half done. */
@Module({ imports: [WriteSideModule] })
class Inside {
  constructor(ref: ModuleRef) {
    parts = ref;
  }
}

/** The jobs, which tick every second here, close and review months; each step builds on the one before. */
describe('the duty of managers', () => {
  const clock = new SetClock(new Date('2025-02-20T09:00:00+08:00'));
  let service: TestService;
  const managers = new Map<string, Api>();

  beforeAll(async () => {
    service = await startService({ clock, cron: '* * * * * *', more: Inside });
    await send('open-office', { officeId: 'garden', name: 'Garden' });
    for (const employeeId of ['E1', 'DILIGENT', 'LAZY', 'GONE'])
      await send('register-employee', { employeeId, name: 'N', officeId: 'garden', joinedOn: '2025-02-01' });
    for (const employeeId of ['DILIGENT', 'LAZY', 'GONE'])
      managers.set(
        employeeId,
        await principalWith(
          service.api,
          [{ role: 'manager', grade: 'head-gardener', officeId: 'garden' }],
          employeeId,
          employeeId.toLowerCase(),
        ),
      );
    const roles = [{ role: 'manager', grade: 'head-gardener', officeId: 'garden' }] as const;
    await principalWith(service.api, roles, undefined, 'watering-system');
    const limits = [
      { direction: 'award', perMonth: 100 },
      { direction: 'deduct', perMonth: 100 },
    ];
    const duty = { awards: 2, deductions: 1, penalty: { itemCode: 'duty-missed', points: 10 } };
    const wrong = { ...duty, awards: -1 };
    const grades = [{ grade: 'head-gardener', limits, duty }];
    const set = { inForceFrom: '2025-03-01', grades, quorum: 1, proposalDays: 14 };
    const refused = await service.api.command('set-authority', {
      ...set,
      grades: [{ ...grades[0], duty: wrong }],
    });
    expect(refused.body).toMatchObject({ code: 'input.invalid', errors: [{ field: 'grades' }] });
    await send('set-authority', set);
    on('2025-03-10');
  });

  afterAll(() => service.stop());

  const on = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };
  const send = (name: string, fields: object): Promise<any> => carriedOut(service.api, name, fields);
  const record = async (who: string, name: 'award-points' | 'deduct-points'): Promise<string> => {
    const entryId = randomUUID();
    const entry = {
      employeeId: 'E1',
      entryId,
      kind: 'behaviour',
      itemCode: 'weeding',
      points: 1,
      reason: 'r',
    };
    await carriedOut(managers.get(who)!, name, { ...entry, occurredOn: '2025-03-09' });
    return entryId;
  };
  const report = async (month: string): Promise<any> => service.api.read(`/v1/duties?month=${month}`);
  const ofWhom = ({ items }: any, principalId: string): any =>
    items.find((item: { principalId: string }) => item.principalId === principalId);
  const reviewedIn = (month: string): Promise<any> =>
    eventually(
      async () => ((await proposed(month)) ? report(month) : { reviewed: false }),
      ({ reviewed }) => reviewed,
    );
  const book = (): DutyRepository => parts.get(DutyRepository, { strict: false });
  const proposed = async (month: string): Promise<boolean> =>
    (await book().reviews()).get(month)?.refused !== undefined;

  it('shows how far each of them is', async () => {
    await record('DILIGENT', 'award-points');
    await record('DILIGENT', 'award-points');
    await record('DILIGENT', 'deduct-points');
    await record('LAZY', 'award-points');
    const alone = await managers.get('LAZY')!.read('/v1/duties?month=2025-03');
    expect(alone.items.map(({ principalId }: any) => principalId)).toEqual(['lazy']);
    const undone = await record('LAZY', 'award-points');
    const { position } = await send('reverse-entry', { employeeId: 'E1', entryId: undone, reason: 'Not so' });
    const open = await service.api.read(`/v1/duties?month=2025-03&minPosition=${position}`);
    expect(open).toMatchObject({ month: '2025-03', reviewed: false });
    expect(ofWhom(open, 'diligent')).toEqual({
      principalId: 'diligent',
      name: 'Somebody',
      employeeId: 'DILIGENT',
      grade: 'head-gardener',
      due: { awards: 2, deductions: 1 },
      done: { awards: 2, deductions: 1 },
      met: true,
      proposalId: null,
      refusedFor: null,
    });
    expect(ofWhom(open, 'lazy')).toMatchObject({ done: { awards: 1, deductions: 0 }, met: false });
    expect(ofWhom(open, 'gone')).toMatchObject({ done: { awards: 0, deductions: 0 }, met: false });
  });

  it('reminds whoever has not done it yet when few working days are left', async () => {
    const remindersOf = (whom: string): Promise<any> => managers.get(whom)!.read('/v1/notices/reminders');
    on('2025-03-16');
    expect(await remindersOf('LAZY')).toEqual({ items: [] });
    on('2025-03-31');
    expect(await remindersOf('DILIGENT')).toEqual({ items: [] });
    expect(await remindersOf('LAZY')).toMatchObject({
      items: [{ id: 'duty/2025-03/2025-03-31', about: { workingDaysLeft: 1, done: { awards: 1 } } }],
    });
    on('2025-03-10');
  });

  it('is reviewed once its month is closed, and a missed one becomes a proposal for a penalty, never a penalty', async () => {
    await send('record-departure', { employeeId: 'GONE', reason: 'moved away' });
    on('2025-04-10');
    await send('close-month', { month: '2025-02' });
    const review = await reviewedIn('2025-03');
    expect(ofWhom(review, 'diligent')).toMatchObject({ met: true, proposalId: null });
    expect(ofWhom(review, 'gone')).toMatchObject({
      met: false,
      proposalId: null,
      refusedFor: 'employee.left',
    });
    expect(ofWhom(review, 'watering-system')).toMatchObject({
      met: false,
      proposalId: null,
      refusedFor: 'principal.not-employee',
    });
    const { proposalId, ...lazy } = ofWhom(review, 'lazy');
    expect(lazy).toMatchObject({ met: false, done: { awards: 1, deductions: 0 }, refusedFor: null });
    const proposal = await eventually(
      () => service.api.get(`/v1/proposals/${proposalId}`),
      ({ status }) => status === 200,
    );
    expect(proposal.body).toMatchObject({
      status: 'open',
      madeBy: 'system',
      openUntil: '2025-04-24',
      entries: [
        {
          employeeId: 'LAZY',
          direction: 'deduct',
          itemCode: 'duty-missed',
          points: 10,
          occurredOn: '2025-04-10',
        },
      ],
      reason: 'The duty of head-gardener in 2025-03 was missed: 1 of 2 awards, 0 of 1 deductions.',
    });
    expect((await service.api.read('/v1/employees/LAZY')).balance.total).toBe(500);
    const decide = { proposalId, decision: 'accept' };
    expect((await managers.get('LAZY')!.command('decide-proposal', decide)).body).toMatchObject({
      code: 'entry.on-oneself',
    });
    const { position } = await carriedOut(managers.get('DILIGENT')!, 'decide-proposal', decide);
    await eventually(
      () => service.api.read(`/v1/employees/LAZY?minPosition=${position}`),
      ({ balance }) => balance.total === 490,
    );
  });

  it('stays as it was reviewed, whatever is recorded for the month later', async () => {
    await record('LAZY', 'award-points');
    await record('LAZY', 'deduct-points');
    const before = (await service.api.read('/v1/proposals')).items.length as number;
    on('2025-05-10');
    expect(ofWhom(await reviewedIn('2025-04'), 'diligent')).toMatchObject({ met: false });
    expect(ofWhom(await report('2025-03'), 'lazy')).toMatchObject({
      met: false,
      done: { awards: 1, deductions: 0 },
    });
    // One more each for the two who missed April.
    await eventually(
      () => service.api.read('/v1/proposals'),
      (page) => page.items.length === before + 2,
    );
  });

  it('is reviewed once, by however many, and what a crash left unproposed is proposed', async () => {
    const results = [
      {
        principalId: 'lazy',
        employeeId: 'LAZY',
        grade: 'head-gardener',
        due: { awards: 2, deductions: 1 },
        done: { awards: 0, deductions: 0 },
        penalty: { proposalId: randomUUID(), entryId: randomUUID(), itemCode: 'duty-missed', points: 10 },
      },
    ];
    const review = { type: 'ReviewDuties', month: '2025-05', reviewedOn: '2025-06-10', results } as const;
    const outcomes = await Promise.all([1, 2, 3].map(() => book().handle(review, clock.now())));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['accepted', 'repeated', 'repeated']);
    const begun = (await book().reviews()).get('2025-05')!;
    const penalties = parts.get(PenaltyProposals, { strict: false });
    await penalties.propose('2025-05', begun, clock.now(), AbortSignal.abort());
    expect(await proposed('2025-05')).toBe(false);
    on('2025-06-10');
    const job = parts.get(ReviewDuties, { strict: false });
    await Promise.all([job.run(), job.run(), job.run()]);
    expect(ofWhom(await reviewedIn('2025-05'), 'lazy')).toMatchObject({
      proposalId: results[0]!.penalty.proposalId,
    });
    await eventually(
      () => service.api.get(`/v1/proposals/${results[0]!.penalty.proposalId}`),
      ({ status }) => status === 200,
    );
    const events: string[] = [];
    for await (const { event } of service.log.read('duties'))
      if ('month' in event.data) events.push(`${event.type} ${event.data.month}`);
    expect(events).toEqual(
      ['2025-03', '2025-04', '2025-05'].flatMap((month) => [
        `DutiesReviewed ${month}`,
        `PenaltiesProposed ${month}`,
      ]),
    );
  });
});
