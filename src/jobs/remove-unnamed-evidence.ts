import { Injectable } from '@nestjs/common';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import { EvidenceFiles } from '../infrastructure/evidence/evidence-files.js';
import { NamedEvidence } from '../contexts/evidence/domain/named-evidence.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';

const AT_A_TIME = 1_000;

/** One tick: removes the files that somebody has sent a day ago or longer, and that nothing in the log names. */
@Injectable()
export class RemoveUnnamedEvidence implements ScheduledWork {
  readonly name = 'remove-unnamed-evidence';
  /** Up to where the files were looked through; after the last one, from the first one again. */
  private after = '';

  constructor(
    private readonly files: EvidenceFiles,
    private readonly named: NamedEvidence,
    private readonly judge: ClockJudge,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async run(): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    const unwanted = await this.files.longUnwanted(AT_A_TIME, this.after);
    this.after = unwanted.length < AT_A_TIME ? '' : (unwanted.at(-1) ?? '');
    if (unwanted.length === 0) return {};
    const count = await this.files.removeUnwanted(await this.named.unnamedAmong(unwanted));
    return count === 0 ? {} : { done: `Removed ${count} files of evidence that nothing names.` };
  }
}
