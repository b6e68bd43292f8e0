import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  arrangementIn,
  linesOf,
  pressed,
  shownOf,
  sorted,
  withArrangement,
  type Arrangement,
} from '../../console/src/parts/table/arranged.js';
import type { Column } from '../../console/src/parts/table/column.js';

interface Row {
  readonly name: string;
  readonly points: number | null;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', title: 'Name', kind: 'name', value: ({ name }) => name, cell: () => null },
  { id: 'points', title: 'Points', kind: 'number', value: ({ points }) => points, cell: () => null },
  { id: 'acts', title: 'Acts', cell: () => null },
];
const rows: readonly Row[] = [
  { name: '王', points: 9 },
  { name: '李', points: null },
  { name: '安', points: 10 },
  { name: '赵', points: -3 },
];
const namesBy = (order: Arrangement['order'], language = 'zh'): string =>
  sorted(rows, columns, order, language)
    .map(({ name }) => name)
    .join('');

describe('the order of a table', () => {
  it('is by number for numbers, and by pinyin for Chinese names', () => {
    expect(namesBy({ id: 'points', isDescending: false })).toBe('赵王安李');
    expect(namesBy({ id: 'name', isDescending: false })).toBe('安李王赵');
  });

  it('has rows without a value last in both directions', () => {
    expect(namesBy({ id: 'points', isDescending: true })).toBe('安王赵李');
  });

  it.each([undefined, { id: 'acts', isDescending: false }, { id: 'unheard', isDescending: true }])(
    'is that of the rows for %j',
    (order) => {
      expect(namesBy(order)).toBe('王李安赵');
    },
  );

  it('goes up, down, and back as a heading is pressed', () => {
    const up = pressed(undefined, 'points');
    const down = pressed(up, 'points');
    expect([up, down, pressed(down, 'points')]).toEqual([
      { id: 'points', isDescending: false },
      { id: 'points', isDescending: true },
      undefined,
    ]);
    expect(pressed(down, 'name')).toEqual({ id: 'name', isDescending: false });
  });

  it('loses and doubles no row, and keeps equal ones as they came', () => {
    const some = fc.array(
      fc.record({ name: fc.string(), points: fc.option(fc.integer({ min: 0, max: 3 })) }),
    );
    fc.assert(
      fc.property(some, fc.boolean(), (given, isDescending) => {
        const found = sorted(given, columns, { id: 'points', isDescending }, 'en');
        expect(new Set(found)).toEqual(new Set(given));
        expect(found).toHaveLength(given.length);
        for (const points of [0, 1, 2, 3, null]) {
          const having = (all: readonly Row[]): readonly Row[] => all.filter((row) => row.points === points);
          expect(having(found)).toEqual(having(given));
        }
      }),
    );
  });
});

describe('the arrangement of a table', () => {
  it.each<[Arrangement, string]>([
    [{ order: undefined, without: [] }, 'search=li'],
    [
      { order: { id: 'points', isDescending: true }, without: ['state'] },
      'search=li&staff-sort=-points&staff-without=state',
    ],
    [{ order: { id: 'name', isDescending: false }, without: [] }, 'search=li&staff-sort=name'],
  ])('%j stands in the address beside all else', (arrangement, text) => {
    const address = withArrangement(new URLSearchParams('search=li&staff-sort=state'), 'staff', arrangement);
    expect(decodeURIComponent(String(address))).toBe(text);
    expect(arrangementIn(address, 'staff')).toEqual(arrangement);
    expect(arrangementIn(address, 'keys')).toEqual({ order: undefined, without: [] });
  });

  it('leaves columns out, but never the one that says which row it is', () => {
    expect(shownOf(columns, ['name', 'points']).map(({ id }) => id)).toEqual(['name', 'acts']);
  });
});

it('saves a heading and a cell for each column that has values', () => {
  expect(linesOf(columns, rows.slice(0, 2))).toEqual([
    ['Name', 'Points'],
    ['王', '9'],
    ['李', ''],
  ]);
});
