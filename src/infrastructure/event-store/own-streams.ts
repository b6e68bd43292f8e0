import { NOTICES_STREAM_PREFIX } from '../../contexts/acknowledgements/domain/events.js';
import { ANNOUNCEMENTS_STREAM, MEETINGS_STREAM } from '../../contexts/announcements/domain/events.js';
import { CONTACT_STREAM_PREFIX } from '../../contexts/contacts/domain/events.js';
import { DELIVERIES_STREAM_PREFIX } from '../../contexts/deliveries/domain/events.js';
import { LEADING_GROUP_STREAM } from '../../contexts/leading-group/domain/events.js';
import {
  BUDGET_STREAM_PREFIX,
  RUN_STREAM_PREFIX,
  SCHEME_RUNS_STREAM_PREFIX,
  SCHEMES_STREAM,
} from '../../contexts/benefits/domain/events.js';
import { CASE_STREAM_PREFIX } from '../../contexts/cases/domain/events.js';
import { ROUND_STREAM_PREFIX } from '../../contexts/checks/domain/events.js';
import { CLAIM_STREAM_PREFIX } from '../../contexts/claims/domain/events.js';
import { LOTTERY_STREAM_PREFIX } from '../../contexts/lotteries/domain/events.js';
import { DUE_PROCESS_STREAM, WORKING_DAYS_STREAM } from '../../contexts/due-process/domain/events.js';
import { PUBLICITY_STREAM } from '../../contexts/publicity/domain/events.js';
import { ACCESSES_STREAM_PREFIX, PRINCIPAL_STREAM_PREFIX } from '../../contexts/access/domain/events.js';
import { ACCOUNT_STREAM_PREFIX, AUTHORITY_STREAM } from '../../contexts/authority/domain/events.js';
import {
  ALERT_REVIEWS_STREAM,
  ALERTS_OF_STREAM_PREFIX,
  ALERTS_STREAM,
  OFFICE_ALERTS_OF_STREAM_PREFIX,
} from '../../contexts/alerts/domain/events.js';
import { BATCH_STREAM_PREFIX } from '../../contexts/batches/domain/events.js';
import { CALENDAR_STREAM } from '../../contexts/calendar/domain/events.js';
import { DELEGATIONS_STREAM_PREFIX } from '../../contexts/delegations/domain/events.js';
import { DUTIES_STREAM } from '../../contexts/duties/domain/events.js';
import { EMPLOYEE_STREAM_PREFIX } from '../../contexts/employees/domain/events.js';
import { FACTS_STREAM_PREFIX } from '../../contexts/facts/domain/events.js';
import { OFFICE_ENTRY_STREAM_PREFIX } from '../../contexts/office-entries/domain/events.js';
import { OFFICES_STREAM } from '../../contexts/offices/domain/events.js';
import { ORGANISATION_STREAM } from '../../contexts/organisation/domain/events.js';
import { PROPOSAL_STREAM_PREFIX } from '../../contexts/proposals/domain/events.js';
import { ROLLOUT_STREAM } from '../../contexts/rollout/domain/events.js';
import { RULEBOOK_STREAM } from '../../contexts/rulebook/domain/events.js';
import { LOG_HEADS_STREAM, SEALS_STREAM } from '../../contexts/seals/domain/events.js';
import { INSPECTION_STREAM_PREFIX, PROGRAMMES_STREAM } from '../../contexts/talents/domain/events.js';
import { RETENTION_STREAM } from '../../contexts/erasure/domain/events.js';
import { SET_ASIDE_STREAM } from '../../contexts/set-aside/domain/events.js';

/** The streams of this service: all others in the same event store are somebody else's, and never looked at. */
const SINGLE = [
  ANNOUNCEMENTS_STREAM,
  ALERTS_STREAM,
  ALERT_REVIEWS_STREAM,
  AUTHORITY_STREAM,
  CALENDAR_STREAM,
  DUE_PROCESS_STREAM,
  DUTIES_STREAM,
  LEADING_GROUP_STREAM,
  LOG_HEADS_STREAM,
  MEETINGS_STREAM,
  OFFICES_STREAM,
  PROGRAMMES_STREAM,
  ORGANISATION_STREAM,
  PUBLICITY_STREAM,
  RETENTION_STREAM,
  ROLLOUT_STREAM,
  RULEBOOK_STREAM,
  SCHEMES_STREAM,
  SEALS_STREAM,
  SET_ASIDE_STREAM,
  WORKING_DAYS_STREAM,
];

/** The prefixes of streams of which there are many. */
const CATEGORIES = [
  ACCESSES_STREAM_PREFIX,
  ACCOUNT_STREAM_PREFIX,
  ALERTS_OF_STREAM_PREFIX,
  BATCH_STREAM_PREFIX,
  BUDGET_STREAM_PREFIX,
  CASE_STREAM_PREFIX,
  CONTACT_STREAM_PREFIX,
  NOTICES_STREAM_PREFIX,
  CLAIM_STREAM_PREFIX,
  DELEGATIONS_STREAM_PREFIX,
  DELIVERIES_STREAM_PREFIX,
  EMPLOYEE_STREAM_PREFIX,
  FACTS_STREAM_PREFIX,
  INSPECTION_STREAM_PREFIX,
  LOTTERY_STREAM_PREFIX,
  OFFICE_ALERTS_OF_STREAM_PREFIX,
  OFFICE_ENTRY_STREAM_PREFIX,
  PRINCIPAL_STREAM_PREFIX,
  PROPOSAL_STREAM_PREFIX,
  ROUND_STREAM_PREFIX,
  RUN_STREAM_PREFIX,
  SCHEME_RUNS_STREAM_PREFIX,
];

/** A regular expression for a server's filter by the names of streams; none of these names means anything in one. */
export const OWN_STREAMS = `^(?:${SINGLE.join('|')})$|^(?:${CATEGORIES.join('|')})`;

const single = new Set<string>(SINGLE);

export const isOwnStream = (stream: string): boolean =>
  single.has(stream) || CATEGORIES.some((prefix) => stream.startsWith(prefix));
