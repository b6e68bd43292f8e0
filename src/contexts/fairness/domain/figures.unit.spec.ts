import { describe, expect, it } from '@jest/globals';
import { appealsOf, type GivenAppeal } from './appeals.js';
import { delaysOf } from './delays.js';
import type { FairEntry } from './entries.js';
import { givenByOf } from './giver.js';
import { fairOffices } from './offices.js';
import { ownOffices, reciprocal } from './ties.js';

const entry = (changes: Partial<FairEntry> = {}): FairEntry => ({
  givenBy: 'A',
  employeeId: 'E1',
  employmentNo: 1,
  entryId: 'e',
  direction: 'award',
  points: 5,
  code: 'courtesy',
  category: 'reception',
  hasRange: true,
  officeId: 'gate',
  occurredOn: '2026-10-01',
  recordedOn: '2026-10-02',
  ...changes,
});
const many = (count: number, changes: Partial<FairEntry> = {}): FairEntry[] =>
  Array.from({ length: count }, () => entry(changes));

describe('who has given an entry', () => {
  it('is whoever authorised it, else whoever recorded it, or the leading group', () => {
    expect(givenByOf(undefined, 'r')).toBe('r');
    expect(givenByOf({ by: 'rule' }, 'r')).toBe('r');
    expect(givenByOf({ by: 'authority', principalId: 'm', grade: 'a' }, 'r')).toBe('m');
    expect(givenByOf({ by: 'claim', claimId: 'c' }, 'r')).toBe('r');
    expect(givenByOf({ by: 'claim', claimId: 'c', principalId: 'm' }, 'r')).toBe('m');
    expect(givenByOf({ by: 'proposal', proposalId: 'p', principalId: 'm' }, 'r')).toBe('m');
    expect(givenByOf({ by: 'proposal', proposalId: 'p' }, 'r')).toBe('leading-group');
  });

  it('is nobody where nobody chose to', () => {
    expect(givenByOf({ by: 'import' }, 'r')).toBeNull();
    expect(givenByOf({ by: 'carried' }, 'r')).toBeNull();
    expect(givenByOf({ by: 'case', caseId: 'c' }, 'r')).toBeNull();
    expect(givenByOf({ by: 'fact', factId: 'f', version: 1 }, 'r')).toBeNull();
  });
});

describe('the delay', () => {
  it('has a median, nine of ten, and the share later than three days', () => {
    const after = (days: number) => entry({ recordedOn: `2026-10-${String(1 + days).padStart(2, '0')}` });
    const delays = delaysOf([0, 0, 1, 1, 2, 2, 3, 3, 4, 9].map(after));
    expect(delays).toMatchObject({ entries: 10, people: 1, median: 2, nineOfTen: 4 });
    expect(delays.late).toEqual({ num: 1n, den: 5n });
  });

  it('is none where there is no entry', () => {
    expect(delaysOf([])).toEqual({ entries: 0, people: 0, median: null, nineOfTen: null, late: null });
  });
});

describe('offices', () => {
  const member = (employeeId: string, officeId: string, score: number) => ({ employeeId, officeId, score });

  it('are ranked by points for each member-month as exact fractions, and equals share a rank', () => {
    const memberships = [
      ...[1, 2, 3].map((score) => member('E1', 'gate', score)),
      ...[2, 2].map((score) => member('E2', 'kitchen', score)),
      member('E3', 'garden', 1),
      member('E4', 'garden', 4),
    ];
    const offices = fairOffices(memberships, [
      ...many(2),
      entry({ direction: 'deduct', points: 3 }),
      entry({ officeId: 'closed' }),
    ]);
    expect(offices.map(({ officeId, rank }) => [officeId, rank])).toEqual([
      ['garden', 1],
      ['gate', 2],
      ['kitchen', 2],
    ]);
    expect(offices[1]).toEqual({
      officeId: 'gate',
      rank: 2,
      people: 1,
      memberMonths: 3,
      awards: 2,
      deductions: 1,
      pointsAwarded: 10,
      pointsDeducted: 3,
      awardsPerMemberMonth: { num: 2n, den: 3n },
      deductionsPerMemberMonth: { num: 1n, den: 3n },
      points: 6,
      pointsPerMemberMonth: { num: 2n, den: 1n },
    });
  });
});

describe('those who award each other', () => {
  const employees = new Map([
    ['A', 'E1'],
    ['A2', 'E1'],
    ['B', 'E2'],
  ]);
  const employeeOf = (principalId: string) => employees.get(principalId) ?? null;

  it('are pairs with three awards either way, by whichever key', () => {
    const entries = [
      ...many(2, { givenBy: 'A', employeeId: 'E2' }),
      entry({ givenBy: 'A2', employeeId: 'E2' }),
      ...many(4, { givenBy: 'B', employeeId: 'E1' }),
    ];
    expect(reciprocal(entries, employeeOf)).toEqual([
      { one: 'E1', other: 'E2', awardsByOne: 3, awardsByOther: 4 },
    ]);
  });

  it('are none with fewer awards, by deductions, nor where the giver is no employee', () => {
    const back = many(3, { givenBy: 'B', employeeId: 'E1' });
    const none = [
      many(2, { givenBy: 'A', employeeId: 'E2' }),
      many(3, { givenBy: 'A', employeeId: 'E2', direction: 'deduct' }),
      many(3, { givenBy: 'officer', employeeId: 'E2' }),
    ];
    for (const some of none) expect(reciprocal([...some, ...back], employeeOf)).toEqual([]);
  });
});

describe("a manager's own office", () => {
  const managers = [{ principalId: 'A', employeeId: 'E9' }];
  const stays = [
    { employeeId: 'E9', officeId: 'gate', from: '2026-01-01', until: '2026-10-10' },
    { employeeId: 'E9', officeId: 'kitchen', from: '2026-10-10', until: '~' },
  ];

  it('received the share of awards that went to where the manager belonged on those days', () => {
    const entries = [
      entry({ points: 3, occurredOn: '2026-10-09' }),
      entry({ points: 4, occurredOn: '2026-10-10' }),
      entry({ points: 5, occurredOn: '2026-10-10', officeId: 'kitchen' }),
      entry({ points: 9, direction: 'deduct' }),
    ];
    expect(ownOffices(entries, managers, stays)).toEqual([
      { givenBy: 'A', entries: 3, people: 1, points: 12, pointsToOwn: 8, share: { num: 2n, den: 3n } },
    ]);
  });

  it('is not told of who awarded nothing', () => {
    expect(ownOffices(many(2, { direction: 'deduct' }), managers, stays)).toEqual([]);
  });
});

describe('appeals', () => {
  const appeal = (changes: Partial<GivenAppeal> = {}): GivenAppeal => ({
    employeeId: 'E1',
    entryId: 'e',
    upheldOn: null,
    givenBy: 'A',
    isWithin: true,
    ...changes,
  });
  const deducted = (recordedOn: string, changes: Partial<FairEntry> = {}) =>
    entry({ direction: 'deduct', recordedOn, ...changes });

  it('are counted by entry, and by who gave it', () => {
    const { all, byGiver } = appealsOf(
      [
        appeal(),
        appeal({ upheldOn: '2026-10-05' }),
        appeal({ entryId: 'f', employeeId: 'E2', givenBy: 'B' }),
        appeal({ entryId: 'g', givenBy: null }),
        appeal({ entryId: 'h', givenBy: 'C', isWithin: false }),
      ],
      [],
    );
    expect(all).toEqual({ people: 2, appealed: 3, upheld: 1, deductionsAfter: 0 });
    expect(byGiver).toEqual([
      { givenBy: 'A', people: 1, appealed: 1, upheld: 1, deductionsAfter: 0 },
      { givenBy: 'B', people: 1, appealed: 1, upheld: 0, deductionsAfter: 0 },
    ]);
  });

  it('are followed by deductions of the same two within thirty days, each once', () => {
    const entries = [
      deducted('2026-10-05'),
      deducted('2026-10-06'),
      deducted('2026-11-04'),
      deducted('2026-11-05'),
      deducted('2026-10-07', { givenBy: 'B' }),
      deducted('2026-10-07', { employeeId: 'E2' }),
      entry({ recordedOn: '2026-10-07' }),
    ];
    const upheld = appeal({ upheldOn: '2026-10-05', isWithin: false });
    expect(appealsOf([upheld, { ...upheld, entryId: 'f' }], entries)).toEqual({
      all: { people: 1, appealed: 0, upheld: 0, deductionsAfter: 2 },
      byGiver: [{ givenBy: 'A', people: 1, appealed: 0, upheld: 0, deductionsAfter: 2 }],
    });
  });
});
