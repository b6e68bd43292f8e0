import type { AccessEvent, PrincipalEvent } from '../../contexts/access/domain/events.js';
import type { AnnouncementMade, MeetingRecorded } from '../../contexts/announcements/domain/events.js';
import type { AlertEvent } from '../../contexts/alerts/domain/events.js';
import type { AccountEvent, AuthorityEvent } from '../../contexts/authority/domain/events.js';
import type { BatchEvent } from '../../contexts/batches/domain/events.js';
import type { BenefitEvent } from '../../contexts/benefits/domain/events.js';
import type { CalendarEvent } from '../../contexts/calendar/domain/events.js';
import type { CaseEvent } from '../../contexts/cases/domain/events.js';
import type { ContactSet } from '../../contexts/contacts/domain/events.js';
import type { RoundEvent } from '../../contexts/checks/domain/events.js';
import type { ClaimEvent } from '../../contexts/claims/domain/events.js';
import type { DelegationEvent } from '../../contexts/delegations/domain/events.js';
import type { DeliveredUpTo } from '../../contexts/deliveries/domain/events.js';
import type { DueProcessSet, WorkingDaysSet } from '../../contexts/due-process/domain/events.js';
import type { DutyEvent } from '../../contexts/duties/domain/events.js';
import type { EmployeeEvent } from '../../contexts/employees/domain/events.js';
import type { FactEvent } from '../../contexts/facts/domain/events.js';
import type { LeadingGroupEvent } from '../../contexts/leading-group/domain/events.js';
import type { LotteryEvent } from '../../contexts/lotteries/domain/events.js';
import type { OfficeEntryEvent } from '../../contexts/office-entries/domain/events.js';
import type { OfficeEvent } from '../../contexts/offices/domain/events.js';
import type { AcknowledgementEvent } from '../../contexts/acknowledgements/domain/events.js';
import type { OrganisationEvent } from '../../contexts/organisation/domain/events.js';
import type { ProposalEvent } from '../../contexts/proposals/domain/events.js';
import type { RetentionSet } from '../../contexts/erasure/domain/events.js';
import type { PublicityEvent } from '../../contexts/publicity/domain/events.js';
import type { RolloutEvent } from '../../contexts/rollout/domain/events.js';
import type { RulebookEvent } from '../../contexts/rulebook/domain/events.js';
import type { HeadEvent, SealEvent } from '../../contexts/seals/domain/events.js';
import type { TalentEvent } from '../../contexts/talents/domain/events.js';
import type { EventSetAside } from '../../contexts/set-aside/domain/events.js';

/** Everything that can stand in the log. */
export type DomainEvent =
  | EmployeeEvent
  | OfficeEvent
  | CalendarEvent
  | OrganisationEvent
  | RetentionSet
  | PrincipalEvent
  | AccessEvent
  | RulebookEvent
  | AuthorityEvent
  | AccountEvent
  | DelegationEvent
  | DutyEvent
  | FactEvent
  | OfficeEntryEvent
  | BatchEvent
  | ProposalEvent
  | RolloutEvent
  | WorkingDaysSet
  | DueProcessSet
  | PublicityEvent
  | CaseEvent
  | TalentEvent
  | AnnouncementMade
  | MeetingRecorded
  | LeadingGroupEvent
  | ContactSet
  | AcknowledgementEvent
  | DeliveredUpTo
  | BenefitEvent
  | ClaimEvent
  | RoundEvent
  | LotteryEvent
  | AlertEvent
  | SealEvent
  | HeadEvent
  | EventSetAside;

/** Who recorded an event, when, and by which command. */
export interface EventMeta {
  readonly commandId: string;
  /** Keyed digest of the command's content as it was sent; a repeat has the same (rule 6). */
  readonly digest: string;
  /** ISO 8601 in UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The principal whose key sent the command: an import names others in `recordedBy`. Undefined in events from before there was the field. */
  readonly sentBy?: string;
  /** The arrival of the command that wrote this, by which a request knows its own append again. */
  readonly requestId?: string;
}

export interface RecordedEvent<Event extends DomainEvent = DomainEvent> {
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly id: string;
  /** The store's own clock; rules never look at it. */
  readonly storedAt: Date;
  /** The digest that is to prove the event and everything before it in its stream; a verifier finds out whether it does. */
  readonly link: string;
  readonly event: Event;
  readonly meta: EventMeta;
}

/** The place of an event that was set aside: it counts as one of its stream and of the log, and says nothing. */
export type PassedOver = Pick<RecordedEvent, 'stream' | 'revision' | 'position' | 'id' | 'link'> & {
  readonly event?: undefined;
};

/** An event of the log, understood or passed over. */
export type Recorded = RecordedEvent | PassedOver;

export const isUnderstood = (recorded: Recorded): recorded is RecordedEvent => recorded.event !== undefined;
