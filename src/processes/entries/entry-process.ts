import { Injectable } from '@nestjs/common';
import { authoriserOf } from '../../contexts/access/domain/actor.js';
import { CountingMonths } from '../../contexts/calendar/counting-months.js';
import { DelegationRepository } from '../../contexts/delegations/delegation-repository.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import type { RecordEntry } from '../../contexts/employees/domain/decisions.js';
import type { Ground } from '../../contexts/employees/domain/events.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { uuidOf } from '../../infrastructure/event-store/uuid.js';
import type { Standard } from '../../contexts/rulebook/domain/items.js';
import { RulebookRepository } from '../../contexts/rulebook/rulebook-repository.js';
import { AccountRepository } from '../../contexts/authority/account-repository.js';
import { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import type { AuthorityExceeded, Grade, RequestedEntry } from '../../contexts/authority/domain/events.js';
import { ProposalOpening } from './proposal-opening.js';
import { delegateIn, usesAuthorityOf } from '../../contexts/authority/using.js';
import {
  gradeOf,
  lastDayOpen,
  rankOf,
  sufficientGrade,
  type AuthorityTable,
} from '../../contexts/authority/domain/table.js';
import { Settlements } from '../../contexts/authority/settlements.js';
import { KeyedMutex } from '../../kernel/keyed-mutex.js';
import { EmployeeGrades } from './employee-grades.js';

/**
 * Records entries: those that the rules allow go into the file, those that take authority go there once it is reserved,
 * and those that exceed it become proposals.
 */
@Injectable()
export class EntryProcess {
  private readonly turns = new KeyedMutex();

  constructor(
    private readonly employees: EmployeeRepository,
    private readonly rulebook: RulebookRepository,
    private readonly authority: AuthorityRepository,
    private readonly accounts: AccountRepository,
    private readonly grades: EmployeeGrades,
    private readonly settlements: Settlements,
    private readonly proposals: ProposalOpening,
    private readonly delegations: DelegationRepository,
    private readonly counting: CountingMonths,
  ) {}

  /**
   * @param authorityOf the principal who has delegated the authority for it, where it is not the sender's own. @throws
   * LogUnavailable
   */
  async record(entry: RecordEntry, envelope: Envelope, authorityOf?: string): Promise<Outcome> {
    if (authorityOf === undefined) return this.recordAs(entry, envelope);
    const acting = await this.delegations.onBehalfOf(authorityOf, PATHS[entry.direction], envelope);
    return 'status' in acting ? acting : this.recordAs(entry, acting);
  }

  /** An entry that takes no authority stays in the command queue of the file, whatever else is under way. */
  private async recordAs(entry: RecordEntry, envelope: Envelope): Promise<Outcome> {
    const outcome = await this.employees.attempt(entry, envelope);
    if (outcome.status !== 'withheld') return outcome;
    const table = await this.authority.inForceOn(this.employees.today(envelope));
    if (table === undefined) throw new Error('An entry takes authority where no grades are in force.');
    const standard = await this.rulebook.standardOf(entry.itemCode, entry.occurredOn);
    const asked = { entry, envelope, table, matter: requested(entry, standard) };
    // Two requests for one entry must not settle each other's reservation.
    return this.turns.take(
      `${authoriserOf(envelope.sender).principalId} ${entry.employeeId} ${entry.entryId}`,
      () => this.byAuthority(asked),
    );
  }

  private async byAuthority(asked: EntryRequest): Promise<Outcome> {
    const { entry, envelope, table, matter } = asked;
    const name = await this.grades.of(envelope.sender, table, matter);
    const grade = name === undefined ? undefined : gradeOf(table, name);
    const { principalId } = authoriserOf(envelope.sender);
    const personal = personalOf(entry);
    const delegate = delegateIn(envelope.sender);
    const late = await this.lateness(matter, envelope);
    const entries = [{ ...matter, ...late }];
    const reserve = { type: 'Reserve', principalId, entries, personal, ...delegate } as const;
    const outcome = await this.accounts.reserve(reserve, grade, envelope);
    if (outcome.status === 'rejected')
      return outcome.code === 'authority.exceeded' ? this.refer(asked, grade) : outcome;
    const becameProposal = ['exceeded', 'proposed'].includes(outcome.left?.['matter'] ?? '');
    return becameProposal ? this.propose(asked, grade) : this.post(asked, grade);
  }

  private async lateness(
    { kind, occurredOn }: RequestedEntry,
    envelope: Envelope,
  ): Promise<{ countsIn?: string }> {
    return kind === 'behaviour' ? this.counting.lateNow(occurredOn, this.employees.today(envelope)) : {};
  }

  /** The authority is reserved by now, and stays so if the entry is there. */
  private async post({ entry, envelope, matter }: EntryRequest, grade: Grade | undefined): Promise<Outcome> {
    const { principalId } = authoriserOf(envelope.sender);
    const ground = groundBy({ principalId, grade: grade?.grade ?? '' }, entry.claimId);
    const outcome = await this.employees.handle({ ...entry, ground }, envelope);
    const { employeeId, entryId } = matter;
    if (usesAuthorityOf(principalId, outcome))
      this.settlements.add(principalId, { employeeId, entryId, as: 'posted' });
    else await this.settlements.settle(principalId, [{ employeeId, entryId, as: 'released' }]);
    return outcome;
  }

  /** Only an entry that the file would take becomes a proposal. */
  private async refer(asked: EntryRequest, grade: Grade | undefined): Promise<Outcome> {
    const { entry, envelope } = asked;
    const judged = await this.employees.handle({ ...entry, type: 'JudgeEntry' }, envelope);
    if (judged.status !== 'accepted') return judged;
    return this.propose(asked, grade);
  }

  private async propose(asked: EntryRequest, grade: Grade | undefined): Promise<Outcome> {
    const { envelope } = asked;
    const exceeded = exceededOf(asked, grade, this.employees.today(envelope));
    const { proposalId, ...matter } = exceeded;
    const referred = await this.accounts.refer({ type: 'Refer', matter, proposalId }, envelope);
    if (referred.status === 'rejected') return referred;
    return this.proposals.open(exceeded, envelope);
  }
}

const PATHS = { award: 'award-points', deduct: 'deduct-points' } as const;

interface EntryRequest {
  readonly entry: RecordEntry;
  readonly envelope: Envelope;
  readonly table: AuthorityTable;
  readonly matter: RequestedEntry;
}

function requested(entry: RecordEntry, standard: Standard | undefined): RequestedEntry {
  const { employeeId, entryId, direction, kind, itemCode, points, occurredOn, batchId, claimId } = entry;
  const category = standard?.item?.category ?? null;
  const together = batchId === undefined ? {} : { batchId };
  const claim = claimId === undefined ? {} : { claimId };
  return {
    employeeId,
    entryId,
    direction,
    kind,
    itemCode,
    category,
    points,
    occurredOn,
    ...together,
    ...claim,
  };
}

/** The ground of an entry that takes somebody's authority. */
export const groundBy = (
  authority: { readonly principalId: string; readonly grade: string },
  claimId: string | undefined,
): Ground =>
  claimId === undefined ? { by: 'authority', ...authority } : { by: 'claim', claimId, ...authority };

const personalOf = ({ reason, evidence }: RecordEntry): AuthorityExceeded['data']['personal'] => ({
  reason,
  ...(evidence === undefined ? {} : { evidence }),
});

function exceededOf(
  { entry, envelope: { sender }, table, matter }: EntryRequest,
  grade: Grade | undefined,
  today: string,
): AuthorityExceeded['data'] {
  const { principalId, employeeId } = authoriserOf(sender);
  return {
    ...matter,
    principalId,
    principalEmployeeId: employeeId,
    ...delegateIn(sender),
    proposalId: uuidOf(`proposal/${principalId}/${matter.employeeId}/${matter.entryId}`),
    sufficientGrade: sufficientGrade(table, [matter], rankOf(table, grade?.grade)),
    quorum: table.quorum,
    openUntil: lastDayOpen(table, today),
    personal: personalOf(entry),
  };
}
