import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { PROJECTIONS } from '../../projections/index.js';
import { rebuild } from '../../projections/runtime/rebuild/rebuild.js';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { story } from '../support/story.js';

/** Stands in every text about Li Wei, and in none about anybody else. */
const CANARY = 'Kanarienvogel';
const evidence = [{ href: `https://example.org/${CANARY}`, sha256: 'ab'.repeat(32) }];

const clock = new SetClock(new Date('2024-01-10T09:00:00+08:00'));
let service: TestService;
let head: Api;
let deputy: Api;
let erasedAt = '0';
beforeAll(async () => {
  service = await startService({ clock });
  head = await principalWith(service.api, [{ role: 'head' }]);
  deputy = await principalWith(service.api, [{ role: 'head' }]);
});
afterAll(() => service.stop());

let said = 0;
/** Another text each time, with the canary in it. */
const canary = (): string => `${CANARY} ${(said += 1)}`;
const send = (name: string, fields: object, api: Api = service.api): Promise<any> =>
  carriedOut(api, name, fields);
const entry = (employeeId: string, fields: object = {}) => ({
  ...{ employeeId, entryId: randomUUID(), kind: 'behaviour', itemCode: 'helped', points: 3, reason: 'r' },
  ...fields,
});

/** The tables in which a text stands, but for the log. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const tables = await service.postgres.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await service.postgres.query(
      `SELECT FROM ${name} AS t WHERE position(lower($1) IN lower(t::text)) > 0 LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.push(name.replace(/_v\d+\./, '.'));
  }
  return found;
}

async function sayEverything(): Promise<void> {
  await send('begin-book', { month: '2024-01' });
  await send('open-office', { officeId: 'garden', name: 'Garden' });
  for (const [employeeId, name] of [
    ['E1', canary()],
    ['E2', 'Wang Jing'],
  ] as const)
    await send('register-employee', { employeeId, name, officeId: 'garden', joinedOn: '2023-05-01' });
  const own = await principalWith(service.api, [{ role: 'employee' }, { role: 'recorder' }], 'E1', 'own');
  await send('correct-principal', { principalId: 'own', name: canary(), employeeId: 'E1' });
  await send('rename-employee', { employeeId: 'E1', name: canary(), reason: canary() });
  await send('record-opening', {
    ...{ employeeId: 'E1', openingId: randomUUID(), asOf: '2023-12-31', fixed: 5, behaviour: 7 },
    ...{ months: [{ month: '2023-12', score: 7 }], source: canary() },
  });
  const given = entry('E1', { reason: canary(), evidence });
  await send('award-points', given);
  await send('reverse-entry', { employeeId: 'E1', entryId: given.entryId, reason: canary() });
  const factId = randomUUID();
  await send('record-fact', {
    employeeId: 'E1',
    factId,
    attribute: 'post',
    value: canary(),
    since: '2023-05-01',
  });
  await send('correct-fact', {
    ...{ employeeId: 'E1', factId, value: canary(), since: '2023-05-02', reason: canary() },
  });
  await send(
    'set-contact',
    { employeeId: 'E1', email: `${CANARY}@example.org`, digest: 'each', mute: [], language: 'en' },
    own,
  );
  await send('draft-edition', { editionId: 'first', title: 'First' });
  await send('put-item', {
    ...{ editionId: 'first', code: 'helped', title: 'Helped', category: 'c', kind: 'behaviour' },
    ...{ direction: 'award', points: { from: 1, to: 9 } },
  });
  await send('open-edition-for-comment', { editionId: 'first' });
  await send('comment-on-edition', { editionId: 'first', text: canary() }, own);
  const officer = await principalWith(service.api, [{ role: 'points-officer' }]);
  const cases = { appealDays: 5, answerDays: 3, decisionDays: 10, furtherDays: 5, first: 'points-officer' };
  await send('set-due-process', {
    ...{ inForceFrom: '2024-01-11', days: 'calendar', cases: { ...cases, quorum: 1 } },
  });
  clock.instant = new Date('2024-01-12T09:00:00+08:00');
  const taken = entry('E1', { reason: canary(), itemCode: 'late' });
  const { position } = await send('deduct-points', taken);
  await service.api.read(`/v1/employees/E1?minPosition=${position as string}`);
  const about = { entry: { employeeId: 'E1', entryId: taken.entryId } };
  const { caseId } = await send('open-case', { kind: 'appeal', about, statement: canary(), evidence }, own);
  await send('state-in-case', { caseId, text: canary(), evidence }, own);
  await send('decide-case', { caseId, decision: 'refuse', cause: 'unfounded', reason: canary() }, officer);
  await send(
    'make-claim',
    {
      ...{ claimId: randomUUID(), itemCode: 'helped', points: 2, statement: canary(), evidence },
    },
    own,
  );
  await send('award-points', entry('E2', { reason: 'Said of Wang Jing' }));
  await sayOfAnotherNumber();
  await send('record-departure', { employeeId: 'E1', leftOn: '2024-01-31', reason: canary() });
}

/** Two numbers of theirs that were given up, one for the other. */
async function sayOfAnotherNumber(): Promise<void> {
  for (const [employeeId, joinedOn] of [
    ['E3', '2023-07-01'],
    ['E4', '2023-08-01'],
  ] as const) {
    await send('register-employee', { employeeId, name: canary(), officeId: 'garden', joinedOn });
    await send('award-points', entry(employeeId, { reason: canary(), itemCode: `of-${employeeId}` }));
    const contact = {
      email: `${employeeId}-${CANARY}@example.org`,
      digest: 'each',
      mute: [],
      language: 'en',
    };
    await send('set-contact', { employeeId, ...contact });
  }
  await send('join-persons', { keep: 'E3', giveUp: 'E4', reason: canary() });
  await send('join-persons', { keep: 'E1', giveUp: 'E3', reason: canary() });
}

const step = story();
let before: { readonly boards: readonly unknown[]; readonly balance: unknown };
const boards = (): Promise<readonly unknown[]> =>
  Promise.all(
    ['/v1/rankings/months/2024-01', '/v1/rankings/years/2024'].map(async (path) => {
      const { items } = await service.api.read(`${path}?minPosition=${erasedAt}`);
      return (items as Record<string, unknown>[]).map(({ name: _, ...row }) => row);
    }),
  );
const person = (): Promise<any> => service.api.read(`/v1/employees/E1?minPosition=${erasedAt}`);

step('a person who is erased has said much, and much was said of them', async () => {
  await sayEverything();
  const { position } = await send('propose-erasure', {
    ...{ employeeId: 'E1', reason: canary(), recordedBy: 'somebody.else' },
  });
  erasedAt = position as string;
  before = { boards: await boards(), balance: (await person()).balance };
  const tables = await eventually(
    () => tablesWith(CANARY),
    (found) => found.includes('read_notices.notices') && found.includes('read_cases.cases'),
  );
  for (const table of [
    'read_boards.people',
    'read_claims.claims',
    'read_contacts.contacts',
    'read_employees.employments',
  ])
    expect(tables).toContain(table);
});

step('a person who is erased is not erased by the one who proposed it, nor before the time', async () => {
  const refusal = async (api: Api): Promise<unknown> =>
    (await api.command('erase-person', { employeeId: 'E1' })).body.code;
  expect(await refusal(service.api)).toBe('erasure.own-proposal');
  expect(await refusal(deputy)).toBe('erasure.too-early');
  await send('set-retention', { months: 12 }, deputy);
  clock.instant = new Date('2025-02-01T09:00:00+08:00');
});

step(
  'a person who is erased is gone from every table and every answer, and counts for what it did',
  async () => {
    const { position } = await send('erase-person', { employeeId: 'E1' }, deputy);
    erasedAt = position as string;
    expect(
      await eventually(
        () => tablesWith(CANARY),
        (found) => found.length === 0,
      ),
    ).toEqual([]);
    expect(await boards()).toEqual(before.boards);
    expect(await person()).toMatchObject({ name: 'erased', balance: before.balance });
    const { items } = await service.api.read('/v1/employees/E1/history?limit=1000');
    expect(JSON.stringify(items)).not.toContain(CANARY);
    const { body } = await service.api.get('/v1/log/export');
    expect(JSON.stringify(body)).not.toContain(CANARY);
    expect(await tablesWith('Said of Wang Jing')).toContain('read_recordings.entries');
  },
);

step('a person who is erased stands the same in read models that are made anew', async () => {
  for (const projection of PROJECTIONS) {
    const { signal } = new AbortController();
    const { name } = projection;
    const { switched, differences } = await rebuild(projection, service.log, service.postgres, { signal });
    expect({ name, switched, differences }).toEqual({ name, switched: true, differences: [] });
  }
  expect(await tablesWith(CANARY)).toEqual([]);
});

step('a person who is erased is not written about any more, and comes back as somebody new', async () => {
  const rename = { employeeId: 'E1', name: 'N', reason: 'r' };
  expect((await service.api.command('rename-employee', rename)).body).toMatchObject({
    status: 410,
    code: 'person.erased',
  });
  const contact = { email: 'a@example.org', digest: 'each', mute: [], language: 'en' };
  for (const [name, fields] of [
    ['set-contact', { employeeId: 'E1', ...contact }],
    ['correct-principal', { principalId: 'own', name: 'N' }],
    ['register-principal', { principalId: 'anew', kind: 'person', name: 'N', employeeId: 'E1' }],
  ] as const)
    expect((await service.api.command(name, fields)).body).toMatchObject({ code: 'person.erased' });
  expect(await send('erase-person', { employeeId: 'E1' }, head)).toMatchObject({ status: 'repeated' });
  const { position } = await send('register-employee', {
    ...{ employeeId: 'E1', name: 'Li Wei', officeId: 'garden', joinedOn: '2025-02-01' },
  });
  erasedAt = position as string;
  expect(await person()).toMatchObject({ name: 'Li Wei', employmentNo: 2 });
});

step('a person who is erased stays erased where their keys come back with an older vault', async () => {
  const another = await service.another();
  try {
    await service.postgres.execute(
      `UPDATE vault.keys SET wrapped = '\\x00' WHERE base = 'employee-E1' AND generation = 1`,
    );
  } finally {
    await another.stop();
  }
  const restarted = await service.another();
  try {
    const keys = await eventually(
      () =>
        service.postgres.query<{ generation: number; there: boolean }>(
          `SELECT generation, wrapped IS NOT NULL AS there FROM vault.keys WHERE base = 'employee-E1' ORDER BY 1`,
        ),
      ([first]) => first?.there === false,
    );
    expect(keys).toEqual([
      { generation: 1, there: false },
      { generation: 2, there: true },
    ]);
  } finally {
    await restarted.stop();
  }
});
