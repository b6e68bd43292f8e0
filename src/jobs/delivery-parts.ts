import type { DeliveryCursors } from '../contexts/deliveries/delivery-cursors.js';
import type { NoticeFeed } from '../contexts/deliveries/domain/notice-feed.js';
import type { QuietHours } from '../contexts/deliveries/domain/sending.js';
import type { Outbox } from '../contexts/deliveries/outbox.js';
import type { DutyReminders } from '../contexts/duties/duty-reminders.js';
import type { OrganisationName } from '../contexts/organisation/domain/organisation-name.js';
import type { Organisation } from '../contexts/organisation/domain/organisation.js';
import type { Clock } from '../kernel/clock.js';

/** What the works of all channels share. */
export interface DeliveryParts {
  readonly outbox: Outbox;
  readonly feed: NoticeFeed;
  readonly cursors: DeliveryCursors;
  readonly reminders: Pick<DutyReminders, 'now'>;
  readonly clock: Clock;
  readonly organisation: Organisation;
  readonly organisationName: OrganisationName;
  readonly quietHours: QuietHours | undefined;
}

const DAY_MS = 86_400_000;
/** Nothing older is sent. */
export const MAX_AGE_MS = 7 * DAY_MS;
