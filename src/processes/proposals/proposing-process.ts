import { Injectable } from '@nestjs/common';
import { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import type { RequestedEntry } from '../../contexts/authority/domain/events.js';
import { lastDayOpen, sufficientGrade } from '../../contexts/authority/domain/table.js';
import { NO_ITEM } from '../../contexts/employees/domain/decisions.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { causedCommand } from '../../infrastructure/event-store/caused-command.js';
import { rejected } from '../../kernel/decision.js';
import {
  isDatedByClockIn,
  refused,
  type Envelope,
  type Outcome,
} from '../../infrastructure/event-store/outcome.js';
import { RulebookRepository } from '../../contexts/rulebook/rulebook-repository.js';
import type { SentEntry } from '../../contexts/proposals/domain/sent-entry.js';
import type { ProposalMade } from '../../contexts/proposals/domain/events.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';

interface Proposed {
  readonly proposalId: string;
  readonly entries: readonly SentEntry[];
  readonly personal: Omit<ProposalMade['data']['personal'], 'digestKey'>;
}

/** Makes proposals that do not come from an exceeded limit. */
@Injectable()
export class ProposingProcess {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly authority: AuthorityRepository,
    private readonly employees: EmployeeRepository,
    private readonly rulebook: RulebookRepository,
  ) {}

  /** Proposes only what every file would take; one that was made before is a repeat. @throws LogUnavailable */
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
    // Checked against the rulebook as a direct entry is, except for one that no item fits.
    const ground = entry.itemCode === NO_ITEM ? { ground: byProposal(proposalId) } : {};
    const judged = await this.employees.handle(
      { ...entry, ...personal, ...ground, type: 'JudgeEntry' },
      causedCommand(['judge', proposalId, entry.entryId, envelope.requestId], envelope),
    );
    return judged.status === 'rejected' ? judged : undefined;
  }
}

const byProposal = (proposalId: string) => ({ by: 'proposal', proposalId }) as const;

const NOT_SET = refused(
  rejected(
    'authority.not-set',
    'No grades of authority are in force, so that nobody could decide it. Set them first.',
  ),
);
