import { afterAll, beforeAll, expect } from '@jest/globals';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { principalStream } from '../../src/contexts/access/domain/events.js';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';
import { readRuntimeAddresses } from '../../src/server/runtime-addresses.js';
import type { Answer } from '../support/api.js';
import { pointsAt, pointsIn, type CliEnded } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { appendAtLast, newEvent } from '../support/store.js';
import { story } from '../support/story.js';

const REASON = 'written by a build that was taken back';
/** An event type of this service that this build has never heard of, linked as a later build would write it. */
const unheard = { type: 'Unheard', data: { points: 7 } } as unknown as DomainEvent;

/** The exit status of a file that nothing contradicts and no signature covers. */
const NOT_COVERED = 3;

let service: ServiceProcess;
beforeAll(async () => {
  service = await ServiceProcess.start();
});
afterAll(() => endAllServices());

const health = (wanted: (answer: Answer) => boolean): Promise<Answer> =>
  eventually(() => service.api.get('/health/ready'), wanted);
const isWell = ({ body }: Answer): boolean => body.status === 'ready';

const setAside = (position: bigint): Promise<CliEnded> =>
  pointsIn(service.dataDir, 'set-aside', String(position), '--reason', REASON);

/** Written past the service, as a later build would have done it. */
async function put(stream: string): Promise<bigint> {
  const { eventStoreUrl } = (await readRuntimeAddresses(service.dataDir))!;
  const log = EventLog.connect(eventStoreUrl);
  try {
    return await appendAtLast(log, stream, newEvent(unheard));
  } finally {
    await log.onApplicationShutdown();
  }
}

const step = story();
let inFile: bigint;
let inKeys: bigint;

step(
  'an event in a file that no one understands stops what reads it, and health names its place',
  async () => {
    await carriedOut(service.api, 'open-office', { officeId: 'production', name: 'Production' });
    await carriedOut(service.api, 'register-employee', {
      employeeId: 'E1',
      name: 'Wang',
      officeId: 'production',
    });
    inFile = await put(employeeStream('E1'));
    await health(({ body }) => JSON.stringify(body.projections).includes(`"position":"${inFile}"`));
  },
);

step('while the service runs, the event is set aside from the terminal, and all goes on', async () => {
  expect(await setAside(inFile)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`place ${inFile}, is set aside.`),
  });
  await health(isWell);
});

step('whoever verifies that file alone is told what is passed over in it', async () => {
  const verified = await pointsAt(service.api, 'audit', 'verify', '--employee', 'E1');
  // A head is signed some minutes after the first event: a slow machine has come so far by then.
  expect([0, NOT_COVERED]).toContain(verified.code);
  expect(verified.stderr).toBe('');
  expect(verified.stdout).toContain('1 event is set aside and ignored');
  expect(verified.stdout).toContain(`Unheard at employee-E1@1, place ${inFile}: set aside at place `);
});

step(
  'an event among the keys is set aside while the service does not run, and it starts in good health',
  async () => {
    inKeys = await put(principalStream('somebody'));
    await health(({ status }) => status === 503);
    expect(await service.stop()).toBe(0);
    expect(await setAside(inKeys)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`place ${inKeys}, is set aside.`),
    });
    service = await ServiceProcess.start({ dataDir: service.dataDir });
    await health(isWell);
    expect(await setAside(inKeys)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`place ${inKeys}, was set aside already.`),
    });
  },
);

step('a seal that is declared void is named by the verifier, and its month is sealed anew', async () => {
  const month = '2025-01';
  await carriedOut(service.api, 'begin-book', { month });
  await carriedOut(service.api, 'close-month', { month });
  const sealPlace = async (isWanted: (place: bigint) => boolean): Promise<bigint> => {
    const { body } = await eventually(
      () => service.api.get(`/v1/seals/${month}`),
      (answer) => answer.status === 200 && isWanted(BigInt(answer.body.position)),
    );
    return BigInt(body.position);
  };
  const first = await sealPlace(() => true);
  const declared = (): Promise<CliEnded> =>
    pointsIn(service.dataDir, 'void', String(first), '--reason', 'signed over a table that was changed');
  expect(await declared()).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`The seal of ${month} at place ${first} is void.`),
  });
  // Jobs have their ticks at a start at once, and by the timetable after that.
  expect(await service.stop()).toBe(0);
  service = await ServiceProcess.start({ dataDir: service.dataDir });
  const second = await sealPlace((place) => place > first);
  // The declaration holds as soon as it lies in the signed part.
  const verified = await eventually(
    () => pointsAt(service.api, 'audit', 'verify'),
    ({ code }) => code === 0,
  );
  expect(verified.stdout).toContain('1 signed statement is void');
  expect(verified.stdout).toContain(`place ${first}`);
  expect(await declared()).toMatchObject({ code: 0, stdout: expect.stringContaining('was void already') });
  expect(await setAside(second)).toMatchObject({ code: 1, stderr: expect.stringContaining('is understood') });
});
