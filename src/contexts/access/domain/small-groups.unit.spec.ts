import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from './actor.js';
import type { RoleAssignment } from './roles.js';
import { FEWEST, keptBack, seesFew, type Part } from './small-groups.js';

const keptOf = (...people: readonly number[]): readonly number[] => {
  const split = people.map((count, at) => ({ id: String(at), people: count }));
  const kept = keptBack(split);
  return split.filter(({ id }) => kept.has(id)).map((part) => part.people);
};

describe('figures about few people', () => {
  it('are kept back, and with a single one the next smallest', () => {
    expect(keptOf(3, 4, 40)).toEqual([3, 4]);
    expect(keptOf(3, 12, 40)).toEqual([3, 12]);
    expect(keptOf(5, 12, 40)).toEqual([]);
    expect(keptOf(4)).toEqual([4]);
    expect(keptOf()).toEqual([]);
  });

  it('are of equals those that come first by id', () => {
    const split = ['c', 'b', 'a'].map((id) => ({ id, people: id === 'c' ? 1 : 9 }));
    expect([...keptBack(split)].toSorted()).toEqual(['a', 'c']);
  });

  it('are none where they are about nobody', () => {
    expect(keptOf(0, 7, 0)).toEqual([]);
    expect(keptOf(0, 3, 7)).toEqual([3, 7]);
  });

  it('never stand alone, whatever the split', () => {
    const people = fc.array(fc.nat(12), { maxLength: 8 });
    fc.assert(
      fc.property(people, (counts) => {
        const split: readonly Part[] = counts.map((count, at) => ({ id: String(at), people: count }));
        const kept = keptBack(split);
        const ofSomebody = split.filter((part) => part.people > 0);
        for (const { id, people: count } of split) {
          if (count === 0) expect(kept.has(id)).toBe(false);
          else if (count < FEWEST) expect(kept.has(id)).toBe(true);
        }
        expect(kept.size === 1 && ofSomebody.length > 1).toBe(false);
      }),
    );
  });
});

describe('who is told them', () => {
  const acting = (...roles: readonly RoleAssignment[]): Actor => ({
    principalId: 'p',
    kind: 'person',
    employeeId: 'E1',
    roles,
  });
  const manager = (officeId: string | null): Actor => acting({ role: 'manager', grade: 'g', officeId });

  it.each(['administrator', 'points-officer', 'auditor', 'head'] as const)(
    'is everybody who is %s',
    (role) => {
      expect(seesFew(acting({ role }))).toBe(true);
      expect(seesFew(acting({ role }), 'garden')).toBe(true);
    },
  );

  it.each(['recorder', 'member', 'leadership', 'employee', 'importer'] as const)('is no %s', (role) => {
    expect(seesFew(acting({ role }))).toBe(false);
    expect(seesFew(acting({ role }), 'garden')).toBe(false);
  });

  it('is a manager, of their own offices', () => {
    expect(seesFew(manager('garden'), 'garden')).toBe(true);
    expect(seesFew(manager('garden'), 'house')).toBe(false);
    expect(seesFew(manager('garden'))).toBe(false);
    expect(seesFew(manager(null))).toBe(true);
  });
});
