import { read } from './reading.js';
import type { ReadChoices, ReadFile } from './sheet.js';

/** The messages to the page: reading goes on, and finally the file. */
export type Told = 'goes on' | ReadFile;

/** Reads a file outside the page's thread, so that the page stays responsive. */
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
