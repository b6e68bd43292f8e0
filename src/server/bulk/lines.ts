/** A line of a body, counted from 1: its text, or why it has none. Blank lines are counted, and left out. */
export type Line =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly fault: string };

export const MAX_LINE_BYTES = 65_536;
const NEWLINE = 0x0a;

/**
 * Cuts a stream of bytes into lines, those of one chunk at a time. Never holds more than one line and one chunk: a line
 * that is too long is counted and dropped.
 */
export async function* linesOf(body: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  const cutter = new LineCutter();
  for await (const chunk of body) yield cutter.cut(chunk);
  yield cutter.rest();
}

class LineCutter {
  private number = 0;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  cut(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.hold(chunk.subarray(from, at));
      lines.push(...this.finish());
      from = at + 1;
    }
    this.hold(chunk.subarray(from));
    return lines;
  }

  /** The last line needs no newline; after a newline there is no further line. */
  rest(): Line[] {
    return this.pendingBytes > 0 ? this.finish() : [];
  }

  private hold(part: Buffer): void {
    this.pendingBytes += part.length;
    if (this.pendingBytes <= MAX_LINE_BYTES) this.pending.push(part);
    else this.pending = [];
  }

  /** The line, or none where nothing stands in it. */
  private finish(): Line[] {
    const bytes = this.pendingBytes;
    const [first = Buffer.alloc(0)] = this.pending;
    const whole = this.pending.length === 1 ? first : Buffer.concat(this.pending);
    this.pending = [];
    this.pendingBytes = 0;
    const number = ++this.number;
    if (bytes > MAX_LINE_BYTES) return [{ number, fault: 'must be at most 64 KB long' }];
    try {
      const text = this.decoder.decode(whole);
      return isBlank(text) ? [] : [{ number, text }];
    } catch {
      return [{ number, fault: 'must be UTF-8' }];
    }
  }
}

/** Also true of a line with nothing but the byte order mark with which some programs begin a file. */
const isBlank = (text: string): boolean => text.trim() === '';
