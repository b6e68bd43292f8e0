import type { Evidence } from '../../employees/domain/events.js';

/** What is told to all at once, and meetings: a storage format, see src/contexts/employees/domain/events.ts. */
export const ANNOUNCEMENTS_STREAM = 'announcements';
export const MEETINGS_STREAM = 'meetings';

export interface AnnouncementMade {
  readonly type: 'AnnouncementMade';
  readonly data: {
    readonly announcementId: string;
    /** Null: for everybody. */
    readonly officeId: string | null;
    /** Whether whom it is for has to say that they have read it. */
    readonly mustAcknowledge: boolean;
    readonly personal: {
      readonly title: string;
      readonly text: string;
      readonly evidence?: readonly Evidence[];
      /** Random, made with the very first one; keys the digests of commands. */
      readonly digestKey: string;
    };
  };
}

export const MEETING_KINDS = ['all-staff', 'plenary', 'leading-group'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export interface MeetingRecorded {
  readonly type: 'MeetingRecorded';
  readonly data: {
    readonly meetingId: string;
    readonly kind: MeetingKind;
    readonly heldOn: string;
    readonly entitled: number;
    readonly present: number;
    readonly minutes: readonly Evidence[];
    /** The id of what the meeting resolved on, as of an edition. */
    readonly resolutionOf: string | null;
  };
}
