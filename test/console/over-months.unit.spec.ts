import { expect, it } from '@jest/globals';
import { overMonths } from '../../console/src/pages/compare/over-months.js';

const office = (officeId: string, members: number, sum: number) => ({ officeId, members, sum });

it('offices over months are means for each member, the highest first, with gaps where nobody was there', () => {
  const months = [
    { month: '2026-08', offices: [office('gate', 2, 10), office('farm', 4, 30)] },
    { month: '2026-09', offices: [office('farm', 5, -5), office('shop', 1, 4)] },
  ];
  expect(overMonths(months)).toEqual([
    { officeId: 'gate', means: [5, null], mean: 5 },
    { officeId: 'shop', means: [null, 4], mean: 4 },
    { officeId: 'farm', means: [7.5, -1], mean: 25 / 9 },
  ]);
});

it('offices of equal means come by their ids, and no month has no office', () => {
  const months = [{ month: '2026-08', offices: [office('gate', 2, 10), office('farm', 4, 20)] }];
  expect(overMonths(months).map(({ officeId }) => officeId)).toEqual(['farm', 'gate']);
  expect(overMonths([])).toEqual([]);
});
