import { Injectable } from '@nestjs/common';
import { THE_SERVICE } from '../access/actor.js';
import { EmployeeFiles } from '../employees/employee-files.js';
import { followUp, type Cause } from '../event-store/follow-up.js';
import type { Envelope } from '../event-store/outcome.js';
import { someAtATime } from '../kernel/some-at-a-time.js';
import { OfficeBook } from './office-book.js';
import type { Merge } from './offices.js';

const FILES_AT_A_TIME = 32;

type Decided = Pick<Cause, 'recordedAt' | 'recordedBy'>;

/** Moves whoever was in offices that are merged into another. */
@Injectable()
export class Merging {
  constructor(
    private readonly offices: OfficeBook,
    private readonly employees: EmployeeFiles,
  ) {}

  /** Each member once, however often and from wherever this is done; what is over is left alone. @throws LogUnavailable */
  async carryOut(mergeId: string, decided: Decided): Promise<void> {
    const merge = (await this.offices.newest()).merges.get(mergeId);
    if (merge === undefined || merge.isCarriedOut) return;
    const outcomes = await someAtATime(FILES_AT_A_TIME, merge.members, (employeeId) =>
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

  /** As it was decided. @throws LogUnavailable */
  async of(mergeId: string): Promise<Merge | undefined> {
    return (await this.offices.newest()).merges.get(mergeId);
  }
}

/** What was decided is not held against the day of joining, nor against a year from now. */
const envelope = (words: readonly string[], decided: Decided): Envelope => ({
  ...followUp(words, { ...decided, sender: THE_SERVICE }),
  bringsItsTime: true,
});
