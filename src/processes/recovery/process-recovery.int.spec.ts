import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { carriedOut, principalWith } from '../../../test/support/principals.js';
import { eventually } from '../../../test/support/eventually.js';
import { SetClock, startService, type TestService } from '../../../test/support/service.js';
import type { Api } from '../../../test/support/api.js';
import { EVERYWHERE, type Actor } from '../../contexts/access/domain/actor.js';
import { WriteSideModule } from '../../server/write-side.module.js';
import { AccountRepository } from '../../contexts/authority/account-repository.js';
import type { Delegate, RequestedEntry } from '../../contexts/authority/domain/events.js';
import { ClaimRepository } from '../../contexts/claims/claim-repository.js';
import { claimEntryId } from '../../contexts/claims/entry-id.js';
import { isRejection, RunPlanning } from '../../contexts/benefits/run-planning.js';
import { RunRepository } from '../../contexts/benefits/run-repository.js';
import { SchemeRepository } from '../../contexts/benefits/scheme-repository.js';
import { BatchRepository } from '../../contexts/batches/batch-repository.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { causedCommand } from '../../infrastructure/event-store/caused-command.js';
import type { Envelope } from '../../infrastructure/event-store/outcome.js';
import { CaseRepository } from '../../contexts/cases/case-repository.js';
import { CaseRemedies } from '../cases/case-remedies.js';
import { OfficeMergeProcess } from '../offices/office-merge-process.js';
import { OfficeRepository } from '../../contexts/offices/office-repository.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';
import { ProcessRecoveryModule } from './process-recovery.module.js';

let parts: ModuleRef;

/**
 * Without limit until a test waits for process recovery: it must not finish what a test does itself, however long that
 * takes.
 */
let patienceMs = Infinity;

/**
 * Process recovery that waits until a test waits for it, and access to the parts of the service, so that a test can
 * leave things half done.
 */
@Global()
@Module({ imports: [WriteSideModule, ProcessRecoveryModule.register([WriteSideModule], () => patienceMs)] })
class Inside {
  constructor(ref: ModuleRef) {
    parts = ref;
  }
}

const part = <T>(type: abstract new (...args: never[]) => T): T =>
  parts.get(type as never, { strict: false });

/** Waits for what process recovery leads to; from then on it finishes things at once. */
const byRecovery: typeof eventually = (value, isWanted) => {
  patienceMs = 0;
  return eventually(value, isWanted);
};

describe('what is begun and not ended', () => {
  const clock = new SetClock(new Date('2025-03-01T09:00:00+08:00'));
  let service: TestService;
  let manager: Api;
  let actor: Actor;

  beforeEach(async () => {
    patienceMs = Infinity;
    clock.instant = new Date('2025-03-01T09:00:00+08:00');
    service = await startService({ clock, more: Inside });
    const { api } = service;
    await carriedOut(api, 'open-office', { officeId: 'o', name: 'O' });
    for (const employeeId of ['E1', 'E2'])
      await carriedOut(api, 'register-employee', {
        employeeId,
        name: 'N',
        officeId: 'o',
        joinedOn: '2025-01-01',
      });
    manager = await principalWith(api, [{ role: 'manager', grade: 'boss', officeId: 'o' }], 'E2');
    const { items } = await api.read('/v1/principals');
    actor = {
      principalId: items[0].principalId,
      kind: 'person',
      employeeId: 'E2',
      roles: [{ role: 'manager', grade: 'boss', officeId: 'o' }],
    };
    const grades = [{ grade: 'boss', limits: [{ direction: 'award', perEntry: 10, perMonth: 20 }] }];
    const set = { inForceFrom: '2025-03-02', grades, quorum: 1, proposalDays: 5 };
    await carriedOut(api, 'set-authority', set);
    clock.instant = new Date('2025-03-10T09:00:00+08:00');
  });

  afterEach(() => service.stop());

  const requested = (changes: Partial<RequestedEntry> = {}): RequestedEntry => ({
    employeeId: 'E1',
    entryId: randomUUID(),
    direction: 'award',
    kind: 'behaviour',
    itemCode: 'praised',
    category: null,
    points: 10,
    occurredOn: '2025-03-09',
    ...changes,
  });
  const envelope = (by: Actor = actor): Envelope =>
    causedCommand(['test', randomUUID()], {
      recordedAt: clock.now(),
      recordedBy: by.principalId,
      sender: { actor: by, reach: EVERYWHERE },
    });
  const BOSS = {
    grade: 'boss',
    limits: [{ direction: 'award', category: null, perEntry: 10, perMonth: 20, perEmployeeMonth: null }],
  } as const;
  /** Reserves, and dies right after it. */
  const reserve = (entry: RequestedEntry, proposalId?: string, delegate?: Delegate) =>
    part(AccountRepository).reserve(
      {
        type: 'Reserve',
        principalId: actor.principalId,
        entries: [entry],
        personal: { reason: 'Well done' },
        ...(proposalId === undefined ? {} : { proposalId }),
        ...(delegate === undefined ? {} : { delegate }),
      },
      BOSS,
      envelope(),
    );
  const eventsOf = async (stream: string): Promise<string[]> => {
    const types: string[] = [];
    for await (const { event } of service.log.read(stream)) types.push(event.type);
    return types;
  };
  const entriesOf = async (employeeId: string): Promise<unknown[]> => {
    const entries: unknown[] = [];
    for await (const { event } of service.log.read(`employee-${employeeId}`))
      if (event.type === 'PointAwarded') entries.push(event.data);
    return entries;
  };
  const settled = (): Promise<unknown> =>
    byRecovery(
      async () => {
        for await (const { event } of service.log.read(`authority-of-${actor.principalId}`))
          if (event.type === 'AuthoritySettled') return event.data.settled;
        return undefined;
      },
      (found) => found !== undefined,
    );
  /** Records an entry as an import brings it. */
  const posted = ({ category: _, ...entry }: RequestedEntry, batchId?: string) =>
    part(EmployeeRepository).handle(
      { ...entry, batchId, ground: { by: 'import' }, type: 'RecordEntry', reason: 'Well done' },
      envelope({ ...actor, employeeId: null }),
    );
  const awarded = (entry: RequestedEntry) => {
    const { direction: _, category: __, ...fields } = entry;
    return { ...fields, reason: 'Well done' };
  };

  it('reserved and not posted: it is posted, as they would have', async () => {
    const entry = requested();
    await reserve(entry);
    expect(await settled()).toEqual([{ employeeId: 'E1', entryId: entry.entryId, as: 'posted' }]);
    expect(await entriesOf('E1')).toMatchObject([
      {
        entryId: entry.entryId,
        points: 10,
        ground: { by: 'authority', principalId: actor.principalId, grade: 'boss' },
      },
    ]);
    // A sender who sends it again finds it there.
    expect((await manager.command('award-points', awarded(entry))).body).toMatchObject({
      status: 'repeated',
    });
  });

  it('reserved for what they may not do: it is released', async () => {
    const entry = requested({ employeeId: 'E2' });
    await reserve(entry);
    expect(await settled()).toEqual([{ employeeId: 'E2', entryId: entry.entryId, as: 'released' }]);
    expect(await entriesOf('E2')).toEqual([]);
  });

  it('reserved by a delegate and not posted: it is posted on the lender’s authority, and on neither of the two', async () => {
    const delegate = { principalId: 'deputy', employeeId: 'E1' };
    await principalWith(service.api, [{ role: 'recorder' }], 'E1', 'deputy');
    await carriedOut(service.api, 'register-employee', {
      employeeId: 'E3',
      name: 'N',
      officeId: 'o',
      joinedOn: '2025-01-01',
    });
    const entries = ['E1', 'E2', 'E3'].map((employeeId) => requested({ employeeId, points: 1 }));
    for (const entry of entries) await reserve(entry, undefined, delegate);
    const settlements = await byRecovery(
      async () => {
        const all: unknown[] = [];
        for await (const { event } of service.log.read(`authority-of-${actor.principalId}`))
          if (event.type === 'AuthoritySettled') all.push(...event.data.settled);
        return all;
      },
      (all) => all.length === 3,
    );
    expect(settlements).toMatchObject([{ as: 'released' }, { as: 'released' }, { as: 'posted' }]);
    expect(await entriesOf('E3')).toMatchObject([
      { ground: { by: 'authority', principalId: actor.principalId, grade: 'boss' } },
    ]);
  });

  it('posted and not settled: it is settled, and not posted twice', async () => {
    const entry = requested();
    const { category: _, ...fields } = entry;
    const ground = { by: 'authority', principalId: actor.principalId, grade: 'boss' } as const;
    const post = { ...fields, ground, type: 'RecordEntry', reason: 'Well done' } as const;
    await part(EmployeeRepository).handle(post, envelope());
    await reserve(entry);
    expect(await settled()).toEqual([{ employeeId: 'E1', entryId: entry.entryId, as: 'posted' }]);
    expect(await entriesOf('E1')).toHaveLength(1);
  });

  it('reserved for what stands there on another ground: it is released', async () => {
    const entry = requested();
    const { category: _, ...fields } = entry;
    const post = { ...fields, ground: { by: 'import' }, type: 'RecordEntry', reason: 'Well done' } as const;
    await part(EmployeeRepository).handle(post, envelope());
    await reserve(entry);
    expect(await settled()).toEqual([{ employeeId: 'E1', entryId: entry.entryId, as: 'released' }]);
    expect(await entriesOf('E1')).toHaveLength(1);
  });

  it('exceeded and not proposed: it is proposed', async () => {
    const entry = requested({ points: 11 });
    const proposalId = randomUUID();
    const matter = {
      ...entry,
      principalId: actor.principalId,
      principalEmployeeId: 'E2',
      sufficientGrade: null,
      quorum: 1,
      openUntil: '2025-03-15',
      personal: { reason: 'Well done' },
    };
    await part(AccountRepository).refer({ type: 'Refer', matter, proposalId }, envelope());
    expect(await settled()).toEqual([{ employeeId: 'E1', entryId: entry.entryId, as: 'proposed' }]);
    expect(await eventsOf(`proposal-${proposalId}`)).toEqual(['ProposalMade']);
  });

  describe('of a proposal', () => {
    let proposalId: string;
    let entry: RequestedEntry;

    beforeEach(async () => {
      proposalId = randomUUID();
      entry = requested();
      await part(ProposalRepository).handle(
        {
          type: 'MakeProposal',
          proposalId,
          principalId: 'somebody-else',
          principalEmployeeId: null,
          entries: [entry],
          sufficientGrade: 'boss',
          quorum: 1,
          openUntil: '2025-03-15',
          personal: { reason: 'Well done' },
        },
        envelope(),
      );
    });

    it('reserved and not accepted: it is accepted and carried out', async () => {
      await reserve(entry, proposalId);
      expect(await settled()).toEqual([{ employeeId: 'E1', entryId: entry.entryId, as: 'posted' }]);
      expect(await eventsOf(`proposal-${proposalId}`)).toEqual([
        'ProposalMade',
        'ProposalAccepted',
        'ProposalCarriedOut',
      ]);
      expect(await entriesOf('E1')).toHaveLength(1);
    });

    it('reserved, and decided otherwise meanwhile: it is released', async () => {
      const declining = {
        type: 'DecideProposal',
        proposalId,
        decision: 'decline',
        reason: null,
        grade: 'boss',
      } as const;
      await part(ProposalRepository).handle(
        declining,
        envelope({ ...actor, principalId: 'other', employeeId: null }),
      );
      await reserve(entry, proposalId);
      expect(await settled()).toEqual([{ employeeId: 'E1', entryId: entry.entryId, as: 'released' }]);
      expect(await entriesOf('E1')).toEqual([]);
    });

    it('accepted and not carried out: its entries are posted, once', async () => {
      const voter: Actor = {
        principalId: 'v',
        kind: 'person',
        employeeId: null,
        roles: [{ role: 'member' }],
      };
      await part(ProposalRepository).handle(
        { type: 'VoteOnProposal', proposalId, vote: 'for' },
        envelope(voter),
      );
      await byRecovery(
        () => eventsOf(`proposal-${proposalId}`),
        (types) => types.includes('ProposalCarriedOut'),
      );
      expect(await entriesOf('E1')).toMatchObject([
        { entryId: entry.entryId, ground: { by: 'proposal', proposalId } },
      ]);
    });

    it('not decided in time: it expires', async () => {
      clock.instant = new Date('2025-03-15T23:59:00+08:00');
      expect((await manager.command('discuss-proposal', { proposalId, text: 'Last day' })).status).toBe(200);
      clock.instant = new Date('2025-03-16T00:00:00+08:00');
      await byRecovery(
        () => eventsOf(`proposal-${proposalId}`),
        (types) => types.includes('ProposalExpired'),
      );
    });
  });

  describe('of a reversal', () => {
    const full = () => manager.command('award-points', awarded(requested({ itemCode: randomUUID() })));

    it('done: the authority returns while the month is open', async () => {
      const entry = requested();
      await carriedOut(manager, 'award-points', awarded(entry));
      expect((await full()).status).toBe(200);
      expect((await full()).status).toBe(202);
      await carriedOut(manager, 'reverse-entry', {
        employeeId: 'E1',
        entryId: entry.entryId,
        reason: 'Not so',
      });
      await byRecovery(full, ({ status }) => status === 200);
    });

    it('done after the close of its month: the authority stays used', async () => {
      const entry = requested();
      await carriedOut(manager, 'award-points', awarded(entry));
      await full();
      clock.instant = new Date('2025-04-10T09:00:00+08:00');
      for (const month of ['2025-01', '2025-02', '2025-03'])
        await carriedOut(service.api, 'close-month', { month });
      await carriedOut(manager, 'reverse-entry', {
        employeeId: 'E1',
        entryId: entry.entryId,
        reason: 'Not so',
      });
      expect((await full()).status).toBe(202);
    });

    it('begun and not done: the authority stays used', async () => {
      const entry = requested();
      await carriedOut(manager, 'award-points', awarded(entry));
      await full();
      const begin = {
        type: 'BeginReturn',
        principalId: actor.principalId,
        employeeId: 'E1',
        entryId: entry.entryId,
      } as const;
      await part(AccountRepository).beginReturn(begin, envelope());
      await byRecovery(
        () => eventsOf(`authority-of-${actor.principalId}`),
        (types) => types.at(-1) === 'AuthoritySettled' && types.includes('AuthorityReturning'),
      );
      expect((await full()).status).toBe(202);
    });

    it('done and not settled: the authority returns', async () => {
      const entry = requested();
      await carriedOut(manager, 'award-points', awarded(entry));
      await full();
      const { employeeId, entryId } = entry;
      const begin = { type: 'BeginReturn', principalId: actor.principalId, employeeId, entryId } as const;
      const reversed = part(EmployeeRepository).handle(
        { type: 'ReverseEntry', employeeId, entryId, reason: 'Not so', mindsAuthority: true },
        envelope({ ...actor, employeeId: null }),
      );
      expect(await reversed).toMatchObject({ status: 'accepted' });
      await part(AccountRepository).beginReturn(begin, envelope());
      await byRecovery(full, ({ status }) => status === 200);
    });
  });

  it('a merge of offices that has moved nobody yet: everybody is moved, and once', async () => {
    await carriedOut(service.api, 'open-office', { officeId: 'hall', name: 'Hall' });
    const merge = {
      type: 'MergeOffices',
      ...{ mergeId: randomUUID(), from: ['o'], into: 'hall', on: '2025-04-01' },
      reason: 'Moved together',
    } as const;
    const people = { there: ['E1', 'E2'], coming: [] };
    const outcome = await part(OfficeRepository).handle(merge, envelope(), () => Promise.resolve(people));
    expect(outcome).toMatchObject({ status: 'accepted' });
    await byRecovery(
      () => eventsOf('offices'),
      (types) => types.includes('OfficesMergeCarriedOut'),
    );
    for (const employeeId of people.there)
      expect(
        (await eventsOf(`employee-${employeeId}`)).filter((type) => type === 'EmployeeTransferred'),
      ).toEqual(['EmployeeTransferred']);
    await part(OfficeMergeProcess).carryOut(merge.mergeId, envelope());
    expect((await eventsOf('offices')).filter((type) => type === 'OfficesMergeCarriedOut')).toHaveLength(1);
  });

  it('a claim that was confirmed and whose entry is not there: it is recorded, as any other of theirs', async () => {
    const claimId = randomUUID();
    const claimed = { claimId, itemCode: 'x', points: 4, occurredOn: '2025-03-10', statement: 'I helped' };
    const employee = await principalWith(service.api, [{ role: 'employee' }], 'E1');
    await carriedOut(employee, 'make-claim', claimed);
    const command = { type: 'ConfirmClaim', claimId, points: 3, entryId: claimEntryId(claimId) } as const;
    expect(await part(ClaimRepository).handle(command, envelope())).toMatchObject({ status: 'accepted' });
    const types = await byRecovery(
      () => eventsOf(`claim-${claimId}`),
      (all) => all.includes('ClaimCarriedOut'),
    );
    expect(types).toEqual(['ClaimMade', 'ClaimConfirmed', 'ClaimCarriedOut']);
    const entry = (await entriesOf('E1')).find((one) => (one as { claimId?: string }).claimId === claimId);
    expect(entry).toMatchObject({ entryId: claimEntryId(claimId), points: 3 });
    // A sender who confirms it again finds it there.
    expect(await carriedOut(service.api, 'confirm-claim', { claimId })).toMatchObject({
      status: 'repeated',
      entryId: claimEntryId(claimId),
      countsIn: '2025-03',
    });
  });

  it('a batch that is to be taken back and is not yet: each of its entries is reversed, once', async () => {
    const batchId = randomUUID();
    const entries = ['E1', 'E2'].map((employeeId) => ({ employeeId, entryId: randomUUID() }));
    for (const { employeeId, entryId } of entries) await posted(requested({ employeeId, entryId }), batchId);
    const judged = entries.map((entry) => ({ ...entry, refusedFor: null }));
    const command = { type: 'ReverseBatch', batchId, entries: judged, reason: 'Another file' } as const;
    expect(await part(BatchRepository).handle(command, envelope())).toMatchObject({ status: 'accepted' });
    const types = await byRecovery(
      () => eventsOf(`batch-${batchId}`),
      (all) => all.includes('BatchReversalCarriedOut'),
    );
    expect(types).toEqual(['BatchReversed', 'BatchReversalCarriedOut']);
    for (const { employeeId } of entries)
      expect((await eventsOf(`employee-${employeeId}`)).filter((type) => type === 'EntryReversed')).toEqual([
        'EntryReversed',
      ]);
    expect(await carriedOut(service.api, 'reverse-batch', { batchId, reason: 'Again' })).toMatchObject({
      status: 'repeated',
      entries: entries.map((entry) => ({ ...entry, as: 'reversed', countsIn: '2025-03' })),
    });
  });

  describe('of two ids of one person', () => {
    const entry = () => requested({ employeeId: 'E2' });
    const reason = 'One person, registered twice';
    const join = { type: 'JoinPersons', employeeId: 'E1', giveUp: 'E2', doubles: [], reason } as const;
    const reversals = async () =>
      (await eventsOf('employee-E2')).filter((type) => ['EntryReversed', 'EmployeeLeft'].includes(type));
    const joined = async (): Promise<void> => {
      await byRecovery(
        () => eventsOf('employee-E1'),
        (types) => types.includes('PersonsJoinCarriedOut'),
      );
      expect(await reversals()).toEqual(['EntryReversed', 'EmployeeLeft']);
      expect(await entriesOf('E1')).toMatchObject([
        { points: 10, ground: { by: 'carried' }, carriedFrom: 'E2' },
      ]);
      expect(
        await carriedOut(service.api, 'join-persons', { keep: 'E1', giveUp: 'E2', reason }),
      ).toMatchObject({
        status: 'repeated',
        entries: [{ as: 'reversed' }, { as: 'carried', countsIn: '2025-03' }],
      });
      expect(await entriesOf('E1')).toHaveLength(1);
    };

    beforeEach(async () => {
      await posted(entry());
      await part(EmployeeRepository).handle(join, envelope({ ...actor, employeeId: null }));
    });

    it('decided and nothing else: the one is given up, and the other has what was open', joined);

    it('given up and not carried: it is carried', async () => {
      const { joins } = await part(EmployeeRepository).stateOf('E1');
      const decidedAt = joins[0]?.place.position ?? 0n;
      const giveUp = {
        type: 'GiveUpFile',
        employeeId: 'E2',
        joinedInto: 'E1',
        decidedAt,
        drop: [],
        reason,
      } as const;
      const by = { recordedAt: clock.now(), recordedBy: 'test', sender: { actor, reach: EVERYWHERE } };
      await part(EmployeeRepository).handle(giveUp, causedCommand(['give up', 'E1', 'E2', '1', '0'], by));
      await joined();
    });

    it('given up to somebody else meanwhile: nothing comes to the first, who is told so', async () => {
      await carriedOut(service.api, 'register-employee', {
        ...{ employeeId: 'E3', name: 'N', officeId: 'o', joinedOn: '2025-01-01' },
      });
      await carriedOut(service.api, 'join-persons', { keep: 'E3', giveUp: 'E2', reason });
      await byRecovery(
        () => eventsOf('employee-E1'),
        (types) => types.includes('PersonsJoinCarriedOut'),
      );
      expect(await entriesOf('E1')).toEqual([]);
      expect(await entriesOf('E3')).toHaveLength(1);
    });
  });

  it('a case that is upheld and not carried out: its entry is reversed and replaced, and once', async () => {
    const { api } = service;
    const policy = { appealDays: 5, answerDays: 3, decisionDays: 10, furtherDays: 5, quorum: 1 };
    await carriedOut(api, 'set-due-process', {
      inForceFrom: '2025-03-11',
      days: 'calendar',
      cases: { ...policy, first: 'points-officer' },
    });
    clock.instant = new Date('2025-03-12T09:00:00+08:00');
    const entry = requested({ points: 3 });
    await carriedOut(manager, 'award-points', awarded(entry));
    const employee = await principalWith(api, [{ role: 'employee' }], 'E1');
    const about = { entry: { employeeId: 'E1', entryId: entry.entryId } };
    const { caseId } = await carriedOut(employee, 'open-case', {
      kind: 'appeal',
      about,
      statement: 'It was more',
    });
    const uphold = {
      type: 'DecideCase',
      caseId,
      decision: 'uphold',
      cause: 'wrong-points',
      reason: 'So it was',
      replacement: { direction: 'award', itemCode: 'praised', points: 5 },
    } as const;
    // The process dies right after it.
    const officer = { ...actor, principalId: 'officer', employeeId: null };
    const decided = await part(CaseRepository).handle(uphold, envelope(officer));
    expect(decided).toMatchObject({ status: 'accepted' });

    await byRecovery(
      () => eventsOf(`case-${caseId}`),
      (types) => types.includes('CaseCarriedOut'),
    );
    // Whoever sends it again is told what came of it.
    expect(await part(CaseRemedies).carryOut(caseId, envelope(), decided)).toMatchObject([
      { entryId: entry.entryId, as: 'reversed', points: -3 },
      { as: 'recorded', points: 5 },
    ]);
    expect(await part(CaseRemedies).carryOut(caseId, envelope())).toEqual([]);
    expect(await eventsOf(`case-${caseId}`)).toEqual(['CaseOpened', 'CaseUpheld', 'CaseCarriedOut']);
    expect((await eventsOf('employee-E1')).filter((type) => type === 'EntryReversed')).toHaveLength(1);
    expect(await entriesOf('E1')).toMatchObject([
      { entryId: entry.entryId, points: 3 },
      { points: 5, ground: { by: 'case', caseId }, caseId, replaces: entry.entryId },
    ]);
    // The authority returns with the reversal, and the replacement takes none.
    await byRecovery(
      () => eventsOf(`authority-of-${actor.principalId}`),
      (types) => types.at(-1) === 'AuthoritySettled' && types.includes('AuthorityReturning'),
    );
  });

  it('a run that is planned and nothing else: it is computed, and once; cancelled and not settled: its budget is free', async () => {
    const { api } = service;
    const resolution = { entitled: 3, present: 3, votesFor: 3, votesAgainst: 0 };
    await carriedOut(api, 'open-budget', {
      budgetId: 'b',
      title: 'B',
      currency: 'CNY',
      amount: 1_000,
      from: '2025-01-01',
      until: '2025-12-31',
      resolution,
    });
    await carriedOut(api, 'adopt-scheme', {
      schemeId: 's',
      title: 'S',
      inForceFrom: '2025-03-11',
      resolution,
      basis: { period: 'month', of: 'all' },
      split: { kind: 'equal' },
    });
    await carriedOut(api, 'close-month', { month: '2025-01' });
    clock.instant = new Date('2025-03-12T09:00:00+08:00');
    const runId = randomUUID();
    const sent = { runId, schemeId: 's', period: '2025-01', budgetId: 'b', amount: 1_000 };
    const planned = await part(RunPlanning).ofRun(sent, '2025-03-12');
    if (isRejection(planned)) throw new Error(planned.code);
    // The process dies right after it.
    const command = { id: randomUUID(), digest: 'd' };
    await part(SchemeRepository).handleRuns(
      's',
      { type: 'PlanRun', plan: { ...planned.plan, command } },
      envelope(),
    );

    await byRecovery(
      () => eventsOf(`run-${runId}`),
      (types) => types.includes('RunComputed'),
    );
    expect(await eventsOf(`run-${runId}`)).toEqual(['RunBegun', 'RunRows', 'RunComputed']);
    expect(await eventsOf('budget-b')).toEqual(['BudgetOpened', 'BudgetReserved']);

    await part(RunRepository).handle({ type: 'CancelRun', runId, reason: 'anew' }, envelope());
    await byRecovery(
      () => eventsOf('runs-of-s'),
      (types) => types.includes('RunSettled'),
    );
    expect(await eventsOf('budget-b')).toEqual(['BudgetOpened', 'BudgetReserved', 'BudgetReleased']);
  });
});
