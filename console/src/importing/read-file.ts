import { MOST_BYTES, type ReadFile } from './sheet.js';

/** Reads a CSV or XLSX in a worker of its own, which is loaded when there is a file. */
export function readFile(file: File): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return Promise.resolve({ unread: 'too-large' });
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
    const answer = (read: ReadFile): void => {
      worker.terminate();
      resolve(read);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ReadFile>) => {
      answer(data);
    });
    worker.addEventListener('error', () => {
      answer({ unread: 'unreadable' });
    });
    worker.postMessage(file);
  });
}
