import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 as digest } from '@noble/hashes/sha2.js';

/** The counterpart of src/proofs/platform.ts in a browser: the same bytes, but synchronously, which WebCrypto cannot do. */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIXES = new Map(Array.from(BASE64URL, (letter, six) => [letter, six]));
const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length >> 1 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte] ?? '';
  return text;
}

/** Letters of no base64url say nothing, and bits that make no whole byte are left over. */
export function fromBase64url(text: string): Uint8Array {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const letter of text) {
    const six = SIXES.get(letter);
    if (six === undefined) continue;
    bits = ((bits << 6) | six) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return Uint8Array.from(bytes);
}

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return digest(only);
  const hash = digest.create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Verifies as RFC 8032 says, without the laxer rules of some ledgers. */
export const isSigned = (publicKey: Uint8Array, statement: Uint8Array, signature: Uint8Array): boolean =>
  ed25519.verify(signature, statement, publicKey, { zip215: false });
