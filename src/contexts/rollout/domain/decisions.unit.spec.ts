import { describe, expect, it } from '@jest/globals';
import { rolloutPlanned } from '../../../../test/support/events.js';
import { given } from '../../../../test/support/given.js';
import { MAX_STEPS, rolloutDecider, rulingOn, type PlanRollout, type RolloutContext } from './decisions.js';
import type { RolloutEvent, RolloutState } from './events.js';
import { evolve, initialState, stateOn, type Rollout } from './rollout.js';

const context: RolloutContext = { officeIsOpen: true, settledUntil: '2025-03-31' };
const plan = (
  state: RolloutState,
  from: string,
  officeId: string | null = null,
  category: string | null = null,
): PlanRollout => ({ type: 'PlanRollout', officeId, category, state, from });

const planned = (...events: RolloutEvent[]) => given(rolloutDecider, ...events);
const planOf = (...events: RolloutEvent[]): Rollout =>
  events.reduce(
    (rollout, event, revision) => evolve(rollout, event, { revision, position: BigInt(revision) }),
    initialState(),
  );
const forAll = rolloutPlanned('trial', '2025-04-01');

describe('planning the roll-out', () => {
  it('begins with what holds for all, and goes on with offices and categories', () => {
    planned().when(plan('trial', '2025-04-01'), context).then(forAll);
    planned()
      .when(plan('live', '2025-04-01', 'reception'), context)
      .isRejected('rollout.begins-with-all');
    planned()
      .when(plan('off', '2025-04-01', null, 'canteen'), context)
      .isRejected('rollout.begins-with-all');
    planned(forAll)
      .when(plan('live', '2025-04-01', 'reception'), context)
      .then(rolloutPlanned('live', '2025-04-01', 'reception'));
    planned(forAll)
      .when(plan('off', '2025-05-01', 'reception', 'canteen'), context)
      .then(rolloutPlanned('off', '2025-05-01', 'reception', 'canteen'));
  });

  it('is for days yet to begin, and for offices that there are', () => {
    planned().when(plan('off', '2025-03-31'), context).isRejected('rollout.too-early');
    planned(forAll)
      .when(plan('live', '2025-04-01', 'recepton'), { ...context, officeIsOpen: false })
      .isRejected('office.unknown');
    planned(forAll)
      .when(plan('live', '2025-04-01', null, 'canteen'), { ...context, officeIsOpen: false })
      .then(rolloutPlanned('live', '2025-04-01', null, 'canteen'));
  });

  it('is a repeat of the same step, also once its day has begun', () => {
    planned(forAll)
      .when(plan('trial', '2025-04-01'), { ...context, settledUntil: '2025-05-01' })
      .repeats(0);
  });

  it('takes the place of a step that has not begun, and of none that has', () => {
    planned(forAll).when(plan('live', '2025-04-01'), context).then(rolloutPlanned('live', '2025-04-01'));
    planned(forAll)
      .when(plan('live', '2025-04-01'), { ...context, settledUntil: '2025-04-01' })
      .isRejected('rollout.too-early');
    planned(forAll, rolloutPlanned('live', '2025-04-01'))
      .when(plan('trial', '2025-04-01'), context)
      .then(forAll);
  });

  it('has an end', () => {
    const many = Array.from({ length: MAX_STEPS - 1 }, (_, i) =>
      rolloutPlanned('live', '2025-04-01', `office-${i}`),
    );
    planned(forAll, ...many)
      .when(plan('live', '2025-04-02'), context)
      .isRejected('rollout.full');
    planned(forAll, ...many)
      .when(plan('off', '2025-04-01'), context)
      .then(rolloutPlanned('off', '2025-04-01'));
    planned(forAll, ...many.slice(1))
      .when(plan('off', '2025-04-02'), context)
      .then(rolloutPlanned('off', '2025-04-02'));
  });
});

describe('what is planned for a day', () => {
  const rollout = planOf(
    rolloutPlanned('off', '2025-04-01'),
    rolloutPlanned('trial', '2025-05-01'),
    rolloutPlanned('live', '2025-04-10', 'reception'),
    rolloutPlanned('off', '2025-04-10', null, 'canteen'),
    rolloutPlanned('trial', '2025-04-20', 'reception', 'canteen'),
  );

  it('is live before any step holds, and without a plan', () => {
    const scope = { officeId: 'reception', category: 'canteen' };
    expect(stateOn(rollout, scope, '2025-03-31')).toBe('live');
    expect(stateOn(initialState(), scope, '2025-05-01')).toBe('live');
  });

  it.each([
    ['garden', 'duty', '2025-04-30', 'off', 'what is for all'],
    ['garden', 'duty', '2025-05-01', 'trial', 'the latest step for all'],
    ['garden', 'canteen', '2025-05-01', 'off', 'the category before all'],
    ['reception', 'duty', '2025-05-01', 'live', 'the office before all'],
    ['reception', 'canteen', '2025-04-19', 'live', 'the office before the category'],
    ['reception', 'canteen', '2025-04-20', 'trial', 'the category in the office before both'],
    ['reception', null, '2025-04-20', 'live', 'the office, of an entry without a category'],
    ['garden', null, '2025-04-20', 'off', 'what is for all, of an entry without a category'],
  ])('of %s, %s on %s is %s: %s', (officeId, category, day, state, _why) => {
    expect(stateOn(rollout, { officeId, category }, day)).toBe(state);
  });

  it('is told to whom it refuses, with the day from which it would not', () => {
    const off = (officeId: string, category: string | null, day: string) =>
      rulingOn(rollout, { officeId, category }, day);
    expect(off('garden', 'duty', '2025-04-02')).toEqual({
      outcome: 'rejected',
      code: 'rollout.off',
      detail: 'Category duty is off in the office garden on 2025-04-02; it is in trial from 2025-05-01 on.',
      parameters: {
        ...{ category: 'duty', officeId: 'garden', day: '2025-04-02' },
        ...{ why: 'trial-later', from: '2025-05-01' },
      },
    });
    expect(off('reception', null, '2025-04-02')).toMatchObject({
      detail:
        'What has no category is off in the office reception on 2025-04-02; it is live from 2025-04-10 on.',
    });
    expect(off('garden', 'canteen', '2025-05-02')).toMatchObject({
      detail: 'Category canteen is off in the office garden on 2025-05-02; nothing else is planned yet.',
    });
  });
});
