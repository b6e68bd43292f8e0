import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { CachedStream, settledBy } from '../../infrastructure/event-store/cached-stream.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { officesDecider, type OfficeCommand, type OfficeContext } from './domain/decisions.js';
import { OFFICES_STREAM, type OfficeEvent } from './domain/events.js';
import type { Offices } from './domain/offices.js';
import type { People } from './domain/people.js';

const NOBODY: People = { there: [], coming: [] };

/** The offices of the organisation: opens and closes them, and knows which there are. */
@Injectable()
export class OfficeRepository {
  private readonly files: AggregateStore<Offices, OfficeCommand, OfficeEvent, OfficeContext>;
  private readonly known: CachedStream<Offices, OfficeEvent>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    clock: Clock,
  ) {
    this.files = new AggregateStore(log, officesDecider);
    this.known = new CachedStream(log, clock, OFFICES_STREAM, officesDecider);
  }

  /** @param peopleOf looks up the people of the offices that are to be closed @throws LogUnavailable */
  async handle(
    command: OfficeCommand,
    envelope: Envelope,
    peopleOf = (): Promise<People> => Promise.resolve(NOBODY),
  ): Promise<Outcome> {
    const prepare = async (): Promise<OfficeContext> => ({
      settledUntil: localDateOf(settledBy(envelope.recordedAt), this.organisation.timeZone),
      people: await peopleOf(),
    });
    try {
      return await this.files.handle(OFFICES_STREAM, command, envelope, prepare);
    } finally {
      this.known.forgetAge();
    }
  }

  /** Whether the office was ever opened. @throws LogUnavailable */
  async isKnown(officeId: string): Promise<boolean> {
    return (await this.forWhoeverComesTo(officeId)).byId.has(officeId);
  }

  /**
   * The offices, for a decision on an employee who comes to this one. Offices close on days to come, so a state that is
   * a second old is new enough to know of it; an office that does not seem to be open is looked for anew. @throws
   * LogUnavailable
   */
  async forWhoeverComesTo(officeId: string): Promise<Offices> {
    const offices = await this.known.state();
    return offices.byId.get(officeId)?.closedOn === null ? offices : this.known.newest();
  }

  /** The offices as the log has them now. @throws LogUnavailable */
  newest(): Promise<Offices> {
    return this.known.newest();
  }
}
