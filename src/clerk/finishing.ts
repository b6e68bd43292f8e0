import { Injectable } from '@nestjs/common';
import { authoriserOf, THE_SERVICE, type Actor, type Sender } from '../access/actor.js';
import { commandRoute, reachOn } from '../access/permissions.js';
import { PrincipalBook } from '../access/principal-book.js';
import { ProposalOpening } from '../authority/proposal-opening.js';
import { ReversalDesk } from '../authority/reversal-desk.js';
import type { AuthorityReserved, AuthorityReturning, Settlement } from '../authority/events.js';
import { Settlements } from '../authority/settlements.js';
import { usesAuthorityOf } from '../authority/using.js';
import type { RecordEntry } from '../employees/decisions.js';
import { EmployeeFiles } from '../employees/employee-files.js';
import { followUp, type Cause } from '../event-store/follow-up.js';
import type { EventMeta } from '../event-store/recorded-event.js';
import { OfficeEntryBook } from '../office-entries/office-entry-book.js';
import { Spreading } from '../office-entries/spreading.js';
import { Merging } from '../offices/merging.js';
import { CarryingOut } from '../proposals/carrying-out.js';
import { ProposalBook } from '../proposals/proposal-book.js';
import { settledAs, settlementsOf } from '../proposals/settling.js';
import type { Unfinished } from './unsettled.js';

type Acting = Pick<Sender, 'actor' | 'onBehalfOf'>;
const NOWHERE = { everywhere: false, offices: [], file: null };

/** Brings to its end what somebody has begun and not ended, as he would have: forward, and once. */
@Injectable()
export class Finishing {
  constructor(
    private readonly employees: EmployeeFiles,
    private readonly principals: PrincipalBook,
    private readonly settlements: Settlements,
    private readonly proposals: ProposalBook,
    private readonly opening: ProposalOpening,
    private readonly carrying: CarryingOut,
    private readonly reversals: ReversalDesk,
    private readonly officeEntries: OfficeEntryBook,
    private readonly spreading: Spreading,
    private readonly merging: Merging,
  ) {}

  /** @throws LogUnavailable */
  async finish({ step, meta, position }: Unfinished): Promise<void> {
    switch (step.type) {
      case 'ProposalAccepted':
        await this.carryOut(step.data.proposalId, meta);
        return;
      case 'AuthorityExceeded':
        await this.opening.open(step.data, this.envelope(['open', step.data.proposalId], meta));
        return;
      case 'AuthorityReturning':
        return this.finishReturn(step.data);
      case 'OfficeEntryRecorded':
      case 'OfficeEntryReversed':
        return this.spread(step.data.officeEntryId, meta);
      case 'OfficesMerged':
        return this.merging.carryOut(step.data.mergeId, causeOf(meta));
      case 'AuthorityReserved':
        return this.finishReservation(step.data, meta, position);
    }
  }

  /** As the one that he was when he reserved it. */
  private async finishReservation(
    data: AuthorityReserved['data'],
    meta: EventMeta,
    position: bigint,
  ): Promise<void> {
    const { principalId, proposalId, delegate } = data;
    const principal = await this.actorAt(principalId, position);
    const acting =
      delegate === undefined
        ? { actor: principal }
        : { actor: await this.actorAt(delegate.principalId, position), onBehalfOf: principal };
    if (proposalId === undefined) await this.finishEntry(data, acting, meta);
    else await this.finishDecision(data, proposalId, acting, meta);
  }

  private async actorAt(principalId: string, position: bigint): Promise<Actor> {
    const actor = await this.principals.actorAt(principalId, position);
    if (actor === undefined) throw new Error(`${principalId} used authority and was never registered`);
    return actor;
  }

  /** What stands in the file was posted, whoever may post what by now. */
  private async finishEntry(data: AuthorityReserved['data'], acting: Acting, meta: EventMeta): Promise<void> {
    const { principalId, grade } = data;
    const entry = { ...entryOf(data), ground: { by: 'authority', principalId, grade } } as const;
    const words = [principalId, data.employeeId, data.entryId];
    const found = await this.employees.handle(
      { ...entry, type: 'FindEntry' },
      this.envelope(['find', ...words], meta),
    );
    const path = data.direction === 'award' ? 'award-points' : 'deduct-points';
    const sender = { ...acting, reach: reachOn(commandRoute(path), authoriserOf(acting)) ?? NOWHERE };
    const outcome =
      found.status === 'accepted'
        ? await this.employees.handle(entry, this.envelope(['entry', ...words], meta, sender))
        : found;
    await this.settle(data, usesAuthorityOf(principalId, outcome) ? 'posted' : 'released');
  }

  /** A decision that was under way is made, unless the proposal has met another end. */
  private async finishDecision(
    { principalId, grade, ...entry }: AuthorityReserved['data'],
    proposalId: string,
    acting: Acting,
    meta: EventMeta,
  ): Promise<void> {
    const sender = { ...acting, reach: NOWHERE };
    await this.proposals.handle(
      { type: 'DecideProposal', proposalId, decision: 'accept', reason: null, grade },
      this.envelope(['decide', proposalId, principalId], meta, sender),
    );
    const proposal = await this.proposals.stateOf(proposalId);
    const decidedBy = proposal.status === 'unknown' ? undefined : proposal.decidedBy;
    const isHis =
      decidedBy !== undefined && 'principalId' in decidedBy && decidedBy.principalId === principalId;
    if (proposal.status === 'unknown' || !isHis || proposal.status === 'declined') {
      await this.settlements.settle(principalId, settledAs([entry], 'released'));
      return;
    }
    const results = await this.carrying.carryOut(proposal, causeOf(meta));
    await this.settlements.settle(principalId, settlementsOf(principalId, results));
  }

  private async finishReturn(data: AuthorityReturning['data']): Promise<void> {
    const { employeeId, entryId } = data;
    const reversal = await this.employees.reversalOf(employeeId, entryId);
    const isReturned =
      reversal !== undefined && (await this.reversals.returns(reversal.occurredOn, reversal.position));
    await this.settle(data, isReturned ? 'returned' : 'kept');
  }

  private async carryOut(proposalId: string, meta: EventMeta): Promise<void> {
    const proposal = await this.proposals.stateOf(proposalId);
    if (proposal.status !== 'unknown') await this.carrying.carryOut(proposal, causeOf(meta));
  }

  private async spread(officeEntryId: string, meta: EventMeta): Promise<void> {
    const entry = await this.officeEntries.of(officeEntryId);
    if (entry.status === 'carrying-out') await this.spreading.carryOut(entry, causeOf(meta));
    if (entry.status === 'reversing') await this.spreading.reverse(entry, causeOf(meta));
  }

  private settle(
    { principalId, employeeId, entryId }: { principalId: string; employeeId: string; entryId: string },
    as: Settlement['as'],
  ): Promise<void> {
    return this.settlements.settle(principalId, [{ employeeId, entryId, as }]);
  }

  private envelope(words: readonly string[], meta: EventMeta, sender: Sender = THE_SERVICE) {
    return followUp(['clerk', ...words], { ...causeOf(meta), sender });
  }
}

const causeOf = ({ recordedAt, recordedBy }: EventMeta): Omit<Cause, 'sender'> => ({
  recordedAt: new Date(recordedAt),
  recordedBy,
});

function entryOf(data: AuthorityReserved['data']): RecordEntry {
  const { employeeId, entryId, direction, kind, itemCode, points, occurredOn, personal } = data;
  return {
    type: 'RecordEntry',
    employeeId,
    entryId,
    direction,
    kind,
    itemCode,
    points,
    occurredOn,
    ...personal,
  };
}
