import { Injectable } from '@nestjs/common';
import { AuthorityBook } from '../authority/authority-book.js';
import type { RequestedEntry } from '../authority/events.js';
import { lastDayOpen, sufficientGrade } from '../authority/table.js';
import { NO_ITEM } from '../employees/decisions.js';
import { EmployeeFiles } from '../employees/employee-files.js';
import { followUp } from '../event-store/follow-up.js';
import { isDatedByClockIn, type Envelope, type Outcome } from '../event-store/outcome.js';
import { RulebookBook } from '../rulebook/rulebook-book.js';
import type { SentEntry } from './sent-entry.js';
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

  /** Only what every file would take is proposed; what was proposed before is that. @throws LogUnavailable */
  async propose({ proposalId, entries, personal }: Proposed, envelope: Envelope): Promise<Outcome> {
    const today = this.proposals.today(envelope);
    const table = await this.authority.inForceOn(today);
    if (table === undefined) return NOT_SET;
    const isNew = (await this.proposals.stateOf(proposalId)).status === 'unknown';
    const requested: RequestedEntry[] = [];
    for (const sent of entries) {
      const entry = { ...sent, occurredOn: sent.occurredOn ?? today, itemCode: sent.itemCode ?? NO_ITEM };
      const refusal = isNew
        ? await this.refusalOf(
            proposalId,
            { ...entry, isDatedByClock: isDatedByClockIn(sent, envelope) },
            personal,
            envelope,
          )
        : undefined;
      if (refusal !== undefined) return refusal;
      const standard = await this.rulebook.standardOf(entry.itemCode, entry.occurredOn);
      requested.push({ ...entry, category: standard?.item?.category ?? null });
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

  private async refusalOf(
    proposalId: string,
    entry: Required<SentEntry> & { readonly isDatedByClock: boolean },
    personal: Proposed['personal'],
    envelope: Envelope,
  ): Promise<Outcome | undefined> {
    // Held against the rulebook as a direct entry is, but for one that no item fits.
    const ground = entry.itemCode === NO_ITEM ? { ground: byProposal(proposalId) } : {};
    const judged = await this.employees.handle(
      { ...entry, ...personal, ...ground, type: 'JudgeEntry' },
      followUp(['judge', proposalId, entry.entryId, envelope.requestId], envelope),
    );
    return judged.status === 'rejected' ? judged : undefined;
  }
}

const byProposal = (proposalId: string) => ({ by: 'proposal', proposalId }) as const;

const NOT_SET: Outcome = {
  status: 'rejected',
  code: 'authority.not-set',
  detail: 'No grades of authority are in force, so that nobody could decide it. Set them first.',
};
