import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The one spelling of a JSON value (RFC 8785), in UTF-8. @throws Error for what JSON cannot hold */
export function canonical(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('There is no JSON for undefined');
  return Buffer.from(text);
}

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
