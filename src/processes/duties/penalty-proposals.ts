import { Injectable } from '@nestjs/common';
import { THE_SERVICE } from '../../contexts/access/domain/actor.js';
import { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import type { RequestedEntry } from '../../contexts/authority/domain/events.js';
import { lastDayOpen, sufficientGrade } from '../../contexts/authority/domain/table.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import type { Envelope } from '../../infrastructure/event-store/outcome.js';
import { Organisation } from '../../contexts/organisation/domain/organisation.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';
import { RulebookRepository } from '../../contexts/rulebook/rulebook-repository.js';
import { DutyRepository } from '../../contexts/duties/duty-repository.js';
import type { DutyResult, ProposedPenalty, Unproposed } from '../../contexts/duties/domain/events.js';
import type { Review } from '../../contexts/duties/domain/review.js';

type Missed = DutyResult & { readonly penalty: ProposedPenalty };

/** Proposes the penalties of a review: somebody else decides on them, and no points are ever taken automatically. */
@Injectable()
export class PenaltyProposals {
  constructor(
    private readonly organisation: Organisation,
    private readonly repository: DutyRepository,
    private readonly proposals: ProposalRepository,
    private readonly authority: AuthorityRepository,
    private readonly employees: EmployeeRepository,
    private readonly rulebook: RulebookRepository,
  ) {}

  /**
   * Proposes each penalty once, however often this is called; false when aborted: the rest is left to another call.
   * @throws LogUnavailable
   */
  async propose(
    month: string,
    { results, reviewedOn }: Review,
    now: Date,
    stop?: AbortSignal,
  ): Promise<boolean> {
    const refused: Unproposed[] = [];
    for (const result of results.filter(isMissed)) {
      if (stop?.aborted === true) return false;
      const refusedFor = await this.proposeOne(month, result, reviewedOn, now);
      if (refusedFor !== undefined) refused.push({ principalId: result.principalId, refusedFor });
    }
    await this.repository.handle({ type: 'NotePenalties', month, refused }, now);
    return true;
  }

  /** The reason why it could not be proposed, if any. */
  private async proposeOne(
    month: string,
    result: Missed,
    day: string,
    now: Date,
  ): Promise<string | undefined> {
    const { employeeId, penalty } = result;
    // Only an employee has points to lose.
    if (employeeId === null) return 'principal.not-employee';
    const { proposalId, entryId, itemCode, points } = penalty;
    const today = localDateOf(now, this.organisation.timeZone);
    const table = await this.authority.inForceOn(today);
    if (await this.isProposed(proposalId)) return undefined;
    if (table === undefined) return 'authority.not-set';
    const item = (await this.rulebook.standardOf(itemCode, day))?.item;
    const { kind = 'behaviour', category = null } = item ?? {};
    const entry = {
      employeeId,
      entryId,
      direction: 'deduct',
      kind,
      itemCode,
      points,
      occurredOn: day,
    } as const;
    const personal = { reason: reasonOf(month, result) };
    const judged = await this.employees.handle(
      { ...entry, ...personal, type: 'JudgeEntry', ground: { by: 'proposal', proposalId } },
      this.envelope(['judge penalty', entryId, now.toISOString()], now),
    );
    if (judged.status === 'rejected') return (await this.isProposed(proposalId)) ? undefined : judged.code;
    const entries: RequestedEntry[] = [{ ...entry, category }];
    const outcome = await this.proposals.handle(
      {
        type: 'MakeProposal',
        proposalId,
        principalId: THE_SERVICE.actor.principalId,
        principalEmployeeId: null,
        entries,
        sufficientGrade: sufficientGrade(table, entries, -1),
        quorum: table.quorum,
        openUntil: lastDayOpen(table, today),
        personal,
      },
      this.envelope(['propose penalty', proposalId], now),
    );
    return outcome.status === 'rejected' ? outcome.code : undefined;
  }

  /** Whether an earlier tick has proposed it, or another one at the same time. */
  private async isProposed(proposalId: string): Promise<boolean> {
    return (await this.proposals.stateOf(proposalId)).status !== 'unknown';
  }

  private envelope(words: readonly string[], now: Date): Envelope {
    return serviceCommand(words, { recordedAt: now });
  }
}

const isMissed = (result: DutyResult): result is Missed => result.penalty !== null;

const reasonOf = (month: string, { grade, due, done }: DutyResult): string =>
  `The duty of ${grade} in ${month} was missed: ${done.awards} of ${due.awards} awards, ${done.deductions} of ${due.deductions} deductions.`;
