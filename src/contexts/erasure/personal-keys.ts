import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { Snapshots } from '../../infrastructure/event-store/snapshots.js';
import { EvidenceFiles } from '../../infrastructure/evidence/evidence-files.js';
import { baseOf } from '../../infrastructure/vault/subject-names.js';
import { Outbox } from '../deliveries/outbox.js';
import { employeeStream } from '../employees/domain/events.js';

/** Somebody who is erased, and when it was recorded. */
export interface Erasure {
  /** All their numbers. */
  readonly numbers: readonly string[];
  readonly subjects: readonly string[];
  readonly at: Date;
}

/** The keys by which what is said of an employee can be read. */
@Injectable()
export class PersonalKeys {
  constructor(
    private readonly log: EventLog,
    private readonly snapshots: Snapshots,
    private readonly outbox: Outbox,
    private readonly evidence: EvidenceFiles,
  ) {}

  /**
   * Those that are there, their own and those of texts about them and others, by the names of their subjects.
   * @throws DatabaseUnavailable
   */
  async of(numbers: readonly string[]): Promise<readonly string[]> {
    const { vault } = this.log;
    if (vault === undefined) return [];
    const found = await Promise.all(
      numbers.map((employeeId) => vault.subjectsWith(employeeId, employeeStream(employeeId))),
    );
    return [...new Set(found.flat())].sort();
  }

  /** What this process remembers of it is forgotten at once, whatever becomes of the rest. */
  forget({ subjects }: Pick<Erasure, 'subjects'>): void {
    this.log.forget(subjects);
  }

  /**
   * From now on nobody reads what these keys sealed, files of evidence included; no snapshot has it, and nothing of it is sent. Any number of times.
   * @throws DatabaseUnavailable
   */
  async destroy({ numbers, subjects, at }: Erasure): Promise<void> {
    this.forget({ subjects });
    await this.log.vault?.destroy(subjects);
    await this.snapshots.forget(subjects.map(baseOf));
    await this.evidence.forget(subjects);
    await this.outbox.forget(numbers, at);
  }
}
