import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { settledBy } from '../../infrastructure/event-store/cached-stream.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { PrincipalRepository } from '../access/principal-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import {
  leadingGroupDecider,
  type LeadingGroup,
  type LeadingGroupContext,
  type SetLeadingGroup,
  type StandIn,
} from './domain/decisions.js';
import { LEADING_GROUP_STREAM, type LeadingGroupEvent } from './domain/events.js';

/** Who is in the leading group, and when its deputies stand in. */
@Injectable()
export class LeadingGroupRepository {
  private readonly files: AggregateStore<
    LeadingGroup,
    SetLeadingGroup | StandIn,
    LeadingGroupEvent,
    LeadingGroupContext
  >;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly principals: PrincipalRepository,
  ) {
    this.files = new AggregateStore(log, leadingGroupDecider);
  }

  /** @throws LogUnavailable */
  handle(command: SetLeadingGroup | StandIn, envelope: Envelope): Promise<Outcome> {
    const { timeZone } = this.organisation;
    return this.files.handle(LEADING_GROUP_STREAM, command, envelope, async () => ({
      today: localDateOf(envelope.recordedAt, timeZone),
      settledUntil: localDateOf(settledBy(envelope.recordedAt), timeZone),
      unknown: command.type === 'StandIn' ? undefined : await this.unknownIn(command),
      isDeputy: envelope.sender.actor.roles.some(({ role }) => role === 'deputy'),
    }));
  }

  private async unknownIn({ members }: SetLeadingGroup): Promise<string | undefined> {
    for (const { principalId } of members)
      if (!(await this.principals.isKnown(principalId))) return principalId;
    return undefined;
  }
}
