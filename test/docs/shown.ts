import { expect } from '@jest/globals';

/** What a document shows stands for what is really there: `…` is whatever differs from run to run. */
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
      // It goes on in the next line.
    }
  }
  if (pending.trim() !== '') throw new Error(`No JSON: ${pending}`);
  return values;
}

/** What a shown value lets pass: for `…` anything that is there, and other fields only beside a field `…`. */
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

/** A pattern of what a shown text lets pass. */
export const patternOf = (shown: string): RegExp =>
  new RegExp(`^${shown.split(WHATEVER).map(escaped).join('.+')}$`, 'm');

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
