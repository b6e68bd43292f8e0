import { Injectable, Logger } from '@nestjs/common';
import { inWords } from '../contexts/comparison/domain/differences.js';
import { LastComparison } from '../contexts/comparison/last-comparison.js';
import { ComparedElsewhere, TableComparison } from '../contexts/comparison/table-comparison.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { Problem } from '../infrastructure/http/problem.js';
import { Clock } from '../kernel/clock.js';
import { localDateOf } from '../kernel/natural-month.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';

/** The night's comparison is due from three o'clock on; one that was missed is made up for. */
const HOUR_MS = 3_600_000;
const DUE_FROM_MS = 3 * HOUR_MS;
const MAX_TOLD = 20;
/** It goes through the whole log: what failed is not tried again at once. */
const AGAIN_AFTER_MS = HOUR_MS / 2;

/** Once a night: compares the tables with what the events give. Health tells the result. */
@Injectable()
export class CompareTables implements ScheduledWork {
  readonly name = 'compare-tables';
  private readonly logger = new Logger('comparison');
  private failed: { readonly at: number; readonly why: string } | undefined;

  constructor(
    private readonly tables: TableComparison,
    private readonly last: LastComparison,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
  ) {}

  /** @throws DatabaseUnavailable */
  async run(stop: AbortSignal): Promise<WorkReport> {
    const { failed } = this;
    if (failed !== undefined && this.clock.now().getTime() - failed.at < AGAIN_AFTER_MS)
      return { lacks: failed.why };
    const last = await this.last.read();
    if (last !== undefined && this.nightOf(new Date(last.startedAt)) >= this.nightOf(this.clock.now()))
      return {};
    this.failed = undefined;
    try {
      const { rows, position, differenceCount, differences } = await this.tables.run(stop);
      for (const difference of differences.slice(0, MAX_TOLD)) this.logger.error(inWords(difference));
      const found = differenceCount === 0 ? 'all follow from the events' : `${differenceCount} differ`;
      return { done: `Compared ${rows} rows with the log up to place ${position}: ${found}.` };
    } catch (error) {
      // Another process does it, this one stops, or a read model has stopped meanwhile: the next tick looks again.
      if (stop.aborted || error instanceof ComparedElsewhere || isBehind(error)) return {};
      const why = `The comparison of the tables failed: ${error instanceof Error ? error.message : String(error)}`;
      this.failed = { at: this.clock.now().getTime(), why };
      return { lacks: why };
    }
  }

  private nightOf(instant: Date): string {
    return localDateOf(new Date(instant.getTime() - DUE_FROM_MS), this.organisation.timeZone);
  }
}

const isBehind = (error: unknown): boolean =>
  error instanceof Problem && error.problem.code === 'position.not-reached';
