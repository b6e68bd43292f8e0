import { Injectable } from '@nestjs/common';
import type { Sender } from '../../contexts/access/domain/actor.js';
import { CountingMonths } from '../../contexts/calendar/counting-months.js';
import { ClaimRepository, entryOf } from '../../contexts/claims/claim-repository.js';
import type { Made } from '../../contexts/claims/domain/claim.js';
import { claimEntryId } from '../../contexts/claims/entry-id.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import {
  causedCommand,
  serviceCommand,
  type Decided,
} from '../../infrastructure/event-store/caused-command.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { EntryProcess } from '../entries/entry-process.js';

/** The person who confirmed a claim, with the roles of then, and when. */
interface Confirmer extends Decided {
  readonly sender: Sender;
}

/** Confirms claims: says first that a claim is confirmed, records its entry as any other, and notes what became of it. */
@Injectable()
export class ClaimConfirmation {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly employees: EmployeeRepository,
    private readonly entries: EntryProcess,
    private readonly counting: CountingMonths,
  ) {}

  /** @throws LogUnavailable */
  async confirm(
    { claimId, points }: { readonly claimId: string; readonly points: number | undefined },
    envelope: Envelope,
  ): Promise<Outcome> {
    const entryId = claimEntryId(claimId);
    const outcome = await this.claims.handle({ type: 'ConfirmClaim', claimId, points, entryId }, envelope);
    if (outcome.status === 'rejected') return outcome;
    const entry = (await this.carryOut(claimId, envelope)) ?? (await this.entryNow(claimId, envelope));
    if (entry?.status === 'rejected') return entry;
    const counts = entry === undefined ? {} : await this.counting.of(entry);
    const isProposed = entry?.status === 'proposed' && outcome.status === 'accepted';
    return {
      ...outcome,
      ...(isProposed ? { status: 'proposed' } : {}),
      told: { ...outcome.told, ...entry?.told, ...counts, entryId },
    };
  }

  /**
   * Records the entry of a confirmed claim once, however often and from wherever this is called.
   * @returns the answer of the file, where there was something to do
   * @throws LogUnavailable
   */
  async carryOut(claimId: string, confirmer: Confirmer): Promise<Outcome | undefined> {
    const state = await this.claims.stateOf(claimId);
    if (state.status === 'unknown' || !state.isPending) return undefined;
    const turn = String(state.places.stands.revision);
    const { recordedAt, recordedBy, sender } = confirmer;
    const outcome = await this.entries.record(
      entryOf(state, state.confirmed?.points),
      causedCommand(['entry of claim', claimId, turn], { recordedAt, recordedBy, sender }),
    );
    const result =
      outcome.status === 'rejected'
        ? ({ as: 'refused', refusedFor: outcome.code } as const)
        : ({ as: outcome.status === 'proposed' ? 'proposed' : 'recorded', refusedFor: null } as const);
    await this.claims.handle(
      { type: 'CarryOutClaim', claimId, ...result },
      serviceCommand(['claim carried out', claimId, turn], confirmer),
    );
    return outcome;
  }

  /** The answer that the file gives once more for an entry that it has. */
  private async entryNow(claimId: string, envelope: Envelope): Promise<Outcome | undefined> {
    const state = await this.claims.stateOf(claimId);
    if (state.status !== 'confirmed') return undefined;
    return this.found(state, envelope);
  }

  private async found(state: Made, envelope: Envelope): Promise<Outcome | undefined> {
    const { reason: _, ...entry } = entryOf(state, state.confirmed?.points);
    const outcome = await this.employees.handle(
      { ...entry, type: 'FindEntry' },
      serviceCommand(['find claim', entry.entryId, envelope.requestId], envelope),
    );
    return outcome.status === 'repeated' ? outcome : undefined;
  }
}
