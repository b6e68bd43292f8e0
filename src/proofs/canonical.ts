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
