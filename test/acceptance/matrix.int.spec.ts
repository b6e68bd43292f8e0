import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import { asDeputy, type Actor } from '../../src/contexts/access/domain/actor.js';
import { PERMISSIONS, scopeOn } from '../../src/contexts/access/domain/permissions.js';
import { ROLES, type Role } from '../../src/contexts/access/domain/roles.js';
import { mapConcurrently } from '../../src/kernel/map-concurrently.js';
import type { Answer, Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Routes × roles × subjects: the answer to each, and that no answer tells single entries of somebody else. */
const PEOPLE = { own: 'OWN-1', other: 'OTHER-1', oneself: 'SELF-1' } as const;
type Whom = keyof typeof PEOPLE;
const OFFICES: Readonly<Record<Whom, string>> = { own: 'own', other: 'other', oneself: 'own' };

interface Entry {
  readonly whom: Whom;
  readonly points: number;
  readonly itemCode: string;
  readonly occurredOn: string;
  readonly entryId: string;
  readonly reason: string;
}
/** Each entry has an item, day and points of its own, so that any part of it can be recognised in an answer. */
const given = (whom: Whom, points: number, day: string): Entry => ({
  whom,
  points,
  itemCode: `item-${whom}-${day}`,
  occurredOn: `2025-01-${day}`,
  entryId: randomUUID(),
  reason: `reason-${whom}-${day}`,
});
const ENTRIES = [
  given('own', 70_001, '11'),
  given('own', 30_011, '12'),
  given('other', 90_001, '13'),
  given('other', 50_021, '14'),
  given('oneself', 80_003, '15'),
  given('oneself', 20_031, '16'),
];
const LATE = given('other', 60_013, '17');
const KNOWN = [...ENTRIES, LATE];

/** The people whose single entries a role may see, besides one's own: whose histories it may read; the head sees all. */
const SEES: Readonly<Partial<Record<Role, readonly Whom[]>>> = {
  administrator: ['own', 'other', 'oneself'],
  auditor: ['own', 'other', 'oneself'],
  'points-officer': ['own', 'other', 'oneself'],
  head: ['own', 'other', 'oneself'],
  manager: ['own', 'oneself'],
};

const clock = new SetClock(new Date('2025-01-05T09:00:00+08:00'));
const PROPOSAL = randomUUID();
const OFFICE_ENTRY = randomUUID();

interface Caller {
  readonly name: string;
  readonly role: Role;
  readonly actor: Actor;
  readonly sees: readonly Whom[];
  readonly api: Api;
}

const rolesOf = (role: Role): readonly SentRole[] =>
  role === 'manager' ? [{ role, grade: 'director', officeId: 'own' }] : [{ role }];

let service: TestService;
const callers: Caller[] = [];

async function callerWith(role: Role, employeeId: string | undefined): Promise<Caller> {
  const principalId = `${role}-${employeeId ?? 'nobody'}`;
  const api = await principalWith(service.api, rolesOf(role), employeeId, principalId);
  const [assigned] = rolesOf(role);
  const roles = [assigned as Actor['roles'][number]];
  // A deputy who does not stand in may what a member may.
  const actor = asDeputy({ principalId, kind: 'person', employeeId: employeeId ?? null, roles }, false);
  const own = (Object.keys(PEOPLE) as Whom[]).filter((whom) => PEOPLE[whom] === employeeId);
  return { name: principalId, role, actor, sees: [...(SEES[role] ?? []), ...own], api };
}

beforeAll(async () => {
  service = await startService({ clock });
  const { api } = service;
  for (const officeId of ['own', 'other']) await carriedOut(api, 'open-office', { officeId, name: officeId });
  for (const whom of Object.keys(PEOPLE) as Whom[])
    await carriedOut(api, 'register-employee', {
      employeeId: PEOPLE[whom],
      name: 'N',
      officeId: OFFICES[whom],
      joinedOn: '2025-01-01',
    });
  await carriedOut(api, 'set-authority', {
    inForceFrom: '2025-01-07',
    quorum: 2,
    proposalDays: 30,
    grades: [
      { grade: 'director', limits: [{ direction: 'award' }, { direction: 'deduct' }] },
      { grade: 'clerk', limits: [] },
    ],
  });
  const OFFICE = { officeId: 'own', kind: 'behaviour', points: 1, reason: 'r', itemCode: 'tidy' };
  await carriedOut(api, 'award-office', { officeEntryId: OFFICE_ENTRY, ...OFFICE, occurredOn: '2025-01-02' });
  clock.instant = new Date('2025-01-20T09:00:00+08:00');
  const director: SentRole = { role: 'manager', grade: 'director', allOffices: true };
  const givers = [
    await principalWith(api, [director], undefined, 'giver'),
    await principalWith(api, [director], undefined, 'other-giver'),
  ];
  const award = async (by: Api, { whom, ...entry }: Entry): Promise<void> => {
    await carriedOut(by, 'award-points', { employeeId: PEOPLE[whom], kind: 'behaviour', ...entry });
  };
  for (const [at, entry] of ENTRIES.entries()) await award(givers[at % 2]!, entry);
  const proposed = {
    employeeId: PEOPLE.other,
    entryId: randomUUID(),
    direction: 'award',
    kind: 'behaviour',
    points: 5,
  };
  await carriedOut(api, 'make-proposal', { proposalId: PROPOSAL, reason: 'r', entries: [proposed] });
  await carriedOut(api, 'draft-edition', { editionId: 'draft', title: 'A draft' });
  clock.instant = new Date('2025-02-03T09:00:00+08:00');
  await carriedOut(api, 'close-month', { month: '2025-01' });
  await award(givers[0]!, LATE);
  for (const role of ROLES) {
    if (role !== 'employee') callers.push(await callerWith(role, undefined));
    if (role !== 'importer') callers.push(await callerWith(role, PEOPLE.oneself));
  }
  callers.push(await callerWith('employee', PEOPLE.own));
  const { position } = await carriedOut(api, 'open-office', { officeId: 'last', name: 'Last' });
  await Promise.all(
    ['/v1/employees', '/v1/recordings', '/v1/rankings/months/2025-01', '/v1/proposals', '/v1/office-entries']
      .map((path) => `${path}?minPosition=${position}`)
      .map((path) => api.read(path)),
  );
});
afterAll(() => service.stop());

/** The query parameters of a route, besides its bare path. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'GET /v1/authority/:principalId': ['?month=2025-01', `?month=2025-01&employeeId=${PEOPLE.other}`],
  'GET /v1/rulebook/editions/:editionId/what-if': ['?month=2025-01'],
  'GET /v1/log/export': [''],
  'GET /v1/employees': ['', '?knownAt=2025-02-01T00:00:00Z'],
  'GET /v1/rankings/months/:month': ['', '?officeId=other', '?format=csv'],
};
const READING = Object.keys(PERMISSIONS).filter((route) => route.startsWith('GET '));

function addressesOf(route: string, whom: Whom): string[] {
  const path = route
    .replace('GET ', '')
    .replace(':employeeId', PEOPLE[whom])
    .replace(':entryId', ENTRIES.find((entry) => entry.whom === whom)!.entryId)
    .replace(':editionId', 'draft')
    .replace(':proposalId', PROPOSAL)
    .replace(':officeEntryId', OFFICE_ENTRY)
    .replace(':principalId', 'giver')
    .replace(':position', '1')
    .replace(':caseId', PROPOSAL)
    .replace(':runId', PROPOSAL)
    .replace(':roundId', PROPOSAL)
    .replace(':claimId', PROPOSAL)
    .replace(':lotteryId', 'none')
    .replace(':sha256', 'a'.repeat(64))
    .replace(':announcementId', PROPOSAL)
    .replace(':officeId', OFFICES[whom])
    // A day without entries: the practice shows days by name, to whom days.spec tells.
    .replace(':date', '2025-01-10')
    .replace(':programmeId', 'reserve')
    .replace(':quarter', '2025-Q1')
    .replace(':half', '2025-H1')
    .replace(':from', '2025-01')
    .replace(':to', '2025-02')
    .replace(':month', '2025-01')
    .replace(':year', '2025');
  if (path.includes(':')) throw new Error(`This test does not know what to ask ${route} for`);
  return (QUERIES[route] ?? ['']).map((query) => `${path}${query}`);
}

/** Whether the table allows it: everywhere, for one's office, or for oneself. */
function may(route: string, { actor }: Caller, whom: Whom): boolean {
  const scope = scopeOn(route, actor);
  if (scope === undefined) return false;
  if (!route.includes(':employeeId') || scope.everywhere) return true;
  return scope.file === PEOPLE[whom] || scope.offices.includes(OFFICES[whom]);
}

/** The parts of an entry in an answer: its points as a number, or its item, day, id or reason in any text. */
function foundOf({ points, itemCode, occurredOn, entryId, reason }: Entry, value: unknown): boolean {
  if (typeof value === 'number') return value === points;
  if (typeof value === 'string')
    return (
      [itemCode, occurredOn, entryId, reason].some((mark) => value.includes(mark)) ||
      new RegExp(`(^|[,\\s])${points}([,\\s]|$)`).test(value)
    );
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) =>
    foundOf({ points, itemCode, occurredOn, entryId, reason } as Entry, part),
  );
}

function leaksIn(caller: Caller, answer: Answer): string[] {
  return KNOWN.filter(({ whom }) => !caller.sees.includes(whom))
    .filter((entry) => foundOf(entry, answer.body))
    .map(({ whom, itemCode }) => `${whom}: ${itemCode}`);
}

/** The practice tells leadership the sums behind a score: an item with a single entry is its own sum (0074). */
const TELLS_SUMS = '/breakdown';

describe('whoever asks whatever there is to ask', () => {
  it('has entries to find: who may read a history finds them', async () => {
    const { items } = await service.api.read(`/v1/employees/${PEOPLE.other}/history`);
    for (const entry of KNOWN.filter(({ whom }) => whom === 'other'))
      expect(foundOf(entry, items)).toBe(true);
  });

  it.each(READING)(
    '%s is answered as the table says, and tells nobody single entries of others',
    async (route) => {
      const asked = (Object.keys(PEOPLE) as Whom[])
        .filter((whom) => route.includes(':employeeId') || whom === 'own')
        .flatMap((whom) => addressesOf(route, whom).map((address) => ({ whom, address })))
        .flatMap((one) => callers.map((caller) => ({ ...one, caller })));
      const wrong = await mapConcurrently(8, asked, async ({ whom, address, caller }) => {
        const answer = await caller.api.get(address);
        const isRefused = answer.status === 403;
        const leaks = route.endsWith(TELLS_SUMS) ? [] : leaksIn(caller, answer);
        const isRight =
          isRefused !== may(route, caller, whom) && answer.status < 500 && answer.status !== 401;
        return isRight && leaks.length === 0
          ? []
          : [{ who: caller.name, address, status: answer.status, code: answer.body.code, leaks }];
      });
      expect(wrong.flat()).toEqual([]);
    },
  );
});
