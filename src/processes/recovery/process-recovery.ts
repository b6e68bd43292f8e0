import { setTimeout as delay } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import { ClockJudge } from '../../infrastructure/clock/clock-judge.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import { InMemorySubscription } from '../../infrastructure/event-store/in-memory-subscription.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../../contexts/organisation/domain/organisation.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';
import { ProcessResumption } from './process-resumption.js';
import { LOOKED_AT, PendingProcesses } from './pending-processes.js';

/** How long the process that began something has to end it: longer than any command may take. */
export const PATIENCE_MS = Symbol(
  'how long process recovery waits before it finishes what others have begun',
);
export const DEFAULT_PATIENCE_MS = 35_000;
const SWEEP_INTERVAL_MS = 500;

/**
 * Watches what is begun in the log, and finishes what a process that died, or an answer that was lost, has left behind.
 * Several of them do not disturb one another.
 */
@Injectable()
export class ProcessRecovery implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('clerk');
  private readonly stopping = new AbortController();
  private readonly unsettled = new PendingProcesses();
  private readonly follower: InMemorySubscription;
  private running = Promise.resolve();

  constructor(
    log: EventLog,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    private readonly organisation: Organisation,
    private readonly proposals: ProposalRepository,
    private readonly finishing: ProcessResumption,
    @Inject(PATIENCE_MS) private readonly patienceMs: () => number,
  ) {
    this.follower = new InMemorySubscription(
      log,
      { types: LOOKED_AT },
      'pending processes',
      (event) => {
        this.unsettled.apply(event, performance.now());
      },
      (line) => {
        this.logger.warn(line);
      },
    );
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.follower.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    await this.follower.startOnceThere();
    while (!this.stopping.signal.aborted) {
      await this.sweep();
      await this.pause(SWEEP_INTERVAL_MS);
    }
  }

  private async sweep(): Promise<void> {
    for (const unfinished of this.unsettled.before(performance.now() - this.patienceMs())) {
      if (this.stopping.signal.aborted) return;
      await this.attempt(`finish ${unfinished.step.type}`, () => this.finishing.finish(unfinished));
    }
    await this.attempt('look at the clock', () => this.expireAll());
  }

  /** Expires proposals only by a clock that can be believed. */
  private async expireAll(): Promise<void> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const expired = [...this.unsettled.expiredOn(today)];
    if (expired.length === 0 || (await this.judge.doubts()).length > 0) return;
    for (const proposalId of expired) {
      if (this.stopping.signal.aborted) return;
      await this.attempt(`expire ${proposalId}`, () => this.expire(proposalId));
    }
  }

  private async expire(proposalId: string): Promise<void> {
    const envelope = serviceCommand(['expire', proposalId, randomUUID()], { recordedAt: this.clock.now() });
    await this.proposals.handle({ type: 'ExpireProposal', proposalId }, envelope);
  }

  /** The next sweep tries again what does not work now. */
  private async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn(`Could not ${what}: ${String(error)}`);
    }
  }

  private async pause(pauseMs: number): Promise<void> {
    await delay(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
