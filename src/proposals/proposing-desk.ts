import { Injectable } from '@nestjs/common';
import { AuthorityBook } from '../authority/authority-book.js';
import type { RequestedEntry } from '../authority/events.js';
import { lastDayOpen, sufficientGrade } from '../authority/table.js';
import { NO_ITEM } from '../employees/decisions.js';
import { EmployeeFiles } from '../employees/employee-files.js';
import { followUp } from '../event-store/follow-up.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { RulebookBook } from '../rulebook/rulebook-book.js';
import type { SentEntry } from './entries-dto.js';
import type { ProposalMade } from './events.js';
import { ProposalBook } from './proposal-book.js';

interface Proposed {
  readonly proposalId: string;
  readonly entries: readonly SentEntry[];
  readonly personal: Omit<ProposalMade['data']['personal'], 'digestKey'>;
}

/** Where proposals are made that nobody's limit has led to. */
@Injectable()
export class ProposingDesk {
  constructor(
    private readonly proposals: ProposalBook,
    private readonly authority: AuthorityBook,
    private readonly employees: EmployeeFiles,
    private readonly rulebook: RulebookBook,
  ) {}

  /** Only what every file would take is proposed. @throws LogUnavailable */
  async propose({ proposalId, entries, personal }: Proposed, envelope: Envelope): Promise<Outcome> {
    const today = this.proposals.today(envelope);
    const table = await this.authority.inForceOn(today);
    if (table === undefined) return NOT_SET;
    const requested: RequestedEntry[] = [];
    for (const sent of entries) {
      const entry = { ...sent, entryId: sent.entryId.toLowerCase(), occurredOn: sent.occurredOn ?? today };
      const judged = await this.judge(
        proposalId,
        { ...entry, itemCode: sent.itemCode ?? NO_ITEM },
        personal,
        envelope,
      );
      if ('status' in judged) return judged;
      requested.push(judged);
    }
    const { principalId, employeeId: principalEmployeeId } = envelope.sender.actor;
    const outcome = await this.proposals.handle(
      {
        type: 'MakeProposal',
        proposalId,
        principalId,
        principalEmployeeId,
        entries: requested,
        sufficientGrade: sufficientGrade(table, requested, -1),
        quorum: table.quorum,
        openUntil: lastDayOpen(table, today),
        personal,
      },
      envelope,
    );
    return outcome.status === 'rejected' ? outcome : { ...outcome, told: { proposalId } };
  }

  private async judge(
    proposalId: string,
    entry: Required<SentEntry>,
    personal: Proposed['personal'],
    envelope: Envelope,
  ): Promise<RequestedEntry | Outcome> {
    const judged = await this.employees.handle(
      // Held against the rulebook as a direct entry is, but for one that no item fits.
      {
        ...entry,
        ...personal,
        type: 'JudgeEntry',
        ...(entry.itemCode === NO_ITEM ? { ground: byProposal(proposalId) } : {}),
      },
      followUp(['judge', proposalId, entry.entryId, envelope.requestId], envelope),
    );
    if (judged.status === 'rejected') return judged;
    const standard = await this.rulebook.standardOf(entry.itemCode, entry.occurredOn);
    return { ...entry, category: standard?.item?.category ?? null };
  }
}

const byProposal = (proposalId: string) => ({ by: 'proposal', proposalId }) as const;

const NOT_SET: Outcome = {
  status: 'rejected',
  code: 'authority.not-set',
  detail: 'No grades of authority are in force, so that nobody could decide it. Set them first.',
};
