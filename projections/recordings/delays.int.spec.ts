import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import {
  awarded,
  deducted,
  officeOpened,
  registered,
  reversed,
  transferred,
} from '../../test/support/events.js';
import { ReadModelUnderTest } from '../../test/support/read-model.js';
import { DelayQueries } from './delay-queries.js';
import { delaysOf } from './delays.js';
import { recordings } from './projection.js';

const filled = (bins: readonly { from: number; to: number | null; entries: number | null }[]) =>
  bins.filter(({ entries }) => entries !== 0).map(({ from, to, entries }) => [from, to, entries]);

describe('delays', () => {
  it('are told by days of the first week, and then by longer bins', () => {
    const delays = delaysOf([
      { days: 0, entries: 6 },
      { days: 1, entries: 2 },
      { days: 13, entries: 1 },
      { days: 400, entries: 1 },
    ]);

    expect(delays).toMatchObject({ entries: 10, half: 0, nineOfTen: 13, longest: 400 });
    expect(filled(delays.bins)).toEqual([
      [0, 0, 6],
      [1, 1, 2],
      [7, 13, 1],
      [60, null, 1],
    ]);
  });

  it('of nothing are none', () => {
    expect(delaysOf([])).toMatchObject({ entries: 0, half: null, nineOfTen: null, longest: null });
  });

  it('are kept back where they are about few people, and so is the day that would tell of them', () => {
    const days = [
      { days: 0, entries: 60 },
      { days: 1, entries: 30 },
      { days: 20, entries: 8 },
      { days: 400, entries: 2 },
    ];
    const people = (of14: number, of60: number, all = 40) => ({
      all,
      byBin: new Map([
        [0, 30],
        [1, 20],
        [14, of14],
        [60, of60],
      ]),
    });

    // A single suppressed bin would follow from the total, so the next smallest one is suppressed with it.
    const complement = delaysOf(days, people(8, 1));
    expect(complement).toMatchObject({
      entries: 100,
      suppressed: false,
      half: 0,
      nineOfTen: 1,
      longest: null,
    });
    expect(filled(complement.bins)).toEqual([
      [0, 0, 60],
      [1, 1, 30],
      [14, 29, null],
      [60, null, null],
    ]);
    expect(filled(delaysOf(days, people(8, 5)).bins)).toEqual(filled(delaysOf(days).bins));
    const ofFour = delaysOf([{ days: 3, entries: 7 }], { all: 4, byBin: new Map([[3, 4]]) });
    expect(ofFour).toMatchObject({
      entries: null,
      suppressed: true,
      half: null,
      nineOfTen: null,
      longest: null,
    });
    expect(ofFour.bins.filter(({ suppressed }) => suppressed)).toEqual([
      { from: 3, to: 3, entries: null, suppressed: true },
    ]);
    expect(delaysOf([], { all: 0, byBin: new Map() })).toMatchObject({ entries: 0, suppressed: false });
  });

  it('stand in one bin each', () => {
    const days = fc.uniqueArray(fc.nat(1_000)).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(days, (all) => {
        const { bins, entries } = delaysOf(all.map((day) => ({ days: day, entries: 1 })));
        expect(entries).toBe(all.length);
        for (const { from, to, entries: inside } of bins)
          expect(inside).toBe(all.filter((day) => day >= from && day <= (to ?? Infinity)).length);
      }),
    );
  });
});

/** All of it is recorded on the morning of 1 January 2025 in Shanghai, which is the evening before in New York. */
describe('the delays of a month', () => {
  let model: ReadModelUnderTest;
  beforeAll(async () => {
    model = await ReadModelUnderTest.create(recordings);
  });
  beforeEach(() => model.clear());
  afterAll(() => model.drop());

  const inZone = (timeZone: string) => new DelayQueries(model.postgres, new Organisation(timeZone, 500));
  const told = async (month: string, officeId?: string, timeZone = 'Asia/Shanghai') => {
    const { bins } = await inZone(timeZone).ofMonth(month, officeId, true);
    return filled(bins);
  };

  const wrong = deducted('E1', 2, '2024-12-25');
  const EVENTS: readonly DomainEvent[] = [
    officeOpened('garden'),
    officeOpened('house'),
    registered('E1', 'garden', '2020-01-01'),
    registered('E2', 'house', '2020-01-01'),
    awarded('E1', 1, '2024-12-31'),
    wrong,
    awarded('E2', 1, '2024-12-10'),
    awarded('E2', 1, '2024-12-25'),
    awarded('E1', 1, '2024-12-30', { kind: 'fixed' }),
    awarded('E1', 1, '2024-12-29', { trial: true }),
    awarded('E1', 1, '2024-11-30'),
    reversed(wrong),
    transferred('E2', 'garden', '2024-12-20'),
  ];

  it.each(['at once', 'one by one'])('are of behaviour, undone or not, and not in trial: %s', async (how) => {
    const batches = how === 'at once' ? [EVENTS] : EVENTS.map((event) => [event]);
    for (const batch of batches) await model.given(...batch);

    expect(await told('2024-12')).toEqual([
      [1, 1, 1],
      [7, 13, 2],
      [14, 29, 1],
    ]);
    expect(await told('2024-11')).toEqual([[30, 59, 1]]);
    expect(await told('2024-10')).toEqual([]);
  });

  it('are of those who belonged to the office on the day, whenever that became known', async () => {
    await model.given(...EVENTS);

    expect(await told('2024-12', 'house')).toEqual([[14, 29, 1]]);
    expect(await told('2024-12', 'garden')).toEqual([
      [1, 1, 1],
      [7, 13, 2],
    ]);
    await expect(told('2024-12', 'nowhere')).rejects.toMatchObject({ problem: { code: 'office.unknown' } });
  });

  it('tell whoever may not read histories nothing about few people', async () => {
    const many = Array.from({ length: 5 }, (_, at) => `M${at}`);
    await model.given(
      officeOpened('garden'),
      ...many.map((id) => registered(id, 'garden', '2020-01-01')),
      ...many.map((id) => awarded(id, 1, '2024-12-31')),
      awarded('M0', 1, '2024-12-20'),
    );
    const of = (officeId?: string) => inZone('Asia/Shanghai').ofMonth('2024-12', officeId, false);

    const whole = await of();
    expect(whole).toMatchObject({ entries: 6, longest: null });
    expect(filled(whole.bins)).toEqual([
      [1, 1, null],
      [7, 13, null],
    ]);
    await model.given(
      officeOpened('house'),
      registered('E1', 'house', '2020-01-01'),
      awarded('E1', 1, '2024-12-31'),
    );
    expect(await of('house')).toMatchObject({ entries: null, suppressed: true });
  });

  it('are counted in days of the organisation', async () => {
    await model.given(...EVENTS);

    expect(await told('2024-12', 'garden', 'America/New_York')).toEqual([
      [0, 0, 1],
      [6, 6, 2],
    ]);
  });

  it('are looked for one at a time', async () => {
    const queries = inZone('Asia/Shanghai');
    const [first, second] = await Promise.allSettled([
      queries.ofMonth('2024-12', undefined, true),
      queries.ofMonth('2024-12', undefined, true),
    ]);

    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { problem: { code: 'service.unavailable' } } });
    expect((await queries.ofMonth('2024-12', undefined, true)).entries).toBe(0);
  });
});
