import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { THE_SERVICE } from '../access/actor.js';
import { EventLog } from '../event-store/event-log.js';
import { followUp } from '../event-store/follow-up.js';
import type { Envelope } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import {
  headDecider,
  sealDecider,
  type LogHeads,
  type SealCommand,
  type Seals,
  type SignHead,
} from './decisions.js';
import { LOG_HEADS_STREAM, SEALS_STREAM, type LogHeadSigned, type SealEvent } from './events.js';

/** Keys, seals and signed heads, as they stand in the log. Written to by the service itself. */
@Injectable()
export class SealBook {
  private readonly seals: StreamFiles<Seals, SealCommand, SealEvent, undefined>;
  private readonly heads: StreamFiles<LogHeads, SignHead, LogHeadSigned, undefined>;

  constructor(log: EventLog) {
    this.seals = new StreamFiles(log, sealDecider);
    this.heads = new StreamFiles(log, headDecider);
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

  /** As the log has it now. @throws LogUnavailable */
  state(): Promise<Seals> {
    return this.seals.stateOf(SEALS_STREAM);
  }

  /** How much of the log was signed last. @throws LogUnavailable */
  async signedSize(): Promise<number> {
    return (await this.heads.stateOf(LOG_HEADS_STREAM)).size;
  }
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** An id that nobody has used: what makes something happen once is that it stands in the log. */
const envelopeOf = (type: string, recordedAt: Date): Envelope =>
  followUp([type, randomUUID()], {
    recordedAt,
    recordedBy: THE_SERVICE.actor.principalId,
    sender: THE_SERVICE,
  });
