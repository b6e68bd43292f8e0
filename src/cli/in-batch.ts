const NEWLINE = 0x0a;
const ENTRIES: ReadonlySet<unknown> = new Set(['AwardPoints', 'DeductPoints']);
const MARK = '\ufeff';

/** The lines of a point book with a batch on each entry that names none; what is no such line stays as it is, byte for byte. */
export async function* inBatch(book: AsyncIterable<Buffer>, batchId: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of book) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield withBatch(bytes.subarray(0, end), batchId);
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) yield withBatch(rest, batchId);
}

function withBatch(lines: Buffer, batchId: string): Buffer {
  const parts: Buffer[] = [];
  for (let from = 0; from < lines.length;) {
    const at = lines.indexOf(NEWLINE, from);
    const to = at < 0 ? lines.length : at;
    const line = lines.subarray(from, to);
    parts.push(entryIn(line, batchId) ?? line);
    if (at >= 0) parts.push(lines.subarray(at, at + 1));
    from = to + 1;
  }
  return Buffer.concat(parts);
}

/** The line as it is sent, if it is an entry without a batch. */
function entryIn(line: Buffer, batchId: string): Buffer | undefined {
  try {
    const command = JSON.parse(line.toString('utf8').replace(MARK, '')) as Record<string, unknown> | null;
    if (command === null || !ENTRIES.has(command['command']) || command['batchId'] !== undefined)
      return undefined;
    return Buffer.from(JSON.stringify({ ...command, batchId }));
  } catch {
    return undefined;
  }
}
