import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type Actor } from '../access/domain/actor.js';
import type { Envelope } from '../../infrastructure/event-store/outcome.js';
import { Clock } from '../../kernel/clock.js';
import { CalendarRepository } from './calendar-repository.js';
import type { CalendarCommand } from './domain/decisions.js';

/** Keeps in the log which bodies are being read, so that after a restart it is known which were cut off. */
@Injectable()
export class Imports {
  /** Runs whose bodies this process is reading. */
  private readonly reading = new Set<string>();

  constructor(
    private readonly calendar: CalendarRepository,
    private readonly clock: Clock,
  ) {}

  begin(importId: string | null, by: Actor): ImportRun {
    const runId = randomUUID();
    let started = false;
    return {
      start: async () => {
        if (started) return;
        this.reading.add(runId);
        await this.record({ type: 'StartImport', runId, importId }, by);
        started = true;
      },
      finish: async () => {
        const stillReading = [...this.reading].filter((other) => other !== runId);
        await this.record({ type: 'FinishImport', runId, importId, stillReading }, by);
      },
      letGo: () => {
        this.reading.delete(runId);
      },
    };
  }

  private async record(command: CalendarCommand, actor: Actor): Promise<void> {
    const envelope: Envelope = {
      commandId: randomUUID(),
      requestId: randomUUID(),
      digestOf: () => '',
      recordedAt: this.clock.now(),
      recordedBy: actor.principalId,
      sender: { actor, reach: EVERYWHERE },
    };
    await this.calendar.handle(command, envelope);
  }
}

/** The reading of one body. */
export interface ImportRun {
  /** Called at the first line with a `recordedAt` of its own. @throws LogUnavailable */
  readonly start: () => Promise<void>;
  /** The body was read to its end. @throws LogUnavailable */
  readonly finish: () => Promise<void>;
  /** Nobody reads this body any more, whether or not it came to its end. */
  readonly letGo: () => void;
}
