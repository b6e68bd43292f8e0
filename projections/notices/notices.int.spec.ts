import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PrincipalEvent } from '../../src/contexts/access/domain/events.js';
import type { RoleAssignment } from '../../src/contexts/access/domain/roles.js';
import type { CaseOpened } from '../../src/contexts/cases/domain/events.js';
import type { Ground } from '../../src/contexts/employees/domain/events.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { awarded, bookBegun, deducted, monthClosed, registered } from '../../test/support/events.js';
import { ReadModelUnderTest } from '../../test/support/read-model.js';
import { notices, SCHEMA } from './projection.js';

let model: ReadModelUnderTest;

beforeAll(async () => {
  model = await ReadModelUnderTest.create(notices);
});

afterAll(() => model.drop());

beforeEach(async () => {
  await model.clear();
  await model.given({
    type: 'OrganisationFounded',
    data: { timeZone: 'Asia/Shanghai', basePoints: 500 },
  });
});

async function toldOf(kind: string): Promise<string[]> {
  const rows = await model.postgres.query<{ person: string }>(
    `SELECT person FROM ${SCHEMA}.notices WHERE kind = $1 ORDER BY position, person`,
    [kind],
  );
  return rows.map(({ person }) => person);
}

async function aboutOf(person: string): Promise<Record<string, any>[]> {
  const rows = await model.postgres.query<{ kind: string; about: object }>(
    `SELECT kind, about FROM ${SCHEMA}.notices WHERE person = $1 ORDER BY position`,
    [person],
  );
  return rows.map(({ kind, about }) => ({ ...about, kind }));
}

const principal = (principalId: string, employeeId: string | null, ...roles: RoleAssignment[]) => {
  const events: PrincipalEvent[] = [
    {
      type: 'PrincipalRegistered',
      data: {
        ...{ principalId, kind: 'person', employeeId, lastDay: null },
        personal: { name: 'N', digestKey: 'k' },
      },
    },
    { type: 'RolesAssigned', data: { principalId, roles } },
  ];
  return events;
};

const with_ = (event: DomainEvent, more: object): DomainEvent =>
  ({ ...event, data: { ...event.data, ...more } }) as DomainEvent;

const caseOpened = (changes: Partial<CaseOpened['data']> = {}): CaseOpened => ({
  type: 'CaseOpened',
  data: {
    caseId: 'c1',
    kind: 'objection',
    about: { entry: { employeeId: 'E1', entryId: 'e1' } },
    ...{ employeeId: 'E1', employmentNo: 1, month: '2025-01', openedBy: 'E2', near: ['E1', 'E2', 'E3'] },
    ...{ wish: null, answerUntil: '2025-02-01', decideUntil: '2025-02-05' },
    ...{ first: 'points-officer', quorum: 2, decisionDays: 5, furtherDays: 5, days: 'calendar' },
    personal: { statement: 's', digestKey: 'k' },
    ...changes,
  },
});

describe('an entry', () => {
  it('tells for which month it counts, and for which closed one it came too late', async () => {
    await model.given(bookBegun('2025-01'), awarded('E1', 3, '2025-01-10'));
    await model.given(
      monthClosed('2025-01'),
      deducted('E1', 2, '2025-01-11'),
      awarded('E1', 1, '2025-02-01'),
    );
    expect((await aboutOf('E1')).map(({ countsIn, lateFor }) => [countsIn, lateFor])).toEqual([
      ['2025-01', undefined],
      ['2025-02', '2025-01'],
      ['2025-02', undefined],
    ]);
  });

  it('counts in no month when it is fixed or in trial', async () => {
    await model.given(
      awarded('E1', 3, '2025-01-10', { kind: 'fixed' }),
      awarded('E1', 3, '2025-01-10', { trial: true }),
    );
    expect((await aboutOf('E1')).map(({ countsIn }) => countsIn)).toEqual([null, null]);
  });

  it('that is granted for a fact is told as such', async () => {
    const ground: Ground = { by: 'fact', factId: 'f1', version: 1 };
    await model.given(with_(awarded('E1', 20, '2025-01-10', { kind: 'fixed' }), { ground }));
    expect(await aboutOf('E1')).toMatchObject([{ kind: 'fact.granted', factId: 'f1', points: 20 }]);
  });

  it('that is imported is told in one notice at the end of the import', async () => {
    const ground: Ground = { by: 'import' };
    await model.given({ type: 'ImportStarted', data: { runId: 'r1', importId: null } });
    await model.given(
      with_(awarded('E1', 5, '2025-01-10'), { ground }),
      with_(deducted('E1', 2, '2025-01-11'), { ground }),
    );
    expect(await aboutOf('E1')).toEqual([]);
    await model.given({ type: 'ImportEnded', data: { runIds: ['r1'], how: 'read' } });
    await model.given({ type: 'ImportEnded', data: { runIds: ['r2'], how: 'read' } });
    expect(await aboutOf('E1')).toEqual([{ kind: 'entries.imported', entries: 2, points: 3 }]);
  });
});

it('whoever leaves hears of it last', async () => {
  const leaving = { employeeId: 'E1', employmentNo: 1, leftOn: '2025-01-31', personal: { reason: 'r' } };
  await model.given(registered('E1', 'A', '2025-01-01'), { type: 'EmployeeLeft', data: leaving });
  expect(await aboutOf('E1')).toMatchObject([{ kind: 'employment.ended', leftOn: '2025-01-31' }]);
});

it('an adopted edition is told to everybody who works here or has a role, and to nobody who has left', async () => {
  const resolution = { heldOn: '2025-01-02', entitled: 3, present: 3, votesFor: 3, votesAgainst: 0 };
  await model.given(
    registered('E1', 'A', '2025-01-01'),
    registered('E2', 'A', '2025-01-01'),
    registered('E9', 'A', '2025-01-01'),
    ...principal('p1', 'E1', { role: 'employee' }),
    ...principal('director', null, { role: 'leadership' }),
    ...principal('p9', 'E9', { role: 'head' }),
    {
      type: 'EmployeeLeft',
      data: { employeeId: 'E9', employmentNo: 1, leftOn: '2025-01-01', personal: { reason: 'r' } },
    },
    { type: 'EditionAdopted', data: { editionId: 'ed1', inForceFrom: '2025-03-01', resolution } },
    registered('E3', 'A', '2025-01-01'),
  );
  expect(await toldOf('edition.adopted')).toEqual(['E1', 'E2', 'director']);
});

describe('a case that waits', () => {
  const people: DomainEvent[] = [
    ...principal('officer', null, { role: 'points-officer' }),
    ...principal('near', 'E3', { role: 'points-officer' }),
    ...principal('boss', 'E4', { role: 'head' }),
    ...principal('member', 'E2', { role: 'member' }),
    ...principal('clerk', 'E5', { role: 'recorder' }),
  ];

  it('is told to the first instance, and when it is handed on to the group; to nobody who is too near', async () => {
    await model.given(...people, caseOpened());
    expect(await toldOf('case.waiting')).toEqual(['officer']);
    await model.given({
      type: 'CaseEscalated',
      data: { caseId: 'c1', because: 'overdue', decideUntil: '2025-02-20' },
    });
    expect(await toldOf('case.waiting')).toEqual(['officer', 'E4']);
  });

  it('names nobody who opened an objection', async () => {
    await model.given(...people, caseOpened());
    for (const person of ['officer', 'E1']) expect(JSON.stringify(await aboutOf(person))).not.toContain('E2');
  });

  it('is told to nobody who has lost the role or is ended by then', async () => {
    await model.given(...people, { type: 'RolesAssigned', data: { principalId: 'officer', roles: [] } });
    await model.given(caseOpened());
    expect(await toldOf('case.waiting')).toEqual([]);
  });
});

describe('a proposal that waits', () => {
  const manager = (grade: string, officeId: string | null): RoleAssignment => ({
    role: 'manager',
    grade,
    officeId,
  });

  it('is told to the group and to managers whose grade and offices suffice, but not about themselves', async () => {
    await model.given(
      registered('E1', 'A', '2025-01-01'),
      {
        type: 'AuthoritySet',
        data: {
          inForceFrom: '2025-01-01',
          grades: ['low', 'middle', 'high'].map((grade) => ({ grade, limits: [] })),
          ...{ quorum: 2, proposalDays: 5 },
        },
      },
      ...principal('maker', null, manager('middle', null)),
      ...principal('low', null, manager('low', null)),
      ...principal('middle', null, manager('middle', 'A')),
      ...principal('elsewhere', null, manager('high', 'B')),
      ...principal('high', null, manager('high', null)),
      ...principal('self', 'E1', manager('high', null)),
      ...principal('member', null, { role: 'member' }),
    );
    await model.given({
      type: 'ProposalMade',
      data: {
        ...{ proposalId: 'pr1', principalId: 'maker', principalEmployeeId: null },
        entries: [
          {
            ...{ employeeId: 'E1', entryId: 'e1', direction: 'award', kind: 'behaviour', itemCode: 'i' },
            ...{ category: null, points: 50, occurredOn: '2025-01-01' },
          },
        ],
        ...{ sufficientGrade: 'middle', quorum: 2, openUntil: '2025-01-06' },
        personal: { reason: 'well done', digestKey: 'k' },
      },
    });
    expect(await toldOf('proposal.waiting')).toEqual(['high', 'member', 'middle']);
    expect(await aboutOf('middle')).toMatchObject([
      { reason: 'well done', openUntil: '2025-01-06', entries: [{ points: 50 }] },
    ]);
  });
});

it('an announcement is told to everybody, or to the members of an office on that day', async () => {
  const announced = (announcementId: string, officeId: string | null): DomainEvent => ({
    type: 'AnnouncementMade',
    data: {
      ...{ announcementId, officeId, mustAcknowledge: false },
      personal: { title: 'T', text: 'T', digestKey: 'k' },
    },
  });
  await model.given(
    registered('E1', 'A', '2025-01-01'),
    registered('E2', 'B', '2025-01-01'),
    {
      type: 'EmployeeTransferred',
      data: { employeeId: 'E1', employmentNo: 1, officeId: 'B', effectiveOn: '2025-02-01' },
    },
    announced('a1', 'B'),
    announced('a2', null),
  );
  expect(await toldOf('announcement')).toEqual(['E2', 'E1', 'E2']);
});
