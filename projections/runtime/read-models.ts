import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { positionNotReached } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { schemaOf, type Identity } from './projection.js';
import type { ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { waits } from '../../src/infrastructure/http/waits.js';

const POLL_MS = 5;
const TIMEOUT_MS = 5_000;

interface Waiter {
  readonly schemas: readonly string[];
  readonly position: bigint;
  readonly deadline: number;
  readonly reached: () => void;
  readonly failed: (error: unknown) => void;
  /** Whether the log was asked for that position. */
  asked: boolean;
}

/**
 * Lets queries wait until read models include a position, whichever process builds them: all who wait share one look
 * at the checkpoints every few milliseconds.
 */
@Injectable()
export class ReadModels {
  private waiters: Waiter[] = [];
  private polling = false;

  constructor(
    private readonly postgres: Postgres,
    private readonly log: EventLog,
  ) {}

  /** Waits when the query says so. @throws Problem `position.not-reached`, DatabaseUnavailable */
  async catchUp({ minPosition }: ReadQuery, ...readModels: readonly Identity[]): Promise<void> {
    if (minPosition !== undefined) await this.waitFor(readModels, BigInt(minPosition));
  }

  /** @throws Problem `position.not-reached` when it takes too long, or the log has no such position; DatabaseUnavailable */
  async waitFor(readModels: readonly Identity[], minPosition: bigint, timeoutMs = TIMEOUT_MS): Promise<void> {
    await waits.for(minPosition, () => this.wait(readModels, minPosition, timeoutMs));
  }

  private wait(readModels: readonly Identity[], position: bigint, timeoutMs: number): Promise<void> {
    return new Promise<void>((reached, failed) => {
      const deadline = performance.now() + timeoutMs;
      this.waiters.push({
        schemas: readModels.map(schemaOf),
        position,
        deadline,
        reached,
        failed,
        asked: false,
      });
      if (!this.polling) void this.poll();
    });
  }

  private async poll(): Promise<void> {
    this.polling = true;
    while (this.waiters.length > 0) {
      try {
        this.settle(await this.current());
      } catch (error) {
        for (const waiter of this.waiters.splice(0)) waiter.failed(error);
      }
      if (this.waiters.length > 0) await delay(POLL_MS);
    }
    this.polling = false;
  }

  private settle(positions: ReadonlyMap<string, bigint>): void {
    const now = performance.now();
    this.waiters = this.waiters.filter((waiter) => {
      if (waiter.schemas.every((schema) => (positions.get(schema) ?? -1n) >= waiter.position))
        waiter.reached();
      else if (now >= waiter.deadline) waiter.failed(positionNotReached(waiter.position));
      else {
        this.askLog(waiter);
        return true;
      }
      return false;
    });
  }

  /** Ends the wait for a position that the log itself does not hold; where the log does not answer, the read models may get there all the same. */
  private askLog(waiter: Waiter): void {
    if (waiter.asked) return;
    waiter.asked = true;
    this.log.reaches(waiter.position).then(
      (isThere) => {
        if (isThere || !this.waiters.includes(waiter)) return;
        this.waiters = this.waiters.filter((other) => other !== waiter);
        waiter.failed(positionNotReached(waiter.position));
      },
      () => undefined,
    );
  }

  private async current(): Promise<ReadonlyMap<string, bigint>> {
    const rows = await this.postgres.query<{ name: string; version: number; position: string }>(
      'SELECT name, version, position FROM projections.checkpoints WHERE position IS NOT NULL',
    );
    return new Map(rows.map((row) => [schemaOf(row), BigInt(row.position)]));
  }
}
