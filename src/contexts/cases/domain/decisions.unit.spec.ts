import { describe, expect, it } from '@jest/globals';
import { awarded, registered } from '../../../../test/support/events.js';
import { given } from '../../../../test/support/given.js';
import { employeeDecider } from '../../employees/domain/decisions.js';
import type { EmployeeEvent } from '../../employees/domain/events.js';
import { addDays } from '../../../kernel/natural-month.js';
import type { CaseContext } from './context.js';
import { caseDecider } from './decisions.js';
import type { DecideCase, OpenCase, VoteOnCase } from './commands.js';
import type {
  CaseCarriedOut,
  CaseEvent,
  CaseOpened,
  CaseRefused,
  CaseUpheld,
  Replacement,
} from './events.js';

const CASE = '67813a26-d965-80e2-bad9-63cafb20970e';
const ENTRY = '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11';
const NEW = 'b10d6045-c342-87ef-9135-d9227941a5fc';

const opened = (changes: Partial<CaseOpened['data']> = {}): CaseOpened => ({
  type: 'CaseOpened',
  data: {
    caseId: CASE,
    kind: 'appeal',
    about: { entry: { employeeId: 'E1', entryId: ENTRY } },
    employeeId: 'E1',
    employmentNo: 1,
    month: '2026-09',
    openedBy: 'E1',
    near: ['E1', 'recorder'],
    wish: null,
    answerUntil: '2026-10-13',
    decideUntil: '2026-10-22',
    first: 'points-officer',
    quorum: 2,
    decisionDays: 10,
    furtherDays: 5,
    days: 'calendar',
    personal: { statement: 's', digestKey: 'key' },
    ...changes,
  },
});
const objection = opened({ kind: 'objection', openedBy: 'E2', near: ['E1', 'E2', 'recorder'] });

const praised = awarded('E1', 5, '2026-09-28');
const theEntry = { ...praised, data: { ...praised.data, entryId: ENTRY, itemCode: 'praised' } };

/** The file of the employee, with an award of 5 points. */
const fileOf = (...more: EmployeeEvent[]) =>
  [registered('E1', 'o', '2026-01-01'), theEntry, ...more].reduce(
    (file, event, revision) =>
      employeeDecider.evolve(file, event, { revision, position: BigInt(revision) }, 'recorder'),
    employeeDecider.initialState(),
  );
const left: EmployeeEvent = {
  type: 'EmployeeLeft',
  data: { employeeId: 'E1', employmentNo: 1, leftOn: '2026-10-01', personal: { reason: 'r' } },
};

const by = (person: string, changes: Partial<CaseContext> = {}): CaseContext => ({
  person,
  roles: [],
  isJob: false,
  today: '2026-10-12',
  plus: (day, count) => addDays(day, count),
  file: fileOf(),
  ...changes,
});

const more: Replacement = { direction: 'award', itemCode: 'praised', points: 8 };
const less: Replacement = { ...more, points: 2 };
const uphold = (replacement: Replacement | null = more): DecideCase => ({
  type: 'DecideCase',
  caseId: CASE,
  decision: 'uphold',
  cause: 'wrong-points',
  reason: 'r',
  replacement,
});
const refuse: DecideCase = { ...uphold(null), decision: 'refuse', cause: 'unfounded' };
const upheld = (changes: Partial<CaseUpheld['data']> = {}): CaseUpheld => ({
  type: 'CaseUpheld',
  data: {
    caseId: CASE,
    instance: 'first',
    by: { person: 'officer' },
    on: '2026-10-12',
    cause: 'wrong-points',
    personal: { reason: 'r' },
    furtherUntil: null,
    reverses: ENTRY,
    replacement: more,
    ...changes,
  },
});
const refused = (changes: Partial<CaseRefused['data']> = {}): CaseRefused => ({
  type: 'CaseRefused',
  data: {
    caseId: CASE,
    instance: 'first',
    by: { person: 'officer' },
    on: '2026-10-12',
    cause: 'unfounded',
    personal: { reason: 'r' },
    furtherUntil: '2026-10-17',
    reverses: null,
    restores: null,
    ...changes,
  },
});
const carriedOut: CaseCarriedOut = {
  type: 'CaseCarriedOut',
  data: {
    caseId: CASE,
    employeeId: 'E1',
    employmentNo: 1,
    month: '2026-09',
    results: [
      { entryId: ENTRY, as: 'reversed', refusedFor: null, points: -5, countsIn: '2026-10', position: '7' },
      { entryId: NEW, as: 'recorded', refusedFor: null, points: 2, countsIn: '2026-10', position: '8' },
    ],
  },
};
const stated = (as: 'subject' | 'other'): CaseEvent => ({
  type: 'CaseStated',
  data: { caseId: CASE, by: 'E1', as, personal: { text: 't' } },
});
const escalated: CaseEvent = {
  type: 'CaseEscalated',
  data: { caseId: CASE, because: 'overdue', decideUntil: '2026-11-02' },
};
const cases = (...events: CaseEvent[]) => given(caseDecider, ...events);

describe('opening a case', () => {
  const open: OpenCase = {
    type: 'OpenCase',
    caseId: CASE,
    kind: 'appeal',
    about: { entry: { entryId: ENTRY, employeeId: 'E1' } },
    statement: 's',
    evidence: undefined,
    wish: null,
  };

  it('is as it was looked at, once about one thing', () => {
    cases()
      .when(open, by('E1', { opening: opened().data }))
      .then(opened());
    cases(opened()).when(open, by('E1')).repeats(0);
    cases(opened())
      .when({ ...open, statement: 'other' }, by('E1'))
      .isRejected('case.already-open');
    cases(opened(), refused())
      .when({ ...open, statement: 'other' }, by('E1', { today: '2026-10-17' }))
      .isRejected('case.already-open');
    cases(opened(), refused())
      .when({ ...open, statement: 'other' }, by('E1', { today: '2026-10-18' }))
      .isRejected('case.decided');
    cases(opened({ kind: 'problem' }))
      .when({ ...open, kind: 'problem', statement: 'other' }, by('E1'))
      .isRejected('case.id-reused');
  });

  it('is possible again where it lapsed with a departure that was none, until its day', () => {
    const lapsed: CaseEvent = { type: 'CaseLapsed', data: { caseId: CASE, because: 'left' } };
    const again = { opening: opened().data, againUntil: '2026-10-12' };
    cases(opened(), lapsed).when(open, by('E1', again)).then(opened());
    cases(opened(), lapsed)
      .when(open, by('E1', { ...again, againUntil: '2026-10-11' }))
      .repeats(0);
    cases(opened(), lapsed)
      .when(open, by('E1', { opening: opened().data }))
      .repeats(0);
  });
});

describe('deciding a case alone', () => {
  it('is for who is not too near, in the first instance', () => {
    cases(opened()).when(uphold(), by('recorder')).isRejected('case.own');
    cases(opened({ first: 'leading-group' }))
      .when(uphold(), by('officer'))
      .isRejected('not-allowed');
    cases(opened(), escalated).when(uphold(), by('officer')).isRejected('not-allowed');
    cases(opened(), refused()).when(uphold(), by('officer')).isRejected('case.closed');
    cases().when(uphold(), by('officer')).isRejected('case.unknown');
  });

  it('says what is reversed and what replaces it', () => {
    cases(opened()).when(uphold(), by('officer')).then(upheld());
    cases(opened()).when(refuse, by('officer')).then(refused());
  });

  it('never takes points in an appeal', () => {
    cases(opened()).when(uphold(null), by('officer')).isRejected('case.replacement-unfit');
    cases(opened()).when(uphold(less), by('officer')).isRejected('case.replacement-unfit');
    const same = { ...more, points: 5 };
    cases(opened()).when(uphold(same), by('officer')).isRejected('case.replacement-unfit');
    cases(opened())
      .when({ ...refuse, replacement: more }, by('officer'))
      .isRejected('case.replacement-unfit');
  });

  it('hears before it takes points by an objection', () => {
    cases(objection).when(uphold(null), by('officer')).isRejected('case.not-heard');
    cases(objection, stated('other')).when(uphold(less), by('officer')).isRejected('case.not-heard');
    const taken = upheld({ replacement: null, furtherUntil: '2026-10-17' });
    cases(objection, stated('subject')).when(uphold(null), by('officer')).then(taken);
    cases(objection)
      .when(uphold(null), by('officer', { today: '2026-10-14' }))
      .then(upheld({ replacement: null, furtherUntil: '2026-10-19', on: '2026-10-14' }));
  });

  it('upholds nothing for who has left, nor what the file would refuse', () => {
    cases(opened())
      .when(uphold(), by('officer', { file: fileOf(left) }))
      .isRejected('employee.left');
    const unknown = { outcome: 'rejected', code: 'item.unknown', detail: 'd' } as const;
    cases(opened())
      .when(uphold(), by('officer', { refusedByFile: unknown }))
      .isRejected('item.unknown');
  });
});

describe('the leading group', () => {
  const vote = (
    side: VoteOnCase['vote'],
    replacement: Replacement | null = null,
    cause: VoteOnCase['cause'] = 'wrong-points',
  ): VoteOnCase => ({ type: 'VoteOnCase', caseId: CASE, vote: side, cause, reason: 'r', replacement });
  const voted = (
    person: string,
    side: VoteOnCase['vote'],
    replacement: Replacement | null = null,
  ): CaseEvent => ({
    type: 'CaseVotedOn',
    data: {
      caseId: CASE,
      instance: 'group',
      by: person,
      vote: side,
      replacement,
      cause: 'wrong-points',
      personal: { reason: 'r' },
    },
  });

  it('decides by the vote that makes the quorum, and no tie', () => {
    cases(opened()).when(vote('for', more), by('m1')).isRejected('not-allowed');
    cases(opened(), escalated)
      .when(vote('for', more), by('m1'))
      .then(voted('m1', 'for', more));
    cases(opened(), escalated, voted('m1', 'for', more))
      .when(vote('against'), by('m2'))
      .then(voted('m2', 'against'));
    cases(opened(), escalated, voted('m1', 'for', more), voted('m2', 'against'))
      .when(vote('for', null, 'unequal'), by('m3'))
      .then(
        { ...voted('m3', 'for'), data: { ...voted('m3', 'for').data, cause: 'unequal' } } as CaseEvent,
        upheld({ instance: 'group', by: { votesFor: 2, votesAgainst: 1 }, cause: 'unequal' }),
      );
  });

  it('votes once for a person, with one replacement', () => {
    const first = cases(opened(), escalated, voted('m1', 'for', more));
    first.when(vote('for', more), by('m1')).repeats(2);
    first.when(vote('against'), by('m1')).isRejected('case.voted');
    first.when(vote('for', less), by('m2')).isRejected('case.replacement-unfit');
    first.when(vote('against', more), by('m2')).isRejected('case.replacement-unfit');
    first.when(vote('for'), by('E1')).isRejected('case.own');
  });

  it('undoes what was upheld: what stands is reversed, and the entry stands again', () => {
    const further: CaseEvent = {
      type: 'CaseTakenFurther',
      data: { caseId: CASE, by: 'E1', decideUntil: '2026-10-22', personal: { statement: 's' } },
    };
    const before = [
      objection,
      upheld({ replacement: less, furtherUntil: '2026-10-17' }),
      carriedOut,
      further,
    ] as const;
    const votes = { votesFor: 0, votesAgainst: 2 };
    cases(...before, voted('m1', 'against'))
      .when(vote('against'), by('m2'))
      .then(
        voted('m2', 'against'),
        refused({
          instance: 'group',
          by: votes,
          cause: 'wrong-points',
          furtherUntil: null,
          reverses: NEW,
          restores: ENTRY,
        }),
      );
    cases(...before)
      .when(vote('for', more), by('m1'))
      .isRejected('case.replacement-unfit');
  });
});

describe('after a decision', () => {
  const further = { type: 'TakeCaseFurther', caseId: CASE, statement: 's' } as const;
  const takenFurther: CaseEvent = {
    type: 'CaseTakenFurther',
    data: { caseId: CASE, by: 'E1', decideUntil: '2026-10-22', personal: { statement: 's' } },
  };

  it('whom it went against takes it further, once, in time', () => {
    cases(opened(), refused()).when(further, by('E1')).then(takenFurther);
    cases(opened(), refused(), takenFurther).when(further, by('E1')).repeats(2);
    cases(opened(), refused())
      .when(further, by('E1', { today: '2026-10-18' }))
      .isRejected('case.too-late');
    cases(opened(), refused()).when(further, by('E2')).isRejected('not-allowed');
    cases(opened()).when(further, by('E1')).isRejected('case.not-decided');
    cases(opened(), refused({ furtherUntil: null }))
      .when(further, by('E1'))
      .isRejected('case.final');
    cases(opened(), upheld()).when(further, by('E1')).isRejected('not-allowed');
  });

  it('the head reopens what was refused, once, within 366 days', () => {
    const reopen = { type: 'ReopenCase', caseId: CASE, reason: 'r' } as const;
    const reopened: CaseEvent = {
      type: 'CaseReopened',
      data: { caseId: CASE, decideUntil: '2026-10-22', personal: { reason: 'r' } },
    };
    cases(opened(), refused()).when(reopen, by('head')).then(reopened);
    cases(opened(), refused()).when(reopen, by('recorder')).isRejected('case.own');
    cases(opened(), refused(), reopened).when(reopen, by('head')).repeats(2);
    cases(opened(), refused(), reopened, refused()).when(reopen, by('head')).isRejected('case.final');
    cases(opened()).when(reopen, by('head')).isRejected('case.not-refused');
    cases(opened(), refused())
      .when(reopen, by('head', { today: '2027-10-14' }))
      .isRejected('case.too-late');
  });

  it('the opener withdraws nothing any more', () => {
    const withdraw = { type: 'WithdrawCase', caseId: CASE } as const;
    const withdrawn: CaseEvent = { type: 'CaseWithdrawn', data: { caseId: CASE } };
    cases(opened()).when(withdraw, by('E1')).then(withdrawn);
    cases(opened(), withdrawn).when(withdraw, by('E1')).repeats(1);
    cases(opened()).when(withdraw, by('E2')).isRejected('not-allowed');
    cases(opened(), refused()).when(withdraw, by('E1')).isRejected('case.closed');
  });
});

describe('in the meantime', () => {
  it('states something who is concerned, recorded it, or decides', () => {
    const state = { type: 'StateInCase', caseId: CASE, text: 't', evidence: undefined } as const;
    cases(opened()).when(state, by('E1')).then(stated('subject'));
    cases(opened()).when(state, by('E9')).isRejected('not-allowed');
    const said: CaseEvent = {
      type: 'CaseStated',
      data: { caseId: CASE, by: 'officer', as: 'other', personal: { text: 't' } },
    };
    cases(opened())
      .when(state, by('officer', { roles: ['points-officer'] }))
      .then(said);
    const full = Array.from({ length: 100 }, () => stated('other'));
    cases(opened(), ...full)
      .when(state, by('E1'))
      .isRejected('case.full');
  });

  it('is handed on by who is too near, and by the job after its day', () => {
    const escalate = { type: 'EscalateCase', caseId: CASE } as const;
    const handedOn = (because: 'overdue' | 'too-near', decideUntil: string): CaseEvent => ({
      type: 'CaseEscalated',
      data: { caseId: CASE, because, decideUntil },
    });
    cases(opened()).when(escalate, by('officer')).isRejected('not-allowed');
    cases(opened()).when(escalate, by('recorder')).then(handedOn('too-near', '2026-10-22'));
    const job = (today: string) => by('system', { isJob: true, today });
    cases(opened()).when(escalate, job('2026-10-22')).isRejected('case.not-due');
    cases(opened()).when(escalate, job('2026-10-23')).then(handedOn('overdue', '2026-11-02'));
    cases(opened(), escalated).when(escalate, job('2026-10-23')).repeats(1);
  });

  it('lapses with the employment, by the job', () => {
    const lapse = { type: 'LapseCase', caseId: CASE } as const;
    const lapsed: CaseEvent = { type: 'CaseLapsed', data: { caseId: CASE, because: 'left' } };
    cases(opened()).when(lapse, by('system')).isRejected('case.not-due');
    const gone = by('system', { file: fileOf(left) });
    cases(opened()).when(lapse, gone).then(lapsed);
    cases(opened(), lapsed).when(lapse, gone).repeats(1);
    cases(opened(), refused()).when(lapse, gone).isRejected('case.closed');
    cases(opened({ kind: 'problem', employeeId: null, employmentNo: null }))
      .when(lapse, by('system', { file: undefined }))
      .isRejected('case.not-due');
  });

  it('numbers what it records, also what was refused', () => {
    const state = [opened(), upheld(), carriedOut].reduce(
      (folded, event, revision) =>
        caseDecider.evolve(folded, event, { revision, position: BigInt(revision) }, 'officer'),
      caseDecider.initialState(),
    );
    expect(state).toMatchObject({ standing: NEW, recorded: 1, pending: undefined });
  });
});
