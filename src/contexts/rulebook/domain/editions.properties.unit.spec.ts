import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { itemOf, resolutionOf } from '../../../../test/support/editions.js';
import type { RulebookCommand } from './commands.js';
import { decide } from './decisions.js';
import { evolve, inForceOn, initialState, type Rulebook } from './rulebook.js';

const editionId = fc.constantFrom('1', '2', '3', '4', '5', '6');
const code = fc.constantFrom('a', 'b', 'c');
const day = fc.integer({ min: 1, max: 28 }).map((of) => `2025-04-${String(of).padStart(2, '0')}`);
const item = fc.record({ code, to: fc.integer({ min: 3, max: 9 }) });

const command: fc.Arbitrary<RulebookCommand> = fc.oneof(
  fc.record({
    type: fc.constant('DraftEdition' as const),
    editionId,
    title: fc.constant('T'),
    basedOn: fc.option(editionId),
  }),
  fc.record({
    type: fc.constant('PutItem' as const),
    editionId,
    item: item.map(({ code: of, to }) => itemOf(of, { points: { from: 3, to } })),
  }),
  fc.record({ type: fc.constant('RemoveItem' as const), editionId, code }),
  fc.record({
    type: fc.constantFrom(
      'OpenEditionForComment' as const,
      'OpenEditionForComment' as const,
      'ReturnEditionToDraft' as const,
      'WithdrawEdition' as const,
    ),
    editionId,
  }),
  fc.record({
    type: fc.constant('AdoptEdition' as const),
    editionId,
    inForceFrom: day,
    resolution: fc
      .integer({ min: 4, max: 7 })
      .map((present) => resolutionOf({ present, votesFor: 4, votesAgainst: 0 })),
  }),
);

/** The rulebook after each of the commands in turn, all recorded on the 2nd. */
function* histories(commands: readonly RulebookCommand[]): Generator<Rulebook> {
  let rulebook = initialState();
  let revision = 0;
  for (const asked of commands) {
    const context = {
      recordedBy: 'li.wei',
      today: '2025-04-02',
      settledUntil: '2025-04-02',
      newDigestKey: 'k',
    };
    const decision = decide(rulebook, asked, context);
    if (decision.outcome !== 'accepted') continue;
    for (const event of decision.events) {
      rulebook = evolve(rulebook, event, { revision, position: BigInt(revision) }, 'li.wei');
      revision += 1;
    }
    yield rulebook;
  }
}

/** An edition from its draft to a meeting in favour, with other commands among them. */
const life = fc
  .record({
    id: editionId,
    inForceFrom: day,
    basedOn: fc.option(editionId),
    others: fc.array(command, { maxLength: 4 }),
  })
  .map(({ id, inForceFrom, basedOn, others }): RulebookCommand[] => {
    const adopt = { type: 'AdoptEdition', editionId: id, inForceFrom, resolution: resolutionOf() } as const;
    return [
      { type: 'DraftEdition', editionId: id, title: 'T', basedOn },
      { type: 'PutItem', editionId: id, item: itemOf('a') },
      ...others,
      { type: 'OpenEditionForComment', editionId: id },
      adopt,
    ];
  });
const commands = fc.array(life, { maxLength: 12, size: 'max' }).map((lives) => lives.flat());
const days = Array.from({ length: 28 }, (_, i) => `2025-04-${String(i + 1).padStart(2, '0')}`);
const shownOf = (rulebook: Rulebook) =>
  rulebook.adopted.map(
    ({ editionId: id, inForceFrom, items }) => [id, inForceFrom, [...items.values()]] as const,
  );

describe('whatever is asked of the rulebook', () => {
  it('an adopted edition never changes, and those that follow come after it', () => {
    let adoptions = 0;
    fc.assert(
      fc.property(commands, (asked) => {
        let before = '[]';
        for (const rulebook of histories(asked)) {
          const now = JSON.stringify(shownOf(rulebook));
          expect(now.startsWith(before.slice(0, -1))).toBe(true);
          before = now;
          adoptions = Math.max(adoptions, rulebook.adopted.length);
        }
      }),
    );
    expect(adoptions).toBeGreaterThan(1);
  });

  it('a day has at most one edition in force, and no adoption changes that of a day that has begun', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        for (const rulebook of histories(asked)) {
          const begins = rulebook.adopted.map(({ inForceFrom }) => inForceFrom);
          expect(begins).toEqual([...new Set(begins)].sort());
          expect(begins.every((begin) => begin > '2025-04-02')).toBe(true);
          for (const on of days) {
            const latest = begins.filter((begin) => begin <= on).at(-1);
            expect(inForceOn(rulebook, on)?.inForceFrom).toBe(latest);
          }
        }
      }),
    );
  });
});
