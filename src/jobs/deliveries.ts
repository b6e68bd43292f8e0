import { Inject, Injectable } from '@nestjs/common';
import { DeliveryCursors } from '../contexts/deliveries/delivery-cursors.js';
import { NO_DELIVERY } from '../contexts/deliveries/domain/delivery-options.js';
import { NoticeFeed } from '../contexts/deliveries/domain/notice-feed.js';
import { Outbox } from '../contexts/deliveries/outbox.js';
import { DutyReminders } from '../contexts/duties/duty-reminders.js';
import { OrganisationName } from '../contexts/organisation/domain/organisation-name.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { JOBS_OPTIONS, type JobsOptions } from '../infrastructure/queue/jobs-options.js';
import { Clock } from '../kernel/clock.js';
import { DeliverNotices } from './deliver-notices.js';

/** A work for each channel that is configured. */
@Injectable()
export class Deliveries {
  readonly works: readonly DeliverNotices[];

  constructor(
    outbox: Outbox,
    feed: NoticeFeed,
    cursors: DeliveryCursors,
    reminders: DutyReminders,
    clock: Clock,
    organisation: Organisation,
    organisationName: OrganisationName,
    @Inject(JOBS_OPTIONS) { delivery = NO_DELIVERY }: Pick<JobsOptions, 'delivery'>,
  ) {
    const { channels, quietHours } = delivery;
    const parts = { outbox, feed, cursors, reminders, clock, organisation, organisationName, quietHours };
    this.works = channels.map((channel) => new DeliverNotices(channel, parts));
  }
}
