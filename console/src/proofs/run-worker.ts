import type { ExportedEvent } from '../../../src/proofs/exported-event.js';
import { checkedRun, RunBoards, RunFinder, type RunVerdict } from '../../../src/proofs/run-check.js';
import { valueIn } from '../../../src/proofs/strict-reading.js';
import { fromService } from './log-source.js';
import { failed, progressTeller, type Failed, type Progress } from './telling.js';

export interface RunWanted {
  readonly runId: string;
}

/** The messages of the worker: progress, and finally the result. */
export type RunTold =
  | Progress
  /** Null: the log has no such run, or it was not computed. */
  | { readonly kind: 'run'; readonly found: RunFound | null }
  | Failed;

/** A run computed again from the log. */
export interface RunFound extends RunVerdict {
  readonly rows: number;
  /** The root that its rows have, and that the log says. */
  readonly root: string;
}

const tell = (told: RunTold): void => {
  self.postMessage(told);
};

/** Computes a run again from the log alone, which is read twice: for the run, and then for its boards. */
async function check({ runId }: RunWanted): Promise<void> {
  const finder = new RunFinder(runId);
  await readOnce(finder, 0);
  const run = finder.found;
  if (run === undefined) {
    tell({ kind: 'run', found: null });
    return;
  }
  const boards = new RunBoards(run);
  await readOnce(boards, 1);
  const verdict = checkedRun(run, boards.board);
  tell({ kind: 'run', found: { ...verdict, rows: run.rows.length, root: run.result.root } });
}

/** @param before how many times it was read before, of two */
async function readOnce(reader: { take: (event: ExportedEvent) => void }, before: number): Promise<void> {
  const { lines, total, at } = await fromService();
  const goneOn = progressTeller(tell, 2 * total);
  let events = 0;
  for await (const line of lines) {
    const event = valueIn(line) as ExportedEvent;
    reader.take(event);
    goneOn((events += 1), before * total + at(event));
  }
}

self.onmessage = ({ data }: MessageEvent<RunWanted>): void => {
  check(data).catch((error: unknown) => {
    tell(failed(error));
  });
};
