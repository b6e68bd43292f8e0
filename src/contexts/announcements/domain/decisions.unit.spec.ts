import { describe, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { announcementDecider, meetingDecider, type Announce, type RecordMeeting } from './decisions.js';
import type { AnnouncementMade, MeetingRecorded } from './events.js';

const announce = (changes: Partial<Announce> = {}): Announce => ({
  ...{ type: 'Announce', announcementId: 'a1', officeId: null, mustAcknowledge: true },
  ...{ title: 'Points week', text: 'From Monday on', evidence: undefined },
  ...changes,
});
const made = (digestKey = 'k1', announcementId = 'a1'): AnnouncementMade => ({
  type: 'AnnouncementMade',
  data: {
    ...{ announcementId, officeId: null, mustAcknowledge: true },
    personal: { title: 'Points week', text: 'From Monday on', digestKey },
  },
});
const context = { officeIsKnown: true, newDigestKey: 'k1' };

describe('an announcement', () => {
  it('is made once under its id', () => {
    given(announcementDecider).when(announce(), context).then(made());
    given(announcementDecider, made()).when(announce(), context).repeats(0);
    given(announcementDecider, made())
      .when(announce({ text: 'From Tuesday on' }), context)
      .isRejected('announcement.id-reused');
  });

  it('has the key of the first one', () => {
    given(announcementDecider, made())
      .when(announce({ announcementId: 'a2' }), { ...context, newDigestKey: 'k2' })
      .then(made('k1', 'a2'));
  });

  it('for an office is for one that was opened', () => {
    given(announcementDecider)
      .when(announce({ officeId: 'X' }), { ...context, officeIsKnown: false })
      .isRejected('office.unknown');
  });
});

describe('a meeting', () => {
  const data: MeetingRecorded['data'] = {
    ...{ meetingId: 'm1', kind: 'all-staff', heldOn: '2026-09-30', entitled: 43, present: 40 },
    minutes: [{ href: 'https://files.example/m1', sha256: 'a'.repeat(64) }],
    resolutionOf: 'ed1',
  };
  const record = (changes: Partial<RecordMeeting> = {}): RecordMeeting => ({
    type: 'RecordMeeting',
    ...data,
    ...changes,
  });
  const recorded: MeetingRecorded = { type: 'MeetingRecorded', data };
  const today = { today: '2026-09-30' };

  it('is recorded once under its id', () => {
    given(meetingDecider).when(record(), today).then(recorded);
    given(meetingDecider, recorded).when(record(), today).repeats(0);
    given(meetingDecider, recorded)
      .when(record({ present: 41 }), today)
      .isRejected('meeting.id-reused');
  });

  it('was held by now, and had no more present than entitled', () => {
    given(meetingDecider).when(record(), { today: '2026-09-29' }).isRejected('resolution.in-the-future');
    given(meetingDecider)
      .when(record({ present: 44 }), today)
      .isRejected('resolution.impossible');
  });
});
