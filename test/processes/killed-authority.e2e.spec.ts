import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Vault } from '../../src/infrastructure/vault/vault.js';
import { Api, type Answer } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { VAULT_KEY } from '../support/service.js';
import { endAllServices, ServiceProcess, TEST_KEY } from '../support/service-process.js';
import { startStoreProcess } from '../support/store-process.js';

const PER_MONTH = 301;
const POINTS = 7;
const MANAGERS = ['m1', 'm2'] as const;
const EMPLOYEES = Array.from({ length: 12 }, (_, number) => `E${number}`);
const AWARDS_EACH = 150;
const CALLERS_EACH = 8;
const KILLS = 6;
const RETRY_DELAY_MS = 50;
/** One award in this number is sent once and abandoned: nobody asks for its outcome. */
const ABANDONED_EVERY = 10;
const REVERSED_EVERY = 6;

let cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await endAllServices();
  for (const one of cleanUp.reverse()) await one();
  cleanUp = [];
});

interface Award {
  readonly manager: string;
  readonly employeeId: string;
  readonly entryId: string;
  /** Undefined: no answer came. */
  answer?: { readonly status: string; readonly proposalId?: string } | undefined;
}

/** Two processes that may be killed at any time, and a way for callers to reach the one that is up. */
class Pair {
  private processes: ServiceProcess[] = [];

  private constructor(private readonly envs: readonly Record<string, string>[]) {}

  static async start(env: Record<string, string>): Promise<Pair> {
    const pair = new Pair([
      { ...env, POINTBOOK_ROLES: 'api,projector,jobs' },
      { ...env, POINTBOOK_ROLES: 'api,jobs' },
    ]);
    pair.processes = await Promise.all(pair.envs.map((one) => ServiceProcess.start({ env: one })));
    return pair;
  }

  api(which: number, key = TEST_KEY): Api {
    return new Api(this.processes[which % 2]!.api.url, key);
  }

  async killAndStart(which: number): Promise<void> {
    await this.processes[which]!.killAll();
    this.processes[which] = await ServiceProcess.start({ env: this.envs[which]! });
  }
}

describe('two managers at their limits, through two processes that are killed again and again', () => {
  it('exceed nothing, lose nothing and do nothing twice', async () => {
    const database = await createTestDatabase();
    cleanUp.push(() => database.drop());
    const EVENTSTORE_URL = await startStoreProcess(database.url);
    const pair = await Pair.start({
      DATABASE_URL: database.url,
      EVENTSTORE_URL,
      POINTBOOK_ADMIN_KEY: TEST_KEY,
      POINTBOOK_AUTO_CLOSE: 'off',
    });
    const keys = await organised(pair.api(0));
    // Grades for days that have begun, as only an import may set them, are known to other processes a second later.
    await pair.killAndStart(1);

    const awards = MANAGERS.flatMap((manager) =>
      Array.from({ length: AWARDS_EACH }, (_, number): Award => ({
        manager,
        employeeId: EMPLOYEES[number % EMPLOYEES.length]!,
        entryId: randomUUID(),
      })),
    );
    const sending = sendAll(pair, keys, awards);
    const answered = (): number => awards.filter(({ answer }) => answer !== undefined).length;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await eventually(answered, (count) => count >= ((kill + 1) * awards.length) / (KILLS + 2));
      await pair.killAndStart(kill % 2);
    }
    await sending;

    const postgres = new Postgres(database.url);
    cleanUp.push(() => postgres.close());
    const log = EventLog.connect(EVENTSTORE_URL, undefined, await Vault.open(postgres, VAULT_KEY));
    cleanUp.push(() => log.onApplicationShutdown());
    for (const manager of MANAGERS) await nothingUnsettled(log, manager);
    await expectRight(log, pair.api(0), awards);
  });
});

async function organised(admin: Api): Promise<ReadonlyMap<string, string>> {
  await carriedOut(admin, 'open-office', { officeId: 'o', name: 'Office' });
  for (const employeeId of EMPLOYEES)
    await carriedOut(admin, 'register-employee', {
      employeeId,
      name: 'N',
      officeId: 'o',
      joinedOn: '2024-01-01',
    });
  await carriedOut(admin, 'set-authority', {
    inForceFrom: '2024-06-01',
    grades: [{ grade: 'g', limits: [{ direction: 'award', perEntry: POINTS, perMonth: PER_MONTH }] }],
    quorum: 1,
    proposalDays: 30,
    recordedAt: '2024-01-01T00:00:00Z',
  });
  const keys = new Map<string, string>();
  for (const manager of MANAGERS) {
    const role = { role: 'manager', grade: 'g', officeId: 'o' } as const;
    const { key } = await principalWith(admin, [role], undefined, manager);
    keys.set(manager, key);
  }
  return keys;
}

async function sendAll(
  pair: Pair,
  keys: ReadonlyMap<string, string>,
  awards: readonly Award[],
): Promise<void> {
  const callers = MANAGERS.flatMap((manager) => {
    const waiting = awards
      .map((award, number) => ({ award, number }))
      .filter((one) => one.award.manager === manager);
    return Array.from({ length: CALLERS_EACH }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await send(pair, keys.get(manager)!, next.award, next.number);
    });
  });
  await Promise.all(callers);
}

async function send(pair: Pair, key: string, award: Award, number: number): Promise<void> {
  const { employeeId, entryId } = award;
  const fields = { employeeId, entryId, kind: 'behaviour', itemCode: entryId, points: POINTS };
  const give = { ...fields, reason: 'Well done', occurredOn: '2024-06-10' };
  const attempts = number % ABANDONED_EVERY === 0 ? 1 : Infinity;
  const answer = await sendTo(pair, key, 'award-points', give, number, attempts);
  award.answer = answer?.body as Award['answer'];
  if (number % REVERSED_EVERY !== 1 || award.answer?.status !== 'accepted') return;
  await sendTo(pair, key, 'reverse-entry', { employeeId, entryId, reason: 'Not so' }, number, Infinity);
}

/** Sends the same command to one process and the other in turn. */
async function sendTo(
  pair: Pair,
  key: string,
  name: string,
  fields: object,
  first: number,
  attempts: number,
): Promise<Answer | undefined> {
  const command = { commandId: randomUUID(), ...fields };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await attempted(() => pair.api(first + attempt, key).impatient.command(name, command));
    if (answer?.status === 200 || answer?.status === 202) return answer;
    await delay(RETRY_DELAY_MS);
  }
  return undefined;
}

/** Undefined if the connection broke, as it does when the process dies. */
async function attempted(work: () => Promise<Answer>): Promise<Answer | undefined> {
  const answer = await work().catch(() => undefined);
  // A key may not be known yet right after a start.
  if (answer === undefined || [200, 202, 401, 503].includes(answer.status)) return answer;
  throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
}

interface Account {
  readonly waiting: ReadonlySet<string>;
  readonly used: number;
  readonly mostUsed: number;
}

/** The account added up from its events by hand. */
async function accountOf(log: EventLog, manager: string): Promise<Account> {
  const waiting = new Set<string>();
  let used = 0;
  let mostUsed = 0;
  for await (const { event } of log.read(`authority-of-${manager}`)) {
    if (event.type === 'AuthorityReserved') used += event.data.points;
    if (event.type === 'AuthoritySettled')
      for (const { entryId, as } of event.data.settled) {
        waiting.delete(entryId);
        if (as === 'released' || as === 'returned') used -= POINTS;
      }
    else if ('entryId' in event.data) waiting.add(event.data.entryId);
    mostUsed = Math.max(mostUsed, used);
  }
  return { waiting, used, mostUsed };
}

async function nothingUnsettled(log: EventLog, manager: string): Promise<void> {
  await eventually(
    () => accountOf(log, manager),
    ({ waiting }) => waiting.size === 0,
  );
}

async function expectRight(log: EventLog, api: Api, awards: readonly Award[]): Promise<void> {
  const filed = new Map<string, string[]>();
  for (const employeeId of EMPLOYEES)
    for await (const { event } of log.read(`employee-${employeeId}`))
      if (event.type === 'PointAwarded' || event.type === 'EntryReversed')
        filed.set(event.data.entryId, [...(filed.get(event.data.entryId) ?? []), event.type]);
  // Each entry once, reversed at most once.
  const kinds = new Set([...filed.values()].map((types) => types.join()));
  expect(
    [...kinds].filter((types) => !['PointAwarded', 'PointAwarded,EntryReversed'].includes(types)),
  ).toEqual([]);

  const sent = new Set(awards.map(({ entryId }) => entryId));
  expect([...filed.keys()].filter((entryId) => !sent.has(entryId))).toEqual([]);
  const statuses = (status: string): readonly Award[] =>
    awards.filter(({ answer }) => (answer?.status ?? 'unknown') === status);
  const inFiles = [...statuses('accepted'), ...statuses('repeated')];
  expect(inFiles.filter(({ entryId }) => !filed.has(entryId))).toEqual([]);
  const proposed = statuses('proposed');
  expect(proposed.filter(({ entryId }) => filed.has(entryId))).toEqual([]);
  expect(new Set(proposed.map(({ answer }) => answer?.proposalId)).size).toBe(proposed.length);
  for (const { answer } of proposed) {
    const types: string[] = [];
    for await (const { event } of log.read(`proposal-${answer!.proposalId!}`)) types.push(event.type);
    expect(types).toEqual(['ProposalMade']);
  }

  for (const manager of MANAGERS) {
    const { used, mostUsed } = await accountOf(log, manager);
    expect(mostUsed).toBeLessThanOrEqual(PER_MONTH);
    const standing = awards.filter(
      ({ manager: whose, entryId }) => whose === manager && filed.get(entryId)?.join() === 'PointAwarded',
    );
    expect(used).toBe(standing.length * POINTS);
    // All of the authority was asked for, except what was released after everybody had stopped asking.
    expect(proposed.some(({ manager: whose }) => whose === manager)).toBe(true);
    const shown = `/v1/authority/${manager}?month=2024-06&minPosition=${await log.head()}`;
    const { grades } = await api.read(shown);
    expect(grades[0].limits[0]).toMatchObject({ used, left: PER_MONTH - used });
  }
}
