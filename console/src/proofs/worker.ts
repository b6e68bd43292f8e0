import { valueIn } from '../../../src/proofs/strict-reading.js';
import { Verifier } from '../../../src/proofs/verifier.js';
import { fromFile, fromService } from './log-source.js';
import { failed, progressTeller } from './telling.js';
import { monthFound, type Told, type Wanted } from './verification.js';

/** Verifies a log outside the page's thread, event by event as it arrives, and keeps none of them. */
const tell = (told: Told): void => {
  self.postMessage(told);
};

async function verify({ file, trust }: Wanted): Promise<void> {
  const began = performance.now();
  const { lines, total, at } = file === null ? await fromService() : fromFile(file);
  const verifier = new Verifier(trust, (month) => {
    tell({ kind: 'month', month: monthFound(month) });
  });
  const goneOn = progressTeller(tell, total);
  let events = 0;
  for await (const line of lines) {
    const event = valueIn(line);
    verifier.take(event);
    goneOn((events += 1), at(event));
  }
  tell({ kind: 'verdict', verdict: verifier.verdict(), events, ms: performance.now() - began });
}

self.onmessage = ({ data }: MessageEvent<Wanted>): void => {
  verify(data).catch((error: unknown) => {
    tell(failed(error));
  });
};
