import { Injectable } from '@nestjs/common';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { serviceCommand, type Decided } from '../../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import type { EntryResult } from '../../contexts/proposals/domain/events.js';
import type { Made } from '../../contexts/proposals/domain/proposal.js';
import { ProposalRepository } from '../../contexts/proposals/proposal-repository.js';

/** An entry of a proposal, and the answer of its file. */
export interface CarriedOut {
  readonly employeeId: string;
  readonly entryId: string;
  readonly outcome: Outcome;
}

/** Makes entries of accepted proposals. */
@Injectable()
export class ProposalExecution {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly employees: EmployeeRepository,
  ) {}

  /**
   * Records each entry once, however often and from wherever this is called; what a file refuses by then is noted as
   * refused.
   * @throws LogUnavailable
   */
  async carryOut(proposal: Made, decided: Decided): Promise<CarriedOut[]> {
    const { proposalId } = proposal;
    const carriedOut: CarriedOut[] = [];
    for (const entry of proposal.entries) carriedOut.push(await this.record(proposal, entry, decided));
    const results = carriedOut.map(resultOf);
    const done = serviceCommand(['carried out', proposalId], decided);
    await this.proposals.handle({ type: 'CarryOutProposal', proposalId, results }, done);
    return carriedOut;
  }

  /**
   * The answers that the files give once more for entries that were carried out; an entry that was refused is not tried
   * again. @throws LogUnavailable
   */
  async recorded(proposal: Made, decided: Decided): Promise<CarriedOut[]> {
    const refused = new Set(
      proposal.results.filter(({ refusedFor }) => refusedFor !== null).map(({ entryId }) => entryId),
    );
    const entries = proposal.entries.filter(({ entryId }) => !refused.has(entryId));
    return Promise.all(entries.map((entry) => this.record(proposal, entry, decided)));
  }

  private async record(
    proposal: Made,
    requested: Made['entries'][number],
    decided: Decided,
  ): Promise<CarriedOut> {
    const { proposalId, personal, decidedBy } = proposal;
    const { digestKey: _, ...grounds } = personal;
    const { category: __, ...entry } = requested;
    const decider = decidedBy !== undefined && 'principalId' in decidedBy ? decidedBy : undefined;
    const authority = decider === undefined ? {} : { principalId: decider.principalId };
    const ground = { by: 'proposal', proposalId, ...authority } as const;
    const { employeeId, entryId } = entry;
    const outcome = await this.employees.handle(
      { ...entry, ...grounds, type: 'RecordEntry', ground },
      serviceCommand(['entry of', proposalId, employeeId, entryId], decided),
    );
    return { employeeId, entryId, outcome };
  }
}

const resultOf = ({ employeeId, entryId, outcome }: CarriedOut): EntryResult => ({
  employeeId,
  entryId,
  refusedFor: outcome.status === 'rejected' ? outcome.code : null,
});
