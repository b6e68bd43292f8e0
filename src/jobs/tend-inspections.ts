import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import { serviceCommand } from '../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../infrastructure/event-store/outcome.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { Clock } from '../kernel/clock.js';
import type { OfInspection } from '../contexts/talents/domain/events.js';
import { RunningInspections } from '../contexts/talents/domain/lookups.js';
import { InspectionRepository } from '../contexts/talents/inspection-repository.js';

/** The most inspections that one tick looks at; the next tick goes on from there. */
const MAX_INSPECTIONS = 1_000;

/**
 * One tick: measures the inspections whose months are all confirmed, also again where a case has overtaken the finding, and
 * ends those of employees who have left.
 */
@Injectable()
export class TendInspections implements ScheduledWork {
  readonly name = 'tend-inspections';
  /** The next tick begins after this one, or with the first when all were looked at. */
  private lookedAt: OfInspection | undefined;

  constructor(
    private readonly inspections: InspectionRepository,
    private readonly running: RunningInspections,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
  ) {}

  /** Stops between two inspections when aborted. @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    const page = await this.running.after(this.lookedAt, MAX_INSPECTIONS);
    let [measured, ended] = [0, 0];
    for (const which of page) {
      if (stop?.aborted === true) break;
      if ((await this.end(which)).status === 'accepted') ended += 1;
      else if ((await this.measure(which)).status === 'accepted') measured += 1;
      this.lookedAt = which;
    }
    if (page.length < MAX_INSPECTIONS && stop?.aborted !== true) this.lookedAt = undefined;
    return measured + ended === 0
      ? {}
      : { done: `Measured ${measured} inspections, and ended ${ended} of employees who have left.` };
  }

  /** Measures it, if it is due. @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  measure({ programmeId, employeeId }: OfInspection): Promise<Outcome> {
    return this.inspections.handle({ type: 'MeasureInspection', programmeId, employeeId }, this.envelope());
  }

  /** Ends it, if the employee has left. @throws LogUnavailable */
  end({ programmeId, employeeId }: OfInspection): Promise<Outcome> {
    return this.inspections.handle({ type: 'EndInspection', programmeId, employeeId }, this.envelope());
  }

  /** An id that nobody has used: a thing is done once because it stands in the log. */
  private envelope() {
    return serviceCommand([this.name, randomUUID()], { recordedAt: this.clock.now() });
  }
}
