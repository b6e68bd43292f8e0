import type { LogHead } from '../contexts/seals/domain/events.js';
import { canonical } from './canonical.js';
import { fromBase64url, isSigned, sha256, toHex } from './platform.js';

/** The signed statement: a format, so that it is a signature of nothing else, and the content. */
export const keyIntroduction = (publicKey: string): Uint8Array =>
  canonical({ format: 'pointbook-key/1', publicKey, replaces: null });
/** @param log the log before the change; changes of before version 0.3 are bound to none */
export const keyChange = (publicKey: string, replaces: string, log?: LogHead): Uint8Array =>
  log === undefined
    ? canonical({ format: 'pointbook-key/1', publicKey, replaces })
    : canonical({ format: 'pointbook-key/2', publicKey, replaces, log: fieldsOf(log) });
export const headStatement = ({ size, position, root }: LogHead): Uint8Array =>
  canonical({ format: 'pointbook-head/1', size, position, root });
/** @param instead the last head that was signed, which the log does not have @param log the log before the declaration */
export const otherLogStatement = (instead: LogHead, log: LogHead): Uint8Array =>
  canonical({ format: 'pointbook-other-log/1', instead: fieldsOf(instead), log: fieldsOf(log) });
const fieldsOf = ({ size, position, root }: LogHead): LogHead => ({ size, position, root });

/** Short name of a key: the first 16 hexadecimal digits of the SHA-256 of its 32 bytes. */
export const keyIdOf = (publicKey: string): string => toHex(sha256(fromBase64url(publicKey))).slice(0, 16);

/** 32 bytes in base64url. */
export const isPublicKey = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
const isSignature = (text: string): boolean => /^[A-Za-z0-9_-]{86}$/.test(text);

/** @param publicKey 32 bytes in base64url; another text signs nothing */
export function isSignedBy(publicKey: string, statement: Uint8Array, signature: string): boolean {
  if (!isPublicKey(publicKey) || !isSignature(signature)) return false;
  return isSigned(fromBase64url(publicKey), statement, fromBase64url(signature));
}
