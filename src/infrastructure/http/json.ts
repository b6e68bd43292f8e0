import { invalidInput } from './problem.js';

const BYTE_ORDER_MARK = '\ufeff';

/** The value of a text of JSON without duplicate fields. @throws Problem naming the field that stands there twice */
export function jsonIn(text: string): unknown {
  const json = withoutMark(text);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw invalidInput([{ field: '', message: 'must be JSON' }]);
  }
  const twice = nameGivenTwice(json, value);
  if (twice !== undefined) throw invalidInput([{ field: twice, message: 'stands there twice' }]);
  return value;
}

/** The text without the byte order mark with which some programs begin a file of UTF-8. */
export const withoutMark = (text: string): string =>
  text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;

/** The first field that stands there twice: `JSON.parse` keeps the last of two values, and nobody knows which one was meant. */
function nameGivenTwice(json: string, value: unknown): string | undefined {
  // A quote and a colon follow every name, so that where there are as many names as those, none was lost.
  return countOf(json, /"\s*:/g) === namesIn(value) ? undefined : firstGivenTwice(json);
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}

/** The number of names in a value. Without recursion, since the sender decides how deep it goes. */
function namesIn(value: unknown): number {
  let count = 0;
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inside: unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += inside.length;
    for (const one of inside) if (typeof one === 'object' && one !== null) left.push(one);
  }
  return count;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]/g;

/** An object or a list that is open at a place in the text: the names in it so far, and what is being read of it. */
type Open = { readonly names: Set<string>; at: string } | { readonly names: undefined; at: number };

/** The path to it, as `points.from` or `entries.1.points`; the text is known to be JSON. */
function firstGivenTwice(json: string): string | undefined {
  const open: Open[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{') open.push({ names: new Set(), at: '' });
    else if (token === '[') open.push({ names: undefined, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') onwards(open.at(-1));
    else if (token !== ':') text = token;
    else if (isKnown(open.at(-1), JSON.parse(text) as string)) return open.map(({ at }) => at).join('.');
  }
  return undefined;
}

function onwards(inner: Open | undefined): void {
  if (inner?.names === undefined && inner !== undefined) inner.at += 1;
}

function isKnown(inner: Open | undefined, name: string): boolean {
  if (inner?.names === undefined) return false;
  inner.at = name;
  if (inner.names.has(name)) return true;
  inner.names.add(name);
  return false;
}
