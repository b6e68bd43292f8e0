import { expect, it } from '@jest/globals';
import { left, registered } from '../../../../test/support/events.js';
import { LogOf } from '../../../../test/support/log-of.js';
import type { DomainEvent } from '../../../infrastructure/event-store/recorded-event.js';
import { Directory } from './directory.js';

const E = 'E1';
const undone = (type: 'DepartureUndone' | 'RegistrationUndone', employmentNo: number): DomainEvent => ({
  type,
  data: { employeeId: E, employmentNo, personal: { reason: 'Said of the wrong person' } },
});
const principal = (principalId: string): readonly DomainEvent[] => [
  {
    type: 'PrincipalRegistered',
    data: {
      principalId,
      kind: 'person',
      employeeId: E,
      lastDay: null,
      personal: { name: 'Li Wei', digestKey: 'a secret' },
    },
  },
  { type: 'RolesAssigned', data: { principalId, roles: [{ role: 'recorder' }, { role: 'employee' }] } },
];

it('whoever has left keeps the role of an employee alone, until that is undone or they are back', () => {
  const [log, directory] = [new LogOf(), new Directory()];
  const rolesAfter = (...events: readonly DomainEvent[]): readonly string[] => {
    for (const event of log.append(...events)) directory.apply(event);
    return directory.one('li.wei')?.actor.roles.map(({ role }) => role) ?? [];
  };
  const [all, few] = [['recorder', 'employee'], ['employee']];
  expect(rolesAfter(registered(E, 'o', '2025-01-01'), ...principal('li.wei'))).toEqual(all);
  expect(rolesAfter(left(E, '2025-02-01'))).toEqual(few);
  expect(rolesAfter(undone('DepartureUndone', 1))).toEqual(all);
  expect(rolesAfter(left(E, '2025-02-02'))).toEqual(few);
  expect(rolesAfter(registered(E, 'o', '2025-03-01', { employmentNo: 2 }))).toEqual(all);
  expect(rolesAfter(undone('RegistrationUndone', 2))).toEqual(few);
  expect(directory.list('', 10, true).map(({ state }) => state.principalId)).toEqual(['li.wei']);
});
