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
import { ClaimRepository } from '../contexts/claims/claim-repository.js';
import { OpenClaims, type OpenClaimSeen } from '../contexts/claims/domain/open-claims.js';

const MAX_CLAIMS = 1_000;
const AT_A_TIME = 8;

/** One tick: tells above of the claims that were not answered in time, and ends those that have lapsed. */
@Injectable()
export class TendClaims implements ScheduledWork {
  readonly name = 'tend-claims';

  constructor(
    private readonly claims: ClaimRepository,
    private readonly open: OpenClaims,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    private readonly organisation: Organisation,
  ) {}

  /** Stops between two claims when aborted. @throws LogUnavailable, DatabaseUnavailable */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const due = await this.open.dueOn(today, MAX_CLAIMS);
    const changed = await mapConcurrently(AT_A_TIME, due, (seen) =>
      stop?.aborted === true ? Promise.resolve(0) : this.tend(seen, today),
    );
    const count = changed.reduce((sum, one) => sum + one, 0);
    return count === 0 ? {} : { done: `Told of or ended ${count} claims.` };
  }

  /** Ends the claim, if its last day is over or its maker has left. @throws LogUnavailable */
  lapse(claimId: string): Promise<Outcome> {
    return this.claims.handle({ type: 'LapseClaim', claimId }, this.envelope());
  }

  private async tend(
    { claimId, lapses, hasLeft, wasToldAbove }: OpenClaimSeen,
    today: string,
  ): Promise<number> {
    const isOver = hasLeft || lapses < today;
    if (!isOver && wasToldAbove) return 0;
    const outcome = isOver
      ? await this.lapse(claimId)
      : await this.claims.handle({ type: 'TellClaimAbove', claimId }, this.envelope());
    return outcome.status === 'accepted' ? 1 : 0;
  }

  /** An id that nobody has used: a thing is done once because it stands in the log. */
  private envelope() {
    return serviceCommand([this.name, randomUUID()], { recordedAt: this.clock.now() });
  }
}
