import { Injectable } from '@nestjs/common';
import { localDateOf } from '../calendar/natural-month.js';
import { EventLog } from '../event-store/event-log.js';
import { KnownStream, settledBy } from '../event-store/known-stream.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import { Clock } from '../kernel/clock.js';
import { Organisation } from '../organisation/organisation.js';
import { officesDecider, type OfficeCommand, type OfficeContext } from './decisions.js';
import { OFFICES_STREAM, type OfficeEvent } from './events.js';
import type { Offices } from './offices.js';
import type { People } from './people.js';

const NOBODY: People = { there: [], coming: [] };

/** The offices of the organisation: opens and closes them, and knows which there are. */
@Injectable()
export class OfficeBook {
  private readonly files: StreamFiles<Offices, OfficeCommand, OfficeEvent, OfficeContext>;
  private readonly known: KnownStream<Offices, OfficeEvent>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    clock: Clock,
  ) {
    this.files = new StreamFiles(log, officesDecider);
    this.known = new KnownStream(log, clock, OFFICES_STREAM, officesDecider);
  }

  /** @param peopleOf the offices that are to be closed @throws LogUnavailable */
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

  /** Whether it was ever opened. @throws LogUnavailable */
  async isKnown(officeId: string): Promise<boolean> {
    return (await this.forWhoeverComesTo(officeId)).byId.has(officeId);
  }

  /**
   * The offices, for a decision on whoever comes to this one. Closings hold for days to come, so what is a second old is new
   * enough to know of them; what seems not to be open is looked for anew. @throws LogUnavailable
   */
  async forWhoeverComesTo(officeId: string): Promise<Offices> {
    const offices = await this.known.state();
    return offices.byId.get(officeId)?.closedOn === null ? offices : this.known.newest();
  }

  /** As the log has them now. @throws LogUnavailable */
  newest(): Promise<Offices> {
    return this.known.newest();
  }
}
