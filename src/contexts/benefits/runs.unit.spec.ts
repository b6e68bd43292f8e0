import { describe, expect, it } from '@jest/globals';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { ClosingsRepository } from '../calendar/closings-repository.js';
import type { DueProcessRepository } from '../due-process/due-process-repository.js';
import type { EmployeeRepository } from '../employees/employee-repository.js';
import type { RuledAbout, Rulings } from '../publicity/domain/rulings.js';
import type { PublicityRepository } from '../publicity/publicity-repository.js';
import type { BudgetRepository } from './budget-repository.js';
import type { RunPlan } from './domain/events.js';
import type { BoardRow, Given, RunBoards, RunCases, RunPeople } from './domain/lookups.js';
import { knownPeriod } from './domain/period.js';
import type { Run } from './domain/run.js';
import { termsOf, type SentTerms } from './domain/scheme-terms.js';
import { RunApproval } from './run-approval.js';
import { RunCandidates } from './run-candidates.js';
import { RunComputation } from './run-computation.js';
import { RunPlanning } from './run-planning.js';
import type { RunRepository } from './run-repository.js';
import type { SchemeRepository } from './scheme-repository.js';

const OF = '7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01';
const SUPPLEMENT = '8d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01';
const PLAN: RunPlan = {
  runId: OF,
  schemeId: 's',
  version: 1,
  period: '2026-09',
  position: '40',
  budgetId: 'b',
  amount: 100,
  reserves: 100,
  of: null,
  include: [],
};
const row = (employeeId: string, score = 0, employmentNo = 1): BoardRow => ({
  employeeId,
  employmentNo,
  officeId: 'gate',
  score,
});
const scheme = (more: Partial<SentTerms> = {}) =>
  termsOf({ basis: { period: 'month', of: 'all' }, split: { kind: 'equal' }, ...more });

/** A log as the lookups tell it: the rows of each period's board, and what is known of people. */
interface Told {
  readonly boards: Readonly<Record<string, readonly BoardRow[]>>;
  readonly scores?: ReadonlyMap<string, number>;
  readonly passed?: readonly { readonly employeeId: string; readonly employmentNo: number }[];
  readonly totals?: Readonly<Record<string, number>>;
  readonly given?: Given;
}

function boardsOf({ boards, scores = new Map<string, number>() }: Told): RunBoards {
  return {
    rows: ({ period }) => Promise.resolve(boards[period] ?? []),
    memberships: () => Promise.resolve(new Map()),
    scoresOf: () => Promise.resolve(scores),
  };
}

const peopleOf = ({ totals = {} }: Told): RunPeople => ({
  standings: () =>
    Promise.resolve(
      new Map(
        Object.entries(totals).map(([id, total]) => [id, { employmentNo: 1, isEmployed: true, total }]),
      ),
    ),
  joined: () => Promise.resolve(new Map()),
  deducted: () => Promise.resolve(new Map()),
  bottomLines: () => Promise.resolve(new Set()),
  winners: () => Promise.resolve(new Set()),
});

const candidatesOf = (told: Told): RunCandidates =>
  new RunCandidates(boardsOf(told), peopleOf(told), { by: () => Promise.resolve(told.passed ?? []) }, {
    now: () => Promise.resolve({ months: [], lasts: [] }),
  } as unknown as ClosingsRepository);

/** Schemes in versions, from the first on, and one run that may be supplemented. */
function computationOf(told: Told, ...versions: readonly ReturnType<typeof scheme>[]): RunComputation {
  const all = versions.map((terms, at) => ({
    version: at + 1,
    terms,
    title: 's',
    inForceFrom: '2026-01-01',
  }));
  return new RunComputation(
    { now: () => Promise.resolve(new Map([['s', all]])) } as unknown as SchemeRepository,
    { stateOf: () => Promise.resolve({ plan: PLAN }) } as unknown as RunRepository,
    candidatesOf(told),
    { by: () => Promise.resolve(told.given ?? { amounts: new Map(), struck: new Set() }) },
  );
}

const amountsOf = async (computation: RunComputation, more: Partial<RunPlan> = {}) =>
  Object.fromEntries(
    (await computation.of({ ...PLAN, ...more })).rows.map(({ employeeId, amount, reason }) => [
      employeeId,
      reason ?? amount,
    ]),
  );

describe('who is eligible', () => {
  it('has passed in this employment, and not in an earlier one', async () => {
    const told = {
      boards: { '2026-09': [row('E1', 9, 2), row('E2', 8)] },
      passed: [
        { employeeId: 'E1', employmentNo: 1 },
        { employeeId: 'E2', employmentNo: 1 },
      ],
    };
    const computation = computationOf(told, scheme({ eligible: { passedIn: 'reserve' } }));
    expect(await amountsOf(computation)).toEqual({ E1: 'not-passed', E2: 100 });
  });

  it('has the balance that is asked for, to the point', async () => {
    const told = { boards: { '2026-09': [row('E1'), row('E2'), row('E3')] }, totals: { E1: 600, E2: 599 } };
    const computation = computationOf(told, scheme({ eligible: { minTotal: 600 } }));
    expect(await amountsOf(computation)).toEqual({ E1: 100, E2: 'min-total', E3: 'min-total' });
  });

  it('improves on the mean of the months before, towards the lower, and on none where there is none', async () => {
    const boards = {
      '2026-06': [row('E1', -1)],
      '2026-07': [row('E1', -2)],
      '2026-09': [row('E1', 3), row('E2', 9)],
    };
    const basis = { period: 'month', of: 'all', measure: 'improvement' };
    const { rows } = await computationOf({ boards }, scheme({ basis })).of(PLAN);
    expect(rows.map(({ score, reason }) => [score, reason])).toEqual([
      [5, null],
      [null, 'nothing-before'],
    ]);
  });
});

describe('a supplement', () => {
  const supplement = { runId: SUPPLEMENT, of: OF, amount: null, position: '90' } as const;
  const scored = scheme({ split: { kind: 'score', above: 0 } });

  it('goes by the version, the amount and the id of its run, whatever was adopted since', async () => {
    const told = {
      boards: { '2026-09': [row('E1', 1), row('E2', 3)] },
      given: { amounts: new Map([['E1', 25]]), struck: new Set<string>() },
    };
    const newer = scheme({ split: { kind: 'equal' } });
    expect(await amountsOf(computationOf(told, scored, newer), supplement)).toEqual({ E2: 75 });
  });

  it('includes who belonged on the board, with what counts for them', async () => {
    const told = {
      boards: { '2026-09': [row('E1', 1)] },
      scores: new Map([['E2 1', 3]]),
      given: { amounts: new Map([['E1', 100]]), struck: new Set<string>() },
    };
    const include = [{ employeeId: 'E2', employmentNo: 1, officeId: 'gate', joinedOn: '2026-09-02' }];
    const computation = computationOf(told, scored);
    expect(await amountsOf(computation, { ...supplement, include })).toEqual({ E2: 75 });
    expect(await amountsOf(computation, supplement)).toEqual({});
  });

  it('gives nothing to who was struck in its run or in another supplement', async () => {
    const told = {
      boards: { '2026-09': [row('E1', 1), row('E2', 3)] },
      given: { amounts: new Map<string, number>(), struck: new Set(['E2']) },
    };
    expect(await amountsOf(computationOf(told, scored), supplement)).toEqual({ E1: 25 });
  });
});

describe('what makes a run outdated', () => {
  async function askedAbout(basis: object): Promise<RuledAbout | undefined> {
    let asked: RuledAbout | undefined;
    const rulings: Rulings = {
      hasBeenSince: (_, about) => {
        asked = about;
        return Promise.resolve(false);
      },
    };
    const told = { boards: {} };
    const approval = new RunApproval(
      { head: () => Promise.resolve(50n) } as unknown as EventLog,
      {} as RunRepository,
      computationOf(told, scheme({ basis: { period: 'month', of: 'all', ...basis } })),
      boardsOf(told),
      peopleOf(told),
      { openAbout: () => Promise.resolve(0) } satisfies RunCases,
      rulings,
    );
    await approval.contextOf({ plan: PLAN, status: 'published' } as unknown as Run, '2026-10-20');
    return asked;
  }

  it('is a case about itself or its period, and of improvement about the three months before', async () => {
    expect(await askedAbout({})).toEqual({ periods: ['2026-09', '2026-09'], runId: OF });
    expect((await askedAbout({ measure: 'improvement' }))?.periods).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-09',
    ]);
  });

  it('is nothing about boards where it goes by sealed ones, which stay, but what is about itself', async () => {
    expect(await askedAbout({ score: 'sealed' })).toEqual({ periods: [], runId: OF });
  });
});

describe('the period of a run', () => {
  const months = knownPeriod('2026').months.map((month, at) => ({
    month,
    position: BigInt(at),
    on: '2027-01-04',
  }));

  function planning(confirmed: readonly string[]): RunPlanning {
    const terms = scheme({ basis: { period: 'year', of: 'all' } });
    const schemes = {
      now: () =>
        Promise.resolve(new Map([['s', [{ version: 1, terms, title: 's', inForceFrom: '2026-01-01' }]]])),
      runsOf: () => Promise.resolve(new Map()),
    };
    const known = new Map(confirmed.map((period) => [period, { until: '2027-01-10', confirmed: {} }]));
    return new RunPlanning(
      { head: () => Promise.resolve(50n) } as unknown as EventLog,
      schemes as unknown as SchemeRepository,
      {} as BudgetRepository,
      {} as RunRepository,
      computationOf({ boards: {} }, terms),
      {} as RunBoards,
      { now: () => Promise.resolve({ months, lasts: [] }) } as unknown as ClosingsRepository,
      { state: () => Promise.resolve(known) } as unknown as PublicityRepository,
      {
        now: () => Promise.resolve({ on: () => ({ publicity: { boardDays: 3 } }) }),
      } as unknown as DueProcessRepository,
      {} as EmployeeRepository,
    );
  }
  const sent = { runId: OF, schemeId: 's', period: '2026', budgetId: 'b', amount: 100 };

  it('is confirmed with all its months, and a year with its own board as well', async () => {
    const ofMonths = months.map(({ month }) => month);
    expect(await planning(ofMonths).ofRun(sent, '2027-01-20')).toMatchObject({
      code: 'board.not-confirmed',
      detail: expect.stringContaining('2026 is not'),
    });
    expect(await planning(ofMonths.slice(1)).ofRun(sent, '2027-01-20')).toMatchObject({
      code: 'board.not-confirmed',
      detail: expect.stringContaining('2026-01 is not'),
    });
    expect(await planning([...ofMonths, '2026']).ofRun(sent, '2027-01-20')).toMatchObject({
      code: 'run.nobody',
    });
  });
});
