import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { canonical, sha256 } from './canonical.js';
import type { LogHead } from '../seals/events.js';

/** Ed25519 public keys are 32 bytes; this goes before them where a key says of which kind it is (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/** What a signature is made over: a format, so that it is a signature of nothing else, and what is said. */
export const keyIntroduction = (publicKey: string): Buffer =>
  canonical({ format: 'pointbook-key/1', publicKey, replaces: null });
export const keyChange = (publicKey: string, replaces: string): Buffer =>
  canonical({ format: 'pointbook-key/1', publicKey, replaces });
export const headStatement = (head: LogHead): Buffer => canonical({ format: 'pointbook-head/1', ...head });
/** Short name of a key: the first 16 hexadecimal digits of the SHA-256 of its 32 bytes. */
export const keyIdOf = (publicKey: string): string =>
  sha256(Buffer.from(publicKey, 'base64url')).toString('hex').slice(0, 16);

export const isPublicKey = (text: string): boolean =>
  /^[A-Za-z0-9_-]{43}$/.test(text) && Buffer.from(text, 'base64url').length === KEY_BYTES;

/** The 32 bytes of a key. */
export const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key)
    .export({ format: 'der', type: 'spki' })
    .subarray(SPKI_PREFIX.length)
    .toString('base64url');

/** @param publicKey 32 bytes in base64url; another text signs nothing */
export function isSignedBy(publicKey: string, statement: Uint8Array, signature: string): boolean {
  if (!isPublicKey(publicKey)) return false;
  const der = Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'base64url')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, statement, key, Buffer.from(signature, 'base64url'));
}
