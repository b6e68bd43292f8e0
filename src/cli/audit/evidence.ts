import { readFile } from 'node:fs/promises';
import { receiptIn, type Receipt } from '../../proofs/receipt.js';
import { isPublicKey, keyIdOf } from '../../proofs/signing.js';
import type { Trust } from '../../proofs/verifier.js';
import { readableFile } from '../terminal/arguments.js';
import { CannotDo, WRONG_USAGE } from '../terminal/exit.js';

/** The last signed head of the log as the service tells it; kept, it is a receipt. */
export interface SignedHead extends Receipt {
  readonly signedAt: string;
}

/** The evidence that an auditor brings: a key that they trust, and receipts that they kept. @throws CannotDo */
export async function trustIn(values: {
  readonly 'public-key'?: string | undefined;
  readonly receipt?: readonly string[] | undefined;
}): Promise<Trust> {
  const publicKey = values['public-key'];
  if (publicKey !== undefined && !isPublicKey(publicKey))
    throw new CannotDo('--public-key must be 32 bytes in base64url, 43 characters.', WRONG_USAGE);
  const receipts: Receipt[] = [];
  for (const file of values.receipt ?? []) receipts.push(await receiptOf(file));
  return { publicKey, receipts };
}

async function receiptOf(named: string): Promise<Receipt> {
  const file = await readableFile(named);
  const receipt = receiptIn(await readFile(file, 'utf8'));
  if (receipt !== undefined) return receipt;
  throw new CannotDo(
    `${file} is no receipt. One is taken with: npm run -s points -- audit head FILE`,
    WRONG_USAGE,
  );
}

export const named = (publicKey: string): string => `${keyIdOf(publicKey)} (${publicKey})`;
