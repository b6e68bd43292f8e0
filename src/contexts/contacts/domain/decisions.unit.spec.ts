import { expect, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { mutedInInbox } from '../../notices/domain/kinds.js';
import { contactDecider, type SetContact } from './decisions.js';
import type { Contact, ContactSet } from './events.js';

const contact: Contact = {
  ...{ email: 'li@example.com', wecom: null, dingtalk: null, feishu: null },
  ...{ digest: 'daily', mute: ['case.stated', 'entry.awarded'], language: 'zh' },
};
const set = (changes: Partial<Contact> = {}): SetContact => ({
  type: 'SetContact',
  employeeId: 'E1',
  ...contact,
  ...changes,
});
const contactSet = (changes: Partial<Contact> = {}, digestKey = 'k1'): ContactSet => ({
  type: 'ContactSet',
  data: { employeeId: 'E1', personal: { ...contact, ...changes, digestKey } },
});
const context = { isKnown: true, joinedInto: undefined, isErased: false, mayReach: true, newDigestKey: 'k1' };

it('a contact is said whole anew, and the same is a repeat, in whatever order', () => {
  given(contactDecider).when(set(), context).then(contactSet());
  given(contactDecider, contactSet())
    .when(set({ mute: ['entry.awarded', 'case.stated'] }), { ...context, newDigestKey: 'k2' })
    .repeats(0);
  given(contactDecider, contactSet())
    .when(set({ email: null }), { ...context, newDigestKey: 'k2' })
    .then(contactSet({ email: null }));
});

it('a contact is said by oneself or an officer, of somebody who is known', () => {
  given(contactDecider)
    .when(set(), { ...context, mayReach: false })
    .isRejected('not-allowed');
  given(contactDecider)
    .when(set(), { ...context, isKnown: false })
    .isRejected('employee.unknown');
  given(contactDecider)
    .when(set(), { ...context, joinedInto: 'E2' })
    .isRejected('employee.joined');
  given(contactDecider)
    .when(set(), { ...context, isErased: true })
    .isRejected('person.erased');
});

it('what is told by law is muted in no inbox', () => {
  expect(mutedInInbox(['entry.awarded', 'entry.deducted', 'case.refused', 'edition.adopted'])).toEqual([
    'entry.awarded',
  ]);
});
