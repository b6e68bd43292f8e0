import { describe, expect, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { alertsOfDecider, type AlertOfContext, type AnswerAlert, type RaiseAlert } from './alerts-of.js';
import type {
  AlertAnswered,
  AlertEnded,
  AlertLifted,
  AlertRaised,
  AlertSet,
  AlertsReviewed,
} from './events.js';
import { reviewsDecider } from './reviews.js';
import { MAX_RULES, rulesDecider, type SetAlert } from './rules.js';

const rule = (changes: Partial<AlertSet['data']> = {}): AlertSet['data'] => ({
  alertId: 'low',
  title: 'Low scores',
  measure: 'month-below',
  threshold: -10,
  share: null,
  months: null,
  officeId: null,
  tells: ['self', 'manager'],
  from: '2026-10-01',
  ...changes,
});
const set = (changes: Partial<AlertSet['data']> = {}): SetAlert => ({ type: 'SetAlert', ...rule(changes) });
const isSet = (changes: Partial<AlertSet['data']> = {}): AlertSet => ({
  type: 'AlertSet',
  data: rule(changes),
});
const ended: AlertEnded = { type: 'AlertEnded', data: { alertId: 'low' } };
const context = { officeIsOpen: true, settledUntil: '2026-09-30' };

describe('setting an alert', () => {
  it('is for days to come, once for each id', () => {
    given(rulesDecider).when(set(), context).then(isSet());
    given(rulesDecider, isSet()).when(set(), context).repeats(0);
    given(rulesDecider, isSet())
      .when(set({ tells: ['manager', 'self'] }), context)
      .repeats(0);
    given(rulesDecider, isSet())
      .when(set({ threshold: 0 }), context)
      .isRejected('alert.id-reused');
    given(rulesDecider)
      .when(set(), { ...context, settledUntil: '2026-10-01' })
      .isRejected('alert.in-force-too-early');
  });

  it('is refused in this order', () => {
    const nowhere = { ...context, officeIsOpen: false, settledUntil: '2026-10-01' };
    given(rulesDecider, isSet())
      .when(set({ threshold: null }), nowhere)
      .isRejected('alert.id-reused');
    given(rulesDecider)
      .when(set({ threshold: null, officeId: 'gone' }), nowhere)
      .isRejected('alert.unfit');
    given(rulesDecider)
      .when(set({ officeId: 'gone' }), nowhere)
      .isRejected('office.unknown');
    const many = Array.from({ length: MAX_RULES }, (_, no) => isSet({ alertId: `low-${no}` }));
    given(rulesDecider, ...many)
      .when(set(), { ...context, settledUntil: '2026-10-01' })
      .isRejected('alert.in-force-too-early');
    given(rulesDecider, ...many)
      .when(set(), context)
      .isRejected('alert.too-many');
    const { data } = ended;
    given(rulesDecider, ...many, { type: 'AlertEnded', data: { ...data, alertId: 'low-3' } })
      .when(set(), context)
      .then(isSet());
  });

  it('takes the fields that the measure needs, and no others', () => {
    const none = { threshold: null, share: null, months: null };
    const unfit: readonly Partial<AlertSet['data']>[] = [
      { ...none },
      { share: 10 },
      { months: 3 },
      { measure: 'average-below', threshold: 0 },
      { ...none, measure: 'bottom-share', share: 10 },
      { ...none, measure: 'bottom-share', months: 3 },
      { ...none, measure: 'bottom-share', share: 51, months: 3 },
      { ...none, measure: 'bottom-share', share: 10, months: 13 },
      { measure: 'fall', threshold: 0 },
      { measure: 'deductions-above', threshold: -1 },
      { measure: 'silent', threshold: 0 },
      { measure: 'office-silent', threshold: 5, months: 3 },
      { measure: 'bottom-line' },
    ];
    for (const changes of unfit) given(rulesDecider).when(set(changes), context).isRejected('alert.unfit');
    const fit: readonly Partial<AlertSet['data']>[] = [
      { ...none, measure: 'bottom-share', share: 50, months: 12 },
      { ...none, measure: 'bottom-line' },
      { measure: 'deductions-above', threshold: 0 },
      { measure: 'balance-below' },
    ];
    for (const changes of fit) given(rulesDecider).when(set(changes), context).then(isSet(changes));
  });

  it('ends it once', () => {
    given(rulesDecider).when({ type: 'EndAlert', alertId: 'low' }, context).isRejected('alert.unknown');
    given(rulesDecider, isSet()).when({ type: 'EndAlert', alertId: 'low' }, context).then(ended);
    given(rulesDecider, isSet(), ended).when({ type: 'EndAlert', alertId: 'low' }, context).repeats(1);
  });
});

const about = { employeeId: 'E1' };
const data: AlertRaised['data'] = {
  alertId: 'low',
  about,
  employmentNo: 1,
  period: '2026-10',
  measure: 'month-below',
  on: '2026-10',
  value: -12,
  threshold: -10,
  tells: ['self'],
  position: '77',
  answerUntil: '2026-11-18',
};
const raised: AlertRaised = { type: 'AlertRaised', data };
const raise: RaiseAlert = { type: 'RaiseAlert', ...data };
const lifted: AlertLifted = {
  type: 'AlertLifted',
  data: { alertId: 'low', about, period: '2026-10', position: '99' },
};
const lift = { type: 'LiftAlert', ...lifted.data } as const;
const answer: AnswerAlert = {
  type: 'AnswerAlert',
  alertId: 'low',
  employeeId: 'E1',
  period: '2026-10',
  measure: 'talk',
  text: 't',
};
const answered: AlertAnswered = {
  type: 'AlertAnswered',
  data: { alertId: 'low', about, period: '2026-10', measure: 'talk', by: 'officer', personal: { text: 't' } },
};
const officer: AlertOfContext = { person: 'officer', isOnOneself: false, isWithinReach: true };

describe('an alert about somebody', () => {
  it('is raised once for a period, and lifted for good', () => {
    given(alertsOfDecider).when(raise, officer).then(raised);
    given(alertsOfDecider, raised)
      .when({ ...raise, value: -15 }, officer)
      .repeats(0);
    given(alertsOfDecider, raised).when(lift, officer).then(lifted);
    given(alertsOfDecider, raised, lifted).when(lift, officer).repeats(1);
    given(alertsOfDecider, raised, lifted).when(raise, officer).repeats(0);
    given(alertsOfDecider).when(lift, officer).isRejected('alert.unknown');
  });

  it('is answered once, by somebody else who answers for the office', () => {
    given(alertsOfDecider, raised).when(answer, officer).then(answered);
    given(alertsOfDecider, raised, lifted).when(answer, officer).then(answered);
    given(alertsOfDecider, raised, answered).when(answer, officer).repeats(1);
    given(alertsOfDecider, raised, answered)
      .when({ ...answer, measure: 'help' }, officer)
      .isRejected('alert.answered');
    const far = { ...officer, isWithinReach: false };
    given(alertsOfDecider).when(answer, far).isRejected('alert.unknown');
    given(alertsOfDecider, raised)
      .when(answer, { ...far, isOnOneself: true })
      .isRejected('entry.on-oneself');
    given(alertsOfDecider, raised, answered).when(answer, far).isRejected('not-allowed');
  });
});

describe('looking at a day', () => {
  const review = { type: 'ReviewAlerts', period: '2026-10-13', position: '77' } as const;
  const reviewed: AlertsReviewed = {
    type: 'AlertsReviewed',
    data: { period: '2026-10-13', position: '77' },
  };

  it('is done once it is over, and noted once', () => {
    given(reviewsDecider).when(review, { isDue: false }).isRejected('alert.not-due');
    given(reviewsDecider).when(review, { isDue: true }).then(reviewed);
    given(reviewsDecider, reviewed).when(review, { isDue: true }).repeats(0);
  });

  it('tells by which place everything was looked at', () => {
    const place = { revision: 0, position: 80n };
    const { checkedBy } = reviewsDecider.evolve(reviewsDecider.initialState(), reviewed, place, 'system');
    expect(checkedBy).toBe(77n);
  });
});
