import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { canonical } from '../../proofs/canonical.js';

/** The place of an event, which its ciphertext is bound to: elsewhere it does not open. */
export interface SealedPlace {
  readonly stream: string;
  readonly id: string;
}

export const KEY_BYTES = 32;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Nonce, ciphertext and tag, in base64url. The nonce follows from key and event id: an append that is sent again has the same
 * bytes, and so the same link.
 */
export function seal(key: Buffer, place: SealedPlace, personal: object): string {
  const nonce = createHmac('sha256', key).update(place.id).digest().subarray(0, NONCE_BYTES);
  return encrypt(key, nonce, boundTo(place), Buffer.from(canonical(personal))).toString('base64url');
}

/** Undefined where it was sealed by another key, or for another event. */
export function unseal(key: Buffer, place: SealedPlace, sealed: string): object | undefined {
  const plain = decrypt(key, boundTo(place), Buffer.from(sealed, 'base64url'));
  return plain && (JSON.parse(plain.toString('utf8')) as object);
}

const boundTo = ({ stream, id }: SealedPlace): Buffer => Buffer.from(canonical([stream, id]));

export function encrypt(key: Buffer, nonce: Buffer, associated: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(associated);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined where the key or what it is bound to is another one. */
export function decrypt(key: Buffer, associated: Buffer, bytes: Buffer): Buffer | undefined {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const tagAt = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associated).setAuthTag(bytes.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, tagAt)), decipher.final()]);
  } catch {
    return undefined;
  }
}
