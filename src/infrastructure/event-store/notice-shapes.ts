import type { AcknowledgementEvent } from '../../contexts/acknowledgements/domain/events.js';
import {
  MEETING_KINDS,
  type AnnouncementMade,
  type MeetingRecorded,
} from '../../contexts/announcements/domain/events.js';
import { DIGESTS, LANGUAGES, type ContactSet } from '../../contexts/contacts/domain/events.js';
import { CHANNELS, type DeliveredUpTo } from '../../contexts/deliveries/domain/events.js';
import { POSTS, type LeadingGroupEvent } from '../../contexts/leading-group/domain/events.js';
import { date, integer, listOf, object, positive, text, yesOrNo, type Shape, oneOf } from './checks.js';
import { grounds, textOrNull } from './schema-parts.js';

type NoticeEvent =
  AcknowledgementEvent | AnnouncementMade | MeetingRecorded | LeadingGroupEvent | ContactSet | DeliveredUpTo;

/** The stored shapes of announcements, meetings, the leading group, contacts, deliveries, and of what employees know. */
export const NOTICE_SHAPES: Readonly<Record<NoticeEvent['type'], Shape>> = {
  AnnouncementMade: {
    announcementId: text,
    officeId: textOrNull,
    mustAcknowledge: yesOrNo,
    personal: object({ title: text, text, evidence: grounds.evidence, digestKey: text }),
  },
  MeetingRecorded: {
    meetingId: text,
    kind: oneOf(MEETING_KINDS),
    heldOn: date,
    entitled: positive,
    present: integer,
    minutes: listOf(object({ href: text, sha256: text })),
    resolutionOf: textOrNull,
  },
  LeadingGroupSet: {
    from: date,
    members: listOf(object({ principalId: text, post: oneOf(POSTS) })),
    personal: object({ answersFor: listOf(text) }),
  },
  StandInSet: { from: date, until: date },
  ContactSet: {
    employeeId: text,
    personal: object({
      email: textOrNull,
      wecom: textOrNull,
      dingtalk: textOrNull,
      feishu: textOrNull,
      digest: oneOf(DIGESTS),
      mute: listOf(text),
      language: oneOf(LANGUAGES),
      digestKey: text,
    }),
  },
  NoticesAcknowledged: { employeeId: text, upTo: text },
  EditionAcknowledged: { employeeId: text, editionId: text },
  DeliveredUpTo: { channel: oneOf(CHANNELS), position: text },
};
