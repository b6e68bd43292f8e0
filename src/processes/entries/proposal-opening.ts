import { Injectable } from '@nestjs/common';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';
import type { AuthorityExceeded } from '../../contexts/authority/domain/events.js';
import { Settlements } from '../../contexts/authority/settlements.js';

/** Makes a proposal of an entry that exceeded somebody's authority. */
@Injectable()
export class ProposalOpening {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly settlements: Settlements,
  ) {}

  /** Opens it once; again is a repeat. @throws LogUnavailable */
  async open(exceeded: AuthorityExceeded['data'], envelope: Envelope): Promise<Outcome> {
    const { principalId, principalEmployeeId, proposalId, sufficientGrade, quorum, openUntil } = exceeded;
    const delegate = exceeded.delegate === undefined ? {} : { delegate: exceeded.delegate };
    const { employeeId, entryId, direction, kind, itemCode, category, points, occurredOn } = exceeded;
    const together = exceeded.batchId === undefined ? {} : { batchId: exceeded.batchId };
    const claim = exceeded.claimId === undefined ? {} : { claimId: exceeded.claimId };
    const outcome = await this.proposals.handle(
      {
        type: 'MakeProposal',
        proposalId,
        principalId,
        principalEmployeeId,
        ...delegate,
        entries: [
          {
            ...{ employeeId, entryId, direction, kind, itemCode, category, points, occurredOn },
            ...together,
            ...claim,
          },
        ],
        sufficientGrade,
        quorum,
        openUntil,
        personal: exceeded.personal,
      },
      envelope,
    );
    if (outcome.status === 'rejected') return outcome;
    this.settlements.add(principalId, { employeeId, entryId, as: 'proposed' });
    return { ...outcome, status: 'proposed', told: { proposalId } };
  }
}
