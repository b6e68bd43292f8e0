import { Injectable } from '@nestjs/common';
import { THE_SERVICE } from '../../contexts/access/domain/actor.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { causedCommand, type Causation } from '../../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import type { EntryResult } from '../../contexts/proposals/domain/events.js';
import type { Made } from '../../contexts/proposals/domain/proposal.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';

/** An entry of a proposal, and what its file answered. */
export interface CarriedOut {
  readonly employeeId: string;
  readonly entryId: string;
  readonly outcome: Outcome;
}

/** Makes entries of what was decided. */
@Injectable()
export class ProposalExecution {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly employees: EmployeeRepository,
  ) {}

  /**
   * Each entry once, however often and from wherever this is done; what a file refuses by then is noted as refused.
   * @throws LogUnavailable
   */
  async carryOut(
    proposal: Made,
    decided: Pick<Causation, 'recordedAt' | 'recordedBy'>,
  ): Promise<CarriedOut[]> {
    const { proposalId, entries, personal } = proposal;
    const { digestKey: _, ...grounds } = personal;
    const cause = { ...decided, sender: THE_SERVICE };
    const { decidedBy } = proposal;
    const decider = decidedBy !== undefined && 'principalId' in decidedBy ? decidedBy : undefined;
    const authority = decider === undefined ? {} : { principalId: decider.principalId };
    const ground = { by: 'proposal', proposalId, ...authority } as const;
    const carriedOut: CarriedOut[] = [];
    for (const { category: _, ...entry } of entries) {
      const outcome = await this.employees.handle(
        { ...entry, ...grounds, type: 'RecordEntry', ground },
        causedCommand(['entry of', proposalId, entry.employeeId, entry.entryId], cause),
      );
      carriedOut.push({ employeeId: entry.employeeId, entryId: entry.entryId, outcome });
    }
    const results = carriedOut.map(resultOf);
    const done = causedCommand(['carried out', proposalId], cause);
    await this.proposals.handle({ type: 'CarryOutProposal', proposalId, results }, done);
    return carriedOut;
  }
}

const resultOf = ({ employeeId, entryId, outcome }: CarriedOut): EntryResult => ({
  employeeId,
  entryId,
  refusedFor: outcome.status === 'rejected' ? outcome.code : null,
});
