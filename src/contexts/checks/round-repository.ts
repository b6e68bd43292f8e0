import { personOf } from '../access/domain/actor.js';
import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { localDateOf, type LocalDate } from '../../kernel/natural-month.js';
import { OfficeRepository } from '../offices/office-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { roundDecider, type Round, type RoundCommand, type RoundContext } from './domain/decisions.js';
import { roundStream, type RoundEvent } from './domain/events.js';

/** Decides on rounds of checks, each in a stream of its own. */
@Injectable()
export class RoundRepository {
  private readonly rounds: AggregateStore<Round, RoundCommand, RoundEvent, RoundContext>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly offices: OfficeRepository,
  ) {
    this.rounds = new AggregateStore(log, roundDecider);
  }

  /** The local date on which a command was recorded. */
  today({ recordedAt }: Pick<Envelope, 'recordedAt'>): LocalDate {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable */
  handle(command: RoundCommand, envelope: Envelope): Promise<Outcome> {
    const { actor, reach } = envelope.sender;
    return this.rounds.handle(roundStream(command.roundId), command, envelope, async () => ({
      today: this.today(envelope),
      person: personOf(actor),
      reach,
      unknownOffice: command.type === 'PlanRound' ? await this.unknownOf(command.offices) : undefined,
    }));
  }

  private async unknownOf(offices: readonly string[]): Promise<string | undefined> {
    for (const officeId of offices) if (!(await this.offices.isKnown(officeId))) return officeId;
    return undefined;
  }
}
