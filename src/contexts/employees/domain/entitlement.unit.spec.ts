import { describe, it } from '@jest/globals';
import { awarded, registered, reversed, transferred } from '../../../../test/support/events.js';
import { officesWith } from '../../../../test/support/offices.js';
import { given } from '../../../../test/support/given.js';
import type { Sender } from '../../access/domain/actor.js';
import { employeeDecider, type EmployeeCommand, type EmployeeContext } from './decisions.js';
import type { EmployeeEvent } from './events.js';

const E1 = 'E0001';
const DAY = '2025-03-31';

/** A sender, an employee or not, who may act in these offices; everywhere when none is named. */
const sender = (employeeId: string | null, ...offices: string[]): EmployeeContext => {
  const who: Sender = {
    actor: { principalId: 'p', kind: 'person', employeeId, roles: [] },
    reach: { everywhere: offices.length === 0, offices, file: null },
  };
  return { ...who, today: DAY, basePoints: 500, offices: officesWith(), newDigestKey: '' };
};

const file = (...events: EmployeeEvent[]) =>
  given(employeeDecider, registered(E1, 'production', '2025-01-01'), ...events);
const entry = awarded(E1, 5, DAY);
const record = (direction: 'award' | 'deduct', occurredOn = DAY): EmployeeCommand => {
  const { employeeId, entryId, kind, itemCode, points, personal } = entry.data;
  return {
    type: 'RecordEntry',
    direction,
    employeeId,
    entryId,
    kind,
    itemCode,
    points,
    occurredOn,
    ...personal,
  };
};
const award = record('award');
const reverse: EmployeeCommand = {
  type: 'ReverseEntry',
  employeeId: E1,
  entryId: entry.data.entryId,
  reason: 'a mistake',
};
const left: EmployeeEvent = {
  type: 'EmployeeLeft',
  data: { employeeId: E1, employmentNo: 1, leftOn: DAY, personal: { reason: 'r' } },
};

describe('who may act on a file', () => {
  it('is nobody on themselves, whatever their reach', () => {
    file().when(award, sender(E1)).isRejected('entry.on-oneself');
    file().when(record('deduct'), sender(E1, 'production')).isRejected('entry.on-oneself');
    file(entry).when(reverse, sender(E1)).isRejected('entry.on-oneself');
    file().when(award, sender('E0002')).then(entry);
  });

  it('is the manager of the office that the employee belonged to on that day', () => {
    const move = transferred(E1, 'financial', '2025-03-01');
    file(move).when(award, sender(null, 'financial')).then(entry);
    file(move).when(award, sender(null, 'production')).isRejected('not-allowed');
    file(move).when(record('award', '2025-02-28'), sender(null, 'financial')).isRejected('not-allowed');
    file(move)
      .when(record('award', '2025-02-28'), sender(null, 'gardens', 'production'))
      .then({ ...entry, data: { ...entry.data, occurredOn: '2025-02-28' } });
  });

  it('is, of two moves on one day, the manager of the later recorded; a move to come does not count', () => {
    const moves = ['canteen', 'financial'].map((officeId) => transferred(E1, officeId, '2025-03-01'));
    const all = file(...moves, transferred(E1, 'gardens', '2025-06-01'));
    all.when(award, sender(null, 'financial')).then(entry);
    for (const other of ['production', 'canteen', 'gardens'])
      all.when(award, sender(null, other)).isRejected('not-allowed');
  });

  it('is, where a move was recorded for a day before another, the manager by the days', () => {
    const moves = [transferred(E1, 'financial', '2025-03-20'), transferred(E1, 'canteen', '2025-03-10')];
    file(...moves)
      .when(award, sender(null, 'financial'))
      .then(entry);
    file(...moves)
      .when(record('award', '2025-03-15'), sender(null, 'financial'))
      .isRejected('not-allowed');
  });

  it('is, for a reversal, the manager by the day of the entry that it undoes', () => {
    const since = transferred(E1, 'financial', '2025-04-01');
    file(entry, since).when(reverse, sender(null, 'financial')).isRejected('not-allowed');
    file().when(reverse, sender(null, 'financial')).isRejected('entry.unknown');
    const undone = reversed(entry);
    file(entry, since).when(reverse, sender(null, 'production')).then(undone);
  });

  it('is nobody for their own file, by any command that writes it: first of all where it begins', () => {
    const transfer: EmployeeCommand = {
      type: 'TransferEmployee',
      employeeId: E1,
      officeId: 'financial',
      effectiveOn: DAY,
    };
    const depart: EmployeeCommand = { type: 'RecordDeparture', employeeId: E1, leftOn: DAY, reason: 'r' };
    const register: EmployeeCommand = {
      ...{ type: 'RegisterEmployee', employeeId: E1, name: 'N' },
      ...{ officeId: 'production', joinedOn: DAY },
    };
    for (const command of [transfer, depart]) {
      file().when(command, sender(E1)).isRejected('entry.on-oneself');
      file(left).when(command, sender(E1)).isRejected('entry.on-oneself');
      file(left).when(command, sender('E0002')).isRejected('employee.left');
      given(employeeDecider).when(command, sender(E1)).isRejected('employee.unknown');
    }
    file(left).when(register, sender(E1)).isRejected('entry.on-oneself');
    file().when(register, sender(E1)).isRejected('entry.on-oneself');
    given(employeeDecider).when(register, sender(E1)).isRejected('entry.on-oneself');
    file().when(register, sender('E0002')).isRejected('employee.already-employed');
  });

  it('is asked after the person, and before the entry', () => {
    given(employeeDecider).when(award, sender(E1)).isRejected('employee.unknown');
    file(entry, left).when(award, sender(null, 'financial')).isRejected('not-allowed');
    file(entry, left).when(record('deduct'), sender(null, 'production')).isRejected('entry.id-reused');
  });

  it('is the manager of the office of the new employment, not of the one before', () => {
    const again = registered(E1, 'financial', '2025-02-01', { employmentNo: 2 });
    file(left, again).when(award, sender(null, 'production')).isRejected('not-allowed');
    const recorded = awarded(E1, 5, DAY, { employmentNo: 2 });
    file(left, again)
      .when(award, sender(null, 'financial'))
      .then({ ...recorded, data: { ...recorded.data, entryId: entry.data.entryId } });
  });
});
