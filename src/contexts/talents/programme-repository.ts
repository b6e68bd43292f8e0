import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from '../../kernel/natural-month.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { CachedStream, settledBy } from '../../infrastructure/event-store/cached-stream.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { PROGRAMMES_STREAM, type ProgrammeSet } from './domain/events.js';
import {
  programmesDecider,
  versionOn,
  type Programmes,
  type ProgrammesContext,
  type SetProgramme,
  type Version,
} from './domain/programmes.js';

/** The programmes for reserve talents. */
@Injectable()
export class ProgrammeRepository {
  private readonly files: AggregateStore<Programmes, SetProgramme, ProgrammeSet, ProgrammesContext>;
  private readonly known: CachedStream<Programmes, ProgrammeSet>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    clock: Clock,
  ) {
    this.files = new AggregateStore(log, programmesDecider);
    this.known = new CachedStream(log, clock, PROGRAMMES_STREAM, programmesDecider);
  }

  /** @throws LogUnavailable */
  async handle(command: SetProgramme, envelope: Envelope): Promise<Outcome> {
    const context = { settledUntil: localDateOf(settledBy(envelope.recordedAt), this.organisation.timeZone) };
    try {
      return await this.files.handle(PROGRAMMES_STREAM, command, envelope, () => Promise.resolve(context));
    } finally {
      this.known.forgetAge();
    }
  }

  /** The version of a programme that is in force on a day. @throws LogUnavailable */
  async on(programmeId: string, day: LocalDate): Promise<Version | undefined> {
    return versionOn(await this.known.newest(), programmeId, day);
  }
}
