import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckRecorded, RoundPlanned } from '../../src/contexts/checks/domain/events.js';
import { ReadModelUnderTest } from '../../test/support/read-model.js';
import { checks } from './projection.js';
import { CheckQueries } from './queries.js';

const planned = (roundId: string, changes: Partial<RoundPlanned['data']> = {}): RoundPlanned => ({
  type: 'RoundPlanned',
  data: {
    ...{ roundId, title: 'Kitchens', itemCodes: ['tidy'], offices: ['kitchen', 'bar'], every: 'day' },
    ...{ weekday: null, inspectors: ['E1'], from: '2026-10-01', until: null },
    ...changes,
  },
});
const checked = (
  roundId: string,
  officeId: string,
  on: string,
  finding: CheckRecorded['data']['finding'],
): CheckRecorded => ({
  type: 'CheckRecorded',
  data: { roundId, officeId, on, finding, officeEntryId: null, by: 'E1', personal: { note: 'Seen' } },
});

describe('rounds of checks', () => {
  let model: ReadModelUnderTest;
  let queries: CheckQueries;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(checks);
    queries = new CheckQueries(model.postgres);
    await model.given(
      planned('daily'),
      planned('monthly', { every: 'month', offices: ['kitchen'] }),
      planned('over'),
      checked('daily', 'kitchen', '2026-10-02', 'good'),
      checked('daily', 'kitchen', '2026-10-03', 'bad'),
      checked('daily', 'bar', '2026-09-30', 'good'),
      checked('monthly', 'kitchen', '2026-10-01', 'as-it-should-be'),
      { type: 'RoundEnded', data: { roundId: 'over', on: '2026-10-02' } },
    );
  });

  afterAll(() => model.drop());

  const kept = async (officeId: string | undefined, from: string, to: string, today = to) =>
    (await queries.rounds({ officeId, from, to, today }, undefined, 10)).items.flatMap((round) =>
      round.kept.map(({ officeId: office, due, made, missed, good, bad }) => [
        `${round.roundId} ${office}`,
        { due, made, missed: missed.map((term) => term.from), good, bad },
      ]),
    );

  it('tell what was due, made, missed and found, by office', async () => {
    expect(await kept(undefined, '2026-10-01', '2026-10-03')).toEqual([
      ['daily kitchen', { due: 3, made: 2, missed: ['2026-10-01'], good: 1, bad: 1 }],
      ['daily bar', { due: 2, made: 0, missed: ['2026-10-01', '2026-10-02'], good: 0, bad: 0 }],
      ['monthly kitchen', { due: 1, made: 1, missed: [], good: 0, bad: 0 }],
      ['over kitchen', { due: 1, made: 0, missed: ['2026-10-01'], good: 0, bad: 0 }],
      ['over bar', { due: 1, made: 0, missed: ['2026-10-01'], good: 0, bad: 0 }],
    ]);
  });

  it('are those of one office, and count a check of a month that was made before the days asked for', async () => {
    expect(await kept('kitchen', '2026-10-20', '2026-10-20', '2026-11-05')).toEqual([
      ['daily kitchen', { due: 1, made: 0, missed: ['2026-10-20'], good: 0, bad: 0 }],
      ['monthly kitchen', { due: 1, made: 1, missed: [], good: 0, bad: 0 }],
      ['over kitchen', { due: 0, made: 0, missed: [], good: 0, bad: 0 }],
    ]);
  });

  it('have their checks page by page, the last first', async () => {
    const first = await queries.checks('daily', undefined, [], 2);
    expect(first?.items.map(({ officeId, on }) => `${on} ${officeId}`)).toEqual([
      '2026-10-03 kitchen',
      '2026-10-02 kitchen',
    ]);
    const rest = await queries.checks('daily', undefined, ['2026-10-02', 'kitchen'], 2);
    expect(rest?.items).toEqual([
      {
        ...{ officeId: 'bar', on: '2026-09-30', finding: 'good', officeEntryId: null, by: 'E1' },
        note: 'Seen',
      },
    ]);
    expect(await queries.checks('nothing', undefined, [], 2)).toBeUndefined();
  });
});
