import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import { Clock } from '../../kernel/clock.js';
import { AccountRepository } from './account-repository.js';
import type { Settlement } from './domain/events.js';

/**
 * How long settlements are collected. Nobody waits for them, many make one event, and process recovery waits far
 * longer.
 */
const COLLECT_MS = 500;
/** The most settlements in one event. */
const MAX_SETTLED = 500;

/** Settles matters outside the request; process recovery finds in the log what is lost here. */
@Injectable()
export class Settlements implements BeforeApplicationShutdown {
  private readonly logger = new Logger('authority');
  private readonly collected = new Map<string, Settlement[]>();
  private timer: NodeJS.Timeout | undefined;
  private settling = Promise.resolve();

  constructor(
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  /** Settles a little later, together with others. */
  add(principalId: string, settlement: Settlement): void {
    const waiting = this.collected.get(principalId);
    if (waiting === undefined) this.collected.set(principalId, [settlement]);
    else waiting.push(settlement);
    this.timer ??= setTimeout(() => {
      this.flush();
    }, COLLECT_MS);
  }

  /** Settles at once. @throws LogUnavailable */
  async settle(principalId: string, settled: readonly Settlement[]): Promise<void> {
    for (let from = 0; from < settled.length; from += MAX_SETTLED) {
      const part = settled.slice(from, from + MAX_SETTLED);
      const envelope = serviceCommand(['settle', randomUUID()], { recordedAt: this.clock.now() });
      await this.accounts.settle({ type: 'Settle', principalId, settled: part }, envelope);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.flush();
    await this.settling;
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const all = [...this.collected];
    this.collected.clear();
    this.settling = this.settling.then(() => this.settleAll(all));
  }

  private async settleAll(all: readonly (readonly [string, readonly Settlement[]])[]): Promise<void> {
    const settling = all.map(([principalId, settled]) =>
      this.settle(principalId, settled).catch((error: unknown) => {
        this.logger.warn(`Left to process recovery: ${String(error)}`);
      }),
    );
    await Promise.all(settling);
  }
}
