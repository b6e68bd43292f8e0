import { describe, expect, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { leadingGroupDecider, standsIn, type SetLeadingGroup } from './decisions.js';
import type { LeadingGroupSet, StandInSet } from './events.js';

const context = { today: '2026-09-30', settledUntil: '2026-09-30', unknown: undefined, isDeputy: false };
const data: LeadingGroupSet['data'] = {
  from: '2026-10-01',
  members: [
    { principalId: 'wang', post: 'head' },
    { principalId: 'li', post: 'deputy' },
  ],
  personal: { answersFor: ['all of it', 'production'] },
};
const set = (changes: Partial<SetLeadingGroup> = {}): SetLeadingGroup => ({
  type: 'SetLeadingGroup',
  ...data,
  ...changes,
});
const groupSet: LeadingGroupSet = { type: 'LeadingGroupSet', data };

describe('the leading group', () => {
  it('is set for days to come, and the same is a repeat', () => {
    given(leadingGroupDecider).when(set(), context).then(groupSet);
    given(leadingGroupDecider, groupSet).when(set(), context).repeats(0);
    given(leadingGroupDecider)
      .when(set({ from: '2026-09-30' }), context)
      .isRejected('leading-group.in-force-too-early');
  });

  it('consists of principals that there are, each once', () => {
    const twice = [data.members[0]!, data.members[0]!];
    given(leadingGroupDecider)
      .when(set({ members: twice }), context)
      .isRejected('leading-group.unfit');
    given(leadingGroupDecider)
      .when(set(), { ...context, unknown: 'li' })
      .isRejected('principal.unknown');
  });

  it('may be said otherwise before its day', () => {
    const members = [data.members[1]!];
    const other = { members, personal: { answersFor: ['all of it'] } };
    given(leadingGroupDecider, groupSet)
      .when(set(other), context)
      .then({ type: 'LeadingGroupSet', data: { ...data, ...other } });
  });
});

describe('standing in', () => {
  const standIn = (from: string, until: string) => ({ type: 'StandIn', from, until }) as const;
  const stood: StandInSet = { type: 'StandInSet', data: { from: '2026-09-30', until: '2026-10-07' } };

  it('is said by the head, and not by whoever stands in', () => {
    given(leadingGroupDecider).when(standIn('2026-09-30', '2026-10-07'), context).then(stood);
    given(leadingGroupDecider, stood).when(standIn('2026-09-30', '2026-10-07'), context).repeats(0);
    given(leadingGroupDecider, stood)
      .when(standIn('2026-09-30', '2026-12-31'), { ...context, isDeputy: true })
      .isRejected('not-allowed');
  });

  it('is for days from today on', () => {
    given(leadingGroupDecider)
      .when(standIn('2026-09-29', '2026-10-07'), context)
      .isRejected('stand-in.unfit');
    given(leadingGroupDecider)
      .when(standIn('2026-10-02', '2026-10-01'), context)
      .isRejected('stand-in.unfit');
  });

  it('holds on both its ends', () => {
    const days = ['2026-09-29', '2026-09-30', '2026-10-07', '2026-10-08'];
    expect(days.map((day) => standsIn(stood.data, day))).toEqual([false, true, true, false]);
    expect(standsIn(undefined, '2026-10-01')).toBe(false);
  });
});
