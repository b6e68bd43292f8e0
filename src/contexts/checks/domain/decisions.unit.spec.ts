import { describe, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { EVERYWHERE } from '../../access/domain/actor.js';
import { roundDecider, type PlanRound, type RecordCheck, type RoundContext } from './decisions.js';
import type { CheckRecorded, RoundEnded, RoundEvent, RoundPlanned } from './events.js';

const data: RoundPlanned['data'] = {
  ...{ roundId: 'kitchens', title: 'Kitchens', itemCodes: ['tidy'], offices: ['kitchen', 'bar'] },
  ...{ every: 'week', weekday: 1, inspectors: ['E1'], from: '2026-10-01', until: null },
};
const planned: RoundPlanned = { type: 'RoundPlanned', data };
const checked: CheckRecorded = {
  type: 'CheckRecorded',
  data: {
    ...{ roundId: 'kitchens', officeId: 'kitchen', on: '2026-10-05', finding: 'good' },
    ...{ officeEntryId: null, by: 'E1', personal: { note: null } },
  },
};
const ended: RoundEnded = { type: 'RoundEnded', data: { roundId: 'kitchens', on: '2026-10-12' } };

const plan = (changes: Partial<PlanRound> = {}): PlanRound => ({ type: 'PlanRound', ...data, ...changes });
const record = (changes: Partial<RecordCheck> = {}): RecordCheck => ({
  ...{ type: 'RecordCheck', roundId: 'kitchens', officeId: 'kitchen', on: '2026-10-05', finding: 'good' },
  ...{ officeEntryId: null, note: null },
  ...changes,
});
const end = { type: 'EndRound', roundId: 'kitchens' } as const;

const by = (person = 'E1', changes: Partial<RoundContext> = {}): RoundContext => ({
  ...{ today: '2026-10-12', person, reach: EVERYWHERE, unknownOffice: undefined },
  ...changes,
});
const round = (...events: readonly RoundEvent[]) => given(roundDecider, ...events);

describe('a round', () => {
  it('is planned once under its id', () => {
    round().when(plan(), by()).then(planned);
    round(planned).when(plan(), by()).repeats(0);
    round(planned)
      .when(plan({ title: 'Bars' }), by())
      .isRejected('round.id-reused');
  });

  it('has a weekday only where it is weekly, no end before its beginning, and offices that there are', () => {
    round()
      .when(plan({ every: 'day' }), by())
      .isRejected('round.unfit');
    round()
      .when(plan({ until: '2026-09-30' }), by())
      .isRejected('round.unfit');
    round()
      .when(plan(), by('E1', { unknownOffice: 'bar' }))
      .isRejected('office.unknown');
  });

  it('is ended once', () => {
    round().when(end, by()).isRejected('round.unknown');
    round(planned).when(end, by()).then(ended);
    round(planned, ended).when(end, by()).repeats(1);
  });
});

describe('a check', () => {
  it('is recorded once for office and day', () => {
    round(planned).when(record(), by()).then(checked);
    round(planned, checked).when(record(), by('E2')).repeats(1);
    round(planned, checked)
      .when(record({ finding: 'bad' }), by())
      .isRejected('check.recorded');
    round(planned, checked)
      .when(record({ note: 'Dusty' }), by())
      .isRejected('check.recorded');
  });

  it('is due on a day of its round that has come, in an office of it', () => {
    round(planned)
      .when(record({ on: '2026-10-06' }), by())
      .isRejected('check.not-due');
    round(planned)
      .when(record({ on: '2026-10-19' }), by())
      .isRejected('check.not-due');
    round(planned)
      .when(record({ officeId: 'garden' }), by())
      .isRejected('check.not-due');
    round(planned, ended).when(record(), by()).isRejected('round.ended');
    round().when(record(), by()).isRejected('round.unknown');
  });

  it('is for its inspectors, of a manager in their office alone', () => {
    round(planned).when(record(), by('E2')).isRejected('not-allowed');
    const manages = (officeId: string) => ({ everywhere: false, offices: [officeId], file: null });
    round(planned)
      .when(record(), by('E1', { reach: manages('bar') }))
      .isRejected('not-allowed');
    round(planned)
      .when(record(), by('E1', { reach: manages('kitchen') }))
      .then(checked);
  });
});
