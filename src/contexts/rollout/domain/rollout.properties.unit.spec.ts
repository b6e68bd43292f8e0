import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, rulingOn, type PlanRollout } from './decisions.js';
import type { RolloutPlanned } from './events.js';
import { evolve, initialState, stateOn, type Rollout } from './rollout.js';

const day = fc.integer({ min: 1, max: 12 }).map((of) => `2025-04-${String(of).padStart(2, '0')}`);
const office = fc.constantFrom('o1', 'o2');
const category = fc.constantFrom('c1', 'c2');
const state = fc.constantFrom('live' as const, 'trial' as const, 'off' as const);

/** The office, category and day of a question; days come in any order, as in an import. */
const asked = fc.record({
  command: fc.record({
    type: fc.constant('PlanRollout' as const),
    officeId: fc.option(office),
    category: fc.option(category),
    state,
    from: day,
  }),
  settledUntil: day,
});
const begun = fc.record({ state, from: day }).map((step) => ({
  command: { type: 'PlanRollout' as const, officeId: null, category: null, ...step },
  settledUntil: '2025-04-00',
}));
/** An entry, as far as the plan depends on it. */
const entry = fc.record({ officeId: office, category: fc.option(category), on: day });

interface Asked {
  readonly command: PlanRollout;
  readonly settledUntil: string;
}

/** The plan after each command, with the steps in the order in which they were recorded. */
function* histories(
  commands: readonly Asked[],
): Generator<{ rollout: Rollout; recorded: readonly RolloutPlanned['data'][]; asked: Asked }> {
  let rollout = initialState();
  const recorded: RolloutPlanned['data'][] = [];
  for (const each of commands) {
    const { settledUntil } = each;
    const decision = decide(rollout, each.command, { officeIsOpen: true, settledUntil });
    for (const event of decision.outcome === 'accepted' ? decision.events : []) {
      rollout = evolve(rollout, event, { revision: recorded.length, position: 0n });
      recorded.push(event.data);
    }
    yield { rollout, recorded, asked: each };
  }
}

interface OfEntry {
  readonly officeId: string;
  readonly category: string | null;
  readonly on: string;
}

/**
 * The plain model: of all steps that reach the entry the narrowest, of these the latest, of these the one recorded
 * last.
 */
function plainly(
  recorded: readonly RolloutPlanned['data'][],
  { officeId, category: of, on }: OfEntry,
): string {
  const [best] = recorded
    .map((step, order) => ({
      ...step,
      order,
      width: (step.officeId === null ? 2 : 0) + (step.category === null ? 1 : 0),
    }))
    .filter((step) => step.officeId === null || step.officeId === officeId)
    .filter((step) => step.category === null || step.category === of)
    .filter((step) => step.from <= on)
    .sort((a, b) => a.width - b.width || b.from.localeCompare(a.from) || b.order - a.order);
  return best?.state ?? 'live';
}

const plans = fc.tuple(begun, fc.array(asked, { maxLength: 20 })).map(([first, more]) => [first, ...more]);

describe('whatever is planned', () => {
  it('an entry is judged as the plain model does', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(plans, fc.array(entry, { minLength: 1, maxLength: 10 }), (commands, entries) => {
        for (const { rollout, recorded } of histories(commands)) {
          for (const { officeId, category: of, on } of entries) {
            const expected = plainly(recorded, { officeId, category: of, on });
            seen.add(expected);
            expect(stateOn(rollout, { officeId, category: of }, on)).toBe(expected);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(['live', 'off', 'trial']);
  });

  it('no step changes what holds on a day that was settled when it was recorded', () => {
    fc.assert(
      fc.property(plans, entry, (commands, { officeId, category: of, on }) => {
        let before = 'live';
        for (const { rollout, asked: by } of histories(commands)) {
          const now = stateOn(rollout, { officeId, category: of }, on);
          if (on <= by.settledUntil) expect(now).toBe(before);
          before = now;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('who is refused is told the first day on which they are not', () => {
    const days = Array.from({ length: 12 }, (_, i) => `2025-04-${String(i + 1).padStart(2, '0')}`);
    let told = 0;
    fc.assert(
      fc.property(plans, entry, (commands, { officeId, category: of, on }) => {
        const recorded = [...histories(commands)].at(-1)?.recorded ?? [];
        const rollout = [...histories(commands)].at(-1)?.rollout ?? initialState();
        const ruling = rulingOn(rollout, { officeId, category: of }, on);
        if (typeof ruling === 'string') return;
        const later = days.filter((each) => each > on);
        const first = later.find((each) => plainly(recorded, { officeId, category: of, on: each }) !== 'off');
        expect(ruling.detail).toContain(first === undefined ? 'nothing else is planned' : `from ${first} on`);
        told += 1;
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(0);
  });
});
