import type { View } from '../../../clients/typescript/src/index.js';
import { receiptIn as kept } from '../../../src/proofs/receipt.js';

export { isGenuine } from '../../../src/proofs/receipt.js';

/** A signed head of the log, as it is taken away and kept. */
export type Receipt = View<'/v1/log/head'>;

/** The receipt in a file; undefined where the file is none. */
export const receiptIn = (text: string): Receipt | undefined => kept(text) as Receipt | undefined;
