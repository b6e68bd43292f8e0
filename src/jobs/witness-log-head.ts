import { Inject, Injectable } from '@nestjs/common';
import { Checkpoints, type SignedCheckpoint } from '../contexts/seals/domain/checkpoints.js';
import { Cosignatures } from '../contexts/seals/cosignatures.js';
import { witnessed } from '../contexts/seals/witnessed.js';
import { Problem } from '../infrastructure/http/problem.js';
import { JOBS_OPTIONS, type JobsOptions } from '../infrastructure/queue/jobs-options.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';

/** One tick: has the last head of the log that was signed cosigned by each witness. */
@Injectable()
export class WitnessLogHead implements ScheduledWork {
  readonly name = 'witness-log-head';

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly cosignatures: Cosignatures,
    @Inject(JOBS_OPTIONS) private readonly options: Pick<JobsOptions, 'witnesses'>,
  ) {}

  /** @throws DatabaseUnavailable */
  async run(): Promise<WorkReport> {
    const { witnesses = [] } = this.options;
    const newest = witnesses.length === 0 ? undefined : await this.newest();
    if (newest === undefined) return {};
    const refusals = await Promise.all(
      witnesses.map((witness) => witnessed(witness, newest, this.checkpoints, this.cosignatures)),
    );
    const told = refusals.filter((refusal) => refusal !== undefined);
    return told.length === 0 ? {} : { lacks: told.join(' ') };
  }

  private async newest(): Promise<SignedCheckpoint | undefined> {
    try {
      return await this.checkpoints.newest();
    } catch (error) {
      if (error instanceof Problem && error.problem.code === 'not-found') return undefined;
      throw error;
    }
  }
}
