import { expect } from '@jest/globals';

/** Compares what a document shows with the real output: `…` stands for whatever differs from run to run. */
const WHATEVER = '…';

/** JSON values one after the other, each on lines of its own. */
export function jsonValues(text: string): unknown[] {
  const values: unknown[] = [];
  let pending = '';
  for (const line of text.split('\n')) {
    pending += line;
    try {
      values.push(JSON.parse(pending));
      pending = '';
    } catch {
      // The value goes on in the next line.
    }
  }
  if (pending.trim() !== '') throw new Error(`No JSON: ${pending}`);
  return values;
}

/** The values that a shown one matches: any for `…`, and other fields only beside a field `…`. */
export function expectationOf(shown: unknown): unknown {
  if (shown === WHATEVER) return expect.anything();
  if (Array.isArray(shown)) return shown.map(expectationOf);
  if (typeof shown !== 'object' || shown === null) return shown;
  const { [WHATEVER]: more, ...fields } = shown as Record<string, unknown>;
  const expected = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, expectationOf(value)]),
  );
  return more === undefined ? expected : expect.objectContaining(expected);
}

/** A pattern for the texts that a shown one matches. */
export const patternOf = (shown: string): RegExp =>
  new RegExp(`^${shown.split(WHATEVER).map(escaped).join('.+')}$`, 'm');

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
