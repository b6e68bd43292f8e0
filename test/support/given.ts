import { REJECTION_PARAMETERS } from '../../src/kernel/rejection-parameters.js';
import { expect } from '@jest/globals';
import type { Decider, Decision } from '../../src/kernel/decision.js';

/** The sender of the given events. */
export const SOMEBODY = 'somebody';

/**
 * `given(decider, events).when(command, context).then(events)` or `.isRejected(code)` or `.repeats(revision)`
 * or `.takesAuthority()`.
 */
export function given<State, Command, Event, Context>(
  decider: Decider<State, Command, Event, Context>,
  ...events: Event[]
): { when: (command: Command, context: Context) => Ruling<Event> } {
  const state = events.reduce(
    (folded, event, revision) =>
      decider.evolve(folded, event, { revision, position: BigInt(revision) }, SOMEBODY),
    decider.initialState(),
  );
  return { when: (command, context) => rulingOf(decider.decide(state, command, context)) };
}

export interface Ruling<Event> {
  readonly then: (...events: Event[]) => void;
  readonly isRejected: (code: string) => void;
  readonly repeats: (revision: number) => void;
  readonly takesAuthority: () => void;
}

function rulingOf<Event>(decision: Decision<Event>): Ruling<Event> {
  return {
    then: (...events) => {
      expect(decision).toEqual({ outcome: 'accepted', events });
    },
    isRejected: (code) => {
      const told = Object.hasOwn(REJECTION_PARAMETERS, code) ? { parameters: expect.anything() } : {};
      expect(decision).toEqual({ outcome: 'rejected', code, detail: expect.stringMatching(/\S/), ...told });
    },
    repeats: (revision) => {
      expect(decision).toMatchObject({ outcome: 'repeated', place: { revision } });
    },
    takesAuthority: () => {
      expect(decision).toEqual({ outcome: 'withheld' });
    },
  };
}
