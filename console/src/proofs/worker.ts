import { Pointbook, ServiceProblem } from '../../../clients/typescript/src/index.js';
import { linesIn, valueIn } from '../../../src/proofs/strict-reading.js';
import { Verifier } from '../../../src/proofs/verifier.js';
import { monthFound, type Told, type Wanted } from './verification.js';

/** Verifies a log outside the page's thread, event by event as it arrives, and keeps none of them. */
const EVERY_MS = 100;

interface Source {
  readonly lines: AsyncIterable<string | Uint8Array>;
  readonly total: number;
  /** How far a line has brought the work towards the total. */
  readonly at: (event: unknown) => number;
}

const tell = (told: Told): void => {
  self.postMessage(told);
};

async function fromService(): Promise<Source> {
  const pointbook = new Pointbook({ url: location.origin, patienceMs: 0 });
  const { lines, headers } = await pointbook.lines('/v1/log/export');
  let last = 0;
  const at = (event: unknown): number =>
    (last = Number((event as { readonly position?: string } | null)?.position ?? last));
  return { lines, total: Number(headers.get('log-position')), at };
}

function fromFile(file: File): Source {
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

async function verify({ file, trust }: Wanted): Promise<void> {
  const began = performance.now();
  const { lines, total, at } = file === null ? await fromService() : fromFile(file);
  const verifier = new Verifier(trust, (month) => {
    tell({ kind: 'month', month: monthFound(month) });
  });
  let [events, told] = [0, began];
  for await (const line of lines) {
    const event = valueIn(line);
    verifier.take(event);
    events += 1;
    const done = at(event);
    if (performance.now() - told < EVERY_MS) continue;
    told = performance.now();
    tell({ kind: 'progress', events, done, total });
  }
  tell({ kind: 'verdict', verdict: verifier.verdict(), events, ms: performance.now() - began });
}

self.onmessage = ({ data }: MessageEvent<Wanted>): void => {
  verify(data).catch((error: unknown) => {
    const { message } = error as Error;
    const problem =
      error instanceof ServiceProblem
        ? { type: '', title: '', status: error.status, detail: message, code: error.code }
        : null;
    tell({ kind: 'failed', problem, message });
  });
};
