import { Injectable } from '@nestjs/common';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { KeyNotHere, MonthSealer } from '../contexts/seals/month-sealer.js';

/** One tick: signs the log as it stands, if something came since the last signature. */
@Injectable()
export class SignLogHead implements ScheduledWork {
  readonly name = 'sign-log-head';

  constructor(private readonly sealing: MonthSealer) {}

  /** @throws LogUnavailable, DatabaseUnavailable */
  async run(): Promise<WorkReport> {
    try {
      const size = await this.sealing.signHead();
      return size === undefined ? {} : { done: `Signed the first ${size} events of the log.` };
    } catch (error) {
      if (error instanceof KeyNotHere) return { lacks: error.message };
      throw error;
    }
  }
}
