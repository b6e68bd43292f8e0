import { describe, it } from '@jest/globals';
import { itemOf } from '../../../../test/support/editions.js';
import { officesWith } from '../../../../test/support/offices.js';
import { given } from '../../../../test/support/given.js';
import { THE_SERVICE } from '../../access/domain/actor.js';
import type { RoleAssignment } from '../../access/domain/roles.js';
import {
  employeeDecider,
  type EmployeeCommand,
  type EmployeeContext,
  type RecordEntry,
} from './decisions.js';
import type { EmployeeEvent } from './events.js';

const E1 = 'E0001';
const ENTRY = '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11';

const context: EmployeeContext = {
  ...THE_SERVICE,
  today: '2025-03-31',
  basePoints: 500,
  offices: officesWith(),
  newDigestKey: 'a secret',
};

const register: EmployeeCommand = {
  type: 'RegisterEmployee',
  employeeId: E1,
  name: 'Li Wei',
  officeId: 'production',
  joinedOn: '2025-01-01',
};
const award: RecordEntry = {
  type: 'RecordEntry',
  direction: 'award',
  employeeId: E1,
  entryId: ENTRY,
  kind: 'behaviour',
  itemCode: 'reception',
  points: 5,
  reason: 'Thanked by a visitor',
  occurredOn: '2025-03-31',
};
const reverse: EmployeeCommand = {
  type: 'ReverseEntry',
  employeeId: E1,
  entryId: ENTRY,
  reason: 'Wrong person',
};
const transfer: EmployeeCommand = {
  type: 'TransferEmployee',
  employeeId: E1,
  officeId: 'financial',
  effectiveOn: '2025-04-01',
};
const depart: EmployeeCommand = {
  type: 'RecordDeparture',
  employeeId: E1,
  leftOn: '2025-03-31',
  reason: 'Moved',
};

const registered = (employmentNo = 1, joinedOn = '2025-01-01', digestKey = 'a secret'): EmployeeEvent => ({
  type: 'EmployeeRegistered',
  data: {
    employeeId: E1,
    employmentNo,
    officeId: 'production',
    joinedOn,
    basePoints: 500,
    personal: { name: 'Li Wei', digestKey },
  },
});
const transferred = (effectiveOn: string, officeId = 'financial'): EmployeeEvent => ({
  type: 'EmployeeTransferred',
  data: { employeeId: E1, employmentNo: 1, officeId, effectiveOn },
});
const entry = {
  employeeId: E1,
  employmentNo: 1,
  entryId: ENTRY,
  kind: 'behaviour',
  itemCode: 'reception',
  points: 5,
  occurredOn: '2025-03-31',
  personal: { reason: 'Thanked by a visitor' },
} as const;
const awarded: EmployeeEvent = { type: 'PointAwarded', data: entry };
const reversed: EmployeeEvent = {
  type: 'EntryReversed',
  data: {
    employeeId: E1,
    employmentNo: 1,
    entryId: ENTRY,
    undoes: {
      direction: 'award',
      kind: 'behaviour',
      itemCode: 'reception',
      points: 5,
      occurredOn: '2025-03-31',
    },
    personal: { reason: 'Wrong person' },
  },
};
const left: EmployeeEvent = {
  type: 'EmployeeLeft',
  data: { employeeId: E1, employmentNo: 1, leftOn: '2025-03-31', personal: { reason: 'Moved' } },
};

const file = (...events: EmployeeEvent[]) => given(employeeDecider, ...events);

describe('registering', () => {
  it('starts the first employment with the base points', () => {
    file().when(register, context).then(registered());
  });

  it('starts the next employment of one who has left, and keeps the key of their digests', () => {
    file(registered(), left)
      .when(register, { ...context, newDigestKey: 'another' })
      .then(registered(2));
  });

  it('is rejected for one who is employed, before the office is looked at', () => {
    file(registered())
      .when(register, { ...context, offices: new Map() })
      .isRejected('employee.already-employed');
  });

  it('is rejected in an office that was never opened', () => {
    file()
      .when(register, { ...context, offices: new Map() })
      .isRejected('office.unknown');
  });

  it('may name a day long ago, or one up to 366 days ahead; more in an old book alone', () => {
    for (const joinedOn of ['1971-05-06', '2026-04-01'])
      file()
        .when({ ...register, joinedOn }, context)
        .then(registered(1, joinedOn));
    const mistyped = { ...register, joinedOn: '2026-04-02' };
    file()
      .when(mistyped, { ...context, offices: new Map() })
      .isRejected('date.too-far-ahead');
    file(registered()).when(mistyped, context).isRejected('employee.already-employed');
    file()
      .when(mistyped, { ...context, bringsItsTime: true })
      .then(registered(1, '2026-04-02'));
  });
});

describe('awarding and deducting', () => {
  it('records what happened', () => {
    file(registered()).when(award, context).then(awarded);
    file(registered())
      .when({ ...award, direction: 'deduct' }, context)
      .then({ type: 'PointDeducted', data: entry });
  });

  it('is rejected for a person never registered, whatever else is wrong', () => {
    file()
      .when({ ...award, occurredOn: '2099-01-01' }, context)
      .isRejected('employee.unknown');
  });

  it('repeats the same entry, also for one who has left; the reason’s words do not matter', () => {
    file(registered(), awarded).when(award, context).repeats(1);
    file(registered(), awarded, left)
      .when({ ...award, reason: 'In other words' }, context)
      .repeats(1);
  });

  it('of a proposal, asked for anew, takes authority, and is a repeat to whoever is only judged', () => {
    const decided: EmployeeEvent = {
      type: 'PointAwarded',
      data: { ...entry, ground: { by: 'proposal', proposalId: ENTRY } },
    };
    const graded = { ...context, isGraded: true };
    const judge = { ...award, type: 'JudgeEntry' } as const;
    file(registered(), decided).when(award, graded).takesAuthority();
    file(registered(), decided).when(judge, graded).repeats(1);
    file(registered(), decided)
      .when({ ...judge, points: 6 }, graded)
      .isRejected('entry.id-reused');
  });

  it('knows the entries of earlier employments', () => {
    file(registered(), awarded, left, registered(2, '2025-04-01')).when(award, context).repeats(1);
  });

  it.each<[string, Partial<RecordEntry>]>([
    ['direction', { direction: 'deduct' }],
    ['points', { points: 6 }],
    ['kind', { kind: 'fixed' }],
    ['item', { itemCode: 'canteen' }],
    ['date', { occurredOn: '2025-03-30' }],
  ])('is rejected when the id comes back with another %s, before leaving is looked at', (_, other) => {
    file(registered(), awarded, left)
      .when({ ...award, ...other }, context)
      .isRejected('entry.id-reused');
  });

  it('is rejected for one who has left', () => {
    file(registered(), left).when(award, context).isRejected('employee.left');
  });

  it('is rejected for one employment where another one runs by then', () => {
    const granted = { ...award, employmentNo: 1 };
    file(registered()).when(granted, context).then(awarded);
    file(registered(), left, registered(2)).when(granted, context).isRejected('employee.left');
  });

  it('is rejected in the future, and allowed today', () => {
    file(registered())
      .when({ ...award, occurredOn: '2025-04-01' }, context)
      .isRejected('entry.in-the-future');
  });

  it('is rejected before the running employment, and allowed on its first day', () => {
    file(registered())
      .when({ ...award, occurredOn: '2024-12-31' }, context)
      .isRejected('entry.before-employment');
    file(registered())
      .when({ ...award, occurredOn: '2025-01-01' }, context)
      .then({ type: 'PointAwarded', data: { ...entry, occurredOn: '2025-01-01' } });
  });

  it('looks at the future before the employment', () => {
    file(registered(1, '2025-06-01'))
      .when({ ...award, occurredOn: '2025-05-01' }, context)
      .isRejected('entry.in-the-future');
  });
});

describe('an entry while an edition of the rulebook is in force', () => {
  const item = itemOf('reception', { points: { from: 5, to: 5 } });
  const inForce = { ...context, standard: { editionId: '2025', item } };
  const unfit = { ...context, standard: { editionId: '2025', item: undefined } };
  const pinned: EmployeeEvent = { type: 'PointAwarded', data: { ...entry, editionId: '2025' } };

  it('pins the edition that it was judged by, and keeps its evidence', () => {
    file(registered()).when(award, inForce).then(pinned);
    const evidence = [{ href: 'https://files.example/1', sha256: 'ab' }];
    file(registered())
      .when({ ...award, evidence }, inForce)
      .then({
        type: 'PointAwarded',
        data: { ...entry, editionId: '2025', personal: { ...entry.personal, evidence } },
      });
  });

  it('is rejected where it does not fit its item', () => {
    file(registered()).when(award, unfit).isRejected('item.unknown');
    file(registered())
      .when({ ...award, points: 6 }, inForce)
      .isRejected('item.points-out-of-range');
  });

  it('is for those whose roles its item names', () => {
    const reserved = {
      ...inForce,
      standard: { editionId: '2025', item: { ...item, roles: ['manager'] } },
    };
    const manager = { role: 'manager', grade: 'section-head', officeId: null } as const;
    const by = (...roles: RoleAssignment[]) => ({ actor: { ...context.actor, roles } });
    file(registered())
      .when(award, { ...reserved, ...by({ role: 'recorder' }) })
      .isRejected('item.not-for-role');
    file(registered())
      .when(award, { ...reserved, ...by({ role: 'recorder' }, manager) })
      .then(pinned);
  });

  it('is held against the rulebook last of all', () => {
    file().when(award, unfit).isRejected('employee.unknown');
    file(registered(), left).when(award, unfit).isRejected('employee.left');
    file(registered())
      .when({ ...award, occurredOn: '2025-04-01' }, unfit)
      .isRejected('entry.in-the-future');
    file(registered())
      .when({ ...award, occurredOn: '2024-12-31' }, unfit)
      .isRejected('entry.before-employment');
  });

  it('is a repeat of itself whatever the rulebook says now', () => {
    file(registered(), awarded).when(award, unfit).repeats(1);
    file(registered(), pinned).when(award, context).repeats(1);
  });
});

describe('reversing', () => {
  it('undoes the entry in full', () => {
    file(registered(), awarded).when(reverse, context).then(reversed);
  });

  it('is rejected in the order of rule 7', () => {
    file().when(reverse, context).isRejected('employee.unknown');
    file(registered(), left).when(reverse, context).isRejected('entry.unknown');
    file(registered(), awarded, left).when(reverse, context).isRejected('employee.left');
    file(registered(), awarded, reversed, left, registered(2))
      .when(reverse, context)
      .isRejected('entry.of-earlier-employment');
    file(registered(), awarded, reversed).when(reverse, context).isRejected('entry.already-reversed');
  });
});

describe('transferring', () => {
  it('is recorded, to one’s own office too', () => {
    file(registered())
      .when(transfer, context)
      .then({
        type: 'EmployeeTransferred',
        data: { employeeId: E1, employmentNo: 1, officeId: 'financial', effectiveOn: '2025-04-01' },
      });
  });

  it('is rejected in the order of the rules', () => {
    file().when(transfer, context).isRejected('employee.unknown');
    file(registered(), left)
      .when(transfer, { ...context, offices: new Map() })
      .isRejected('employee.left');
    const nowhere = { ...context, offices: new Map() };
    file(registered()).when(transfer, nowhere).isRejected('office.unknown');
    for (const [effectiveOn, code] of [
      ['2026-04-01', 'office.unknown'],
      ['2026-04-02', 'date.too-far-ahead'],
      ['2025-01-01', 'office.unknown'],
      ['2024-12-31', 'transfer.before-employment'],
    ] as const)
      file(registered())
        .when({ ...transfer, effectiveOn }, nowhere)
        .isRejected(code);
    file(registered(), left)
      .when({ ...transfer, effectiveOn: '2024-12-31' }, context)
      .isRejected('employee.left');
  });

  it('of an old book is taken as it stands there', () => {
    for (const effectiveOn of ['2024-12-31', '2027-01-01'])
      file(registered())
        .when({ ...transfer, effectiveOn }, { ...context, bringsItsTime: true })
        .then({
          type: 'EmployeeTransferred',
          data: { employeeId: E1, employmentNo: 1, officeId: 'financial', effectiveOn },
        });
  });
});

describe('an office that is closed', () => {
  const from = (day: string): EmployeeContext => ({ ...context, offices: officesWith({ financial: day }) });

  it('takes nobody from that day on, nor whoever would still be there then', () => {
    file(registered()).when(transfer, from('2025-06-01')).isRejected('office.closed');
    file()
      .when({ ...register, officeId: 'financial' }, from('2025-06-01'))
      .isRejected('office.closed');
  });

  it('takes somebody who moves on by then', () => {
    const [toFinancial, onward] = [transferred('2025-04-01'), transferred('2025-06-01', 'production')];
    file(registered(), onward).when(transfer, from('2025-06-01')).then(toFinancial);
    file(registered(), onward).when(transfer, from('2025-05-31')).isRejected('office.closed');
  });
});

describe('putting a name right', () => {
  const rename: EmployeeCommand = {
    type: 'RenameEmployee',
    employeeId: E1,
    name: 'Li Wei-Min',
    reason: 'Misspelt',
  };
  const renamed: EmployeeEvent = {
    type: 'EmployeeRenamed',
    data: { employeeId: E1, employmentNo: 1, personal: { name: 'Li Wei-Min', reason: 'Misspelt' } },
  };

  it('is recorded, also after leaving', () => {
    file(registered()).when(rename, context).then(renamed);
    file(registered(), left).when(rename, context).then(renamed);
  });

  it('is a repeat where it is the name', () => {
    file(registered(), renamed).when(rename, context).repeats(1);
    file(registered())
      .when({ ...rename, name: 'Li Wei' }, context)
      .repeats(0);
  });

  it('is rejected of somebody who was never registered, and of oneself', () => {
    file().when(rename, context).isRejected('employee.unknown');
    const oneself = { ...context, actor: { ...context.actor, employeeId: E1 } };
    file(registered()).when(rename, oneself).isRejected('entry.on-oneself');
  });
});

describe('leaving', () => {
  it('is recorded once', () => {
    file(registered()).when(depart, context).then(left);
    file(registered(), left).when(depart, context).isRejected('employee.left');
    file().when(depart, context).isRejected('employee.unknown');
  });

  it('is not before joining, nor more than 366 days ahead, but in an old book', () => {
    for (const [leftOn, code] of [
      ['2024-12-31', 'departure.before-employment'],
      ['2026-04-02', 'date.too-far-ahead'],
    ] as const) {
      const mistyped: EmployeeCommand = { ...depart, leftOn };
      file(registered()).when(mistyped, context).isRejected(code);
      file(registered(), left).when(mistyped, context).isRejected('employee.left');
      file(registered())
        .when(mistyped, { ...context, bringsItsTime: true })
        .then({ ...left, data: { ...left.data, leftOn } });
    }
  });
});
