import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '../kernel/natural-month.js';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import { serviceCommand } from '../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../infrastructure/event-store/outcome.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { Clock } from '../kernel/clock.js';
import { mapConcurrently } from '../kernel/map-concurrently.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { CaseRepository } from '../contexts/cases/case-repository.js';
import { OpenCases, type OpenCaseSeen } from '../contexts/cases/domain/open-cases.js';

const MAX_CASES = 1_000;
const AT_A_TIME = 8;

/**
 * One tick: hands on to the leading group the cases that were not decided in time, and ends the cases of employees who
 * have left.
 */
@Injectable()
export class TendCases implements ScheduledWork {
  readonly name = 'tend-cases';

  constructor(
    private readonly cases: CaseRepository,
    private readonly open: OpenCases,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    private readonly organisation: Organisation,
  ) {}

  /** Stops between two cases when aborted. @throws LogUnavailable, DatabaseUnavailable */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const open = await this.open.dueFirst(MAX_CASES);
    const changed = await mapConcurrently(AT_A_TIME, open, (seen) =>
      stop?.aborted === true ? Promise.resolve(0) : this.tend(seen, today),
    );
    const count = changed.reduce((sum, one) => sum + one, 0);
    return count === 0 ? {} : { done: `Handed on or ended ${count} cases.` };
  }

  /** Hands the case on, if it was to be decided by now. @throws LogUnavailable */
  escalate(caseId: string): Promise<Outcome> {
    return this.cases.handle({ type: 'EscalateCase', caseId }, this.envelope());
  }

  /** Ends the case, if the employee whom it concerns has left. @throws LogUnavailable */
  lapse(caseId: string): Promise<Outcome> {
    return this.cases.handle({ type: 'LapseCase', caseId }, this.envelope());
  }

  private async tend(
    { caseId, instance, decideUntil, subject }: OpenCaseSeen,
    today: string,
  ): Promise<number> {
    if (subject !== null && (await this.lapse(caseId)).status === 'accepted') return 1;
    if (instance === 'group' || decideUntil >= today) return 0;
    return (await this.escalate(caseId)).status === 'accepted' ? 1 : 0;
  }

  /** An id that nobody has used: a thing is done once because it stands in the log. */
  private envelope() {
    return serviceCommand([this.name, randomUUID()], { recordedAt: this.clock.now() });
  }
}
