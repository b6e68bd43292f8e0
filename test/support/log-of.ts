import { accessesStream, principalStream } from '../../src/contexts/access/domain/events.js';
import { noticesStream } from '../../src/contexts/acknowledgements/domain/events.js';
import { ANNOUNCEMENTS_STREAM, MEETINGS_STREAM } from '../../src/contexts/announcements/domain/events.js';
import { batchStream } from '../../src/contexts/batches/domain/events.js';
import { CALENDAR_STREAM } from '../../src/contexts/calendar/domain/events.js';
import { caseStream } from '../../src/contexts/cases/domain/events.js';
import { contactStream } from '../../src/contexts/contacts/domain/events.js';
import { deliveriesStream } from '../../src/contexts/deliveries/domain/events.js';
import { DUE_PROCESS_STREAM, WORKING_DAYS_STREAM } from '../../src/contexts/due-process/domain/events.js';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';
import { LEADING_GROUP_STREAM } from '../../src/contexts/leading-group/domain/events.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { OFFICES_STREAM } from '../../src/contexts/offices/domain/events.js';
import { ORGANISATION_STREAM } from '../../src/contexts/organisation/domain/events.js';
import { linkOf } from '../../src/proofs/link.js';
import { PUBLICITY_STREAM } from '../../src/contexts/publicity/domain/events.js';
import { ROLLOUT_STREAM } from '../../src/contexts/rollout/domain/events.js';
import { RULEBOOK_STREAM } from '../../src/contexts/rulebook/domain/events.js';
import { LOG_HEADS_STREAM, SEALS_STREAM } from '../../src/contexts/seals/domain/events.js';
import { SET_ASIDE_STREAM } from '../../src/contexts/set-aside/domain/events.js';

/** A handmade log: positions, revisions and ids as a store would give them; recorded one second after the other. */
export class LogOf {
  private readonly revisions = new Map<string, number>();
  private readonly links = new Map<string, string>();
  private position = 0n;
  private waited = 0;

  wait(ms: number): void {
    this.waited += ms;
  }

  append(...events: readonly DomainEvent[]): readonly RecordedEvent[] {
    return events.map((event) => this.record(event));
  }

  private record(event: DomainEvent): RecordedEvent {
    const stream = streamOf(event);
    const revision = (this.revisions.get(stream) ?? -1) + 1;
    this.revisions.set(stream, revision);
    this.position += 1n;
    const storedAt = new Date(Date.UTC(2025, 0, 1) + Number(this.position) * 1_000 + this.waited);
    const meta = { commandId: '', digest: '', recordedAt: storedAt.toISOString(), recordedBy: 'test' };
    const [position, id] = [this.position, String(this.position)];
    const { type, data } = event;
    const link = linkOf({ stream, revision, id, type, data, metadata: meta }, this.links.get(stream) ?? null);
    this.links.set(stream, link);
    return { stream, revision, position, id, storedAt, link, event, meta };
  }
}

/** The streams of events that name neither a person nor an edition. */
const STREAMS: Partial<Record<DomainEvent['type'], string>> = {
  AccessDenied: accessesStream('2025-01'),
  HistoryRead: accessesStream('2025-01'),
  WrongKeysSent: accessesStream('2025-01'),
  LogHeadSigned: LOG_HEADS_STREAM,
  AnotherLogDeclared: LOG_HEADS_STREAM,
  MonthSealed: SEALS_STREAM,
  SigningKeyIntroduced: SEALS_STREAM,
  SigningKeyChanged: SEALS_STREAM,
  RolloutPlanned: ROLLOUT_STREAM,
  OrganisationFounded: ORGANISATION_STREAM,
  VersionStarted: ORGANISATION_STREAM,
  OrganisationNamed: ORGANISATION_STREAM,
  LogoSet: ORGANISATION_STREAM,
  DisplaySet: ORGANISATION_STREAM,
  EventSetAside: SET_ASIDE_STREAM,
  OfficeOpened: OFFICES_STREAM,
  OfficeRenamed: OFFICES_STREAM,
  OfficeClosed: OFFICES_STREAM,
  OfficeReopened: OFFICES_STREAM,
  OfficesMerged: OFFICES_STREAM,
  OfficesMergeCarriedOut: OFFICES_STREAM,
  WorkingDaysSet: WORKING_DAYS_STREAM,
  DueProcessSet: DUE_PROCESS_STREAM,
  BoardPublished: PUBLICITY_STREAM,
  BoardConfirmed: PUBLICITY_STREAM,
  AnnouncementMade: ANNOUNCEMENTS_STREAM,
  MeetingRecorded: MEETINGS_STREAM,
  LeadingGroupSet: LEADING_GROUP_STREAM,
  StandInSet: LEADING_GROUP_STREAM,
};

export const streamOf = (event: DomainEvent): string =>
  STREAMS[event.type] ?? namedStream(event) ?? subjectStream(event.data);

/** The stream of an event whose kind says which one of several it is. */
function namedStream({ type, data }: DomainEvent): string | undefined {
  if (type === 'NoticesAcknowledged' || type === 'EditionAcknowledged') return noticesStream(data.employeeId);
  if (type === 'StatementVoided') return data.stream;
  if (type === 'ContactSet') return contactStream(data.employeeId);
  if (type === 'DeliveredUpTo') return deliveriesStream(data.channel);
  return type.startsWith('Case') && 'caseId' in data ? caseStream(data.caseId ?? '') : undefined;
}

/** The stream of what an event is about. */
function subjectStream(data: DomainEvent['data']): string {
  if ('batchId' in data && !('employeeId' in data)) return batchStream(data.batchId);
  if ('principalId' in data) return principalStream(data.principalId);
  if ('employeeId' in data) return employeeStream(data.employeeId ?? '');
  return 'editionId' in data ? RULEBOOK_STREAM : CALENDAR_STREAM;
}
