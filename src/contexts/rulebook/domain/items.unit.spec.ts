import { describe, expect, it } from '@jest/globals';
import { itemOf } from '../../../../test/support/editions.js';
import { faultByItem, faultByRole, type EntryByItem } from './items.js';

const praised = itemOf('praised', { points: { from: 3, to: 10 } });
const standard = { editionId: '2025', item: praised };
const entry: EntryByItem = {
  direction: 'award',
  kind: 'behaviour',
  itemCode: 'praised',
  points: 5,
  occurredOn: '2025-04-02',
};

describe('an entry', () => {
  it('fits its item, the ends of a range included', () => {
    for (const points of [3, 5, 10]) expect(faultByItem({ ...entry, points }, standard)).toBeUndefined();
  });

  it.each<[string, Partial<EntryByItem>, string]>([
    [
      'kind',
      { kind: 'fixed', direction: 'deduct', points: 99 },
      'praised of edition 2025 is for behaviour points, not for fixed points.',
    ],
    [
      'direction',
      { direction: 'deduct', points: 99 },
      'praised of edition 2025 is there to award, not to deduct.',
    ],
  ])('has the %s of its item', (other, changes, detail) => {
    expect(faultByItem({ ...entry, ...changes }, standard)).toMatchObject({
      code: `item.other-${other}`,
      detail,
    });
  });

  it('has points that its item allows', () => {
    for (const points of [2, 11])
      expect(faultByItem({ ...entry, points }, standard)).toMatchObject({
        code: 'item.points-out-of-range',
        detail: `praised of edition 2025 allows 3 to 10 points, not ${points}.`,
      });
    const fixed = { ...standard, item: itemOf('praised', { points: { from: 20, to: 20 } }) };
    expect(faultByItem(entry, fixed)).toMatchObject({
      code: 'item.points-out-of-range',
      detail: 'praised of edition 2025 allows 20 points, not 5.',
    });
  });

  it('has evidence where its item needs it', () => {
    const strict = { ...standard, item: { ...praised, evidenceNeeded: true } };
    const evidence = [{ href: 'https://files.example/1', sha256: 'ab' }];
    for (const none of [{}, { evidence: [] }])
      expect(faultByItem({ ...entry, ...none }, strict)).toMatchObject({ code: 'item.evidence-missing' });
    expect(faultByItem({ ...entry, evidence }, strict)).toBeUndefined();
    expect(faultByItem({ ...entry, evidence }, standard)).toBeUndefined();
  });

  it('has an item of the edition in force on its day', () => {
    expect(faultByItem({ ...entry, kind: 'fixed' }, { editionId: '2025', item: undefined })).toMatchObject({
      code: 'item.unknown',
      detail: 'Edition 2025, in force on 2025-04-02, has no item praised.',
    });
  });
});

describe('an item', () => {
  it('may be applied by whoever has one of its roles', () => {
    const reserved = { editionId: '2025', item: itemOf('praised', { roles: ['manager', 'head'] }) };
    for (const roles of [['recorder', 'head'], ['importer']] as const)
      expect(faultByRole(reserved, roles)).toBeUndefined();
    for (const roles of [[], ['recorder', 'administrator']] as const)
      expect(faultByRole(reserved, roles)).toMatchObject({
        code: 'item.not-for-role',
        detail: 'praised may be applied by manager, head only.',
      });
  });

  it('that names no role may be applied by whoever may record at all', () => {
    expect(faultByRole(standard, [])).toBeUndefined();
  });
});
