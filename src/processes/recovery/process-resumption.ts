import { Injectable } from '@nestjs/common';
import { authoriserOf, THE_SERVICE, type Actor, type Sender } from '../../contexts/access/domain/actor.js';
import { scopeOn } from '../../contexts/access/domain/permissions.js';
import { commandRoute } from '../../contexts/access/domain/routes.js';
import { PrincipalRepository } from '../../contexts/access/principal-repository.js';
import { groundBy } from '../entries/entry-process.js';
import { ProposalOpening } from '../entries/proposal-opening.js';
import { ReversalProcess } from '../entries/reversal-process.js';
import type {
  AuthorityReserved,
  AuthorityReturning,
  Settlement,
} from '../../contexts/authority/domain/events.js';
import { Settlements } from '../../contexts/authority/settlements.js';
import { usesAuthorityOf } from '../../contexts/authority/using.js';
import { BatchRepository } from '../../contexts/batches/batch-repository.js';
import { RunProcess } from '../benefits/run-process.js';
import { BatchReversalProcess } from '../batches/batch-reversal.js';
import type { RecordEntry } from '../../contexts/employees/domain/decisions.js';
import type { PersonsJoined } from '../../contexts/employees/domain/events.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { PersonJoinProcess } from '../employees/person-join.js';
import { causedCommand, type Causation } from '../../infrastructure/event-store/caused-command.js';
import type { EventMeta } from '../../infrastructure/event-store/recorded-event.js';
import { OfficeEntryRepository } from '../../contexts/office-entries/office-entry-repository.js';
import { OfficeEntryFanOut } from '../office-entries/office-entry-fan-out.js';
import { ClaimConfirmation } from '../claims/claim-confirmation.js';
import { CaseRemedies } from '../cases/case-remedies.js';
import { OfficeMergeProcess } from '../offices/office-merge-process.js';
import { ProposalExecution } from '../proposals/proposal-execution.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';
import { settledAs, settlementsOf } from '../proposals/settling.js';
import { isOfRun, type PendingProcess, type StepOfRun } from './pending-processes.js';

type Acting = Pick<Sender, 'actor' | 'onBehalfOf'>;
const NOWHERE = { everywhere: false, offices: [], file: null };

/** Ends what somebody has begun and not ended, as they would have: forward, and once. */
@Injectable()
export class ProcessResumption {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly principals: PrincipalRepository,
    private readonly settlements: Settlements,
    private readonly proposals: ProposalRepository,
    private readonly opening: ProposalOpening,
    private readonly carrying: ProposalExecution,
    private readonly reversals: ReversalProcess,
    private readonly officeEntries: OfficeEntryRepository,
    private readonly spreading: OfficeEntryFanOut,
    private readonly merging: OfficeMergeProcess,
    private readonly batches: BatchRepository,
    private readonly reversing: BatchReversalProcess,
    private readonly joining: PersonJoinProcess,
    private readonly remedies: CaseRemedies,
    private readonly runs: RunProcess,
    private readonly claiming: ClaimConfirmation,
  ) {}

  /** @throws LogUnavailable */
  finish({ step, meta, position }: PendingProcess): Promise<void> {
    if (isAnswer(step)) return this.finishAnswer(step, meta, position);
    return isOfRun(step) ? this.finishRun(step, meta) : this.finishStep(step, meta, position);
  }

  private async finishStep(
    step: Exclude<PendingProcess['step'], StepOfRun | Answer>,
    meta: EventMeta,
    position: bigint,
  ): Promise<void> {
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
      case 'PersonsJoined':
        return this.join(step.data, meta);
      case 'BatchReversed':
        return this.reverseBatch(step.data.batchId, meta);
      case 'AuthorityReserved':
        return this.finishReservation(step.data, meta, position);
    }
  }

  private async join({ employeeId: keep, giveUp }: PersonsJoined['data'], meta: EventMeta): Promise<void> {
    await this.joining.carryOut({ keep, giveUp }, causeOf(meta));
  }

  private finishRun(step: StepOfRun, meta: EventMeta): Promise<void> {
    return step.type === 'RunPlanned'
      ? this.runs.resume(step.data, causeOf(meta))
      : this.runs.end(step.data.runId, causeOf(meta));
  }

  /** Acts with the roles that the principal had when they reserved it. */
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

  private async finishAnswer(step: Answer, meta: EventMeta, position: bigint): Promise<void> {
    if (step.type === 'ClaimConfirmed') return this.finishClaim(step.data.claimId, meta, position);
    await this.remedies.carryOut(step.data.caseId, causeOf(meta));
  }

  /** Recorded with the roles that the person had when they confirmed it. */
  private async finishClaim(claimId: string, meta: EventMeta, position: bigint): Promise<void> {
    const actor = await this.actorAt(meta.sentBy ?? meta.recordedBy, position);
    const reach = scopeOn(commandRoute('confirm-claim'), actor) ?? NOWHERE;
    await this.claiming.carryOut(claimId, { ...causeOf(meta), sender: { actor, reach } });
  }

  /** An entry that stands in the file was posted, whoever may post what by now. */
  private async finishEntry(data: AuthorityReserved['data'], acting: Acting, meta: EventMeta): Promise<void> {
    const { principalId, grade } = data;
    const entry = { ...entryOf(data), ground: groundBy({ principalId, grade }, data.claimId) } as const;
    const words = [principalId, data.employeeId, data.entryId];
    const found = await this.employees.handle(
      { ...entry, type: 'FindEntry' },
      this.envelope(['find', ...words], meta),
    );
    const path = data.direction === 'award' ? 'award-points' : 'deduct-points';
    const sender = { ...acting, reach: scopeOn(commandRoute(path), authoriserOf(acting)) ?? NOWHERE };
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

  private async reverseBatch(batchId: string, meta: EventMeta): Promise<void> {
    const { last } = await this.batches.of(batchId);
    if (last?.isCarriedOut === false) await this.reversing.carryOut(last, causeOf(meta));
  }

  private settle(
    { principalId, employeeId, entryId }: { principalId: string; employeeId: string; entryId: string },
    as: Settlement['as'],
  ): Promise<void> {
    return this.settlements.settle(principalId, [{ employeeId, entryId, as }]);
  }

  private envelope(words: readonly string[], meta: EventMeta, sender: Sender = THE_SERVICE) {
    return causedCommand(['clerk', ...words], { ...causeOf(meta), sender });
  }
}

/** What was decided about a case or a claim. */
type Answer = Extract<PendingProcess['step'], { type: 'CaseUpheld' | 'CaseRefused' | 'ClaimConfirmed' }>;
const ANSWERS: readonly string[] = ['CaseUpheld', 'CaseRefused', 'ClaimConfirmed'] satisfies Answer['type'][];
const isAnswer = (step: PendingProcess['step']): step is Answer => ANSWERS.includes(step.type);

const causeOf = ({ recordedAt, recordedBy }: EventMeta): Omit<Causation, 'sender'> => ({
  recordedAt: new Date(recordedAt),
  recordedBy,
});

function entryOf(data: AuthorityReserved['data']): RecordEntry {
  const { employeeId, entryId, direction, kind, itemCode, points, occurredOn, batchId, claimId, personal } =
    data;
  return {
    type: 'RecordEntry',
    employeeId,
    entryId,
    direction,
    kind,
    itemCode,
    points,
    occurredOn,
    batchId,
    claimId,
    ...personal,
  };
}
