import { describe, expect, it } from '@jest/globals';
import { left, registered } from '../../../../test/support/events.js';
import { given } from '../../../../test/support/given.js';
import { employeeDecider } from '../../employees/domain/decisions.js';
import type { EmployeeEvent } from '../../employees/domain/events.js';
import type { DecideInspection, ExcuseMonth, OpenInspection } from './commands.js';
import { inspectionDecider, type InspectionContext, type Measuring } from './decisions.js';
import type {
  InspectionDecided,
  InspectionEvent,
  InspectionMeasured,
  InspectionOpened,
  Outcome,
  ProgrammeSet,
  Terms,
} from './events.js';
import { programmesDecider, versionOn, type SetProgramme } from './programmes.js';

const terms: Terms = {
  months: 3,
  board: 'all',
  atLeast: null,
  share: 40,
  ties: 'up',
  barred: 'extend',
  extension: { months: 1, times: 1, measures: 'whole' },
  decisionDays: 10,
};
const programme = (changes: Partial<ProgrammeSet['data']> = {}): ProgrammeSet['data'] => ({
  programmeId: 'reserve',
  title: 'Reserve talents',
  inForceFrom: '2026-07-01',
  ...terms,
  recommendation: null,
  ...changes,
});

const ids = { programmeId: 'reserve', employeeId: 'E1' };
const opened = (changes: Partial<InspectionOpened['data']> = {}): InspectionOpened => ({
  type: 'InspectionOpened',
  data: {
    ...ids,
    employmentNo: 1,
    from: '2026-07',
    version: 1,
    terms,
    openedBy: 'officer',
    recommendation: null,
    personal: { statement: 's', digestKey: 'key' },
    ...changes,
  },
});
const excused = (month: string): InspectionEvent => ({
  type: 'MonthExcused',
  data: { ...ids, month, personal: { reason: 'r' } },
});
const measured = (
  finding: Outcome | null,
  changes: Partial<InspectionMeasured['data']> = {},
): InspectionMeasured => ({
  type: 'InspectionMeasured',
  data: {
    ...ids,
    on: '2026-10-09',
    months: ['2026-07', '2026-08', '2026-09'],
    excused: [],
    position: '77',
    figures: { N: 5, q: 2, rank: 4, equals: 1, sum: 66 },
    barred: false,
    finding,
    decideUntil: '2026-10-23',
    ...changes,
  },
});
const decided = (outcome: Outcome, deviates = false): InspectionDecided => ({
  type: 'InspectionDecided',
  data: {
    ...ids,
    on: '2026-10-12',
    outcome,
    deviates,
    by: 'head',
    resolution: null,
    personal: { reason: null },
  },
});
const ended: InspectionEvent = { type: 'InspectionEnded', data: { ...ids, because: 'left' } };

const fileOf = (...events: EmployeeEvent[]) =>
  events.reduce(
    (file, event, revision) =>
      employeeDecider.evolve(file, event, { revision, position: BigInt(revision) }, 'recorder'),
    employeeDecider.initialState(),
  );
const joined = registered('E1', 'o', '2026-06-15');
const context = (changes: Partial<InspectionContext> = {}): InspectionContext => ({
  today: '2026-10-12',
  person: 'head',
  isOnOneself: false,
  file: fileOf(joined),
  lastClosed: '2026-06',
  version: { version: 1, programme: programme() },
  newDigestKey: 'key',
  ...changes,
});
const hasLeft = context({ file: fileOf(joined, left('E1', '2026-08-01')) });

const open: OpenInspection = {
  type: 'OpenInspection',
  ...ids,
  from: '2026-07',
  statement: 's',
  recommendation: null,
};
const excuse = (month: string): ExcuseMonth => ({ type: 'ExcuseMonth', ...ids, month, reason: 'r' });
const decide = (outcome: Outcome, more: Partial<DecideInspection> = {}): DecideInspection => ({
  type: 'DecideInspection',
  ...ids,
  outcome,
  reason: undefined,
  resolution: null,
  ...more,
});
const MEASURE = { type: 'MeasureInspection', ...ids } as const;
const END = { type: 'EndInspection', ...ids } as const;
const inspection = (...events: InspectionEvent[]) => given(inspectionDecider, ...events);

describe('opening an inspection', () => {
  it('keeps the terms of the version that is in force', () => {
    inspection()
      .when(open, context({ person: 'officer' }))
      .then(opened());
  });

  it('is refused in this order', () => {
    inspection()
      .when(open, context({ version: undefined, file: fileOf() }))
      .isRejected('programme.unknown');
    inspection()
      .when(open, context({ file: fileOf(), isOnOneself: true }))
      .isRejected('employee.unknown');
    inspection()
      .when(open, { ...hasLeft, isOnOneself: true })
      .isRejected('entry.on-oneself');
    inspection().when(open, hasLeft).isRejected('employee.left');
    inspection(opened())
      .when({ ...open, from: '2026-08' }, context({ lastClosed: '2026-08' }))
      .isRejected('inspection.already-open');
    inspection()
      .when({ ...open, from: '2026-05' }, context())
      .isRejected('month.closed');
    inspection()
      .when({ ...open, from: '2026-05' }, context({ lastClosed: undefined }))
      .isRejected('inspection.before-joining');
  });

  it('is a repeat of the same while that is running, and begins anew afterwards', () => {
    inspection(opened()).when(open, context()).repeats(0);
    inspection(opened(), measured('cancel'), decided('cancel'))
      .when(open, context({ person: 'officer' }))
      .then(opened());
    const again = registered('E1', 'o', '2026-07-01', { employmentNo: 2 });
    const returned = context({ person: 'officer', file: fileOf(joined, left('E1', '2026-08-01'), again) });
    inspection(opened())
      .when(open, returned)
      .then(opened({ employmentNo: 2 }));
  });

  it('takes the vote that the programme asks for', () => {
    const asking = context({
      version: { version: 1, programme: programme({ recommendation: { entitledMin: 5, share: 60 } }) },
    });
    const by = (entitled: number, present: number, votesFor: number): OpenInspection => ({
      ...open,
      recommendation: { entitled, present, votesFor },
    });
    inspection().when(open, asking).isRejected('inspection.not-recommended');
    for (const few of [by(4, 4, 4), by(7, 6, 3), by(8, 4, 4), by(5, 6, 6), by(5, 5, 6)])
      inspection().when(few, asking).isRejected('inspection.not-recommended');
    const recommendation = { entitled: 9, present: 5, votesFor: 3 };
    inspection()
      .when({ ...open, recommendation }, { ...asking, person: 'officer' })
      .then(opened({ recommendation }));
  });
});

describe('excusing a month', () => {
  it('brings one more at the end, up to half of those to be measured', () => {
    inspection(opened()).when(excuse('2026-08'), context()).then(excused('2026-08'));
    inspection(opened(), excused('2026-08')).when(excuse('2026-08'), context()).repeats(1);
    inspection(opened(), excused('2026-08'))
      .when(excuse('2026-10'), context())
      .isRejected('inspection.too-many-excused');
    inspection(opened()).when(excuse('2026-10'), context()).isRejected('inspection.month-unfit');
    inspection(opened(), measured('extend'))
      .when(excuse('2026-08'), context())
      .isRejected('inspection.month-unfit');
    inspection().when(excuse('2026-08'), context()).isRejected('inspection.unknown');
    inspection(opened(), ended).when(excuse('2026-08'), context()).isRejected('inspection.closed');
    const oneself = context({ isOnOneself: true });
    inspection(opened()).when(excuse('2026-10'), oneself).isRejected('inspection.month-unfit');
    inspection(opened()).when(excuse('2026-08'), oneself).isRejected('entry.on-oneself');
  });

  it('may be one that was measured before an extension of the whole, and none before an extension alone', () => {
    const extended = [measured('extend'), decided('extend')];
    inspection(opened(), ...extended)
      .when(excuse('2026-08'), context())
      .then(excused('2026-08'));
    const alone = { ...terms, extension: { months: 2, times: 1, measures: 'extension' } } as const;
    inspection(opened({ terms: alone }), ...extended)
      .when(excuse('2026-08'), context())
      .isRejected('inspection.month-unfit');
    inspection(opened({ terms: alone }), ...extended)
      .when(excuse('2026-11'), context())
      .then(excused('2026-11'));
  });
});

describe('measuring', () => {
  const measuring: Measuring = {
    figures: { N: 5, q: 2, rank: 4, equals: 1, sum: 66 },
    isWithin: false,
    isBarred: false,
    position: 77n,
    decideUntil: '2026-10-23',
  };
  const due = context({ today: '2026-10-09', measuring });

  it('finds by the figures', () => {
    inspection(opened()).when(MEASURE, due).then(measured('extend'));
    inspection(opened())
      .when(MEASURE, { ...due, measuring: { ...measuring, isWithin: true } })
      .then(measured('pass'));
    inspection(opened())
      .when(MEASURE, { ...due, measuring: { ...measuring, isWithin: true, isBarred: true } })
      .then(measured('extend', { barred: true }));
  });

  it('measures the months that are not excused, and after an extension those that it measures', () => {
    const months = ['2026-07', '2026-09', '2026-10'];
    inspection(opened(), excused('2026-08'))
      .when(MEASURE, due)
      .then(measured('extend', { months, excused: ['2026-08'] }));
    const extended = [measured('extend'), decided('extend')];
    inspection(opened(), ...extended)
      .when(MEASURE, due)
      .then(measured('cancel', { months: ['2026-07', '2026-08', '2026-09', '2026-10'] }));
    const alone = { ...terms, extension: { months: 2, times: 1, measures: 'extension' } } as const;
    inspection(opened({ terms: alone }), ...extended)
      .when(MEASURE, due)
      .then(measured('cancel', { months: ['2026-10', '2026-11'] }));
  });

  it('is not due while a month is unconfirmed, when measured and not outdated, closed, or without the employee', () => {
    inspection().when(MEASURE, due).isRejected('inspection.unknown');
    inspection(opened()).when(MEASURE, context()).isRejected('inspection.not-due');
    inspection(opened(), measured('pass')).when(MEASURE, due).isRejected('inspection.not-due');
    inspection(opened(), measured('pass'))
      .when(MEASURE, { ...due, isOutdated: true })
      .then(measured('extend'));
    inspection(opened(), measured('pass'), decided('pass'))
      .when(MEASURE, due)
      .isRejected('inspection.not-due');
    inspection(opened())
      .when(MEASURE, { ...hasLeft, measuring })
      .isRejected('inspection.not-due');
  });
});

describe('deciding', () => {
  const reasoned = {
    reason: 'r',
    resolution: { heldOn: '2026-10-12', entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 },
  };

  it('goes by the finding, or deviates with a reason and a resolution', () => {
    inspection(opened(), measured('extend')).when(decide('extend'), context()).then(decided('extend'));
    inspection(opened(), measured('extend'))
      .when(decide('pass'), context())
      .isRejected('inspection.reason-missing');
    inspection(opened(), measured('extend'))
      .when(decide('pass', { reason: 'r' }), context())
      .isRejected('inspection.reason-missing');
    const deviating = decided('pass', true);
    const data = {
      ...deviating.data,
      resolution: reasoned.resolution,
      personal: { reason: 'r' },
    };
    inspection(opened(), measured('extend'))
      .when(decide('pass', reasoned), context())
      .then({ ...deviating, data });
    inspection(opened(), measured(null))
      .when(decide('cancel'), context())
      .isRejected('inspection.reason-missing');
  });

  it('is refused in this order', () => {
    const state = inspection(opened(), measured('pass'));
    inspection().when(decide('pass'), context()).isRejected('inspection.unknown');
    inspection(opened(), measured('pass'), decided('pass')).when(decide('pass'), hasLeft).repeats(2);
    inspection(opened(), measured('pass'), decided('pass'))
      .when(decide('cancel'), context())
      .isRejected('inspection.closed');
    state.when(decide('pass'), { ...hasLeft, isOnOneself: true }).isRejected('entry.on-oneself');
    state.when(decide('pass'), hasLeft).isRejected('employee.left');
    inspection(opened()).when(decide('pass'), context()).isRejected('inspection.not-measured');
    const outdated = context({ isOutdated: true });
    state.when(decide('pass'), outdated).isRejected('inspection.outdated');
    const twice = [opened(), measured('extend'), decided('extend'), measured('cancel')];
    inspection(...twice)
      .when(decide('extend'), context())
      .isRejected('inspection.no-extension');
    const later = { ...reasoned, resolution: { ...reasoned.resolution, heldOn: '2026-10-13' } };
    state.when(decide('cancel', later), context()).isRejected('resolution.in-the-future');
  });

  it('takes no finding from before an extension', () => {
    inspection(opened(), measured('extend'), decided('extend'))
      .when(decide('pass', reasoned), context())
      .isRejected('inspection.not-measured');
  });
});

describe('leaving', () => {
  it('ends what is running, once', () => {
    inspection(opened()).when(END, hasLeft).then(ended);
    inspection(opened(), ended).when(END, hasLeft).repeats(1);
    inspection(opened()).when(END, context()).isRejected('inspection.not-due');
    inspection(opened(), measured('pass'), decided('pass'))
      .when(END, hasLeft)
      .isRejected('inspection.not-due');
    inspection().when(END, hasLeft).isRejected('inspection.unknown');
  });
});

describe('a programme', () => {
  const set = (changes: Partial<ProgrammeSet['data']> = {}): SetProgramme => ({
    type: 'SetProgramme',
    ...programme(changes),
  });
  const before = { settledUntil: '2026-06-30' };
  const isSet = (changes: Partial<ProgrammeSet['data']> = {}): ProgrammeSet => ({
    type: 'ProgrammeSet',
    data: programme(changes),
  });

  it('is set for days to come, each version for later ones', () => {
    given(programmesDecider).when(set(), before).then(isSet());
    given(programmesDecider)
      .when(set(), { settledUntil: '2026-07-01' })
      .isRejected('programme.in-force-too-early');
    given(programmesDecider, isSet()).when(set(), before).isRejected('programme.out-of-order');
    given(programmesDecider, isSet())
      .when(set({ programmeId: 'other' }), before)
      .then(isSet({ programmeId: 'other' }));
  });

  it('adds no ranks of several offices, and asks for no more months than there are', () => {
    given(programmesDecider)
      .when(set({ board: 'office', inForceFrom: '2026-01-01' }), before)
      .isRejected('programme.unfit');
    given(programmesDecider)
      .when(set({ atLeast: 4 }), before)
      .isRejected('programme.unfit');
    given(programmesDecider)
      .when(set({ board: 'office', atLeast: 3 }), before)
      .then(isSet({ board: 'office', atLeast: 3 }));
  });

  it('tells its version on a day, counted from 1', () => {
    const known = [isSet(), isSet({ inForceFrom: '2026-09-01', share: 30 })].reduce(
      (programmes, event, revision) =>
        programmesDecider.evolve(programmes, event, { revision, position: 0n }, 'head'),
      programmesDecider.initialState(),
    );
    expect(versionOn(known, 'reserve', '2026-06-30')).toBeUndefined();
    expect(versionOn(known, 'reserve', '2026-08-31')).toMatchObject({ version: 1 });
    expect(versionOn(known, 'reserve', '2026-09-01')).toMatchObject({ version: 2, programme: { share: 30 } });
    expect(versionOn(known, 'other', '2026-09-01')).toBeUndefined();
  });
});
