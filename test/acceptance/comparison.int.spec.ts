import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SCHEMA as BOARDS } from '../../projections/boards/schema.js';
import { SCHEMA as EMPLOYEES } from '../../projections/employees/projection.js';
import { tablesCompared } from '../../src/cli/audit/compare-tables.js';
import { Service } from '../../src/cli/terminal/service.js';
import type { Comparison } from '../../src/contexts/comparison/domain/differences.js';
import { LastComparison } from '../../src/contexts/comparison/last-comparison.js';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';
import { awarded } from '../support/events.js';
import { newEvent } from '../support/store.js';
import { eventually } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Every second, so that a night's work is done while a test looks. */
const OFTEN = '* * * * * *';
const NIGHT = '2026-11-22T04:00:00Z';

let service: TestService;
const clock = new SetClock(new Date(NIGHT));

beforeAll(async () => {
  service = await startService({ clock });
  await carriedOut(service.api, 'open-office', { officeId: 'garden', name: 'Garden' });
  for (const employeeId of ['E1', 'E2'])
    await carriedOut(service.api, 'register-employee', {
      employeeId,
      name: employeeId,
      officeId: 'garden',
      joinedOn: '2026-09-01',
    });
  await award('E1', 5, '2026-09-10');
  await carriedOut(service.api, 'close-month', { month: '2026-09' });
  // Too late for its own month, which it restates.
  await award('E2', 7, '2026-09-11');
  await caughtUp();
});
afterAll(() => service.stop());
beforeEach(() => {
  clock.instant = new Date(NIGHT);
});

const award = (employeeId: string, points: number, occurredOn: string): Promise<unknown> =>
  carriedOut(service.api, 'award-points', {
    ...{ employeeId, points, occurredOn, kind: 'behaviour', itemCode: 'a', reason: 'helped' },
    entryId: crypto.randomUUID(),
  });

async function caughtUp(): Promise<void> {
  const { position } = await carriedOut(service.api, 'rename-office', { officeId: 'garden', name: 'Park' });
  for (const path of ['/v1/employees', '/v1/rankings/total'])
    await service.api.read(`${path}?minPosition=${position}`);
}

const compared = (): Promise<Comparison> =>
  tablesCompared(new Service({ url: new URL(service.api.url), key: service.api.key }));

const health = async () => (await service.api.get('/health/ready')).body;

describe('the tables of a running service', () => {
  it('are compared when somebody asks, and health tells the last time', async () => {
    const { differences, differenceCount, rows, position } = await compared();
    expect({ differences, differenceCount }).toEqual({ differences: [], differenceCount: 0 });
    expect(rows).toBeGreaterThan(10);
    expect(await service.api.read('/v1/log/comparison')).toMatchObject({ rows, position });
    await eventually(health, ({ status, comparison }) => status === 'ready' && comparison?.rows === rows);
  });

  it.each([
    [
      'a balance',
      `UPDATE ${EMPLOYEES}.employments SET behaviour = behaviour + (7) WHERE employee_id = 'E1'`,
      { table: 'employees.employments', period: 'total', employeeId: 'E1' },
      ['a balance of 505', 'a balance of 512'],
    ],
    [
      'a score of an open board',
      `UPDATE ${BOARDS}.scores SET score = score + (7) WHERE employee_id = 'E2' AND period = '2026-10'`,
      { table: 'boards.scores', period: '2026-10', employeeId: 'E2' },
      ['7', '14'],
    ],
    [
      'a row of a closed board',
      `UPDATE ${BOARDS}.closed_rows SET score = score + (7) WHERE employee_id = 'E1' AND period = '2026-09'`,
      { table: 'boards.closed_rows', period: '2026-09', employeeId: 'E1' },
      [expect.stringContaining('5 in garden'), expect.stringContaining('12 in garden')],
    ],
    [
      'a restated score',
      `UPDATE ${BOARDS}.restated SET score = score + (7) WHERE employee_id = 'E2' AND period = '2026-09'`,
      { table: 'boards.restated', period: '2026-09', employeeId: 'E2' },
      ['7 in place of 0, in garden', '14 in place of 0, in garden'],
    ],
  ])(
    '%s that somebody changed is named, until it is right again',
    async (_, change, where, [events, found]) => {
      expect(await service.postgres.execute(change)).toBe(1);
      const { differences, differenceCount } = await compared();
      expect({ differences, differenceCount }).toEqual({
        differences: [{ ...where, events, found }],
        differenceCount: 1,
      });
      const { status, reasons, comparison } = await eventually(health, (now) => now.status === 'degraded');
      expect({ status, comparison }).toMatchObject({
        status: 'degraded',
        comparison: { differences: 1, detail: `${where.table} ${where.period}` },
      });
      // Health needs no key, and names nobody.
      expect(JSON.stringify([reasons, comparison])).not.toContain(where.employeeId);

      await service.postgres.execute(change.replace('(7)', '(-7)'));
      expect((await compared()).differences).toEqual([]);
      await eventually(health, (now) => now.status === 'ready');
    },
  );

  it('are compared one at a time', async () => {
    await new LastComparison(service.postgres).alone(async () => {
      const { status, body } = await service.api.impatient.get('/v1/log/comparison/now');
      expect({ status, code: body.code }).toEqual({ status: 503, code: 'service.unavailable' });
    });
  });

  it('are compared by the job once a night, at the latest when it is there again', async () => {
    await compared();
    const last = async (): Promise<Comparison> =>
      (await service.api.read('/v1/log/comparison')) as Comparison;
    const before = await last();
    clock.instant = new Date('2026-11-22T19:30:00Z');
    const jobs = await service.another({ cron: OFTEN });
    try {
      const { startedAt } = await eventually(last, (now) => now.endedAt !== before.endedAt);
      expect(startedAt).toBe('2026-11-22T19:30:00.000Z');
    } finally {
      await jobs.stop();
    }
  });
});

describe('an event that is not what was appended', () => {
  it('is named by the comparison, and the history of its file says so and nothing else', async () => {
    const stream = employeeStream('E2');
    expect((await service.api.get('/v1/employees/E2/history')).status).toBe(200);
    const event = awarded('E2', 3, '2026-11-20');
    const { meta } = newEvent(event);
    const { revision } = await service.log.tail(stream);
    // Whoever writes past the service, or changes what was written, has another link before it.
    const appended = await service.log.append(
      stream,
      [{ event, meta: { ...meta, recordedAt: clock.now().toISOString() } }],
      { revision, link: '0'.repeat(64) },
    );
    expect(appended.written).toBe(true);
    await caughtUp();

    const { differences } = await compared();
    expect(differences).toEqual([
      {
        ...{ table: 'log', employeeId: 'E2', period: null, events: 'what was appended' },
        found: expect.stringContaining(
          `${stream}@${revision + 1}: PointAwarded is not what was appended there`,
        ),
      },
    ]);
    for (const accept of ['application/json', 'application/x-ndjson']) {
      const { status, body } = await service.api.impatient.get('/v1/employees/E2/history', { accept });
      expect({ status, body }).toMatchObject({
        status: 503,
        body: {
          code: 'log.broken-link',
          detail: expect.stringContaining(`${stream}@${revision + 1}: PointAwarded is not what was appended`),
        },
      });
    }
    expect((await service.api.get('/v1/employees/E1/history')).status).toBe(200);
  });
});
