import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DueLotteries } from '../contexts/lotteries/domain/due-lotteries.js';
import { LotteryRepository } from '../contexts/lotteries/lottery-repository.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import { serviceCommand } from '../infrastructure/event-store/caused-command.js';
import { Clock } from '../kernel/clock.js';
import { localDateOf } from '../kernel/natural-month.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';

const MAX_LOTTERIES = 100;

/** One tick: ends the lotteries whose seeds were not revealed in time, and names who has not. */
@Injectable()
export class TendLotteries implements ScheduledWork {
  readonly name = 'tend-lotteries';

  constructor(
    private readonly lotteries: LotteryRepository,
    private readonly due: DueLotteries,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    private readonly organisation: Organisation,
  ) {}

  /** Stops between two lotteries when aborted. @throws LogUnavailable, DatabaseUnavailable */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    let ended = 0;
    for (const lotteryId of await this.due.before(today, MAX_LOTTERIES)) {
      if (stop?.aborted === true) break;
      const envelope = serviceCommand([this.name, randomUUID()], { recordedAt: this.clock.now() });
      const { status } = await this.lotteries.handle({ type: 'FailLottery', lotteryId }, envelope);
      if (status === 'accepted') ended += 1;
    }
    return ended === 0 ? {} : { done: `Ended ${ended} lotteries whose seeds were not revealed.` };
  }
}
