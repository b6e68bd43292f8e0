import { createHash, randomBytes, randomUUID } from 'node:crypto';

const KEY_BYTES = 32;

/** A new key: it is told once, and kept as its digest. */
export interface NewKey {
  readonly keyId: string;
  readonly key: string;
  readonly digest: string;
}

export function newKey(): NewKey {
  const key = randomBytes(KEY_BYTES).toString('base64url');
  return { keyId: randomUUID(), key, digest: digestOf(key) };
}

/** A plain SHA-256 is enough for 256 random bits; a slow hash would only make each request slower. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
