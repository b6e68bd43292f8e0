import { Injectable } from '@nestjs/common';
import { ReversalProcess } from '../entries/reversal-process.js';
import { CountingMonths } from '../../contexts/calendar/counting-months.js';
import { serviceCommand, type Decided } from '../../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { mapConcurrently } from '../../kernel/map-concurrently.js';
import { BatchRepository } from '../../contexts/batches/batch-repository.js';
import { keyOf, type Reversal } from '../../contexts/batches/domain/batch.js';
import type { JudgedEntry } from '../../contexts/batches/domain/events.js';

const FILES_AT_A_TIME = 32;

/** The result of an entry, as the answer tells it. */
export interface ReversedEntry {
  readonly employeeId: string;
  readonly entryId: string;
  /** `reversed`, now or with the batch before; or the reason why not. */
  readonly as: string;
  readonly countsIn: string | null;
  readonly lateFor?: string;
}

/** Reverses, in each file, the entries that were decided on for a batch. */
@Injectable()
export class BatchReversalProcess {
  constructor(
    private readonly repository: BatchRepository,
    private readonly process: ReversalProcess,
    private readonly counting: CountingMonths,
  ) {}

  /**
   * Reverses each entry once, however often and from wherever this is called; tells the results. @throws LogUnavailable
   */
  async carryOut(reversal: Reversal, decided: Decided): Promise<readonly ReversedEntry[]> {
    const { batchId, entries, isCarriedOut } = reversal;
    const told = await mapConcurrently(FILES_AT_A_TIME, entries, (entry) =>
      this.reverse(reversal, entry, decided),
    );
    if (isCarriedOut) return told;
    const refused = told.flatMap(({ employeeId, entryId, as }, index) =>
      as === REVERSED || entries[index]?.refusedFor !== null ? [] : [{ employeeId, entryId, refusedFor: as }],
    );
    const { revision } = reversal.place;
    await this.repository.handle(
      { type: 'EndBatchReversal', batchId, refused },
      serviceCommand(['batch reversal carried out', batchId, String(revision)], decided),
    );
    return told;
  }

  private async reverse(
    { batchId, reason, before }: Reversal,
    { employeeId, entryId, refusedFor }: JudgedEntry,
    decided: Decided,
  ): Promise<ReversedEntry> {
    const entry = { employeeId, entryId };
    if (before.has(keyOf(entry))) return { ...entry, as: REVERSED, countsIn: null };
    if (refusedFor !== null) return { ...entry, as: refusedFor, countsIn: null };
    const outcome = await this.process.reverse(
      { type: 'ReverseEntry', ...entry, reason },
      serviceCommand(['reverse batch', batchId, employeeId, entryId], decided),
    );
    return { ...entry, ...(await this.toldOf(outcome)) };
  }

  private async toldOf(outcome: Outcome): Promise<Pick<ReversedEntry, 'as' | 'countsIn' | 'lateFor'>> {
    if (outcome.status === 'rejected') return { as: outcome.code, countsIn: null };
    const told = await this.counting.tell(outcome);
    return { as: REVERSED, countsIn: null, ...('told' in told ? told.told : {}) };
  }
}

const REVERSED = 'reversed';
