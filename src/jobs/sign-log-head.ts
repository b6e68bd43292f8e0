import { Injectable } from '@nestjs/common';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { NotTheLogSigned } from '../contexts/seals/derived-log.js';
import { UnusableLastHead } from '../contexts/seals/last-head.js';
import { KeyNotHere, KeyWasReplaced, MonthSealer, TablesDiffer } from '../contexts/seals/month-sealer.js';
import { Problem } from '../infrastructure/http/problem.js';

/** One tick: signs the log as it stands, if something came since the last signature. */
@Injectable()
export class SignLogHead implements ScheduledWork {
  readonly name = 'sign-log-head';

  constructor(private readonly sealing: MonthSealer) {}

  /** @throws LogUnavailable, DatabaseUnavailable */
  async run(): Promise<WorkReport> {
    const trouble = this.sealing.trouble === undefined ? {} : { lacks: this.sealing.trouble };
    try {
      const size = await this.sealing.signHead();
      return size === undefined
        ? trouble
        : { done: `Signed the first ${size} events of the log.`, ...trouble };
    } catch (error) {
      if (WAITS_FOR_SOMEBODY.some((kind) => error instanceof kind))
        return { lacks: (error as Error).message };
      // The read models follow, and the next tick finds them further.
      if (error instanceof Problem && error.problem.code === 'position.not-reached') return trouble;
      throw error;
    }
  }
}

/** Ticks alone do not mend these. */
const WAITS_FOR_SOMEBODY = [KeyNotHere, KeyWasReplaced, NotTheLogSigned, TablesDiffer, UnusableLastHead];
