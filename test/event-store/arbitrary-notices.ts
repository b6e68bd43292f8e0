import fc from 'fast-check';
import type { AcknowledgementEvent } from '../../src/contexts/acknowledgements/domain/events.js';
import {
  MEETING_KINDS,
  type AnnouncementMade,
  type MeetingRecorded,
} from '../../src/contexts/announcements/domain/events.js';
import { DIGESTS, LANGUAGES, type ContactSet } from '../../src/contexts/contacts/domain/events.js';
import { CHANNELS, type DeliveredUpTo } from '../../src/contexts/deliveries/domain/events.js';
import { POSTS, type LeadingGroupEvent } from '../../src/contexts/leading-group/domain/events.js';
import { NOTICE_KINDS } from '../../src/contexts/notices/domain/kinds.js';
import { date, id, text } from './arbitrary-parts.js';

const count = fc.integer({ min: 1, max: 366 });
const evidence = fc.array(fc.record({ href: text, sha256: text }), { maxLength: 3 });

type NoticeEvent =
  AcknowledgementEvent | AnnouncementMade | MeetingRecorded | LeadingGroupEvent | ContactSet | DeliveredUpTo;

/** Arbitrary data of announcements, meetings, the leading group, contacts and deliveries. */
export const NOTICE_DATA: {
  readonly [Type in NoticeEvent['type']]: fc.Arbitrary<Extract<NoticeEvent, { type: Type }>['data']>;
} = {
  AnnouncementMade: fc.record({
    announcementId: id,
    officeId: fc.option(id),
    mustAcknowledge: fc.boolean(),
    personal: fc.record(
      { title: text, text, evidence, digestKey: text },
      { requiredKeys: ['title', 'text', 'digestKey'] },
    ),
  }),
  MeetingRecorded: fc.record({
    meetingId: id,
    kind: fc.constantFrom(...MEETING_KINDS),
    heldOn: date,
    entitled: count,
    present: count,
    minutes: evidence,
    resolutionOf: fc.option(id),
  }),
  LeadingGroupSet: fc.record({
    from: date,
    members: fc.array(fc.record({ principalId: id, post: fc.constantFrom(...POSTS) }), { maxLength: 4 }),
    personal: fc.record({ answersFor: fc.array(text, { maxLength: 4 }) }),
  }),
  StandInSet: fc.record({ from: date, until: date }),
  ContactSet: fc.record({
    employeeId: id,
    personal: fc.record({
      email: fc.option(text),
      wecom: fc.option(id),
      dingtalk: fc.option(id),
      feishu: fc.option(id),
      digest: fc.constantFrom(...DIGESTS),
      mute: fc.array(fc.constantFrom(...NOTICE_KINDS), { maxLength: 3 }),
      language: fc.constantFrom(...LANGUAGES),
      digestKey: text,
    }),
  }),
  NoticesAcknowledged: fc.record({ employeeId: id, upTo: id }),
  EditionAcknowledged: fc.record({ employeeId: id, editionId: id }),
  DeliveredUpTo: fc.record({ channel: fc.constantFrom(...CHANNELS), position: id }),
};
