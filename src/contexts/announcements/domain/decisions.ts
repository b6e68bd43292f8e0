import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
  type Rejection,
} from '../../../kernel/decision.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { Evidence } from '../../employees/domain/events.js';
import type { AnnouncementMade, MeetingRecorded } from './events.js';

/** What stands under an id: its content as one text, and its place. */
interface Kept {
  readonly content: string;
  readonly place: EventPosition;
}

export interface Announcements {
  readonly digestKey: string;
  readonly byId: ReadonlyMap<string, Kept>;
}

export type Meetings = ReadonlyMap<string, Kept>;

export interface Announce {
  readonly type: 'Announce';
  readonly announcementId: string;
  readonly officeId: string | null;
  readonly mustAcknowledge: boolean;
  readonly title: string;
  readonly text: string;
  readonly evidence: readonly Evidence[] | undefined;
}

export interface AnnouncementContext {
  readonly officeIsKnown: boolean;
  readonly newDigestKey: string;
}

export interface RecordMeeting extends Readonly<MeetingRecorded['data']> {
  readonly type: 'RecordMeeting';
}

export interface MeetingContext {
  readonly today: LocalDate;
}

export const announcementDecider: Decider<Announcements, Announce, AnnouncementMade, AnnouncementContext> = {
  initialState: () => ({ digestKey: '', byId: new Map() }),
  evolve: ({ byId }, { data }, place) => ({
    digestKey: data.personal.digestKey,
    byId: new Map(byId).set(data.announcementId, { content: contentOf(data), place }),
  }),
  decide: announce,
  digestKey: ({ digestKey }) => digestKey,
};

export const meetingDecider: Decider<Meetings, RecordMeeting, MeetingRecorded, MeetingContext> = {
  initialState: () => new Map(),
  evolve: (meetings, { data }, place) =>
    new Map(meetings).set(data.meetingId, {
      content: JSON.stringify(Object.entries(data).sort(byName)),
      place,
    }),
  decide: record,
  digestKey: () => '',
};

function announce(
  { byId, digestKey }: Announcements,
  { announcementId, officeId, mustAcknowledge, title, text, evidence }: Announce,
  { officeIsKnown, newDigestKey }: AnnouncementContext,
): Decision<AnnouncementMade> {
  const data: AnnouncementMade['data'] = {
    ...{ announcementId, officeId, mustAcknowledge },
    personal: {
      ...{ title, text },
      ...(evidence === undefined ? {} : { evidence }),
      digestKey: digestKey === '' ? newDigestKey : digestKey,
    },
  };
  const known = byId.get(announcementId);
  if (known !== undefined)
    return known.content === contentOf(data)
      ? repeated(known.place)
      : rejected('announcement.id-reused', `${announcementId} is another announcement.`);
  if (officeId !== null && !officeIsKnown)
    return rejected('office.unknown', `No office ${officeId} has been opened.`);
  return accepted({ type: 'AnnouncementMade', data });
}

function record(
  meetings: Meetings,
  { type: _, ...data }: RecordMeeting,
  { today }: MeetingContext,
): Decision<MeetingRecorded> {
  const known = meetings.get(data.meetingId);
  if (known !== undefined)
    return known.content === JSON.stringify(Object.entries(data).sort(byName))
      ? repeated(known.place)
      : rejected('meeting.id-reused', `${data.meetingId} is another meeting.`);
  return faultOfMeeting(data, today) ?? accepted({ type: 'MeetingRecorded', data });
}

function faultOfMeeting(
  { heldOn, entitled, present }: RecordMeeting | MeetingRecorded['data'],
  today: LocalDate,
): Rejection | undefined {
  if (heldOn > today)
    return rejected('resolution.in-the-future', `${heldOn} lies after ${today}, the day of recording.`);
  return present > entitled
    ? rejected('resolution.impossible', `${present} were present of ${entitled} who were entitled.`)
    : undefined;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** The content without what the service added to it. */
const contentOf = ({ officeId, mustAcknowledge, personal }: AnnouncementMade['data']): string =>
  JSON.stringify([officeId, mustAcknowledge, personal.title, personal.text, personal.evidence ?? null]);
