import { Injectable } from '@nestjs/common';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import { EvidenceFiles } from '../infrastructure/evidence/evidence-files.js';
import { Problem } from '../infrastructure/http/problem.js';
import { NamedEvidence } from '../contexts/evidence/domain/named-evidence.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';

const AT_A_TIME = 1_000;
const MAX_PAGES = 50;

/** One tick: removes the files that somebody has sent a day ago or longer, and that nothing in the log names. */
@Injectable()
export class RemoveUnnamedEvidence implements ScheduledWork {
  readonly name = 'remove-unnamed-evidence';
  constructor(
    private readonly files: EvidenceFiles,
    private readonly named: NamedEvidence,
    private readonly judge: ClockJudge,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable */
  async run(stop: AbortSignal): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    try {
      const count = await this.remove(stop);
      return count === 0 ? {} : { done: `Removed ${count} files of evidence that nothing names.` };
    } catch (error) {
      if (error instanceof Problem && error.problem.code === 'position.not-reached')
        return { waitsFor: 'Files of evidence are looked through once it is known what names them.' };
      throw error;
    }
  }

  /** Each page is removed or known to be named, so that the next one is another. */
  private async remove(stop: AbortSignal): Promise<number> {
    let count = 0;
    for (let page = 0; page < MAX_PAGES && !stop.aborted; page += 1) {
      const unwanted = await this.files.longUnwanted(AT_A_TIME);
      if (unwanted.length === 0) break;
      const unnamed = new Set(await this.named.unnamedAmong(unwanted));
      await this.files.keep(unwanted.filter((sha256) => !unnamed.has(sha256)));
      count += await this.files.removeUnwanted([...unnamed]);
      if (unwanted.length < AT_A_TIME) break;
    }
    return count;
  }
}
