import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { itemOf } from '../../../../test/support/editions.js';
import { officesWith } from '../../../../test/support/offices.js';
import { registered, rolloutPlanned, transferred } from '../../../../test/support/events.js';
import { given, SOMEBODY } from '../../../../test/support/given.js';
import { THE_SERVICE } from '../../access/domain/actor.js';
import type { RolloutEvent } from '../../rollout/domain/events.js';
import { evolve, initialState } from '../../rollout/domain/rollout.js';
import { Balances, NO_POINTS } from './balance.js';
import { employeeDecider, type EmployeeContext, type RecordEntry, type ReverseEntry } from './decisions.js';
import { employeeParts } from './employee.js';
import type { EmployeeEvent, PointAwarded } from './events.js';

const ENTRY = '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11';
const E1 = registered('E1', 'garden', '2025-01-01');

const under = (...plan: RolloutEvent[]): EmployeeContext => ({
  ...THE_SERVICE,
  today: '2025-04-30',
  basePoints: 500,
  offices: officesWith(),
  newDigestKey: '',
  rollout: plan.reduce(
    (all, event, revision) => evolve(all, event, { revision, position: 0n }),
    initialState(),
  ),
});
const award: RecordEntry = {
  type: 'RecordEntry',
  direction: 'award',
  employeeId: 'E1',
  entryId: ENTRY,
  kind: 'behaviour',
  itemCode: 'praised',
  points: 5,
  reason: 'R',
  occurredOn: '2025-04-10',
};
const awarded = (more: Partial<PointAwarded['data']> = {}): PointAwarded => ({
  type: 'PointAwarded',
  data: {
    employeeId: 'E1',
    employmentNo: 1,
    entryId: ENTRY,
    kind: 'behaviour',
    itemCode: 'praised',
    points: 5,
    occurredOn: '2025-04-10',
    ...more,
    personal: { reason: 'R' },
  },
});
const reverse: ReverseEntry = { type: 'ReverseEntry', employeeId: 'E1', entryId: ENTRY, reason: 'R' };
const undone = (inTrial: object): EmployeeEvent => ({
  type: 'EntryReversed',
  data: {
    employeeId: 'E1',
    employmentNo: 1,
    entryId: ENTRY,
    undoes: {
      direction: 'award',
      kind: 'behaviour',
      itemCode: 'praised',
      points: 5,
      occurredOn: '2025-04-10',
      ...inTrial,
    },
    personal: { reason: 'R' },
  },
});
const file = (...events: EmployeeEvent[]) => given(employeeDecider, E1, ...events);

describe('an entry, by the roll-out plan of its day', () => {
  const off = rolloutPlanned('off', '2025-04-01');
  const trial = rolloutPlanned('trial', '2025-04-01');

  it('counts where it is live, and where nothing is planned', () => {
    file().when(award, under()).then(awarded());
    file()
      .when(award, under(off, rolloutPlanned('live', '2025-04-01', 'garden')))
      .then(awarded());
    file()
      .when({ ...award, occurredOn: '2025-03-31' }, under(off))
      .then(awarded({ occurredOn: '2025-03-31' }));
  });

  it('is refused where it is off', () => {
    file().when(award, under(off)).isRejected('rollout.off');
  });

  it('is recorded as trial where it is in trial, deductions too', () => {
    file()
      .when(award, under(trial))
      .then(awarded({ trial: true }));
    file()
      .when({ ...award, direction: 'deduct' }, under(trial))
      .then({ ...awarded({ trial: true }), type: 'PointDeducted' });
  });

  it('is judged by the office that the employee belonged to on that day', () => {
    const context = under(off, rolloutPlanned('live', '2025-04-01', 'reception'));
    file(transferred('E1', 'reception', '2025-04-10'))
      .when(award, context)
      .then(awarded());
    file(transferred('E1', 'reception', '2025-04-11'))
      .when(award, context)
      .isRejected('rollout.off');
  });

  it('is judged by the category of its item in the edition in force', () => {
    const item = itemOf('praised', { category: 'canteen', points: { from: 5, to: 5 } });
    const context = { ...under(off, rolloutPlanned('trial', '2025-04-01', null, 'canteen')) };
    file().when(award, context).isRejected('rollout.off');
    file()
      .when(award, { ...context, standard: { editionId: '1', item } })
      .then(awarded({ editionId: '1', trial: true }));
  });

  it('is held against the plan after the other rules', () => {
    const standard = { editionId: '1', item: undefined };
    file()
      .when(award, { ...under(off), standard })
      .isRejected('item.unknown');
    file()
      .when({ ...award, occurredOn: '2025-05-01' }, under(off))
      .isRejected('entry.in-the-future');
  });

  it('is judged by the plan before it is recorded too, as for a proposal', () => {
    const judge = { ...award, type: 'JudgeEntry' } as const;
    file().when(judge, under(off)).isRejected('rollout.off');
    file().when(judge, under(trial)).then();
  });

  it('is a repeat of itself whatever the plan says', () => {
    file(awarded()).when(award, under(off)).repeats(1);
    file(awarded({ trial: true }))
      .when(award, under())
      .repeats(1);
  });
});

describe('reversing an entry', () => {
  it('is in trial where the entry was, whatever the plan says now', () => {
    file(awarded({ trial: true }))
      .when(reverse, under())
      .then(undone({ trial: true }));
    file(awarded())
      .when(reverse, under(rolloutPlanned('off', '2025-04-01')))
      .then(undone({}));
  });

  it('knows it of an entry that only a snapshot holds', () => {
    const place = { revision: 1, position: 1n };
    const state = employeeDecider.evolve(
      employeeDecider.initialState(),
      E1,
      { revision: 0, position: 0n },
      SOMEBODY,
    );
    const loaded = employeeParts.ofCore(employeeParts.toSnapshot(state));
    for (const fact of employeeParts.factsOf(awarded({ trial: true }), place)) {
      const value = JSON.parse(
        JSON.stringify(fact.value, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)),
      );
      employeeParts.hydrate(loaded, { key: fact.key, value: value as unknown });
    }
    expect(employeeDecider.decide(loaded, reverse, under())).toEqual({
      outcome: 'accepted',
      events: [undone({ trial: true })],
    });
  });
});

describe('the balance', () => {
  const entry = fc.record({
    points: fc.integer({ min: 1, max: 99 }),
    direction: fc.constantFrom('award' as const, 'deduct' as const),
    kind: fc.constantFrom('behaviour' as const, 'fixed' as const),
    day: fc.integer({ min: 1, max: 9 }),
    reversed: fc.boolean(),
  });
  const plan = fc.array(
    fc.record({
      state: fc.constantFrom('live' as const, 'trial' as const, 'off' as const),
      day: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 4 },
  );

  it('is the sum of what was live and not reversed, whatever was planned', () => {
    const seen = { live: 0, trial: 0, off: 0 };
    fc.assert(
      fc.property(plan, fc.array(entry, { maxLength: 12 }), (steps, entries) => {
        const context = under(...steps.map(({ state, day }) => rolloutPlanned(state, `2025-04-0${day}`)));
        const stateOf = (day: number) =>
          steps.reduce<(typeof steps)[number]>(
            (held, step) => (step.day <= day && step.day >= held.day ? step : held),
            {
              state: 'live' as const,
              day: 0,
            },
          ).state;
        const balances = new Balances();
        let [state, balance] = [employeeDecider.initialState(), NO_POINTS];
        const expected = { base: 500, fixed: 0, behaviour: 0 };
        const happen = (events: readonly EmployeeEvent[]): void => {
          for (const event of events) {
            state = employeeDecider.evolve(state, event, { revision: 0, position: 0n }, SOMEBODY);
            balance = balances.after(event);
          }
        };
        happen([E1]);
        for (const [index, { points, direction, kind, day, reversed }] of entries.entries()) {
          const command = {
            ...award,
            points,
            direction,
            kind,
            occurredOn: `2025-04-0${day}`,
            entryId: `${index}`,
          };
          const decision = employeeDecider.decide(state, command, context);
          seen[stateOf(day)] += 1;
          if (decision.outcome === 'accepted') happen(decision.events);
          expect(decision.outcome).toBe(stateOf(day) === 'off' ? 'rejected' : 'accepted');
          const undoing = employeeDecider.decide(state, { ...reverse, entryId: `${index}` }, context);
          if (reversed && undoing.outcome === 'accepted') happen(undoing.events);
          if (stateOf(day) === 'live' && !reversed)
            expected[kind] += direction === 'award' ? points : -points;
        }
        expect(balance).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});
