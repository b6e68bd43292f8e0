/** A value at the top level of a metadata document, integers exact. */
export type TopLevelValue =
  { kind: 'integer'; value: bigint } | { kind: 'boolean'; value: boolean } | { kind: 'other'; text: string };

const STRING = /"(?:[^"\\]|\\.)*"/y;
const SPACE = /\s*/y;
const INTEGER = /-?\d+(?![\d.eE])/y;
const WORD = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * The members of the JSON object at the start of the text, the last of those with one name winning; text after the
 * object is not looked at. Throws SyntaxError when there is no whole object. JSON.parse would round 2^63 - 1.
 */
export function scanTopLevel(text: string): Map<string, TopLevelValue> {
  const scan = new Scanner(text);
  const members = new Map<string, TopLevelValue>();
  scan.expect('{');
  if (scan.take('}')) return members;
  do {
    const name = JSON.parse(scan.match(STRING)) as string;
    scan.expect(':');
    members.set(name, scan.value());
  } while (scan.take(','));
  scan.expect('}');
  return members;
}

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  match(pattern: RegExp): string {
    this.skipSpace();
    const found = this.tryMatch(pattern);
    if (found === undefined) throw new SyntaxError(`unexpected text at ${this.at}`);
    return found;
  }

  take(character: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  expect(character: string): void {
    if (!this.take(character)) throw new SyntaxError(`expected ${character} at ${this.at}`);
  }

  value(): TopLevelValue {
    this.skipSpace();
    const integer = this.tryMatch(INTEGER);
    if (integer !== undefined) return { kind: 'integer', value: BigInt(integer) };
    const start = this.at;
    const next = this.text[start];
    if (next === '{' || next === '[') this.nested();
    else if (next === '"') this.match(STRING);
    else {
      const word = this.match(WORD);
      if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    }
    return { kind: 'other', text: this.text.slice(start, this.at) };
  }

  private nested(): void {
    const start = this.at;
    const open: string[] = [];
    do {
      const next = this.text[this.at];
      if (next === undefined) throw new SyntaxError('a value that does not end');
      if (next === '"') {
        this.match(STRING);
        continue;
      }
      if (next === '{') open.push('}');
      else if (next === '[') open.push(']');
      else if (next === open.at(-1)) open.pop();
      this.at++;
    } while (open.length > 0);
    JSON.parse(this.text.slice(start, this.at));
  }

  private skipSpace(): void {
    this.tryMatch(SPACE);
  }

  private tryMatch(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match[0];
  }
}
