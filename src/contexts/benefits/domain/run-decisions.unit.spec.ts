import { describe, expect, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import type { RunEvent, RunPlan, SchemeRunsEvent } from './events.js';
import { runDecider, type Approval, type RunCommand, type RunContext } from './run-decisions.js';
import { schemeRunsDecider } from './scheme-runs.js';
import { supplemented } from './supplement.js';

const RUN = '7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01';
const OTHER = '8d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01';
const CONTEXT: RunContext = { today: '2026-06-10', person: 'E9' };
const RESOLUTION = { heldOn: '2026-06-10', entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
const PLAN: RunPlan = {
  runId: RUN,
  schemeId: 's',
  version: 1,
  period: '2026-05',
  position: '40',
  budgetId: null,
  amount: null,
  reserves: null,
  of: null,
  include: [],
};
const SENT = { schemeId: 's', period: '2026-05', budgetId: null, amount: null, of: null, include: [] };
const ROW = { employeeId: 'E1', officeId: 'o', score: 1, rank: 1, reason: null };
const BEGUN: RunEvent = { type: 'RunBegun', data: PLAN };
const ROWS: RunEvent = { type: 'RunRows', data: { runId: RUN, rows: [{ ...ROW, place: true }] } };
const COMPUTED: RunEvent = {
  type: 'RunComputed',
  data: { runId: RUN, count: 1, total: null, rest: null, root: 'r' },
};
const published = (until: string | null): RunEvent => ({
  type: 'RunPublished',
  data: { runId: RUN, from: '2026-06-01', until },
});
const APPROVED: RunEvent = {
  type: 'RunApproved',
  data: { runId: RUN, resolution: RESOLUTION, struck: [], spent: null },
};
const CANCELLED: RunEvent = { type: 'RunCancelled', data: { runId: RUN, personal: { reason: 'r' } } };
const DONE = [BEGUN, ROWS, COMPUTED];
const BEGIN = { type: 'BeginRun', runId: RUN, sent: SENT, plan: PLAN } as const;

describe('a run', () => {
  it('is begun once: the same is a repeat, another under its id is none', () => {
    given(runDecider).when(BEGIN, CONTEXT).then(BEGUN);
    given(runDecider, BEGUN).when(BEGIN, CONTEXT).repeats(0);
    given(runDecider, BEGUN)
      .when({ ...BEGIN, sent: { ...SENT, amount: 5 } }, CONTEXT)
      .isRejected('run.id-reused');
  });

  it('takes its rows once each, in their order, and then its result', () => {
    const { data } = ROWS;
    const record = { type: 'RecordRunRows', runId: RUN, index: 0, rows: data.rows } as const;
    given(runDecider, BEGUN).when(record, CONTEXT).then(ROWS);
    given(runDecider, BEGUN, ROWS).when(record, CONTEXT).repeats(0);
    const complete = { type: 'CompleteRun', ...(COMPUTED.data as object) } as RunCommand;
    given(runDecider, BEGUN, ROWS).when(complete, CONTEXT).then(COMPUTED);
    given(runDecider, ...DONE)
      .when(complete, CONTEXT)
      .repeats(2);
  });

  it('is published once, and not after it was cancelled', () => {
    const publish = { type: 'PublishRun', runId: RUN } as const;
    given(runDecider, ...DONE)
      .when(publish, { ...CONTEXT, windowUntil: '2026-06-15' })
      .then({ type: 'RunPublished', data: { runId: RUN, from: '2026-06-10', until: '2026-06-15' } });
    given(runDecider, ...DONE, published(null))
      .when(publish, CONTEXT)
      .repeats(3);
    given(runDecider, ...DONE, published(null), CANCELLED)
      .when(publish, CONTEXT)
      .isRejected('run.cancelled');
    given(runDecider).when(publish, CONTEXT).isRejected('run.unknown');
  });

  it('is cancelled before it is approved, once', () => {
    const cancel = { type: 'CancelRun', runId: RUN, reason: 'r' } as const;
    given(runDecider, ...DONE)
      .when(cancel, CONTEXT)
      .then(CANCELLED);
    given(runDecider, ...DONE, CANCELLED)
      .when(cancel, CONTEXT)
      .repeats(3);
    given(runDecider, ...DONE, published(null), APPROVED)
      .when(cancel, CONTEXT)
      .isRejected('run.approved');
  });
});

describe('approving a run', () => {
  const APPROVAL: Approval = { casesOpen: 0, isOutdated: false, struck: [], spent: null };
  const approve = { type: 'ApproveRun', runId: RUN, resolution: RESOLUTION } as const;
  const approvable = (approval: Partial<Approval>): RunContext => ({
    ...CONTEXT,
    approval: { ...APPROVAL, ...approval },
  });

  it('strikes out who has left and forfeits it', () => {
    given(runDecider, ...DONE, published(null))
      .when(approve, approvable({ struck: ['E1'], spent: 0 }))
      .then({ type: 'RunApproved', data: { runId: RUN, resolution: RESOLUTION, struck: ['E1'], spent: 0 } });
    given(runDecider, ...DONE, published(null), APPROVED)
      .when(approve, CONTEXT)
      .repeats(4);
  });

  it('waits for its publication, its window and its cases, and then looks at the resolution and at what has changed', () => {
    const all = approvable({ casesOpen: 1, isOutdated: true });
    const minority = { ...approve, resolution: { ...RESOLUTION, votesFor: 3 } };
    given(runDecider, ...DONE)
      .when(minority, all)
      .isRejected('run.not-published');
    given(runDecider, ...DONE, published('2026-06-10'))
      .when(minority, all)
      .isRejected('run.in-window');
    given(runDecider, ...DONE, published('2026-06-09'))
      .when(minority, all)
      .isRejected('run.cases-open');
    given(runDecider, ...DONE, published(null))
      .when(minority, approvable({ isOutdated: true }))
      .isRejected('resolution.no-majority');
    given(runDecider, ...DONE, published(null))
      .when(approve, approvable({ isOutdated: true }))
      .isRejected('run.outdated');
    given(runDecider, ...DONE, CANCELLED)
      .when(approve, all)
      .isRejected('run.cancelled');
  });
});

describe('a row that the meeting decides otherwise', () => {
  const PLACES = { kind: 'places', places: 1, ties: 'fewer' } as const;
  const GRADES = { kind: 'grades', grades: [{ name: 'good', share: 50 }], rest: 'rest' } as const;
  const override = {
    type: 'OverrideRow',
    runId: RUN,
    employeeId: 'E1',
    grade: undefined,
    place: false,
    reason: 'r',
  } as const;
  const CALLED: RunContext = { ...CONTEXT, split: PLACES, row: { ...ROW, place: true } };
  const OVERRIDDEN: RunEvent = {
    type: 'RunRowOverridden',
    data: { runId: RUN, employeeId: 'E1', grade: null, place: false, personal: { reason: 'r' } },
  };

  it('stays beside what was computed, and so it is: repeat', () => {
    given(runDecider, ...DONE)
      .when(override, CALLED)
      .then(OVERRIDDEN);
    given(runDecider, ...DONE, OVERRIDDEN)
      .when(override, CALLED)
      .repeats(3);
    given(runDecider, ...DONE)
      .when({ ...override, place: true }, CALLED)
      .repeats(2);
  });

  it('is none of one’s own, and only of a run that is computed and not published', () => {
    given(runDecider, ...DONE)
      .when(override, { ...CALLED, person: 'E1' })
      .isRejected('entry.on-oneself');
    given(runDecider, ...DONE)
      .when(override, { ...CALLED, row: undefined })
      .isRejected('run.row-unknown');
    given(runDecider, ...DONE, published(null))
      .when(override, CALLED)
      .isRejected('run.not-computed');
    given(runDecider, BEGUN).when(override, CALLED).isRejected('run.not-computed');
  });

  it('has a grade or a place, as the scheme gives them', () => {
    given(runDecider, ...DONE)
      .when({ ...override, grade: 'good' }, CALLED)
      .isRejected('run.unfit');
    const graded = { ...CALLED, split: GRADES, row: { ...ROW, grade: 'rest' } };
    const grade = { ...override, place: undefined };
    given(runDecider, ...DONE)
      .when({ ...grade, grade: 'none' }, graded)
      .isRejected('run.unfit');
    given(runDecider, ...DONE)
      .when({ ...grade, grade: 'rest' }, graded)
      .repeats(2);
  });
});

describe('the runs of a scheme', () => {
  const planned = (plan: Partial<RunPlan> = {}): SchemeRunsEvent => ({
    type: 'RunPlanned',
    data: { ...PLAN, ...plan, command: { id: 'c', digest: 'd' } },
  });
  const plan = (of: Partial<RunPlan> = {}) =>
    ({ type: 'PlanRun', plan: { ...PLAN, runId: OTHER, ...of, command: { id: 'c', digest: 'd' } } }) as const;
  const settled = (as: 'refused' | 'cancelled' | 'approved', runId = RUN): SchemeRunsEvent => ({
    type: 'RunSettled',
    data: { runId, schemeId: 's', as },
  });

  it('are one for each period, unless it was cancelled or refused', () => {
    given(schemeRunsDecider, planned()).when(plan(), undefined).isRejected('run.already');
    given(schemeRunsDecider, planned(), settled('approved'))
      .when(plan(), undefined)
      .isRejected('run.already');
    for (const as of ['cancelled', 'refused'] as const)
      given(schemeRunsDecider, planned(), settled(as))
        .when(plan(), undefined)
        .then(planned({ runId: OTHER }));
    given(schemeRunsDecider, planned())
      .when(plan({ period: '2026-06' }), undefined)
      .then(planned({ runId: OTHER, period: '2026-06' }));
  });

  it('have one supplement at a time that is not approved', () => {
    const first = planned({ runId: 'x', of: RUN });
    given(schemeRunsDecider, planned(), settled('approved'), first)
      .when(plan({ of: RUN }), undefined)
      .isRejected('run.already');
    given(schemeRunsDecider, planned(), settled('approved'), first, settled('approved', 'x'))
      .when(plan({ of: RUN }), undefined)
      .then(planned({ runId: OTHER, of: RUN }));
  });

  it('are planned once each, and again after they were refused', () => {
    given(schemeRunsDecider, planned())
      .when(plan({ runId: RUN }), undefined)
      .repeats(0);
    given(schemeRunsDecider, planned(), settled('refused'))
      .when(plan({ runId: RUN }), undefined)
      .then(planned());
  });
});

describe('a supplement', () => {
  const row = (employeeId: string, amount: number) => ({ ...ROW, employeeId, amount });

  it('gives what is more than was given, takes nothing back, and gives nothing to who was struck', () => {
    const now = [row('E1', 200), row('E2', 300), row('E3', 500), row('E4', 100), row('E5', 70)];
    const before = new Map([
      ['E1', 500],
      ['E2', 250],
      ['E3', 250],
      ['E4', 100],
    ]);
    expect(supplemented(now, before, new Set(['E5']))).toEqual([row('E2', 50), row('E3', 250)]);
  });
});
