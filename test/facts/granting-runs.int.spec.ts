import { anyKeys } from '../support/keys.js';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { jobDependencies } from '../../src/server/app.module.js';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';
import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { GrantFixedPoints } from '../../src/jobs/grant-fixed-points.js';
import { GrantingProcess } from '../../src/processes/facts/granting-process.js';
import { carriedOut } from '../support/principals.js';
import { SetClock, startService, type TestProcess, type TestService } from '../support/service.js';

const started: ModuleRef[] = [];

/** Gives access to the parts of each process, in the order in which they were started. */
@Module({ imports: jobDependencies(anyKeys()) })
class Inside {
  constructor(ref: ModuleRef) {
    started.push(ref);
  }
}

const NEVER = new AbortController().signal;

describe('fixed points, by two processes on one log', () => {
  const clock = new SetClock(new Date('2025-03-20T09:00:00+08:00'));
  let service: TestService;
  let second: TestProcess;

  beforeAll(async () => {
    service = await startService({ clock, more: Inside });
    second = await service.another();
    await send('open-office', { officeId: 'garden', name: 'Garden' });
    await send('draft-edition', { editionId: 'first', title: 'Standards' });
    const item = { editionId: 'first', title: 'T', category: 'personal', kind: 'fixed', direction: 'award' };
    for (const [value, points] of [
      ['bachelor', 30],
      ['master', 50],
    ] as const)
      await send('put-item', {
        ...item,
        code: value,
        points,
        grantedFor: { attribute: 'education', value },
      });
    await send('put-item', { ...item, code: 'year', points: 5, grantedFor: { attribute: 'service' } });
    await send('open-edition-for-comment', { editionId: 'first' });
    const votes = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
    await send('adopt-edition', { editionId: 'first', inForceFrom: '2025-04-01', ...votes });
    clock.instant = new Date('2025-05-20T09:00:00+08:00');
  });

  afterAll(async () => {
    await second.stop();
    await service.stop();
  });

  const send = (name: string, fields: object): Promise<any> => carriedOut(service.api, name, fields);
  const inside = (process: 0 | 1): ModuleRef => {
    const ref = started[process];
    if (ref === undefined) throw new Error(`Process ${process} did not start`);
    return ref;
  };
  const settle = (process: 0 | 1, employeeId: string): Promise<number> =>
    inside(process).get(GrantingProcess, { strict: false }).settle(employeeId, clock.now());
  const work = (process: 0 | 1): Promise<GrantFixedPoints> => inside(process).create(GrantFixedPoints);

  const education = randomUUID();
  const served = randomUUID();
  /** A bachelor in the third year of service. */
  const joined = async (employeeId: string): Promise<void> => {
    await send('register-employee', { employeeId, name: 'N', officeId: 'garden', joinedOn: '2025-01-01' });
    const about = { employeeId, factId: education, attribute: 'education', value: 'bachelor' };
    await send('record-fact', { ...about, since: '2019-07-01' });
    await send('record-fact', { employeeId, factId: served, attribute: 'service', since: '2023-05-10' });
  };
  const putRight = async (employeeId: string): Promise<void> => {
    const reason = 'The certificate says so';
    await send('correct-fact', {
      employeeId,
      factId: education,
      value: 'master',
      since: '2021-07-01',
      reason,
    });
    await send('correct-fact', { employeeId, factId: served, since: '2022-05-10', reason });
  };
  /** Granted in this order, as the log shows. */
  const fileOf = async (employeeId: string): Promise<{ granted: string[]; standing: string[] }> => {
    const entries = new Map<string, string>();
    const reversed = new Set<string>();
    for await (const { event } of service.log.read(employeeStream(employeeId))) {
      if (event.type === 'PointAwarded' && event.data.ground?.by === 'fact') {
        const { entryId, itemCode, occurredOn, ground } = event.data;
        entries.set(entryId, `${itemCode} v${ground.version} ${occurredOn}`);
      } else if (event.type === 'EntryReversed') reversed.add(event.data.entryId);
    }
    const standing = [...entries].filter(([entryId]) => !reversed.has(entryId));
    return { granted: [...entries.values()], standing: standing.map(([, told]) => told).sort() };
  };

  const BEFORE = ['bachelor v1 2025-04-01', 'year v1 2025-04-01', 'year v1 2025-05-10'];
  const AFTER = ['master v2 2025-04-01', 'year v2 2025-04-01', 'year v2 2025-04-01', 'year v2 2025-05-10'];
  /** Three grants taken back, and four made. */
  const STEPS = 7;

  it.each(
    Array.from({ length: STEPS }, (_, step) => step + 1).flatMap((step) => [
      [step, 'before'] as const,
      [step, 'after'] as const,
    ]),
  )(
    'stand in the end where the one who puts them right is killed at step %i, %s it is in the log',
    async (step, when) => {
      const employeeId = `killed-${when}-${step}`;
      await joined(employeeId);
      expect(await settle(0, employeeId)).toBe(3);
      await putRight(employeeId);
      const revive = killedAt(service.log, step, when);
      try {
        await expect(settle(0, employeeId)).rejects.toThrow('killed');
      } finally {
        revive();
      }
      expect(await settle(1, employeeId)).toBe(STEPS - (when === 'before' ? step - 1 : step));
      expect(await settle(0, employeeId)).toBe(0);
      const { granted, standing } = await fileOf(employeeId);
      expect(standing).toEqual(AFTER);
      expect(granted.sort()).toEqual([...BEFORE, ...AFTER].sort());
    },
  );

  it('are granted once where facts are put right while both are at it', async () => {
    const people = Array.from({ length: 8 }, (_, number) => `raced-${number}`);
    await Promise.all(people.map(joined));
    await Promise.all(
      people.flatMap((employeeId) => [
        settle(0, employeeId),
        settle(1, employeeId),
        putRight(employeeId),
        settle(1, employeeId),
      ]),
    );
    for (const employeeId of people) {
      await Promise.all([settle(0, employeeId), settle(1, employeeId)]);
      const { granted, standing } = await fileOf(employeeId);
      expect(standing).toEqual(AFTER);
      for (const told of granted) expect([...BEFORE, ...AFTER]).toContain(told);
      expect(granted.filter((told) => told.startsWith('year'))).toHaveLength(
        granted.filter((told) => told.startsWith('year v1')).length + 3,
      );
    }
  });

  describe('the job', () => {
    /** Reads again until the read model knows every fact. */
    const known = (employeeId: string): Promise<any> => service.api.read(`/v1/employees/${employeeId}/facts`);

    it('does nothing once it is told to stop, and all of it next time, by two at once', async () => {
      const people = ['run-1', 'run-2', 'run-3'];
      for (const employeeId of people) await joined(employeeId);
      await known('run-3');
      const [one, other] = await Promise.all([work(0), work(1)]);
      expect(await one.run(AbortSignal.abort())).toEqual({});
      expect((await fileOf('run-1')).granted).toEqual([]);
      await Promise.all([one.run(NEVER), other.run(NEVER)]);
      for (const employeeId of people) {
        const { granted } = await fileOf(employeeId);
        expect(granted.sort()).toEqual(BEFORE);
      }
    });

    it('comes to everybody, also where more wait than it looks at in one run', async () => {
      // They wait for ever: their grants belong to an office in which nothing is live.
      await send('open-office', { officeId: 'off', name: 'Off' });
      await send('plan-rollout', { state: 'live', from: '2025-05-21' });
      await send('plan-rollout', { officeId: 'off', state: 'off', from: '2025-05-21' });
      clock.instant = new Date('2025-05-22T09:00:00+08:00');
      for (const employeeId of ['a-waits-1', 'a-waits-2', 'z-due']) {
        const officeId = employeeId === 'z-due' ? 'garden' : 'off';
        await send('register-employee', { employeeId, name: 'N', officeId, joinedOn: '2025-05-22' });
        const about = { employeeId, factId: randomUUID(), attribute: 'education', value: 'bachelor' };
        await send('record-fact', { ...about, since: '2019-07-01' });
      }
      await known('z-due');
      const job = await work(0);
      for (let run = 0; run < 20; run += 1) await job.run(NEVER, 2);
      expect((await fileOf('a-waits-1')).granted).toEqual([]);
      expect((await fileOf('z-due')).granted).toEqual(['bachelor v1 2025-05-22']);
    });

    it('grants anew in each natural month, and what was missed with it', async () => {
      await send('draft-edition', { editionId: 'second', title: 'Skills' });
      await send('put-item', {
        ...{ editionId: 'second', title: 'T', category: 'personal', kind: 'fixed', direction: 'award' },
        ...{ code: 'skill', points: 8, grantedEvery: 'month' },
        grantedFor: { attribute: '技能', value: '电工' },
      });
      await send('open-edition-for-comment', { editionId: 'second' });
      const votes = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
      await send('adopt-edition', { editionId: 'second', inForceFrom: '2025-05-23', ...votes });
      const employeeId = 's-skilled';
      await send('register-employee', { employeeId, name: 'N', officeId: 'garden', joinedOn: '2025-01-01' });
      const about = { employeeId, factId: randomUUID(), attribute: '技能', value: '电工' };
      await send('record-fact', { ...about, since: '2025-02-01' });
      const job = await work(0);
      const MONTHS = ['skill v1 2025-05-23', 'skill v1 2025-06-01', 'skill v1 2025-07-01'];
      for (const [day, months] of [
        ['2025-06-03', 2],
        ['2025-07-01', 3],
      ] as const) {
        clock.instant = new Date(`${day}T09:00:00+08:00`);
        await known(employeeId);
        await job.run(NEVER);
        await job.run(NEVER);
        expect((await fileOf(employeeId)).granted).toEqual(MONTHS.slice(0, months));
      }
    });

    it('goes on behind whoever it failed for, and comes back to them', async () => {
      const people = ['m-fails', 'n-behind'];
      for (const employeeId of people) await joined(employeeId);
      await known('n-behind');
      const job = await work(0);
      const revive = killedAt(service.log, 1, 'before');
      try {
        await expect(job.run(NEVER)).rejects.toThrow('killed');
      } finally {
        revive();
      }
      await job.run(NEVER, 1);
      expect((await fileOf('m-fails')).granted).toEqual([]);
      expect((await fileOf('n-behind')).granted).toHaveLength(3);
      await job.run(NEVER);
      await job.run(NEVER);
      expect((await fileOf('m-fails')).granted).toHaveLength(3);
    });
  });
});

/** Makes every append of the process fail from this one on; the first may have reached the log before the process dies. */
function killedAt(log: EventLog, step: number, when: 'before' | 'after'): () => void {
  const append = log.append.bind(log);
  let steps = 0;
  log.append = async (...appended) => {
    steps += 1;
    if (steps === step && when === 'after') await append(...appended);
    if (steps >= step) throw new Error('killed');
    return append(...appended);
  };
  return () => {
    log.append = append;
  };
}
