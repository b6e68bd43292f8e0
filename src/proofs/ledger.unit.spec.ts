import { describe, expect, it } from '@jest/globals';
import { Ledger, type LedgerEvent } from './ledger.js';

const registered = (employmentNo: number, joinedOn: string) => ({
  type: 'EmployeeRegistered',
  data: { employeeId: 'E1', employmentNo, joinedOn, officeId: 'garden', personal: { name: 'Lin' } },
});
const awarded = {
  type: 'PointAwarded',
  data: {
    employeeId: 'E1',
    employmentNo: 1,
    entryId: 'e1',
    kind: 'behaviour',
    points: 3,
    occurredOn: '2026-09-03',
  },
};

describe('the ledger', () => {
  const given = (...events: readonly { type: string; data: object }[]): Ledger => {
    const ledger = new Ledger();
    events.forEach((event, at) =>
      ledger.apply(event as unknown as LedgerEvent, String(at).padStart(64, '0')),
    );
    return ledger;
  };

  it('has no open board of a closed month, though an employment from before it comes back', () => {
    const ledger = given(
      { type: 'BookBegun', data: { month: '2026-08' } },
      registered(1, '2026-08-01'),
      awarded,
      { type: 'EmployeeLeft', data: { employeeId: 'E1', employmentNo: 1, leftOn: '2026-09-20' } },
      registered(2, '2026-10-01'),
      { type: 'MonthClosed', data: { month: '2026-09' } },
      { type: 'RegistrationUndone', data: { employeeId: 'E1', employmentNo: 2 } },
    );
    expect(ledger.openPeriods()).toEqual(['2026', 'total']);
  });
});
