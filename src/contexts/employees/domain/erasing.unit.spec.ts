import { describe, expect, it } from '@jest/globals';
import { departureUndone, left, registered, registrationUndone } from '../../../../test/support/events.js';
import { given, SOMEBODY } from '../../../../test/support/given.js';
import { officesWith } from '../../../../test/support/offices.js';
import { EVERYWHERE, type Actor } from '../../access/domain/actor.js';
import { employeeDecider, type EmployeeCommand, type EmployeeContext } from './decisions.js';
import { firstDayToErase } from './erasing.js';
import type { EmployeeEvent, ErasureProposed, PersonErased } from './events.js';

const person = (principalId: string): Actor => ({ principalId, kind: 'person', employeeId: null, roles: [] });
const by = (principalId: string, today = '2028-04-01'): EmployeeContext => ({
  actor: person(principalId),
  reach: EVERYWHERE,
  today,
  basePoints: 500,
  offices: officesWith(),
  newDigestKey: 'another secret',
});
const SUBJECTS = ['case-1', 'employee-E1'];
const joined = registered('E1', 'production', '2026-03-10');
const gone = left('E1', '2026-04-01');
const proposed: ErasureProposed = {
  type: 'ErasureProposed',
  data: {
    ...{ employeeId: 'E1', employmentNo: 1, proposedBy: SOMEBODY, proposer: SOMEBODY },
    personal: { reason: 'they asked for it' },
  },
};
const erased: PersonErased = {
  type: 'PersonErased',
  data: { employeeId: 'E1', employmentNo: 1, proposedBy: SOMEBODY, numbers: ['E1'], subjects: SUBJECTS },
};
const file = (...events: EmployeeEvent[]) => given(employeeDecider, ...events);
const propose: EmployeeCommand = { type: 'ProposeErasure', employeeId: 'E1', reason: 'they asked for it' };
const erase = (facts: object = {}): EmployeeCommand => ({
  type: 'ErasePerson',
  employeeId: 'E1',
  numbers: ['E1'],
  subjects: SUBJECTS,
  retentionMonths: 24,
  hasOpenCase: false,
  hasOpenRun: false,
  ...facts,
});

describe('erasing somebody', () => {
  it('is proposed by one, of who has left', () => {
    file().when(propose, by(SOMEBODY)).isRejected('employee.unknown');
    file(joined).when(propose, by(SOMEBODY)).isRejected('employee.not-left');
    file(joined, gone).when(propose, by(SOMEBODY)).then(proposed);
    file(joined, gone, proposed).when(propose, by('wang')).repeats(2);
  });

  it('is done by another', () => {
    file(joined, gone).when(erase(), by('wang')).isRejected('erasure.not-proposed');
    file(joined, gone, proposed).when(erase(), by(SOMEBODY)).isRejected('erasure.own-proposal');
    file(joined, gone, proposed)
      .when(erase(), { ...by('wang'), onBehalfOf: person(SOMEBODY) })
      .isRejected('erasure.own-proposal');
    const byEmployee = { ...proposed, data: { ...proposed.data, proposer: 'E7' } };
    file(joined, gone, byEmployee)
      .when(erase(), { ...by('wang'), actor: { ...person('wang'), employeeId: 'E7' } })
      .isRejected('erasure.own-proposal');
    file(joined, gone, proposed).when(erase(), by('wang')).then(erased);
  });

  it('waits for the day on which nothing has to be kept any more', () => {
    file(joined, gone, proposed).when(erase(), by('wang', '2028-03-31')).isRejected('erasure.too-early');
    file(joined, gone, proposed)
      .when(erase({ retentionMonths: 23 }), by('wang', '2028-03-31'))
      .then(erased);
  });

  it('waits until the next month where a month has no such day', () => {
    expect(firstDayToErase('2026-08-31', 6)).toBe('2027-03-01');
    expect(firstDayToErase('2026-08-31', 12)).toBe('2027-08-31');
    expect(firstDayToErase('2024-02-29', 24)).toBe('2026-03-01');
  });

  it('waits for what is open about them', () => {
    const those = file(joined, gone, proposed);
    those.when(erase({ hasOpenCase: true, hasOpenRun: true }), by('wang')).isRejected('erasure.case-open');
    those.when(erase({ hasOpenRun: true }), by('wang')).isRejected('erasure.run-open');
  });

  it('is not done by a proposal from before they came back', () => {
    file(joined, gone, proposed, departureUndone('E1'))
      .when(erase(), by('wang'))
      .isRejected('employee.not-left');
    file(joined, gone, proposed, departureUndone('E1'), gone)
      .when(erase(), by('wang'))
      .isRejected('erasure.not-proposed');
  });

  it('is done once, and nothing is said in that file any more', () => {
    const done = file(joined, gone, proposed, erased);
    done.when(propose, by(SOMEBODY)).repeats(3);
    done.when(erase(), by('wang')).repeats(3);
    const rename = { type: 'RenameEmployee', employeeId: 'E1', name: 'N', reason: 'r' } as const;
    done.when(rename, by('wang')).isRejected('person.erased');
    const undo = { type: 'UndoDeparture', employeeId: 'E1', reason: 'r' } as const;
    done.when(undo, by('wang')).isRejected('person.erased');
  });

  it('takes what was said of a registration that was undone, too', () => {
    const again = registered('E1', 'production', '2028-05-02', { employmentNo: 2, name: 'Name' });
    const undone = registrationUndone('E1', { employmentNo: 2 });
    const those = file(joined, gone, proposed, erased, again, undone);
    those.when(erase(), by('wang', '2030-07-01')).isRejected('erasure.not-proposed');
    const anew = { ...proposed, data: { ...proposed.data, employmentNo: 2 } };
    those.when(propose, by(SOMEBODY)).then(anew);
    file(joined, gone, proposed, erased, again, undone, anew)
      .when(erase(), by('wang', '2030-07-01'))
      .then({ ...erased, data: { ...erased.data, employmentNo: 2 } });
    const rename = { type: 'RenameEmployee', employeeId: 'E1', name: 'N', reason: 'r' } as const;
    those.when(rename, by('wang')).isRejected('person.erased');
  });

  it('lets them come back, with a secret of their own, and be erased again', () => {
    const again = registered('E1', 'production', '2028-05-02', { employmentNo: 2, name: 'Name' });
    const { personal } = again.data;
    file(joined, gone, proposed, erased)
      .when(
        {
          type: 'RegisterEmployee',
          employeeId: 'E1',
          name: 'Name',
          officeId: 'production',
          joinedOn: '2028-05-02',
        },
        by('wang', '2028-05-02'),
      )
      .then({ ...again, data: { ...again.data, personal: { ...personal, digestKey: 'another secret' } } });
    const leftAgain: EmployeeEvent = {
      ...gone,
      data: { ...gone.data, employmentNo: 2, leftOn: '2028-06-01' },
    };
    file(joined, gone, proposed, erased, again, leftAgain)
      .when(erase(), by('wang', '2030-07-01'))
      .isRejected('erasure.not-proposed');
  });
});
