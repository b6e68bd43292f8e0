import { createHash, randomBytes, randomUUID } from 'node:crypto';

const KEY_BYTES = 32;

/** A new key: told once, kept as its digest. */
export interface NewKey {
  readonly keyId: string;
  readonly key: string;
  readonly digest: string;
}

export function newKey(): NewKey {
  const key = randomBytes(KEY_BYTES).toString('base64url');
  return { keyId: randomUUID(), key, digest: digestOf(key) };
}

/** Of 256 random bits, a plain SHA-256 tells nobody anything; a slow one would only cost each request. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
