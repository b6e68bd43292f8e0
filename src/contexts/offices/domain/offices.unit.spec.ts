import { describe, it } from '@jest/globals';
import { officeOpened } from '../../../../test/support/events.js';
import { given } from '../../../../test/support/given.js';
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
const nobody = { there: [], coming: [] };
const context: OfficeContext = { settledUntil: '2026-05-20', people: nobody };

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
    const later = { settledUntil: '2026-07-01', people: { ...nobody, there: ['E1'] } };
    given(officesDecider, opened, closed).when(close, later).repeats(1);
    given(officesDecider, opened, closed)
      .when({ ...close, on: '2026-05-02' }, later)
      .isRejected('office.closed');
  });

  it('is rejected while somebody is to be in it, and for one that was never opened', () => {
    given(officesDecider, opened)
      .when(close, { ...context, people: { ...nobody, there: ['E1'] } })
      .isRejected('office.has-members');
    given(officesDecider, opened)
      .when(close, { ...context, people: { ...nobody, coming: ['E1'] } })
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

describe('merging offices', () => {
  const [annex, hall] = [officeOpened('annex'), officeOpened('hall')];
  const content = { mergeId: 'm', from: ['annex'], into: 'production', on: '2026-06-01', reason: 'together' };
  const merge: OfficeCommand = { type: 'MergeOffices', ...content };
  const merged = (members: readonly string[] = []): OfficeEvent => ({
    type: 'OfficesMerged',
    data: { ...content, members },
  });
  const offices = given(officesDecider, opened, annex, hall);

  it('names whom it moves, and closes what they come from', () => {
    offices
      .when(merge, { ...context, people: { ...nobody, there: ['E2', 'E1'] } })
      .then(merged(['E1', 'E2']));
    given(officesDecider, opened, annex, merged())
      .when({ type: 'CloseOffice', officeId: 'annex', on: '2026-06-01', reason: 'r' }, context)
      .repeats(2);
  });

  it('is a repeat with the same content, whoever is there by then', () => {
    const there = given(officesDecider, opened, annex, merged(['E1']));
    there.when(merge, context).repeats(2);
    there.when({ ...merge, reason: 'apart' }, context).isRejected('merge.id-reused');
    there.when({ ...merge, from: ['annex', 'hall'] }, context).isRejected('merge.id-reused');
  });

  it('is rejected in the order of the rules', () => {
    const to = (more: object): OfficeCommand => ({ ...merge, ...more });
    offices.when(to({ from: ['nowhere', 'nowhere'] }), context).isRejected('office.unknown');
    offices.when(to({ from: ['annex', 'annex'] }), context).isRejected('office.same');
    offices.when(to({ from: ['production'], on: '2026-05-01' }), context).isRejected('office.same');
    given(officesDecider, opened, closed, annex)
      .when(to({ on: '2026-05-01' }), context)
      .isRejected('office.closed');
    offices
      .when(to({ on: '2026-05-20' }), { ...context, people: { ...nobody, coming: ['E1'] } })
      .isRejected('office.closing-too-early');
    offices
      .when(merge, { ...context, people: { ...nobody, coming: ['E1'] } })
      .isRejected('office.has-members');
  });

  it('is carried out once', () => {
    const end: OfficeCommand = { type: 'EndMerge', mergeId: 'm', refused: [] };
    const over: OfficeEvent = { type: 'OfficesMergeCarriedOut', data: { mergeId: 'm', refused: [] } };
    given(officesDecider, opened, annex, merged()).when(end, context).then(over);
    given(officesDecider, opened, annex, merged(), over).when(end, context).then();
  });
});
