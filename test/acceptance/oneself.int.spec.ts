import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '../../src/contexts/access/domain/permissions.js';
import { AlertRepository } from '../../src/contexts/alerts/alert-repository.js';
import type { RaiseAlert } from '../../src/contexts/alerts/domain/alerts-of.js';
import { serviceCommand } from '../../src/infrastructure/event-store/caused-command.js';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const SELF = 'E1';
const GHOST = 'E-never-registered';
const OFFICE = 'gate';
const RULE = 'entry.on-oneself';
/** A proposal about `SELF` that somebody else has made before. */
const PROPOSAL = randomUUID();
const OFFICE_ENTRY = randomUUID();
const BATCH = randomUUID();
/** Later checks than that of oneself would refuse these as well. */
const NOWHERE = 'no-such-office';
const FAR_AHEAD = '2099-01-01';

/** The answer to a command whose sender is the person in it, and the answer if nobody knows that person. */
interface AboutOneself {
  readonly fields: (employeeId: string) => object;
  readonly code: string;
  /** Undefined if the command does not name the person, but something that is about them. */
  readonly unknown?: string;
  /** Sent as of a day without grades in force, which would refuse it before. */
  readonly withoutGrades?: boolean;
}

/** The command names no employee, or does not change the points of the one it names. */
const NOBODY = 'writes nobody’s file';

const onFile = (more: object, unknown = 'employee.unknown'): AboutOneself => ({
  fields: (employeeId) => ({ employeeId, ...more }),
  code: RULE,
  unknown,
});
const entry = { kind: 'behaviour', itemCode: 'x', points: 1, reason: 'r', occurredOn: FAR_AHEAD };
const officeEntry = {
  officeId: OFFICE,
  kind: 'behaviour',
  itemCode: 'x',
  points: 1,
  reason: 'r',
  occurredOn: '2025-03-01',
};

const ON_OFFICE: AboutOneself = {
  fields: () => ({ officeEntryId: randomUUID(), ...officeEntry }),
  code: RULE,
  withoutGrades: true,
};

/** Each command has its verdict: whoever adds a command has to think about it. */
const VERDICTS: Readonly<Record<string, AboutOneself | typeof NOBODY>> = {
  'register-employee': onFile({ name: 'N', officeId: NOWHERE, joinedOn: FAR_AHEAD }, RULE),
  'transfer-employee': onFile({ officeId: NOWHERE, effectiveOn: FAR_AHEAD }),
  'record-departure': onFile({ reason: 'r', leftOn: FAR_AHEAD }),
  'rename-employee': onFile({ name: 'Another', reason: 'r' }),
  'correct-joining': onFile({ joinedOn: FAR_AHEAD, reason: 'r' }),
  'undo-departure': onFile({ reason: 'r' }),
  'undo-registration': onFile({ reason: 'r' }),
  'undo-transfer': onFile({ effectiveOn: FAR_AHEAD, reason: 'r' }),
  'propose-erasure': onFile({ reason: 'r' }),
  'erase-person': onFile({}),
  'record-opening': onFile({
    openingId: randomUUID(),
    asOf: '2024-12-31',
    fixed: 0,
    behaviour: 1,
    source: 's',
  }),
  'withdraw-opening': onFile({ openingId: randomUUID(), reason: 'r' }),
  'award-points': onFile({ entryId: randomUUID(), ...entry }),
  'deduct-points': onFile({ entryId: randomUUID(), ...entry }),
  'reverse-entry': onFile({ entryId: randomUUID(), reason: 'r' }),
  'record-fact': onFile({ factId: randomUUID(), attribute: 'service', since: '1900-01-01' }),
  'correct-fact': onFile({ factId: randomUUID(), since: '2020-01-01', reason: 'r' }),
  'withdraw-fact': onFile({ factId: randomUUID(), reason: 'r' }),
  'join-persons': {
    fields: (employeeId) => ({ keep: employeeId, giveUp: 'E2', reason: 'r' }),
    code: RULE,
    unknown: 'employee.unknown',
  },
  // Each entry of it is checked by itself: those about oneself are not reversed.
  'reverse-batch': {
    fields: () => ({ batchId: BATCH, reason: 'r' }),
    code: 'batch.nothing-to-reverse',
  },
  'award-office': ON_OFFICE,
  'deduct-office': ON_OFFICE,
  'reverse-office-entry': { fields: () => ({ officeEntryId: OFFICE_ENTRY, reason: 'r' }), code: RULE },
  'make-proposal': {
    fields: (employeeId) => ({
      proposalId: randomUUID(),
      reason: 'r',
      entries: [{ employeeId, entryId: randomUUID(), direction: 'award', kind: 'behaviour', points: 1 }],
    }),
    code: RULE,
    unknown: 'employee.unknown',
  },
  'decide-proposal': { fields: () => ({ proposalId: PROPOSAL, decision: 'accept' }), code: RULE },
  'vote-on-proposal': { fields: () => ({ proposalId: PROPOSAL, vote: 'for' }), code: RULE },
  'delegate-authority': {
    fields: () => ({ delegateId: 'oneself', until: FAR_AHEAD }),
    code: 'delegation.to-oneself',
  },
  'end-delegation': NOBODY,
  'withdraw-proposal': NOBODY,
  // The person it is about may comment as well.
  'discuss-proposal': NOBODY,
  // Says which employee a principal is; what they may do about that employee is checked with each command.
  'register-principal': NOBODY,
  'assign-roles': NOBODY,
  'correct-principal': NOBODY,
  'invite-principal': NOBODY,
  'withdraw-invitation': NOBODY,
  'issue-key': NOBODY,
  'revoke-key': NOBODY,
  'end-principal': NOBODY,
  'open-office': NOBODY,
  'rename-office': NOBODY,
  'close-office': NOBODY,
  'reopen-office': NOBODY,
  'merge-offices': NOBODY,
  'set-working-days': NOBODY,
  'name-organisation': NOBODY,
  'set-retention': NOBODY,
  'set-logo': NOBODY,
  'set-display': NOBODY,
  'set-due-process': NOBODY,
  'confirm-board': NOBODY,
  announce: NOBODY,
  'record-meeting': NOBODY,
  'set-leading-group': NOBODY,
  'stand-in': NOBODY,
  // Everybody says themselves how they are reached.
  'set-contact': NOBODY,
  // Everybody says themselves what they know.
  'acknowledge-notices': NOBODY,
  'acknowledge-edition': NOBODY,
  // Employees open cases of their own and are heard in them; the rule `case.own` keeps those involved from deciding.
  'open-case': NOBODY,
  'state-in-case': NOBODY,
  'withdraw-case': NOBODY,
  'take-case-further': NOBODY,
  'decide-case': NOBODY,
  'escalate-case': NOBODY,
  'vote-on-case': NOBODY,
  'reopen-case': NOBODY,
  'set-alert': NOBODY,
  'plan-round': NOBODY,
  'record-check': NOBODY,
  'end-round': NOBODY,
  'end-alert': NOBODY,
  'answer-alert': {
    fields: (employeeId) => ({
      alertId: 'bottom',
      employeeId,
      period: '2025-03-10',
      measure: 'talk',
      text: 't',
    }),
    code: RULE,
    unknown: 'alert.unknown',
  },
  'set-programme': NOBODY,
  'open-inspection': {
    fields: (employeeId) => ({ programmeId: 'reserve', employeeId, from: '2000-01', statement: 's' }),
    code: RULE,
    unknown: 'employee.unknown',
  },
  'excuse-month': {
    fields: (employeeId) => ({ programmeId: 'reserve', employeeId, month: '2025-03', reason: 'r' }),
    code: RULE,
    unknown: 'inspection.unknown',
  },
  'decide-inspection': {
    fields: (employeeId) => ({ programmeId: 'reserve', employeeId, outcome: 'pass' }),
    code: RULE,
    unknown: 'inspection.unknown',
  },
  'open-budget': NOBODY,
  'change-budget': NOBODY,
  'adopt-scheme': NOBODY,
  'compute-run': NOBODY,
  'supplement-run': NOBODY,
  'publish-run': NOBODY,
  'approve-run': NOBODY,
  'cancel-run': NOBODY,
  // A row about oneself is refused once there is one; src/contexts/benefits/domain/run-decisions.unit.spec.ts.
  'override-row': NOBODY,
  'open-lottery': NOBODY,
  'commit-seed': NOBODY,
  'freeze-lottery': NOBODY,
  'give-lottery-value': NOBODY,
  'reveal-seed': NOBODY,
  // A claim is about oneself; the rule `claim.own` keeps its maker from answering it.
  'make-claim': NOBODY,
  'confirm-claim': NOBODY,
  'decline-claim': NOBODY,
  'close-month': NOBODY,
  'begin-book': NOBODY,
  'set-closing': NOBODY,
  'end-import': NOBODY,
  'confirm-clock': NOBODY,
  'draft-edition': NOBODY,
  'put-item': NOBODY,
  'remove-item': NOBODY,
  'open-edition-for-comment': NOBODY,
  'return-edition-to-draft': NOBODY,
  'withdraw-edition': NOBODY,
  'comment-on-edition': NOBODY,
  'answer-comment': NOBODY,
  'adopt-edition': NOBODY,
  'set-authority': NOBODY,
  'plan-rollout': NOBODY,
};

const COMMANDS = Object.keys(PERMISSIONS)
  .filter((route) => route.startsWith('POST /v1/commands/'))
  .map((route) => route.replace('POST /v1/commands/', ''));

const ABOUT_ONESELF = Object.entries(VERDICTS).flatMap(([name, verdict]) =>
  verdict === NOBODY ? [] : [{ name, ...verdict }],
);

/** Every role that one person can have together. */
const ROLES_OF_ONE = [
  { role: 'administrator' },
  { role: 'points-officer' },
  { role: 'recorder' },
  { role: 'manager', grade: 'director', allOffices: true },
  { role: 'member' },
  { role: 'head' },
  { role: 'employee' },
] as const;

const GRADES = {
  inForceFrom: '2025-03-10',
  quorum: 2,
  proposalDays: 30,
  grades: [{ grade: 'director', limits: [{ direction: 'award' }, { direction: 'deduct' }] }],
};

const PROGRAMME = {
  programmeId: 'reserve',
  title: 'Reserve talents',
  inForceFrom: '2025-03-10',
  months: 1,
  board: 'all',
  share: 50,
  ties: 'up',
  barred: 'no',
  extension: { months: 1, times: 0, measures: 'whole' },
  decisionDays: 5,
};

/** An alert about `SELF`, as a job raises it. */
const ALERT: RaiseAlert = {
  type: 'RaiseAlert',
  alertId: 'bottom',
  about: { employeeId: SELF },
  employmentNo: 1,
  period: '2025-03-10',
  measure: 'bottom-line',
  on: '2025-03-10',
  value: 1,
  threshold: null,
  tells: ['self'],
  position: '1',
  answerUntil: '2025-03-24',
};

const lineOf = (name: string, fields: object): object => ({
  command: name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
  ...fields,
});

const BEFORE_GRADES = new Date('2025-03-05T09:00:00+08:00');
const NOW = new Date('2025-03-11T09:00:00+08:00');
const clock = new SetClock(BEFORE_GRADES);

let service: TestService;
let oneself: Api;
let ghost: Api;

beforeAll(async () => {
  service = await startService({ clock });
  const { api } = service;
  await carriedOut(api, 'open-office', { officeId: OFFICE, name: 'Gate' });
  for (const employeeId of [SELF, 'E2'])
    await carriedOut(api, 'register-employee', {
      employeeId,
      name: 'N',
      officeId: OFFICE,
      joinedOn: '2025-01-01',
    });
  await carriedOut(api, 'award-office', { officeEntryId: OFFICE_ENTRY, ...officeEntry });
  const proposed = {
    employeeId: SELF,
    entryId: randomUUID(),
    direction: 'award',
    kind: 'behaviour',
    points: 5,
  };
  const { occurredOn: _, ...past } = entry;
  await carriedOut(api, 'award-points', { employeeId: SELF, entryId: randomUUID(), batchId: BATCH, ...past });
  await carriedOut(api, 'set-authority', GRADES);
  await carriedOut(api, 'set-programme', PROGRAMME);
  clock.instant = NOW;
  const inspection = { programmeId: 'reserve', employeeId: SELF, from: '2025-03', statement: 's' };
  await carriedOut(api, 'open-inspection', inspection);
  const recorded = { recordedAt: clock.now() };
  await service.part(AlertRepository).handle(ALERT, serviceCommand(['an alert'], recorded));
  const made = { proposalId: PROPOSAL, reason: 'r', entries: [proposed] };
  await carriedOut(api, 'make-proposal', made);
  oneself = await principalWith(api, ROLES_OF_ONE, SELF, 'oneself');
  ghost = await principalWith(api, ROLES_OF_ONE, GHOST);
});
afterAll(() => service.stop());

describe('a person, by whichever command', () => {
  it('has a verdict for each that there is', () => {
    expect(Object.keys(VERDICTS).sort()).toEqual([...COMMANDS].sort());
  });

  it('is looked for in each that has an employee among its fields', async () => {
    const { paths, components } = await service.api.read('/openapi.json');
    const naming = COMMANDS.filter((name) => {
      const { $ref } = paths[`/v1/commands/${name}`].post.requestBody.content['application/json'].schema;
      return /"(employeeId|entries)":/.exec(JSON.stringify(components.schemas[$ref.split('/').at(-1)]));
    });
    const unlooked = naming.filter((name) => VERDICTS[name] === NOBODY);
    expect(naming.length).toBeGreaterThan(12);
    // These say who somebody is, what they say about an entry of their own, and how they are reached; a row is refused once there is one.
    expect(unlooked.sort()).toEqual([
      'correct-principal',
      'open-case',
      'override-row',
      'register-principal',
      'set-contact',
    ]);
  });

  it.each(ABOUT_ONESELF)(
    'writes nothing about themselves: $name',
    async ({ name, fields, code, withoutGrades }) => {
      clock.instant = withoutGrades === true ? BEFORE_GRADES : NOW;
      const status = code === RULE ? 403 : 409;
      expect(await oneself.command(name, fields(SELF))).toMatchObject({ status, body: { code } });
    },
  );

  it.each(ABOUT_ONESELF.filter(({ unknown }) => unknown !== undefined))(
    'is asked whether they are known before that: $name',
    async ({ name, fields, unknown }) => {
      expect((await ghost.command(name, fields(GHOST))).body.code).toBe(unknown);
    },
  );

  it('is joined with nobody by themselves, whichever of their ids is kept', async () => {
    const fields = { keep: 'E2', giveUp: SELF, reason: 'r' };
    expect((await oneself.command('join-persons', fields)).body.code).toBe(RULE);
  });

  it('writes nothing about themselves in bulk, in a dry run, or as what somebody else has recorded', async () => {
    const of = (employeeId: string, more: object): object[] =>
      ['award-points', 'record-departure', 'transfer-employee'].map((name) =>
        lineOf(name, { ...(VERDICTS[name] as AboutOneself).fields(employeeId), ...more }),
      );
    const refused = { status: 'rejected', code: RULE };
    const past = { recordedAt: '2025-03-02T09:00:00+08:00', recordedBy: 'old-clerk', occurredOn: undefined };
    for (const headers of [{}, { 'dry-run': 'true' }] as Record<string, string>[]) {
      expect(await oneself.bulk(of(SELF, {}), headers)).toMatchObject([refused, refused, refused]);
      expect(await oneself.bulk(of(SELF, past), headers)).toMatchObject([refused, refused, refused]);
    }
  });

  it('has the same file as before', async () => {
    const { items } = await service.api.read(`/v1/employees/${SELF}/history`);
    expect(items.map(({ type }: { type: string }) => type)).toEqual([
      'EmployeeRegistered',
      'PointAwarded',
      'PointAwarded',
    ]);
    expect((await service.api.read(`/v1/employees/${SELF}/facts`)).items).toEqual([]);
  });
});
