import { Injectable } from '@nestjs/common';
import { authoriserOf, EVERYWHERE } from '../../contexts/access/domain/actor.js';
import { AccountRepository } from '../../contexts/authority/account-repository.js';
import { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import { EmployeeGrades } from '../entries/employee-grades.js';
import { Settlements } from '../../contexts/authority/settlements.js';
import { delegateIn } from '../../contexts/authority/using.js';
import { CountingMonths, type Counts } from '../../contexts/calendar/counting-months.js';
import { DelegationRepository } from '../../contexts/delegations/delegation-repository.js';
import { gradeOf, rankOf, type AuthorityTable } from '../../contexts/authority/domain/table.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { causedCommand } from '../../infrastructure/event-store/caused-command.js';
import { refused, type Envelope, type Outcome } from '../../infrastructure/event-store/outcome.js';
import { rejected, type Rejection } from '../../kernel/decision.js';
import { ProposalExecution, type CarriedOut } from './proposal-execution.js';
import type { DecideProposal, VoteOnProposal } from '../../contexts/proposals/domain/decisions.js';
import type { Made } from '../../contexts/proposals/domain/proposal.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';
import { settledAs, settlementsOf } from './settling.js';

/** Decides proposals, by one principal who has the authority, or by the leading group. */
@Injectable()
export class ProposalProcess {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly authority: AuthorityRepository,
    private readonly grades: EmployeeGrades,
    private readonly accounts: AccountRepository,
    private readonly settlements: Settlements,
    private readonly employees: EmployeeRepository,
    private readonly carrying: ProposalExecution,
    private readonly delegations: DelegationRepository,
    private readonly counting: CountingMonths,
  ) {}

  /**
   * @param authorityOf the principal who has delegated the authority for it, where it is not the sender's own. @throws
   * LogUnavailable
   */
  async decide(
    command: Omit<DecideProposal, 'grade'>,
    envelope: Envelope,
    authorityOf?: string,
  ): Promise<Outcome> {
    if (authorityOf === undefined) return this.decideAs(command, envelope);
    const acting = await this.delegations.onBehalfOf(authorityOf, 'decide-proposal', envelope);
    return 'status' in acting ? acting : this.decideAs(command, acting);
  }

  private async decideAs(command: Omit<DecideProposal, 'grade'>, envelope: Envelope): Promise<Outcome> {
    const trial = await this.proposals.handle({ ...command, grade: '', isTrial: true }, envelope);
    if (trial.status === 'rejected') return trial;
    const proposal = await this.made(command.proposalId);
    if (trial.status === 'repeated') return this.again(trial, proposal, envelope);
    const table = await this.authority.inForceOn(this.proposals.today(envelope));
    const grade = await this.sufficientGradeOf(proposal, table, envelope);
    if (grade === undefined || table === undefined) return refused(notSufficient(proposal));
    if (command.decision === 'decline')
      return told(await this.proposals.handle({ ...command, grade }, envelope), []);
    const refusal = await this.refusalOf(proposal, envelope);
    return refusal ?? this.accept({ ...command, grade }, proposal, table, envelope);
  }

  /** @throws LogUnavailable */
  async vote(command: VoteOnProposal, envelope: Envelope): Promise<Outcome> {
    const outcome = await this.proposals.handle(command, envelope);
    if (outcome.status === 'rejected') return outcome;
    const proposal = await this.made(command.proposalId);
    if (outcome.left?.['proposal'] !== 'accepted')
      return told(outcome, await this.countsAgain(proposal, envelope));
    return told(outcome, await this.countsOf(await this.carrying.carryOut(proposal, envelope)));
  }

  /** Reserves the decider's own authority before, so that its limits hold, and settles it after. */
  private async accept(
    command: DecideProposal,
    proposal: Made,
    table: AuthorityTable,
    envelope: Envelope,
  ): Promise<Outcome> {
    const { principalId } = authoriserOf(envelope.sender);
    const { proposalId, entries } = proposal;
    const { digestKey: _, ...personal } = proposal.personal;
    const delegate = delegateIn(envelope.sender);
    const today = this.proposals.today(envelope);
    const late = await Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        ...(entry.kind === 'behaviour' ? await this.counting.lateNow(entry.occurredOn, today) : {}),
      })),
    );
    const reserve = {
      type: 'Reserve',
      principalId,
      entries: late,
      personal,
      proposalId,
      ...delegate,
    } as const;
    const reserved = await this.accounts.reserve(reserve, gradeOf(table, command.grade), envelope);
    if (reserved.status === 'rejected') return reserved;
    const outcome = await this.proposals.handle(command, envelope);
    if (outcome.status === 'rejected') {
      await this.settlements.settle(principalId, settledAs(entries, 'released'));
      return outcome;
    }
    return told(outcome, await this.finish(await this.made(proposalId), envelope));
  }

  /**
   * An earlier decision stays, whatever the decider may decide by now; the process that decided may have died before
   * the end.
   */
  private async again(repeat: Outcome, proposal: Made, envelope: Envelope): Promise<Outcome> {
    if (proposal.status === 'accepted') return told(repeat, await this.finish(proposal, envelope));
    return told(repeat, await this.countsAgain(proposal, envelope));
  }

  private async finish(accepted: Made, envelope: Envelope): Promise<readonly DecidedEntry[]> {
    const { principalId } = authoriserOf(envelope.sender);
    const results = await this.carrying.carryOut(accepted, envelope);
    await this.settlements.settle(principalId, settlementsOf(principalId, results));
    return this.countsOf(results);
  }

  /** Where the entries of an earlier decision count. */
  private async countsAgain(proposal: Made, envelope: Envelope): Promise<readonly DecidedEntry[]> {
    if (proposal.status !== 'carried-out') return [];
    const counts = await this.countsOf(await this.carrying.recorded(proposal, envelope));
    const known = new Map(counts.map((entry) => [entry.entryId, entry]));
    return proposal.results.map(
      ({ employeeId, entryId, refusedFor }) =>
        known.get(entryId) ?? { employeeId, entryId, as: refusedFor ?? 'recorded', countsIn: null },
    );
  }

  private countsOf(results: readonly CarriedOut[]): Promise<readonly DecidedEntry[]> {
    return Promise.all(
      results.map(async ({ employeeId, entryId, outcome }) => ({
        employeeId,
        entryId,
        as: outcome.status === 'rejected' ? outcome.code : 'recorded',
        ...(await this.counting.of(outcome)),
      })),
    );
  }

  private async made(proposalId: string): Promise<Made> {
    const proposal = await this.proposals.stateOf(proposalId);
    if (proposal.status === 'unknown')
      throw new Error(`Proposal ${proposalId} was decided on and never made`);
    return proposal;
  }

  /** The decider's grade over everybody in the proposal, where it is enough. */
  private async sufficientGradeOf(
    { sufficientGrade, entries }: Made,
    table: AuthorityTable | undefined,
    { sender }: Envelope,
  ): Promise<string | undefined> {
    if (table === undefined || sufficientGrade === null) return undefined;
    const needed = rankOf(table, sufficientGrade);
    let lowest: string | undefined;
    for (const entry of entries) {
      // No file is asked before a proposal is declined, so the office is checked here.
      const grade = await this.grades.of({ ...sender, reach: EVERYWHERE }, table, entry);
      if (grade === undefined || needed < 0 || rankOf(table, grade) < needed) return undefined;
      if (lowest === undefined || rankOf(table, grade) < rankOf(table, lowest)) lowest = grade;
    }
    return lowest;
  }

  /** Nobody can accept what a file would refuse. */
  private async refusalOf(proposal: Made, envelope: Envelope): Promise<Outcome | undefined> {
    const { entries, proposalId, personal } = proposal;
    const { digestKey: _, ...grounds } = personal;
    for (const { category: _, ...entry } of entries) {
      const judged = await this.employees.handle(
        { ...entry, ...grounds, type: 'JudgeEntry', ground: { by: 'proposal', proposalId } },
        causedCommand(['judge', proposalId, entry.entryId, envelope.requestId], envelope),
      );
      if (judged.status === 'rejected') return judged;
    }
    return undefined;
  }
}

/** An entry of an accepted proposal, and where it counts; or why its file refused it. */
interface DecidedEntry extends Counts {
  readonly employeeId: string;
  readonly entryId: string;
  readonly as: string;
}

/** Adds where the entries count: a proposal that is only made, or declined, counts nowhere. */
function told(outcome: Outcome, entries: readonly DecidedEntry[]): Outcome {
  if (outcome.status === 'rejected') return outcome;
  const { countsIn = null, lateFor } = entries.find((entry) => entry.countsIn !== null) ?? {};
  const counts = { countsIn, ...(lateFor === undefined ? {} : { lateFor }) };
  return { ...outcome, told: { ...outcome.told, ...counts, ...(entries.length > 1 ? { entries } : {}) } };
}

const notSufficient = ({ proposalId, sufficientGrade }: Made): Rejection =>
  rejected(
    'not-allowed',
    sufficientGrade === null
      ? `Proposal ${proposalId} is decided by the leading group: vote on it.`
      : `Proposal ${proposalId} is decided by the grade ${sufficientGrade} or a higher one, or by the leading group.`,
  );
