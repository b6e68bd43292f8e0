import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { OfficeRepository } from '../offices/office-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import {
  announcementDecider,
  meetingDecider,
  type Announce,
  type AnnouncementContext,
  type Announcements,
  type MeetingContext,
  type Meetings,
  type RecordMeeting,
} from './domain/decisions.js';
import {
  ANNOUNCEMENTS_STREAM,
  MEETINGS_STREAM,
  type AnnouncementMade,
  type MeetingRecorded,
} from './domain/events.js';

/** Announces, and records meetings. */
@Injectable()
export class AnnouncementRepository {
  private readonly announcements: AggregateStore<
    Announcements,
    Announce,
    AnnouncementMade,
    AnnouncementContext
  >;
  private readonly meetings: AggregateStore<Meetings, RecordMeeting, MeetingRecorded, MeetingContext>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly offices: OfficeRepository,
  ) {
    this.announcements = new AggregateStore(log, announcementDecider);
    this.meetings = new AggregateStore(log, meetingDecider);
  }

  /** @throws LogUnavailable */
  announce(command: Announce, envelope: Envelope): Promise<Outcome> {
    const { officeId } = command;
    return this.announcements.handle(ANNOUNCEMENTS_STREAM, command, envelope, async () => ({
      officeIsKnown: officeId !== null && (await this.offices.isKnown(officeId)),
      newDigestKey: randomBytes(16).toString('base64url'),
    }));
  }

  /** @throws LogUnavailable */
  recordMeeting(command: RecordMeeting, envelope: Envelope): Promise<Outcome> {
    const today = localDateOf(envelope.recordedAt, this.organisation.timeZone);
    return this.meetings.handle(MEETINGS_STREAM, command, envelope, () => Promise.resolve({ today }));
  }
}
