import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adopted, drafted, itemOf, itemPut } from '../../../../test/support/editions.js';
import type { GrantedFor, RulebookEvent } from '../../rulebook/domain/events.js';
import {
  evolve as evolveRulebook,
  initialState as noRulebook,
  type AdoptedEdition,
} from '../../rulebook/domain/rulebook.js';
import { evolve as evolveRollout, initialState as noRollout } from '../../rollout/domain/rollout.js';
import type { FactEvent } from './events.js';
import { evolve, initialState, type Facts } from './facts.js';
import { dueOn, occasions, yearsAfter, type Grant, type Grounds } from './granting.js';

const PLACE = { revision: 0, position: 0n };
const factsOf = (...events: readonly FactEvent[]): Facts =>
  events.reduce((facts, event) => evolve(facts, event, PLACE), initialState());

const recorded = (
  factId: string,
  attribute: string,
  value: string | null,
  since: string,
  employmentNo = 1,
): FactEvent => ({
  type: 'FactRecorded',
  data: { employeeId: 'E1', employmentNo, factId, attribute, since, personal: { value } },
});
const corrected = (factId: string, version: number, value: string | null, since: string): FactEvent => ({
  type: 'FactCorrected',
  data: {
    employeeId: 'E1',
    employmentNo: 1,
    factId,
    attribute: value === null ? 'service' : 'education',
    version,
    since,
    personal: { value, reason: 'as it was' },
  },
});
const withdrawnFact = (factId: string): FactEvent => ({
  type: 'FactWithdrawn',
  data: { employeeId: 'E1', employmentNo: 1, factId, personal: { reason: 'never so' } },
});

const BACHELOR: GrantedFor = { attribute: 'education', value: 'bachelor' };
const edition = (
  id: string,
  inForceFrom: string,
  ...items: readonly (readonly [code: string, points: number, grantedFor: GrantedFor])[]
): RulebookEvent[] => [
  drafted(id),
  ...items.map(([code, points, grantedFor]) =>
    itemPut(id, itemOf(code, { kind: 'fixed', points: { from: points, to: points }, grantedFor })),
  ),
  adopted(id, inForceFrom),
];
const editionsOf = (...events: readonly RulebookEvent[]): readonly AdoptedEdition[] =>
  events.reduce((rulebook, event) => evolveRulebook(rulebook, event, PLACE, 'li.wei'), noRulebook()).adopted;

const FIRST = edition('first', '2025-04-01', ['edu', 30, BACHELOR], ['year', 5, { attribute: 'service' }]);
const grounds = (today: string, changes: Partial<Grounds> = {}): Grounds => ({
  employment: {
    employmentNo: 1,
    joinedOn: '2025-01-01',
    moves: [{ officeId: 'garden', effectiveOn: '2025-01-01' }],
  },
  editions: editionsOf(...FIRST),
  rollout: noRollout(),
  today,
  ...changes,
});
const told = ({ factId, version, occasion, itemCode, points, occurredOn }: Grant): string =>
  `${factId}/${version}/${occasion} ${itemCode} ${points} ${occurredOn}`;
const grantsOn = (today: string, facts: Facts, changes: Partial<Grounds> = {}): string[] =>
  dueOn(facts, grounds(today, changes)).grants.map(told);

describe('fixed points', () => {
  const graduate = factsOf(recorded('f', 'education', 'bachelor', '2019-07-01'));

  it('are granted on the first day on which the rulebook has an item for the fact', () => {
    expect(grantsOn('2025-03-31', graduate)).toEqual([]);
    expect(grantsOn('2025-04-01', graduate)).toEqual(['f/1/0 edu 30 2025-04-01']);
    expect(grantsOn('2030-01-01', graduate)).toEqual(['f/1/0 edu 30 2025-04-01']);
  });

  it('are granted for what no edition knows as soon as one does, and by that one', () => {
    const master = factsOf(recorded('f', 'education', 'master', '2019-07-01'));
    const second = edition(
      'second',
      '2026-01-01',
      ['edu', 40, BACHELOR],
      ['ma', 50, { ...BACHELOR, value: 'master' }],
    );
    const both = { editions: editionsOf(...FIRST, ...second) };
    expect(grantsOn('2025-12-31', master, both)).toEqual([]);
    expect(grantsOn('2026-01-01', master, both)).toEqual(['f/1/0 ma 50 2026-01-01']);
    expect(grantsOn('2026-01-01', graduate, both)).toEqual(['f/1/0 edu 30 2025-04-01']);
  });

  it('wait for a fact that lies ahead, and for the day of joining', () => {
    const ahead = factsOf(recorded('f', 'education', 'bachelor', '2025-09-01'));
    expect(grantsOn('2025-08-31', ahead)).toEqual([]);
    expect(grantsOn('2025-09-01', ahead)).toEqual(['f/1/0 edu 30 2025-09-01']);
    const later = { employmentNo: 1, joinedOn: '2025-06-15', moves: [] };
    expect(grantsOn('2025-07-01', graduate, { employment: later })).toEqual(['f/1/0 edu 30 2025-06-15']);
  });

  it('are granted for each completed year of service, those before joining with it', () => {
    const served = factsOf(recorded('s', 'service', null, '2023-05-10'));
    expect(grantsOn('2025-05-09', served)).toEqual(['s/1/1 year 5 2025-04-01']);
    expect(grantsOn('2025-05-10', served)).toEqual(['s/1/1 year 5 2025-04-01', 's/1/2 year 5 2025-05-10']);
  });

  it.each([
    ['month', ['2025-02', '2025-03', '2025-04', '2025-05']],
    ['year', ['2025', '2026']],
  ] as const)(
    'are granted anew in each natural %s in which the fact holds, from its first day on',
    (every, names) => {
      const today = every === 'month' ? '2025-05-01' : '2026-01-01';
      const skill = factsOf(recorded('f', '技能', '电工', '2024-11-20'));
      const employment = { employmentNo: 1, joinedOn: '2025-02-14', moves: [] };
      const item = { kind: 'fixed', points: { from: 8, to: 8 }, grantedEvery: every } as const;
      const grantedFor = { attribute: '技能', value: '电工' };
      const editions = editionsOf(
        drafted('early'),
        itemPut('early', itemOf('pay', { ...item, grantedFor })),
        adopted('early', '2025-01-01'),
      );
      const [first, ...later] = names;
      expect(grantsOn(today, skill, { employment, editions })).toEqual([
        `f/1/${first} pay 8 2025-02-14`,
        ...later.map((name) => `f/1/${name} pay 8 ${name.length === 4 ? `${name}-01` : name}-01`),
      ]);
    },
  );

  it('go over from once to each month on the day on which another edition says so', () => {
    const monthly = [
      drafted('second'),
      itemPut(
        'second',
        itemOf('edu', {
          kind: 'fixed',
          points: { from: 9, to: 9 },
          grantedFor: BACHELOR,
          grantedEvery: 'month',
        }),
      ),
      adopted('second', '2025-05-10'),
    ];
    const editions = editionsOf(...FIRST, ...monthly);
    expect(grantsOn('2025-06-30', graduate, { editions })).toEqual([
      'f/1/0 edu 30 2025-04-01',
      'f/1/2025-05 edu 9 2025-05-10',
      'f/1/2025-06 edu 9 2025-06-01',
    ]);
  });

  it('are granted on no day on which the category is not live for the office', () => {
    const step = (state: 'off' | 'trial' | 'live', from: string) =>
      ({ type: 'RolloutPlanned', data: { officeId: null, category: null, state, from } }) as const;
    const rollout = [
      step('off', '2025-03-01'),
      step('trial', '2025-05-01'),
      step('live', '2025-06-01'),
    ].reduce((plan, event) => evolveRollout(plan, event, PLACE), noRollout());
    expect(grantsOn('2025-05-31', graduate, { rollout })).toEqual([]);
    expect(grantsOn('2025-06-01', graduate, { rollout })).toEqual(['f/1/0 edu 30 2025-06-01']);
  });

  it('are taken back and granted anew where a fact is corrected, and taken back where it is withdrawn', () => {
    const put = factsOf(
      recorded('f', 'education', 'bachelor', '2019-07-01'),
      corrected('f', 2, 'bachelor', '2025-05-05'),
    );
    const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05'];
    expect(dueOn(put, grounds('2025-05-05')).outdated).toEqual(
      ['0', ...MONTHS, '2025'].map((occasion) => ({ factId: 'f', version: 1, occasion })),
    );
    expect(grantsOn('2025-05-05', put)).toEqual(['f/2/0 edu 30 2025-05-05']);
    const gone = factsOf(recorded('s', 'service', null, '2023-05-10'), withdrawnFact('s'));
    expect(dueOn(gone, grounds('2025-05-10'))).toEqual({
      outdated: [
        { factId: 's', version: 1, occasion: '1' },
        { factId: 's', version: 1, occasion: '2' },
      ],
      grants: [],
    });
  });

  it('are neither granted nor taken back for another employment, or without one', () => {
    const earlier = factsOf(recorded('f', 'education', 'bachelor', '2019-07-01'), withdrawnFact('f'));
    const again = { employmentNo: 2, joinedOn: '2025-06-15', moves: [] };
    for (const employment of [again, undefined])
      expect(dueOn(earlier, grounds('2025-07-01', { employment }))).toEqual({ outdated: [], grants: [] });
  });
});

describe('years of service', () => {
  it('that began on 29 February are completed on the 28th where there is none', () => {
    expect([1, 2, 3, 4].map((years) => yearsAfter('2020-02-29', years))).toEqual([
      '2021-02-28',
      '2022-02-28',
      '2023-02-28',
      '2024-02-29',
    ]);
    expect(yearsAfter('1896-02-29', 4)).toBe('1900-02-28');
  });

  it('are as many as a calendar says, for any two days', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (since, today) => {
        const [sinceYear, todayYear] = [since, today].map((one) => Number(one.slice(0, 4))) as [
          number,
          number,
        ];
        const sinceRest = since.slice(5) === '02-29' ? '02-28' : since.slice(5);
        const isLeap = new Date(Date.UTC(todayYear, 2, 0)).getUTCDate() === 29;
        const birthday = since.slice(5) === '02-29' && isLeap ? '02-29' : sinceRest;
        const completed = todayYear - sinceYear - (today.slice(5) < birthday ? 1 : 0);
        expect(occasions('service', since, since, today)).toHaveLength(Math.max(0, completed));
      }),
    );
  });
});

interface Act {
  readonly act: 'put' | 'withdraw' | 'run';
  readonly factId: string;
  readonly value: string;
  /** Days after the first of 2025. */
  readonly since: number;
  readonly daysLater: number;
  readonly killedAfter: number;
}

const anyAct: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom('put' as const, 'put' as const, 'withdraw' as const, 'run' as const, 'run' as const),
  factId: fc.constantFrom('a', 'b', 'service'),
  value: fc.constantFrom('bachelor', 'master'),
  since: fc.integer({ min: -900, max: 300 }),
  daysLater: fc.integer({ min: 0, max: 60 }),
  killedAfter: fc.integer({ min: 0, max: 4 }),
});
const dayOf = (number: number): string => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);

const EDITIONS = editionsOf(
  ...FIRST,
  ...edition('second', '2025-07-01', ['edu', 40, BACHELOR], ['ma', 50, { ...BACHELOR, value: 'master' }]),
);
/** The points of the item, looked up as a person would. */
function worth(value: string | null, day: string): number | undefined {
  if (day < '2025-04-01') return undefined;
  if (day < '2025-07-01') return value === 'bachelor' ? 30 : value === null ? 5 : undefined;
  return value === 'bachelor' ? 40 : value === 'master' ? 50 : undefined;
}

/** A file that receives grants, and the process that brings it in line with the facts. */
class File {
  readonly entries = new Map<string, { readonly told: string; isReversed: boolean }>();

  /** @param killedAfter the number of entries and reversals after which it is killed */
  run(facts: Facts, today: string, killedAfter = Infinity): number {
    const { outdated, grants } = dueOn(facts, grounds(today, { editions: EDITIONS }));
    let done = 0;
    for (const { factId, version, occasion } of outdated) {
      if (done === killedAfter) return done;
      const entry = this.entries.get(`${factId}/${version}/${occasion}`);
      if (entry === undefined || entry.isReversed) continue;
      entry.isReversed = true;
      done += 1;
    }
    for (const grant of grants) {
      if (done === killedAfter) return done;
      const { factId, version, occasion, points, occurredOn } = grant;
      const id = `${factId}/${version}/${occasion}`;
      if (this.entries.has(id)) continue;
      this.entries.set(id, { told: `${factId} ${occasion} ${points} ${occurredOn}`, isReversed: false });
      done += 1;
    }
    return done;
  }

  standing(): string[] {
    return [...this.entries.values()].filter(({ isReversed }) => !isReversed).map(({ told }) => told);
  }
}

/** Looks day by day from the day on which there is a right to it. */
function walked(factId: string, value: string | null, year: number, from: string, today: string): string[] {
  const first = from < '2025-01-01' ? '2025-01-01' : from;
  for (let number = 0; dayOf(number) <= today; number += 1) {
    const points = worth(value, dayOf(number));
    if (dayOf(number) >= first && points !== undefined)
      return [`${factId} ${year} ${points} ${dayOf(number)}`];
  }
  return [];
}

interface Known {
  readonly version: number;
  readonly value: string | null;
  readonly since: string;
  readonly isWithdrawn: boolean;
}

/** The facts that HR has recorded so far. */
class Office {
  readonly events: FactEvent[] = [];
  readonly known = new Map<string, Known>();

  withdraw({ factId }: Act): void {
    const before = this.known.get(factId);
    if (before === undefined || before.isWithdrawn) return;
    this.events.push(withdrawnFact(factId));
    this.known.set(factId, { ...before, isWithdrawn: true });
  }

  put({ factId, value: sent, since: sinceNumber }: Act): void {
    const before = this.known.get(factId);
    if (before?.isWithdrawn === true) return;
    const [since, value] = [dayOf(sinceNumber), factId === 'service' ? null : sent];
    const version = (before?.version ?? 0) + 1;
    this.events.push(
      before === undefined
        ? recorded(factId, value === null ? 'service' : 'education', value, since)
        : corrected(factId, version, value, since),
    );
    this.known.set(factId, { version, value, since, isWithdrawn: false });
  }
}

function expectedOf(factId: string, { value, since, isWithdrawn }: Known, today: string): string[] {
  if (isWithdrawn || since > today) return [];
  if (value !== null) return walked(factId, value, 0, since, today);
  const years = [1, 2, 3, 4].filter((year) => yearsAfter(since, year) <= today);
  return years.flatMap((year) => walked(factId, null, year, yearsAfter(since, year), today));
}

it('whatever is recorded, corrected and withdrawn, and whenever the job runs or is killed, what holds stands in the end, once', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 25 }), (acts) => {
      const [file, office] = [new File(), new Office()];
      let number = 30;
      for (const act of acts) {
        number += act.daysLater;
        if (act.act === 'run') file.run(factsOf(...office.events), dayOf(number), act.killedAfter);
        else office[act.act](act);
      }
      const today = dayOf(number);
      file.run(factsOf(...office.events), today);
      expect(file.run(factsOf(...office.events), today)).toBe(0);
      const expected = [...office.known].flatMap(([factId, known]) => expectedOf(factId, known, today));
      expect(file.standing().sort()).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});
