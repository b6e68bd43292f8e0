import type { LogHead } from '../contexts/seals/domain/events.js';
import { isLink } from './link.js';
import { headStatement, isPublicKey, isSignedBy, keyIdOf } from './signing.js';
import { valueIn } from './strict-reading.js';

/** A signed head of the log that somebody has kept. */
export interface Receipt {
  readonly head: LogHead;
  readonly keyId: string;
  readonly publicKey: string;
  readonly signature: string;
}

const PLACE = /^(0|[1-9]\d{0,19})$/;

/** A place in the log: a decimal string without zeros in front. */
export const isPlace = (value: unknown): value is string => typeof value === 'string' && PLACE.test(value);

export function isHead(value: unknown): value is LogHead {
  if (typeof value !== 'object' || value === null) return false;
  const { size, position, root, ...rest } = value as Readonly<Record<string, unknown>>;
  const isSize = Number.isSafeInteger(size) && Number(size) > 0;
  return isSize && isPlace(position) && isLink(root) && Object.keys(rest).length === 0;
}

/** The receipt in a file; undefined where the file is none. */
export function receiptIn(text: string): Receipt | undefined {
  const value = valueIn(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { head, keyId, publicKey, signature } = value as Partial<Receipt>;
  const areTexts = [keyId, publicKey, signature].every((field) => typeof field === 'string');
  return areTexts && isHead(head) && isPublicKey(publicKey ?? '') ? (value as Receipt) : undefined;
}

/** Whether the receipt is signed by the key that it names. */
export const isGenuine = ({ head, keyId, publicKey, signature }: Receipt): boolean =>
  keyId === keyIdOf(publicKey) && isSignedBy(publicKey, headStatement(head), signature);
