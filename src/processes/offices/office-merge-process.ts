import { Injectable } from '@nestjs/common';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { serviceCommand, type Decided } from '../../infrastructure/event-store/caused-command.js';
import type { Envelope } from '../../infrastructure/event-store/outcome.js';
import { mapConcurrently } from '../../kernel/map-concurrently.js';
import { OfficeRepository } from '../../contexts/offices/office-repository.js';
import type { Merge } from '../../contexts/offices/domain/offices.js';

const FILES_AT_A_TIME = 32;

/** Moves the employees of merged offices into the other office. */
@Injectable()
export class OfficeMergeProcess {
  constructor(
    private readonly offices: OfficeRepository,
    private readonly employees: EmployeeRepository,
  ) {}

  /**
   * Moves each member once, however often and from wherever this is called; a merge that is over is left alone. @throws
   * LogUnavailable
   */
  async carryOut(mergeId: string, decided: Decided): Promise<void> {
    const merge = (await this.offices.newest()).merges.get(mergeId);
    if (merge === undefined || merge.isCarriedOut) return;
    const outcomes = await mapConcurrently(FILES_AT_A_TIME, merge.members, (employeeId) =>
      this.employees.handle(
        { type: 'TransferEmployee', employeeId, officeId: merge.into, effectiveOn: merge.on },
        envelope(['merge offices', mergeId, employeeId], decided),
      ),
    );
    const refused = merge.members.flatMap((employeeId, index) => {
      const outcome = outcomes[index];
      return outcome?.status === 'rejected' ? [{ employeeId, refusedFor: outcome.code }] : [];
    });
    await this.offices.handle(
      { type: 'EndMerge', mergeId, refused },
      envelope(['merge carried out', mergeId], decided),
    );
  }

  /** The merge as it was decided. @throws LogUnavailable */
  async of(mergeId: string): Promise<Merge | undefined> {
    return (await this.offices.newest()).merges.get(mergeId);
  }
}

/** Brings its own time: a decided move is not held against the day of joining, nor against a year from now. */
const envelope = (words: readonly string[], decided: Decided): Envelope => ({
  ...serviceCommand(words, decided),
  bringsItsTime: true,
});
