import { announce, AnnounceController, AnnounceHandler } from './announce.js';
import { recordMeeting, RecordMeetingController, RecordMeetingHandler } from './record-meeting.js';

/** The commands about announcements and meetings. */
export const ANNOUNCEMENT_COMMANDS = [announce, recordMeeting];
export const ANNOUNCEMENT_HANDLERS = [AnnounceHandler, RecordMeetingHandler];
export const ANNOUNCEMENT_COMMAND_ROUTES = [AnnounceController, RecordMeetingController];
