import { describe, expect, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { countsIn, type Closings } from '../../calendar/domain/closings.js';
import { closeOfPeriod, toPublish } from './closings.js';
import { publicityDecider, type Publishing } from './decisions.js';
import type { BoardConfirmed, BoardPublished, CaseCounts } from './events.js';

const window = { until: '2026-10-10', days: 'working' } as const;
const ready: Publishing = { closedAt: 47n, window, before: [], seal: 'digest' };
const published = (period: string): BoardPublished => ({
  type: 'BoardPublished',
  data: { period, from: '2026-10-04', ...window, seal: 'digest', position: '47' },
});
const publish = { type: 'PublishBoard', period: '2026-09' } as const;
const on = (publishing: Publishing | undefined) => ({ today: '2026-10-04', publishing });

describe('publishing a board', () => {
  it('opens its window, once', () => {
    given(publicityDecider).when(publish, on(ready)).then(published('2026-09'));
    given(publicityDecider, published('2026-09')).when(publish, on(ready)).repeats(0);
  });

  it.each([
    ['period.unknown', undefined],
    ['due-process.not-set', { ...ready, window: undefined, before: ['2026-08'] }],
    ['board.out-of-order', { ...ready, before: ['2026-08'], seal: undefined }],
    ['month.not-sealed', { ...ready, seal: undefined }],
  ])('is refused as %s, in this order', (code, publishing) => {
    given(publicityDecider).when(publish, on(publishing)).isRejected(code);
  });
});

describe('confirming a board', () => {
  const cases: CaseCounts = { upheld: 1, refused: 0, withdrawn: 0, lapsed: 0, open: 1 };
  const standing = { cases, remedied: true };
  const confirm = (reason?: string) => ({ type: 'ConfirmBoard', period: '2026-09', reason }) as const;
  const confirmed = (
    personal?: BoardConfirmed['data']['personal'],
    counts: CaseCounts = cases,
  ): BoardConfirmed => ({
    type: 'BoardConfirmed',
    data: {
      period: '2026-09',
      on: '2026-10-11',
      cases: counts,
      remedied: true,
      ...(personal === undefined ? {} : { personal }),
    },
  });
  const after = { today: '2026-10-11', standing };

  it('waits for the end of its window, and for the cases about it', () => {
    given(publicityDecider).when(confirm(), after).isRejected('board.not-published');
    const shown = given(publicityDecider, published('2026-09'));
    shown.when(confirm(), { ...after, today: '2026-10-10' }).isRejected('board.in-window');
    shown.when(confirm(), after).isRejected('board.cases-open');
    shown
      .when(confirm(), { ...after, standing: { ...standing, cases: { ...cases, open: 0 } } })
      .then(confirmed(undefined, { ...cases, open: 0 }));
  });

  it('goes on without them for a reason, and once', () => {
    given(publicityDecider, published('2026-09'))
      .when(confirm('Bonuses are due'), after)
      .then(confirmed({ reason: 'Bonuses are due' }));
    given(publicityDecider, published('2026-09'), confirmed())
      .when(confirm(), { today: '2026-12-01' })
      .repeats(1);
  });
});

describe('what was closed', () => {
  const closings: Closings = {
    months: [
      { month: '2026-11', position: 10n, on: '2026-12-04' },
      { month: '2026-12', position: 20n, on: '2027-01-04' },
    ],
    lasts: [
      { month: '2026-10', position: 1n },
      { month: '2026-11', position: 10n },
      { month: '2026-12', position: 20n },
    ],
  };
  const publicity = { entryDays: 0, boardDays: 3, deductions: 'none', reasons: false } as const;
  const policy = { inForceFrom: '2027-01-01', days: 'working', publicity, cases: null } as const;

  it('is to be published by the policy of its day, the year after its December', () => {
    expect(toPublish(closings, () => policy)).toEqual(['2026-11', '2026-12', '2026']);
    expect(toPublish(closings, (day) => (day < '2027-01-01' ? undefined : policy))).toEqual([
      '2026-12',
      '2026',
    ]);
  });

  it('is a month or a year that the book has closed, and nothing else', () => {
    const periods = ['2026-12', '2026', '2026-10', '2026-Q4', '2027'];
    expect(periods.map((period) => closeOfPeriod(closings, period)?.position)).toEqual([
      20n,
      20n,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('decides where an entry counts, by its place in the log', () => {
    expect(countsIn(closings, '2026-11-05', 9n)).toBe('2026-11');
    expect(countsIn(closings, '2026-11-05', 11n)).toBe('2026-12');
    expect(countsIn(closings, '2026-09-05', 5n)).toBe('2026-11');
    expect(countsIn(closings, '2027-02-05', 30n)).toBe('2027-02');
  });
});
