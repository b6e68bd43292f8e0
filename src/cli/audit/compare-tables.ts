import type { Step } from '../../contexts/comparison/derivation.js';
import type { Comparison } from '../../contexts/comparison/domain/differences.js';
import { NotNow } from '../terminal/exit.js';
import { Progress } from '../terminal/progress.js';
import type { Service } from '../terminal/service.js';

type Line = {
  readonly step?: Step;
  readonly comparison?: Comparison;
  readonly failed?: string;
};

/** Has the service compare its tables with its log, and shows how far it has come. @throws CannotDo */
export async function tablesCompared(service: Service): Promise<Comparison> {
  const { lines } = await service.lines('/v1/log/comparison/now');
  let progress: Progress | undefined;
  try {
    for await (const line of lines) {
      const { step, comparison, failed } = JSON.parse(line) as Line;
      if (comparison !== undefined) return comparison;
      if (failed !== undefined) throw new NotNow(`The service could not compare its tables: ${failed}`);
      if (step === undefined) continue;
      progress ??= new Progress(Number(step.upTo), 'places');
      progress.at(Number(step.position), step.differences === 0 ? '' : `${step.differences} differ`);
    }
  } finally {
    progress?.stop();
  }
  throw new NotNow('The service stopped comparing its tables before the end.');
}
