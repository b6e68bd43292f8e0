import { MAX_FILE_BYTES } from '../../../infrastructure/evidence/evidence-files.js';
import { invalidInput, Problem } from '../../../infrastructure/http/problem.js';

/** Of what is too large, so much more is read, so that its sender hears the answer and not a broken connection. */
const MAX_READ_BYTES = 4 * MAX_FILE_BYTES;

/** The whole body. @throws Problem `evidence.too-large`, `input.invalid` where it breaks off or is empty */
export async function fileIn(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of body) {
      bytes += part.length;
      if (bytes <= MAX_FILE_BYTES) parts.push(part);
      else parts.length = 0;
      if (bytes > MAX_READ_BYTES) break;
    }
  } catch {
    throw invalidInput([{ field: '', message: 'must arrive whole' }]);
  }
  if (bytes > MAX_FILE_BYTES)
    throw new Problem('evidence.too-large', 'A file of evidence has 10 MB at the most.');
  if (bytes === 0) throw invalidInput([{ field: '', message: 'must be a file, not empty' }]);
  return Buffer.concat(parts);
}
