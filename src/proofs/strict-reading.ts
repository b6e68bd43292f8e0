/**
 * Reads the lines of an export so that every program that reads them reads the same: what two programs could understand
 * differently is no event (docs/proofs.md).
 */

const MAX_DEPTH = 100;
const LONE_SURROGATE = /\p{Surrogate}/u;
const [QUOTE, BACKSLASH, COLON] = ['"', '\\', ':'].map((sign) => sign.charCodeAt(0));
const LINE_FEED = 0x0a;

/** The value that a line says; the line itself as a text where it says none. */
export function valueIn(line: string | Uint8Array): unknown {
  try {
    const text =
      typeof line === 'string'
        ? line
        : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    const value: unknown = JSON.parse(text);
    // Of two fields with one name a parser keeps one.
    return isPlain(value) && colonsIn(text) === fieldsIn(value) ? value : text;
  } catch {
    return 'not to be read';
  }
}

/** Whether a value is the same in every program: no lone surrogates, no numbers beyond the exact integers, not too deep. */
export function isPlain(value: unknown, depth = MAX_DEPTH): boolean {
  if (typeof value === 'string') return !LONE_SURROGATE.test(value);
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (typeof value === 'boolean' || value === null) return true;
  if (typeof value !== 'object' || depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth - 1));
  return Object.entries(value).every(
    ([name, held]) => !LONE_SURROGATE.test(name) && isPlain(held, depth - 1),
  );
}

function fieldsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const held: readonly unknown[] = Object.values(value);
  return held.reduce<number>((sum, item) => sum + fieldsIn(item), Array.isArray(value) ? 0 : held.length);
}

/** As many as there are names of fields. */
function colonsIn(text: string): number {
  let [colons, isInText] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) isInText = !isInText;
    else if (isInText && unit === BACKSLASH) at += 1;
    else if (!isInText && unit === COLON) colons += 1;
  }
  return colons;
}

/** The lines of a file as their bytes; lines of spaces alone are none. */
export async function* linesIn(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const part of parts) {
    let from = 0;
    for (let to = part.indexOf(LINE_FEED); to !== -1; to = part.indexOf(LINE_FEED, from)) {
      const line = joined([...begun, part.subarray(from, to)]);
      [begun, from] = [[], to + 1];
      if (!isBlank(line)) yield line;
    }
    if (from < part.length) begun.push(part.subarray(from));
  }
  const last = joined(begun);
  if (!isBlank(last)) yield last;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const isBlank = (line: Uint8Array): boolean =>
  line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
