import { describe, expect, it } from '@jest/globals';
import type { Who } from '../../console/src/app/may.js';
import { wordsOf } from '../../console/src/pages/about/health.js';
import { isLookedFor, standingOf } from '../../console/src/pages/accounts/standing.js';
import { draftOf, faultOf, sentOf } from '../../console/src/pages/accounts/roles.js';
import { nextOf, stepsOf } from '../../console/src/pages/setup/steps.js';
import { actsOn } from '../../console/src/pages/staff/acts.js';
import { changed, filterIn } from '../../console/src/pages/staff/filter.js';
import { faultOf as faultOfLogo } from '../../console/src/pages/settings/logo.js';
import { moveAll, toMove } from '../../console/src/pages/staff/moving.js';
import { monthsIn } from '../../console/src/pages/staff/opening.js';
import { standingIn } from '../../console/src/pages/staff/taking-back.js';
import { agentIn } from '../../console/src/pages/sessions/agent.js';
import { suggestedId } from '../../console/src/parts/ids.js';

const person = (employeeId: string, officeId = 'production') => ({ employeeId, name: employeeId, officeId });

describe('setting up', () => {
  const nothing = {
    isNamed: false,
    offices: 0,
    people: [],
    isBookBegun: false,
    hasRulebook: false,
    accounts: 0,
    isWithoutOpenings: false,
  };
  const somebody = { entries: 0, balance: { base: 500, total: 500 } };

  it('begins with the name, and goes on without one if it has to', () => {
    expect(nextOf(stepsOf(nothing))).toBe('name');
    expect(nextOf(stepsOf({ ...nothing, isNamed: true }))).toBe('offices');
    expect(stepsOf(nothing).filter(({ isDone }) => isDone)).toEqual([]);
  });

  it('tells of a logo what is wrong with it before it is sent', () => {
    expect(faultOfLogo({ type: 'image/webp', size: 102_400 })).toBeUndefined();
    expect(faultOfLogo({ type: 'image/webp', size: 102_401 })).toBe('too-large');
    expect(faultOfLogo({ type: 'image/svg+xml', size: 10 })).toBe('no-image');
  });

  it('goes on in order, and may be ahead in places', () => {
    const known = { ...nothing, isNamed: true, offices: 2, hasRulebook: true };
    expect(nextOf(stepsOf(known))).toBe('people');
    expect(stepsOf(known).find(({ name }) => name === 'rulebook')?.isDone).toBe(true);
  });

  it('takes points of whoever has no entry for brought along', () => {
    const isDone = (people: readonly (typeof somebody)[], isWithoutOpenings = false) =>
      stepsOf({ ...nothing, people, isWithoutOpenings }).find(({ name }) => name === 'openings')?.isDone;
    expect(isDone([somebody])).toBe(false);
    expect(isDone([somebody], true)).toBe(true);
    expect(isDone([{ entries: 0, balance: { base: 500, total: 560 } }])).toBe(true);
  });

  it('asks for no older points once some are recorded', () => {
    const people = [{ entries: 1, balance: { base: 500, total: 560 } }];
    const steps = stepsOf({ ...nothing, people });
    expect(steps.filter(({ isDone }) => isDone).map(({ name }) => name)).toEqual([
      'people',
      'openings',
      'award',
    ]);
  });

  it('is over with the first award', () => {
    const people = [{ entries: 1, balance: { base: 500, total: 505 } }];
    const rest = {
      isNamed: true,
      offices: 1,
      isBookBegun: true,
      hasRulebook: true,
      accounts: 1,
      isWithoutOpenings: true,
    };
    expect(nextOf(stepsOf({ ...rest, people }))).toBeUndefined();
    expect(nextOf(stepsOf({ ...rest, people: [somebody] }))).toBe('award');
  });
});

describe('what can be done about a person', () => {
  const everywhere = { everywhere: true, offices: [], file: null };
  const who = (...commands: readonly string[]): Who =>
    ({ may: Object.fromEntries(commands.map((name) => [`POST /v1/commands/${name}`, everywhere])) }) as never;

  it('is what is open for those who work here, or for those who have left', () => {
    const officer = who('rename-employee', 'transfer-employee', 'undo-departure', 'register-employee');
    expect(actsOn({ active: true }, officer)).toEqual(['rename-employee', 'transfer-employee']);
    expect(actsOn({ active: false }, officer)).toEqual([
      'rename-employee',
      'undo-departure',
      'register-employee',
    ]);
  });

  it('is nothing for whoever may send no such command', () => {
    expect(actsOn({ active: true }, who('award-points'))).toEqual([]);
  });
});

describe('moving several', () => {
  it('leaves out who is there already', () => {
    expect(toMove([person('E1'), person('E2', 'finance')], 'finance')).toEqual([person('E1')]);
  });

  it('goes on after a refusal, and tells who was refused', async () => {
    const sent: unknown[] = [];
    const moved = await moveAll(
      [person('E1'), person('E2'), person('E3')],
      { officeId: 'finance', effectiveOn: '2026-12-01' },
      (employeeId) => `id of ${employeeId}`,
      (fields) => {
        sent.push(fields);
        return fields.employeeId === 'E2'
          ? Promise.reject(new Error('has left'))
          : Promise.resolve({ position: `after ${fields.employeeId}` });
      },
    );
    expect(moved.done).toEqual([person('E1'), person('E3')]);
    expect(moved.refused).toEqual([{ person: person('E2'), error: new Error('has left') }]);
    expect(moved.position).toBe('after E3');
    expect(sent[0]).toEqual({
      employeeId: 'E1',
      officeId: 'finance',
      effectiveOn: '2026-12-01',
      commandId: 'id of E1',
    });
  });
});

describe('what can be taken back in a file', () => {
  const moved = (effectiveOn: string, officeId: string, employmentNo = 1) => ({
    type: 'EmployeeTransferred',
    data: { employmentNo, effectiveOn, officeId },
  });

  it('is each move that stands; of several on a day the last recorded was undone', () => {
    const undone = { type: 'TransferUndone', data: { employmentNo: 1, effectiveOn: '2026-04-01' } };
    const events = [moved('2026-04-01', 'a'), moved('2026-04-01', 'b'), moved('2026-05-01', 'c'), undone];
    expect(standingIn(events, 1).moves.map(({ officeId }) => officeId)).toEqual(['a', 'c']);
  });

  it('is nothing of an earlier employment', () => {
    expect(standingIn([moved('2025-04-01', 'a'), moved('2026-04-01', 'b', 2)], 2).moves).toHaveLength(1);
  });

  it('is an opening balance until it is withdrawn', () => {
    const opening = { employmentNo: 1, openingId: 'o1', asOf: '2026-06-30', fixed: 60, behaviour: 5 };
    const recorded = { type: 'OpeningRecorded', data: opening };
    const withdrawn = { type: 'OpeningWithdrawn', data: { employmentNo: 1, openingId: 'o1' } };
    expect(standingIn([recorded], 1).openings).toEqual([opening]);
    expect(standingIn([recorded, withdrawn], 1).openings).toEqual([]);
  });
});

describe('months of an opening balance', () => {
  it('are read one a line, as people copy them', () => {
    expect(monthsIn('2026-01 50\n\n2026-02,−3\n2026-03\t7 ')).toEqual([
      { month: '2026-01', score: 50 },
      { month: '2026-02', score: -3 },
      { month: '2026-03', score: 7 },
    ]);
    expect(monthsIn('')).toEqual([]);
  });

  it('are none where a line says no month', () => {
    expect(monthsIn('2026-13 50')).toBeUndefined();
    expect(monthsIn('2026-01 fifty')).toBeUndefined();
  });
});

describe('the filter of people', () => {
  const address = new URLSearchParams('staff-sort=name&search=li&office=production&left=true');

  it('stands in the address, but for what is so by itself', () => {
    expect(filterIn(address)).toEqual({ search: 'li', officeId: 'production', isWithLeavers: true });
    const usual = changed(address, { search: '', officeId: '', isWithLeavers: false });
    expect(filterIn(usual)).toEqual(filterIn(new URLSearchParams()));
  });

  it('leaves all else in the address as it is', () => {
    expect(String(changed(address, {}))).toBe(String(address));
    expect(String(changed(address, { search: '', officeId: '', isWithLeavers: false }))).toBe(
      'staff-sort=name',
    );
  });
});

describe('an id to begin with', () => {
  it('is made of the letters of a name, and of a number where it is taken', () => {
    expect(suggestedId('Front Desk', 'office', [])).toBe('front-desk');
    expect(suggestedId('Café & Bar', 'office', [])).toBe('cafe-bar');
    expect(suggestedId('Front Desk', 'office', ['front-desk'])).toBe('front-desk-2');
    expect(suggestedId('E0001', 'person', [])).toBe('e0001');
  });

  it('is a word and the next number for a name in another script', () => {
    expect(suggestedId('生产部', 'office', [])).toBe('office-1');
    expect(suggestedId('生产A部', 'office', ['office-1', 'office-2'])).toBe('office-3');
    expect(suggestedId('', 'office', [])).toBe('office-1');
  });
});

describe('roles of an account', () => {
  const roles = [
    { role: 'manager', grade: 'section-head', officeId: 'production' },
    { role: 'manager', grade: 'director', officeId: null },
    { role: 'employee', grade: null, officeId: null },
  ];

  it('are sent as they were read, each once', () => {
    const drafts = draftOf([...roles, roles[2]!]);
    expect(sentOf(drafts)).toEqual([
      { role: 'manager', grade: 'section-head', officeId: 'production' },
      { role: 'manager', grade: 'director', allOffices: true },
      { role: 'employee' },
    ]);
  });

  it('need a grade for a manager, and nothing that writes for an auditor', () => {
    const one = (role: string, grade = '') => ({ role, grade, officeId: null });
    expect(faultOf(draftOf([one('manager')]))).toBe('no-grade');
    expect(faultOf(draftOf([one('auditor'), one('recorder')]))).toBe('auditor');
    expect(faultOf(draftOf([one('auditor'), one('employee')]))).toBeUndefined();
  });
});

describe('an account', () => {
  const account = {
    principalId: 'li.wei',
    kind: 'person' as const,
    name: '李伟',
    employeeId: 'N1',
    lastDay: null,
    hasLeft: false,
    invitedUntil: null,
    invitationWithdrawnAt: null,
    roles: [{ role: 'recorder' as const, grade: null, officeId: null, officeName: null }],
    keys: [{ keyId: 'k', issuedAt: '2026-01-01T00:00:00Z', revokedAt: null }],
  };

  it('works with a role and a key that is not revoked, until its last day', () => {
    expect(standingOf(account, '2026-12-01')).toBe('works');
    expect(standingOf({ ...account, roles: [] }, '2026-12-01')).toBe('no-role');
    const revoked = { ...account.keys[0]!, revokedAt: '2026-02-01T00:00:00Z' };
    expect(standingOf({ ...account, keys: [revoked] }, '2026-12-01')).toBe('no-key');
    expect(standingOf({ ...account, lastDay: '2026-12-01' }, '2026-12-01')).toBe('works');
    expect(standingOf({ ...account, lastDay: '2026-11-30' }, '2026-12-01')).toBe('ended');
    expect(standingOf({ ...account, hasLeft: true }, '2026-12-01')).toBe('has-left');
  });

  it('is found by name, id and number', () => {
    expect(['李', 'LI.W', 'n1', ''].every((typed) => isLookedFor(account, typed))).toBe(true);
    expect(isLookedFor(account, '王')).toBe(false);
  });
});

describe('health in words', () => {
  it('tells of each part that this process has, and of read models as one', () => {
    const up = { state: 'up' } as const;
    const health = { status: 'degraded', reasons: [], eventStore: up, database: up } as const;
    expect(wordsOf({ ...health, projections: [{ state: 'live' }] })).toEqual([
      { part: 'log', isWell: true },
      { part: 'database', isWell: true },
      { part: 'models', isWell: true },
    ]);
    const ill = wordsOf({ ...health, jobs: { state: 'down' }, projections: [{ state: 'stopped' }] });
    expect(ill.filter(({ isWell }) => !isWell).map(({ part }) => part)).toEqual(['jobs', 'models']);
  });
});

describe('what a browser says that it is', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Safari/537.36';
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, 'Chrome · Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/129.0`, 'Edge · Windows'],
    [`Mozilla/5.0 (Windows NT 10.0) ${chrome} wxwork/4.1 MicroMessenger/7.0`, 'WeCom · Windows'],
    [`Mozilla/5.0 (Linux; Android 14; Pixel) ${chrome} MicroMessenger/8.0`, 'WeChat · Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari · iOS',
    ],
    ['curl/8.5.0', 'curl/8.5.0'],
  ])('%s is shown as %s', (text, shown) => {
    expect(agentIn(text)).toBe(shown);
  });
});
