import { Injectable } from '@nestjs/common';
import { ReversalProcess } from '../entries/reversal-process.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { causedCommand } from '../../infrastructure/event-store/caused-command.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { mapConcurrently } from '../../kernel/map-concurrently.js';
import { BatchRepository } from '../../contexts/batches/batch-repository.js';
import { BatchEntries, type EntryPlace } from '../../contexts/batches/batch-entries.js';
import { MAX_ENTRIES } from '../../contexts/batches/domain/decisions.js';
import type { JudgedEntry } from '../../contexts/batches/domain/events.js';
import { BatchReversalProcess, type ReversedEntry } from './batch-reversal.js';

const FILES_AT_A_TIME = 32;

/** A request to reverse a batch. */
export interface Asked {
  readonly batchId: string;
  readonly reason: string;
}

/** Reverses a batch, as far as the sender may reverse its entries. */
@Injectable()
export class BatchProcess {
  constructor(
    private readonly log: EventLog,
    private readonly entries: BatchEntries,
    private readonly repository: BatchRepository,
    private readonly reversals: ReversalProcess,
    private readonly reversing: BatchReversalProcess,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async reverse(asked: Asked, envelope: Envelope): Promise<Outcome> {
    await this.finish(asked.batchId, envelope);
    const outcome = await this.decide(asked, envelope);
    if (outcome.status === 'rejected') return outcome;
    const told = await this.carryOut(asked.batchId, envelope);
    const more = told.length === MAX_ENTRIES && outcome.status === 'accepted';
    return { ...outcome, told: { entries: more ? await this.goOn(asked, told, envelope) : told } };
  }

  /** For batches so large that one decision cannot name all entries. */
  private async goOn(
    asked: Asked,
    first: readonly ReversedEntry[],
    envelope: Envelope,
  ): Promise<readonly ReversedEntry[]> {
    const told = [...first];
    for (;;) {
      const next = causedCommand(
        ['rest of batch', asked.batchId, envelope.requestId, String(told.length)],
        envelope,
      );
      const outcome = await this.decide(asked, next);
      if (outcome.status !== 'accepted') return told;
      told.push(...(await this.carryOut(asked.batchId, envelope)));
    }
  }

  private async decide({ batchId, reason }: Asked, envelope: Envelope): Promise<Outcome> {
    // The head is asked for first, so that no entry is missed that was recorded when the command came.
    const places = await this.entries.of(batchId, await this.log.head());
    const entries = await mapConcurrently(FILES_AT_A_TIME, places, (place) =>
      this.judge(place, { batchId, reason }, envelope),
    );
    return this.repository.handle({ type: 'ReverseBatch', batchId, entries, reason }, envelope);
  }

  private async judge(
    { employeeId, entryId }: EntryPlace,
    { batchId, reason }: Asked,
    envelope: Envelope,
  ): Promise<JudgedEntry> {
    const judged = await this.reversals.judge(
      { type: 'ReverseEntry', employeeId, entryId, reason },
      causedCommand(['judge batch', batchId, employeeId, entryId, envelope.requestId], envelope),
    );
    return { employeeId, entryId, refusedFor: judged.status === 'rejected' ? judged.code : null };
  }

  /** Also for a repeat: the process that began may have died before the end. */
  private async finish(batchId: string, envelope: Envelope): Promise<void> {
    if ((await this.repository.of(batchId)).last?.isCarriedOut === false)
      await this.carryOut(batchId, envelope);
  }

  /** Tells the results of the last reversal. */
  private async carryOut(batchId: string, envelope: Envelope): Promise<readonly ReversedEntry[]> {
    const { last } = await this.repository.of(batchId);
    return last === undefined ? [] : this.reversing.carryOut(last, envelope);
  }
}
