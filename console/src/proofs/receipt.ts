import type { View } from '../../../clients/typescript/src/index.js';
import { headStatement, isPublicKey, isSignedBy } from '../../../src/proofs/signing.js';

/** A signed head of the log, as it is taken away and kept. */
export type Receipt = View<'/v1/log/head'>;

/** The receipt in a file; undefined where the file is none. */
export function receiptIn(text: string): Receipt | undefined {
  try {
    const { head, publicKey, ...rest } = JSON.parse(text) as Receipt;
    const isHead =
      Number.isSafeInteger(head.size) && /^\d{1,20}$/.test(head.position) && /^[0-9a-f]{64}$/.test(head.root);
    return isHead && isPublicKey(publicKey) ? { ...rest, publicKey, head } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the receipt is signed by the key that it names. */
export const isGenuine = ({ head: { size, position, root }, publicKey, signature }: Receipt): boolean =>
  isSignedBy(publicKey, headStatement({ size, position, root }), signature);
