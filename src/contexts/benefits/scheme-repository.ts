import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { CachedStream, settledBy } from '../../infrastructure/event-store/cached-stream.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { Clock } from '../../kernel/clock.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { Organisation } from '../organisation/domain/organisation.js';
import {
  schemeRunsStream,
  SCHEMES_STREAM,
  type SchemeAdopted,
  type SchemeRunsEvent,
} from './domain/events.js';
import { schemeRunsDecider, type SchemeRuns, type SchemeRunsCommand } from './domain/scheme-runs.js';
import { schemesDecider, type AdoptScheme, type Schemes, type SchemesContext } from './domain/schemes.js';

/** Schemes, and the runs that were begun under each. */
@Injectable()
export class SchemeRepository {
  private readonly schemes: AggregateStore<Schemes, AdoptScheme, SchemeAdopted, SchemesContext>;
  private readonly runs: AggregateStore<SchemeRuns, SchemeRunsCommand, SchemeRunsEvent, undefined>;
  private readonly known: CachedStream<Schemes, SchemeAdopted>;

  constructor(
    log: EventLog,
    clock: Clock,
    private readonly organisation: Organisation,
  ) {
    this.schemes = new AggregateStore(log, schemesDecider);
    this.runs = new AggregateStore(log, schemeRunsDecider);
    this.known = new CachedStream(log, clock, SCHEMES_STREAM, schemesDecider);
  }

  /** @throws LogUnavailable */
  adopt(command: AdoptScheme, envelope: Envelope): Promise<Outcome> {
    const { timeZone } = this.organisation;
    const context = {
      today: localDateOf(envelope.recordedAt, timeZone),
      settledUntil: localDateOf(settledBy(envelope.recordedAt), timeZone),
    };
    return this.schemes.handle(SCHEMES_STREAM, command, envelope, () => Promise.resolve(context));
  }

  /** The schemes as the log has them now. @throws LogUnavailable */
  now(): Promise<Schemes> {
    return this.known.newest();
  }

  /** Begins and ends runs under a scheme. @throws LogUnavailable */
  handleRuns(schemeId: string, command: SchemeRunsCommand, envelope: Envelope): Promise<Outcome> {
    return this.runs.handle(schemeRunsStream(schemeId), command, envelope, () => Promise.resolve(undefined));
  }

  /** The runs that were begun under a scheme, as the log has them now. @throws LogUnavailable */
  runsOf(schemeId: string): Promise<SchemeRuns> {
    return this.runs.stateOf(schemeRunsStream(schemeId));
  }
}
