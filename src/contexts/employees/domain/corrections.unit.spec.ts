import { describe, expect, it } from '@jest/globals';
import {
  awarded,
  departureUndone,
  joiningCorrected,
  left,
  registered,
  registrationUndone,
  reversed,
  transferred,
  transferUndone,
} from '../../../../test/support/events.js';
import { given } from '../../../../test/support/given.js';
import { officesWith } from '../../../../test/support/offices.js';
import { THE_SERVICE } from '../../access/domain/actor.js';
import { closedMonthWith } from './closed-months.js';
import { employeeDecider, type EmployeeCommand, type EmployeeContext } from './decisions.js';
import type { EmployeeEvent } from './events.js';

const context: EmployeeContext = {
  ...THE_SERVICE,
  today: '2026-04-20',
  basePoints: 500,
  offices: officesWith(),
  newDigestKey: 'another secret',
};
const joined = registered('E1', 'production', '2026-03-10');
const file = (...events: EmployeeEvent[]) => given(employeeDecider, ...events);

describe('correcting the day of joining', () => {
  const to = (joinedOn: string): EmployeeCommand => ({
    type: 'CorrectJoining',
    employeeId: 'E1',
    joinedOn,
    reason: 'mistyped',
  });
  const entry = awarded('E1', 5, '2026-03-12');

  it('goes up to the first entry that stands', () => {
    file(joined, entry).when(to('2026-03-12'), context).then(joiningCorrected('E1', '2026-03-12'));
    file(joined, entry).when(to('2026-03-13'), context).isRejected('joining.after-entry');
    file(joined, entry, reversed(entry))
      .when(to('2026-03-13'), context)
      .then(joiningCorrected('E1', '2026-03-13'));
  });

  it('goes up to the first move', () => {
    const move = transferred('E1', 'financial', '2026-03-15');
    file(joined, move).when(to('2026-03-15'), context).then(joiningCorrected('E1', '2026-03-15'));
    file(joined, move).when(to('2026-03-16'), context).isRejected('joining.after-transfer');
    file(joined, move, transferUndone('E1', '2026-03-15'))
      .when(to('2026-03-16'), context)
      .then(joiningCorrected('E1', '2026-03-16'));
  });

  it('is a repeat where it is that day, and no day is more than a year ahead', () => {
    file(joined).when(to('2026-03-10'), context).repeats(0);
    file(joined, joiningCorrected('E1', '2026-03-01')).when(to('2026-03-01'), context).repeats(1);
    file(joined).when(to('2027-04-22'), context).isRejected('date.too-far-ahead');
  });

  it('is rejected of who is not employed', () => {
    file().when(to('2026-03-12'), context).isRejected('employee.unknown');
    file(joined, left('E1', '2026-04-01')).when(to('2026-03-10'), context).isRejected('employee.left');
  });
});

describe('undoing a departure', () => {
  const undo: EmployeeCommand = { type: 'UndoDeparture', employeeId: 'E1', reason: 'another was meant' };

  it('is of the last one, of who has left', () => {
    file(joined, left('E1', '2026-04-01')).when(undo, context).then(departureUndone('E1'));
    file(joined).when(undo, context).isRejected('employee.not-left');
    file(joined, left('E1', '2026-04-01'), departureUndone('E1'))
      .when(undo, context)
      .isRejected('employee.not-left');
    file().when(undo, context).isRejected('employee.unknown');
  });
});

describe('undoing a registration', () => {
  const undo: EmployeeCommand = { type: 'UndoRegistration', employeeId: 'E1', reason: 'registered twice' };
  const again = registered('E1', 'financial', '2026-04-10', { employmentNo: 2 });

  it('leads back to nobody, and no number is given twice', () => {
    file(joined).when(undo, context).then(registrationUndone('E1'));
    file(joined, registrationUndone('E1')).when(undo, context).isRejected('employee.unknown');
    file(joined, registrationUndone('E1'))
      .when(
        {
          ...{ type: 'RegisterEmployee', employeeId: 'E1', name: 'Name of E1' },
          ...{ officeId: 'financial', joinedOn: '2026-04-10' },
        },
        context,
      )
      .then(again);
  });

  it('leads back to who had left, and then that departure can be undone', () => {
    const back = [joined, left('E1', '2026-04-01'), again] as const;
    file(...back)
      .when(undo, context)
      .then(registrationUndone('E1', { employmentNo: 2 }));
    file(...back, registrationUndone('E1', { employmentNo: 2 }))
      .when({ ...undo, type: 'UndoDeparture' }, context)
      .then({
        ...departureUndone('E1'),
        data: { ...departureUndone('E1').data, personal: { reason: undo.reason } },
      });
  });

  it('is rejected once it has led to something', () => {
    const entry = awarded('E1', 5, '2026-03-12');
    file(joined, entry).when(undo, context).isRejected('registration.has-entries');
    file(joined, entry, reversed(entry)).when(undo, context).then(registrationUndone('E1'));
    file(joined)
      .when(undo, { ...context, onBoardOf: '2026-03' })
      .isRejected('registration.on-closed-board');
    file(joined, left('E1', '2026-04-01')).when(undo, context).isRejected('employee.left');
  });

  it('has a closed board against it if the employment ran at its close, and had begun by what was known', () => {
    const told = (...events: EmployeeEvent[]) =>
      events.map((event, index) => ({ event, revision: index, position: BigInt(10 * index) }));
    const closes = (position: bigint) => [
      { month: '2026-02', position },
      { month: '2026-03', position: position + 1n },
    ];
    const later = joiningCorrected('E1', '2026-02-20');
    expect(closedMonthWith(told(joined), closes(5n))).toBe('2026-03');
    expect(closedMonthWith(told(joined, later), closes(5n))).toBe('2026-03');
    expect(closedMonthWith(told(joined, later), closes(15n))).toBe('2026-02');
    expect(closedMonthWith(told(joined, left('E1', '2026-04-01')), closes(15n))).toBeUndefined();
    expect(closedMonthWith(told(joined, left('E1', '2026-04-01'), again), closes(5n))).toBeUndefined();
  });
});

describe('undoing a transfer', () => {
  const undo = (effectiveOn: string): EmployeeCommand => ({
    type: 'UndoTransfer',
    employeeId: 'E1',
    effectiveOn,
    reason: 'called off',
  });
  const [first, second] = [
    transferred('E1', 'financial', '2026-04-01'),
    transferred('E1', 'annex', '2026-04-01'),
  ];

  it('is of the last recorded on that day', () => {
    file(joined, first).when(undo('2026-04-01'), context).then(transferUndone('E1', '2026-04-01'));
    file(joined, first, second, transferUndone('E1', '2026-04-01'))
      .when(undo('2026-04-01'), context)
      .then(transferUndone('E1', '2026-04-01'));
    file(joined, first, transferUndone('E1', '2026-04-01'))
      .when(undo('2026-04-01'), context)
      .isRejected('transfer.unknown');
  });

  it('is never of the registration', () => {
    file(joined).when(undo('2026-03-10'), context).isRejected('transfer.unknown');
    file(joined, left('E1', '2026-04-01')).when(undo('2026-04-01'), context).isRejected('employee.left');
  });

  it('leads nobody back to an office that is closed', () => {
    const closed = { ...context, offices: officesWith({ production: '2026-05-01' }) };
    const onward = transferred('E1', 'annex', '2026-05-01');
    file(joined, first).when(undo('2026-04-01'), closed).isRejected('office.closed');
    file(joined, first, onward).when(undo('2026-04-01'), closed).then(transferUndone('E1', '2026-04-01'));
  });
});
