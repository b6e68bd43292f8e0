import { describe, it } from '@jest/globals';
import { officeOpened } from '../../test/support/events.js';
import { given } from '../../test/support/given.js';
import { officesDecider, type OfficeCommand, type OfficeContext } from './decisions.js';
import type { OfficeEvent } from './events.js';

const opened: OfficeEvent = { type: 'OfficeOpened', data: { officeId: 'production', name: 'Production' } };
const renamed: OfficeEvent = { type: 'OfficeRenamed', data: { officeId: 'production', name: 'Works' } };
const closed: OfficeEvent = {
  type: 'OfficeClosed',
  data: { officeId: 'production', on: '2026-06-01', reason: 'given up' },
};
const reopened: OfficeEvent = {
  type: 'OfficeReopened',
  data: { officeId: 'production', reason: 'needed again' },
};
const context: OfficeContext = { settledUntil: '2026-05-20', occupants: [] };

describe('opening an office', () => {
  const open: OfficeCommand = { type: 'OpenOffice', officeId: 'production', name: 'Production' };

  it('is recorded', () => {
    given(officesDecider).when(open, context).then(opened);
  });

  it('is a repeat under its name, whether it is closed or not', () => {
    given(officesDecider, opened).when(open, context).repeats(0);
    given(officesDecider, opened, closed).when(open, context).repeats(0);
    given(officesDecider, opened, renamed)
      .when({ ...open, name: 'Works' }, context)
      .repeats(0);
  });

  it('is rejected under another name, also under the one that it had', () => {
    given(officesDecider, opened)
      .when({ ...open, name: 'Works' }, context)
      .isRejected('office.already-open');
    given(officesDecider, opened, renamed).when(open, context).isRejected('office.already-open');
  });
});

describe('renaming an office', () => {
  const rename: OfficeCommand = { type: 'RenameOffice', officeId: 'production', name: 'Works' };

  it('is recorded, and is a repeat where it is called so', () => {
    given(officesDecider, opened).when(rename, context).then(renamed);
    given(officesDecider, opened, renamed, closed).when(rename, context).repeats(1);
    given(officesDecider, opened)
      .when({ ...rename, name: 'Production' }, context)
      .repeats(0);
  });

  it('is rejected for an office that was never opened', () => {
    given(officesDecider).when(rename, context).isRejected('office.unknown');
  });
});

describe('closing an office', () => {
  const close: OfficeCommand = {
    type: 'CloseOffice',
    officeId: 'production',
    on: '2026-06-01',
    reason: 'given up',
  };

  it('is recorded for a day to come', () => {
    given(officesDecider, opened).when(close, context).then(closed);
    given(officesDecider, opened)
      .when({ ...close, on: '2026-05-20' }, context)
      .isRejected('office.closing-too-early');
  });

  it('is a repeat for the same day, and rejected for another', () => {
    const later = { settledUntil: '2026-07-01', occupants: ['E1'] };
    given(officesDecider, opened, closed).when(close, later).repeats(1);
    given(officesDecider, opened, closed)
      .when({ ...close, on: '2026-05-02' }, later)
      .isRejected('office.closed');
  });

  it('is rejected while somebody is to be in it, and for one that was never opened', () => {
    given(officesDecider, opened)
      .when(close, { ...context, occupants: ['E1'] })
      .isRejected('office.has-members');
    given(officesDecider, officeOpened('annex')).when(close, context).isRejected('office.unknown');
  });
});

describe('opening an office again', () => {
  const reopen: OfficeCommand = { type: 'ReopenOffice', officeId: 'production', reason: 'needed again' };

  it('is recorded where it is closed', () => {
    given(officesDecider, opened, closed).when(reopen, context).then(reopened);
    given(officesDecider, opened, closed, reopened, closed).when(reopen, context).then(reopened);
  });

  it('is a repeat where it is open, and rejected where it never was', () => {
    given(officesDecider, opened).when(reopen, context).repeats(0);
    given(officesDecider, opened, closed, reopened).when(reopen, context).repeats(2);
    given(officesDecider).when(reopen, context).isRejected('office.unknown');
  });
});
