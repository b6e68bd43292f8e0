import { createHash, createPublicKey, verify } from 'node:crypto';

/**
 * All that proofs need from their platform: digests, signatures, and the spelling of bytes. This is Node's; a browser puts
 * its own in this place (console/src/proofs/platform.ts), which gives the same bytes.
 */

/** Ed25519 public keys are 32 bytes; this goes before them where a key says of which kind it is (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export const utf8 = (text: string): Uint8Array => Buffer.from(text);
export const fromHex = (text: string): Uint8Array => Buffer.from(text, 'hex');
export const fromBase64url = (text: string): Uint8Array => Buffer.from(text, 'base64url');
export const toHex = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('hex');

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Whether an Ed25519 signature of 64 bytes is by the key of those 32 bytes. */
export function isSigned(publicKey: Uint8Array, statement: Uint8Array, signature: Uint8Array): boolean {
  const der = Buffer.concat([SPKI_PREFIX, publicKey]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, statement, key, signature);
}
