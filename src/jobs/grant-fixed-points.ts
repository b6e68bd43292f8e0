import { Injectable } from '@nestjs/common';
import { localDateOf } from '../kernel/natural-month.js';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { Clock } from '../kernel/clock.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { RulebookRepository } from '../contexts/rulebook/rulebook-repository.js';
import { DueFacts } from '../contexts/facts/due-facts.js';
import { grantedBy, type Granted } from '../contexts/facts/domain/granted-by.js';
import { GrantingProcess } from '../processes/facts/granting-process.js';

const PAGE = 500;
/** The most people that one tick looks at; the next tick goes on from there. */
const MAX_PEOPLE = 20_000;

/**
 * One tick: grants what has become due, and takes back what was corrected, however long ago. The file makes each grant
 * happen once.
 */
@Injectable()
export class GrantFixedPoints implements ScheduledWork {
  readonly name = 'grant-fixed-points';
  /** The next tick begins after this employee, or with the first when all were looked at. */
  private lookedAt = '';

  constructor(
    private readonly due: DueFacts,
    private readonly process: GrantingProcess,
    private readonly rulebook: RulebookRepository,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    private readonly organisation: Organisation,
  ) {}

  /** Stops between two people when aborted. @throws LogUnavailable, DatabaseUnavailable */
  async run(stop?: AbortSignal, maxPeople = MAX_PEOPLE): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    const now = this.clock.now();
    const today = localDateOf(now, this.organisation.timeZone);
    const granted = await this.factsGranted(today);
    let entries = 0;
    let people = 0;
    let after = this.lookedAt;
    while (people < maxPeople) {
      const page = await this.due.people(today, granted, after, Math.min(PAGE, maxPeople - people));
      if (page.length === 0) {
        this.lookedAt = '';
        break;
      }
      for (const employeeId of page) {
        if (stop?.aborted === true) return report(entries);
        // Set before it is done: one file that fails each time does not keep the others waiting.
        after = this.lookedAt = employeeId;
        entries += await this.process.settle(employeeId, now);
        people += 1;
      }
    }
    return report(entries);
  }

  /** The facts that any edition grants for that was ever in force. */
  private async factsGranted(today: string): Promise<Granted> {
    const editions = (await this.rulebook.adopted()).filter(({ inForceFrom }) => inForceFrom <= today);
    return grantedBy(editions, today);
  }
}

const report = (entries: number): WorkReport =>
  entries === 0 ? {} : { done: `Granted or took back fixed points ${entries} times.` };
