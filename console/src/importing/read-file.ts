import type { Told } from './reading.worker.js';
import { MOST_BYTES, type ReadChoices, type ReadFile } from './sheet.js';
import type { UnreadCode } from './unread.js';

const LOOKED_AT_EVERY_MS = 2_000;
/** The number of checks in a row without a message before the worker is given up; a machine that sleeps or is busy checks less often. */
const SILENT_LOOKS = 30;

/** Reads a CSV or XLSX file in a worker, which is loaded with the first file. A silent worker is ended. */
export function readFile(name: string, file: Blob, choices: ReadChoices): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return Promise.resolve({ unread: { code: 'too-large' } });
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
    let silent = 0;
    const look = setInterval(() => {
      silent += 1;
      if (silent > SILENT_LOOKS) fail('stalled');
    }, LOOKED_AT_EVERY_MS);
    const answer = (read: ReadFile): void => {
      clearInterval(look);
      worker.terminate();
      resolve(read);
    };
    const fail = (code: UnreadCode): void => {
      answer({ unread: { code } });
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      silent = 0;
      if (data !== 'goes on') answer(data);
    });
    worker.addEventListener('error', () => {
      fail('reader-failed');
    });
    worker.postMessage([name, file, choices] as const);
  });
}
