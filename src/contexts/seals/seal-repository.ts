import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import type { Envelope } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import {
  headDecider,
  sealDecider,
  type LogHeads,
  type SealCommand,
  type Seals,
  type SignHead,
} from './decisions.js';
import {
  LOG_HEADS_STREAM,
  SEALS_STREAM,
  type HeadEvent,
  type LogHeadSigned,
  type SealEvent,
} from './domain/events.js';

/** Keys, seals and signed heads, as they stand in the log. Only the service itself writes them. */
@Injectable()
export class SealRepository {
  private readonly seals: AggregateStore<Seals, SealCommand, SealEvent, undefined>;
  private readonly heads: AggregateStore<LogHeads, SignHead, HeadEvent, undefined>;

  constructor(log: EventLog) {
    this.seals = new AggregateStore(log, sealDecider);
    this.heads = new AggregateStore(log, headDecider);
  }

  /** @throws LogUnavailable */
  async handle(command: SealCommand, now: Date): Promise<void> {
    await this.seals.handle(SEALS_STREAM, command, envelopeOf(command.type, now), nothing);
  }

  /** @throws LogUnavailable */
  async sign(data: LogHeadSigned['data'], now: Date): Promise<void> {
    const command = { type: 'SignHead', data } as const;
    await this.heads.handle(LOG_HEADS_STREAM, command, envelopeOf(command.type, now), nothing);
  }

  /** The keys and seals as the log has them now. @throws LogUnavailable */
  state(): Promise<Seals> {
    return this.seals.stateOf(SEALS_STREAM);
  }

  /** The size of the last signed head. @throws LogUnavailable */
  async signedSize(): Promise<number> {
    return (await this.heads.stateOf(LOG_HEADS_STREAM)).size;
  }
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** An id that nobody has used: a thing is done once because it stands in the log. */
const envelopeOf = (type: string, recordedAt: Date): Envelope =>
  serviceCommand([type, randomUUID()], { recordedAt });
