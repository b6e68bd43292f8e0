import { createReadStream, type ReadStream } from 'node:fs';
import { linesIn } from '../../proofs/strict-reading.js';
import { toldAsTheyCome } from '../terminal/service.js';

/** The lines of an export in a file, as their bytes. Reading them throws CannotDo where the file breaks off. */
export function exportIn(file: string): { input: ReadStream; lines: AsyncIterable<Uint8Array> } {
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  return { input, lines: toldAsTheyCome(linesIn(input)) };
}
