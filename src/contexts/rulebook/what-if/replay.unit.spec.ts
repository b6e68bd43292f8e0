import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { itemOf } from '../../../../test/support/editions.js';
import {
  awarded,
  deducted,
  left,
  monthClosed,
  registered,
  reversed,
} from '../../../../test/support/events.js';
import type { DomainEvent } from '../../../infrastructure/event-store/recorded-event.js';
import type { RulebookItem } from '../domain/events.js';
import { Replay } from './replay.js';

/** The events name the item A-1. */
const replay = (events: readonly DomainEvent[], ...items: readonly RulebookItem[]) => {
  const march = new Replay('2025-03', 'draft', new Map(items.map((item) => [item.code, item])));
  for (const event of events) if (!march.isClosed) march.apply(event);
  return march;
};
const resultOf = (events: readonly DomainEvent[], ...items: readonly RulebookItem[]) =>
  replay([...events, monthClosed('2025-03')], ...items).result();

const ANY = itemOf('A-1', { points: { from: 1, to: 100_000 } });
const [E1, E2, E3] = ['E1', 'E2', 'E3'].map((id) => registered(id, 'o', '2025-01-01')) as [
  DomainEvent,
  DomainEvent,
  DomainEvent,
];

describe('a month replayed under an edition', () => {
  it('stays as it was where everything fits', () => {
    expect(resultOf([E1, E2, awarded('E1', 5, '2025-03-01')], ANY)).toEqual({
      entries: 1,
      changed: [],
      movers: [],
    });
  });

  it('loses what would be refused, and moves those whom that passes', () => {
    const refused = awarded('E1', 5, '2025-03-01');
    const events = [E1, E2, E3, refused, awarded('E2', 3, '2025-03-02')];
    expect(resultOf(events, itemOf('A-1', { points: { from: 1, to: 4 } }))).toEqual({
      entries: 2,
      changed: [
        {
          employeeId: 'E1',
          entryId: refused.data.entryId,
          direction: 'award',
          itemCode: 'A-1',
          points: 5,
          wouldBePoints: null,
          code: 'item.points-out-of-range',
        },
      ],
      movers: [
        { employeeId: 'E2', rank: 2, wouldBeRank: 1, score: 3, wouldBeScore: 3 },
        { employeeId: 'E1', rank: 1, wouldBeRank: 2, score: 5, wouldBeScore: 0 },
        { employeeId: 'E3', rank: 3, wouldBeRank: 2, score: 0, wouldBeScore: 0 },
      ],
    });
  });

  it('gives the points of an item that has fixed ones', () => {
    const fixed = itemOf('A-1', { points: { from: 20, to: 20 } });
    expect(resultOf([E1, awarded('E1', 5, '2025-03-01')], fixed)).toMatchObject({
      changed: [{ points: 5, wouldBePoints: 20, code: null }],
      movers: [{ employeeId: 'E1', score: 5, wouldBeScore: 20 }],
    });
    expect(resultOf([E1, awarded('E1', 5, '2025-03-01')], { ...fixed, evidenceNeeded: true })).toMatchObject({
      changed: [{ wouldBePoints: null, code: 'item.evidence-missing' }],
    });
  });

  it('holds what counts in it: late entries of closed months too, no fixed points, nothing after its close', () => {
    const events = [
      E1,
      monthClosed('2025-02'),
      awarded('E1', 1, '2025-01-15'),
      awarded('E1', 2, '2025-03-15'),
      awarded('E1', 4, '2025-04-01'),
      awarded('E1', 8, '2025-03-15', { kind: 'fixed' }),
      monthClosed('2025-03'),
      awarded('E1', 16, '2025-03-15'),
    ];
    expect(resultOf(events)).toMatchObject({ entries: 2, movers: [{ score: 3, wouldBeScore: 0 }] });
  });

  it('takes back what was reversed in it, by what it would have been', () => {
    const [wrong, earlier] = [awarded('E1', 5, '2025-03-01'), awarded('E1', 7, '2025-02-01')];
    expect(resultOf([E1, wrong, reversed(wrong)])).toEqual({ entries: 0, changed: [], movers: [] });
    expect(
      resultOf([E1, earlier, monthClosed('2025-02'), reversed(earlier), deducted('E1', 1, '2025-03-01')]),
    ).toMatchObject({ entries: 1, movers: [{ score: -8, wouldBeScore: -7 }] });
  });

  it('leaves out what is in trial, and its reversal', () => {
    const trial = awarded('E1', 7, '2025-03-01', { trial: true });
    const earlier = awarded('E1', 9, '2025-02-01', { trial: true });
    const events = [
      E1,
      earlier,
      monthClosed('2025-02'),
      trial,
      awarded('E1', 5, '2025-03-01'),
      reversed(earlier),
    ];
    expect(resultOf(events)).toMatchObject({ entries: 1, movers: [{ score: 5, wouldBeScore: 0 }] });
  });

  it('has those on its board: employed at its close, and joined by then', () => {
    const events = [
      E1,
      E2,
      registered('E4', 'o', '2025-04-01'),
      awarded('E1', 5, '2025-03-01'),
      awarded('E2', 9, '2025-03-01'),
      left('E1', '2025-03-02'),
      left('E2', '2025-03-02'),
      registered('E2', 'o', '2025-03-03', { employmentNo: 2 }),
      awarded('E2', 4, '2025-03-04', { employmentNo: 2 }),
    ];
    expect(resultOf(events).movers).toEqual([
      { employeeId: 'E2', rank: 1, wouldBeRank: 1, score: 4, wouldBeScore: 0 },
    ]);
  });

  it('waits for its close', () => {
    expect(replay([E1, monthClosed('2025-02')]).isClosed).toBe(false);
    expect(replay([E1, monthClosed('2025-02'), monthClosed('2025-03')]).isClosed).toBe(true);
  });

  it('counts for nobody where the edition has no items, and as it was where all is allowed', () => {
    const entry = fc.record({
      of: fc.constantFrom('E1', 'E2', 'E3'),
      points: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const events = [E1, E2, E3, ...entries.map(({ of, points }) => awarded(of, points, '2025-03-01'))];
        expect(resultOf(events, ANY)).toEqual({ entries: entries.length, changed: [], movers: [] });
        const { changed, movers } = resultOf(events);
        expect(changed).toHaveLength(entries.length);
        expect(movers.every(({ wouldBeScore, wouldBeRank }) => wouldBeScore === 0 && wouldBeRank === 1)).toBe(
          true,
        );
        const scored = movers.reduce((sum, { score }) => sum + score, 0);
        expect(scored).toBe(entries.reduce((sum, { points }) => sum + points, 0));
      }),
    );
  });
});
