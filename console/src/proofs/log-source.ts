import { Pointbook } from '../../../clients/typescript/src/index.js';
import { linesIn } from '../../../src/proofs/strict-reading.js';

/** A log as it is read from its beginning, line by line. */
export interface LogSource {
  readonly lines: AsyncIterable<string | Uint8Array>;
  readonly total: number;
  /** How far a line has brought the work towards the total. */
  readonly at: (event: unknown) => number;
}

/** The log as the service gives it now. @throws ServiceProblem, NoAnswer */
export async function fromService(): Promise<LogSource> {
  const pointbook = new Pointbook({ url: location.origin, patienceMs: 0 });
  const { lines, headers } = await pointbook.lines('/v1/log/export');
  let last = 0;
  const at = (event: unknown): number =>
    (last = Number((event as { readonly position?: string } | null)?.position ?? last));
  return { lines, total: Number(headers.get('log-position')), at };
}

/** A log that somebody exported before. */
export function fromFile(file: File): LogSource {
  let read = 0;
  const parts = async function* (): AsyncGenerator<Uint8Array> {
    const reader = file.stream().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      read += part.value.length;
      yield part.value;
    }
  };
  return { lines: linesIn(parts()), total: file.size, at: () => read };
}
