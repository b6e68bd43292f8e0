import canonicalize from 'canonicalize';
import { utf8 } from './platform.js';

/** The one spelling of a JSON value (RFC 8785). @throws Error for what JSON cannot hold */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('There is no JSON for undefined');
  return text;
}

/** `canonicalText` in UTF-8. */
export const canonical = (value: unknown): Uint8Array => utf8(canonicalText(value));

/** The fields that the two do not have in common, by name. */
export function differing(one: object, other: object): readonly string[] {
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return Object.keys({ ...second, ...first }).filter((field) => {
    const [told, derived] = [first[field], second[field]];
    if (told === undefined || derived === undefined) return true;
    return canonicalText(told) !== canonicalText(derived);
  });
}
