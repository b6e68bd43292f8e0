import { describe, it } from '@jest/globals';
import { given } from '../../test/support/given.js';
import type { OfficeEvent } from './events.js';
import { officesDecider } from './offices.js';

const opened: OfficeEvent = { type: 'OfficeOpened', data: { officeId: 'production', name: 'Production' } };
const open = { type: 'OpenOffice', officeId: 'production', name: 'Production' } as const;

describe('opening an office', () => {
  it('is recorded', () => {
    given(officesDecider).when(open, undefined).then(opened);
  });

  it('is a repeat under the same name', () => {
    given(officesDecider, opened).when(open, undefined).repeats(0);
  });

  it('is rejected under another name', () => {
    given(officesDecider, opened)
      .when({ ...open, name: 'Works' }, undefined)
      .isRejected('office.already-open');
  });
});
