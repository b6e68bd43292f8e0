import { afterEach, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { healthIs } from '../support/health.js';
import { endAllServices, ServiceProcess, TEST_KEY } from '../support/service-process.js';
import { startStoreProcess } from '../support/store-process.js';
import { endAllTraffic, Traffic } from '../support/traffic.js';

let dropDatabase = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await endAllServices();
  await endAllTraffic();
  await dropDatabase();
});

describe('several processes on one event store and one Postgres', () => {
  it('are one service: each command is carried out once, each read is as late as asked, each month closes once', async () => {
    const database = await createTestDatabase();
    dropDatabase = () => database.drop();
    const env = {
      DATABASE_URL: database.url,
      EVENTSTORE_URL: await startStoreProcess(database.url),
      POINTBOOK_ADMIN_KEY: TEST_KEY,
    };
    const run = (roles: string): Promise<ServiceProcess> =>
      ServiceProcess.start({ env: { ...env, POINTBOOK_ROLES: roles } });
    const [one, other] = (await Promise.all([run('api'), run('api'), run('projector')])).map(
      ({ api }) => api,
    );
    await healthIs(one!, 200);

    const traffic = await Traffic.start(() => [one!, other!], 32, 4);
    await expectOneOfTwins(one!, other!);
    await traffic.goesOn(1_000);
    await traffic.stop();
    await traffic.expectKept(one!);
    await traffic.expectKept(other!);

    await one!.command('register-employee', { ...PERSON, employeeId: 'LONG-AGO', joinedOn: '2024-01-15' });
    await one!.command('close-month', { month: '2024-01' });
    const jobs = await run('jobs');
    await eventually(
      () => other!.read('/v1/months?limit=3'),
      ({ items }) => items.every(({ status }: { status: string }) => status === 'closed'),
    );
    expect((await jobs.api.get('/health/ready')).body).toMatchObject({ jobs: { state: 'up' } });
  });
});

const PERSON = { name: 'Somebody', officeId: 'traffic' };

/** Sends the very same command through two processes at once, again and again: one is accepted, the other is its repeat. */
async function expectOneOfTwins(one: Api, other: Api): Promise<void> {
  for (let number = 0; number < 50; number += 1) {
    const employeeId = `TWIN-${number}`;
    const command = { ...PERSON, employeeId, commandId: crypto.randomUUID() };
    const answers = await Promise.all([one, other].map((api) => api.command('register-employee', command)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.status).sort()).toEqual(['accepted', 'repeated']);
    const [first, second] = answers.map(({ body }) => body.position as string);
    expect(first).toBe(second);
    const seen = await other.read(`/v1/employees/${employeeId}?minPosition=${first}`);
    expect(seen).toMatchObject({ employeeId, revision: 0 });
  }
}
