import { read } from './reading.js';
import type { ReadChoices, ReadFile } from './sheet.js';

/** What the page hears: that reading goes on, and at last what was read. */
export type Told = 'goes on' | ReadFile;

/** Reads a file beside the page, which stays at hand meanwhile. */
addEventListener(
  'message',
  ({ data: [name, file, choices] }: MessageEvent<readonly [string, Blob, ReadChoices]>) => {
    const tell = (told: Told): void => {
      postMessage(told);
    };
    void file
      .arrayBuffer()
      .then((content) =>
        read(name, new Uint8Array(content), choices, () => {
          tell('goes on');
        }),
      )
      .catch((): ReadFile => ({ unread: { code: 'reader-failed' } }))
      .then(tell);
  },
);
