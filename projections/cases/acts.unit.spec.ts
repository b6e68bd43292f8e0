import { describe, expect, it } from '@jest/globals';
import type { CaseEvent, CaseOpened } from '../../src/contexts/cases/domain/events.js';
import type { Role } from '../../src/contexts/access/domain/roles.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { actsIn, type CaseAct } from './acts.js';
import { caseDocAfter, type CaseDoc } from './fold.js';

const CASE = '67813a26-d965-80e2-bad9-63cafb20970e';
const ENTRY = '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11';

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
const OBJECTION = opened({ kind: 'objection', openedBy: 'E2', near: ['E1', 'E2', 'recorder'] });

const decided = (type: 'CaseUpheld' | 'CaseRefused', furtherUntil: string | null): CaseEvent =>
  ({
    type,
    data: {
      caseId: CASE,
      instance: 'first',
      by: { person: 'officer' },
      on: '2026-10-12',
      cause: 'wrong-fact',
      furtherUntil,
      reverses: null,
      replacement: null,
      restores: null,
      personal: { reason: 'r' },
    },
  }) as CaseEvent;
const REFUSED = decided('CaseRefused', '2026-10-17');
const UPHELD = decided('CaseUpheld', '2026-10-17');
const further = (by: string): CaseEvent => ({
  type: 'CaseTakenFurther',
  data: { caseId: CASE, by, decideUntil: '2026-10-27', personal: { statement: 's' } },
});
const votedBy = (by: string): CaseEvent => ({
  type: 'CaseVotedOn',
  data: {
    caseId: CASE,
    instance: 'group',
    by,
    vote: 'against',
    replacement: null,
    cause: 'unfounded',
    personal: { reason: 'r' },
  },
});
const ESCALATED: CaseEvent = {
  type: 'CaseEscalated',
  data: { caseId: CASE, because: 'too-near', decideUntil: '2026-10-27' },
};
const REOPENED: CaseEvent = {
  type: 'CaseReopened',
  data: { caseId: CASE, decideUntil: '2026-10-27', personal: { reason: 'r' } },
};

/** The case after these events. */
const after = (...events: readonly CaseEvent[]): CaseDoc => {
  const meta = { recordedAt: '2026-10-09T02:00:00Z', recordedBy: 'somebody' };
  const docs = events.reduce<CaseDoc | undefined>(
    (doc, event) => caseDocAfter(doc, { event, meta } as unknown as RecordedEvent<CaseEvent>),
    undefined,
  );
  if (docs === undefined) throw new Error('no events');
  return docs;
};

const may = (
  doc: CaseDoc,
  person: string,
  roles: readonly Role[] = [],
  today = '2026-10-13',
): readonly CaseAct[] => actsIn(doc, { person, roles }, today);

describe('what may be done about a case', () => {
  it('is stated in by whom it concerns and who decides, and withdrawn by its opener alone', () => {
    const doc = after(opened());
    expect(may(doc, 'E1')).toEqual(['state', 'withdraw']);
    expect(may(doc, 'recorder')).toEqual(['state']);
    expect(may(doc, 'E9')).toEqual([]);
    expect(may(doc, 'head', ['head'])).toEqual(['state']);
  });

  it('is decided by an officer, who hands it on where they are too near', () => {
    const doc = after(opened());
    expect(may(doc, 'officer', ['points-officer'])).toEqual(['state', 'decide']);
    expect(may(doc, 'recorder', ['points-officer'])).toEqual(['state', 'escalate']);
  });

  it('is voted on once by each of the group, in its turn and not before', () => {
    const doc = after(opened(), ESCALATED, votedBy('M1'));
    expect(may(doc, 'M1', ['member'])).toEqual(['state']);
    expect(may(doc, 'M2', ['member'])).toEqual(['state', 'vote']);
    expect(may(doc, 'recorder', ['member'])).toEqual(['state']);
    expect(may(doc, 'officer', ['points-officer'])).toEqual(['state']);
    expect(may(after(opened(), REFUSED, REOPENED), 'M1', ['member'])).toEqual(['state', 'vote']);
  });

  it('goes further by whom the decision went against, until the day is over', () => {
    const refused = after(OBJECTION, REFUSED);
    expect(may(refused, 'E2')).toEqual(['take-further']);
    expect(may(refused, 'E1')).toEqual([]);
    expect(may(after(OBJECTION, UPHELD), 'E1')).toEqual(['take-further']);
    expect(may(after(OBJECTION, UPHELD), 'E2')).toEqual([]);
    expect(may(refused, 'E2', [], '2026-10-17')).toEqual(['take-further']);
    expect(may(refused, 'E2', [], '2026-10-18')).toEqual([]);
  });

  it('is not withdrawn after it was upheld before', () => {
    expect(may(after(OBJECTION, UPHELD, further('E1')), 'E2')).toEqual(['state']);
    expect(may(after(OBJECTION, REFUSED, further('E2')), 'E2')).toEqual(['state', 'withdraw']);
  });

  it('is reopened once by the head or an administrator, within a year', () => {
    const refused = after(opened(), REFUSED);
    expect(may(refused, 'head', ['head'])).toEqual(['reopen']);
    expect(may(refused, 'recorder', ['head'])).toEqual([]);
    expect(may(refused, 'officer', ['points-officer'])).toEqual([]);
    expect(may(refused, 'head', ['head'], '2027-10-13')).toEqual(['reopen']);
    expect(may(refused, 'head', ['head'], '2027-10-14')).toEqual([]);
    const twice = after(opened(), REFUSED, REOPENED, decided('CaseRefused', null));
    expect(may(twice, 'head', ['head'])).toEqual([]);
  });
});
