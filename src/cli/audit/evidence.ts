import { readFile } from 'node:fs/promises';
import { isPublicKey, keyIdOf } from '../../proofs/signing.js';
import type { Trust } from '../../proofs/verifier.js';
import type { LogHead } from '../../contexts/seals/domain/events.js';
import { readableFile } from '../terminal/arguments.js';
import { CannotDo, WRONG_USAGE } from '../terminal/exit.js';

/** The last signed head of the log as the service tells it; kept, it is a receipt. */
export interface SignedHead {
  readonly head: LogHead;
  readonly keyId: string;
  readonly publicKey: string;
  readonly signature: string;
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
  const receipts: LogHead[] = [];
  for (const file of values.receipt ?? []) receipts.push((await receiptIn(file)).head);
  return { publicKey, receipts };
}

async function receiptIn(named: string): Promise<SignedHead> {
  const file = await readableFile(named);
  try {
    const receipt = JSON.parse(await readFile(file, 'utf8')) as SignedHead;
    if (Number.isSafeInteger(receipt.head.size) && /^[0-9a-f]{64}$/.test(receipt.head.root)) return receipt;
  } catch {
    // Told below.
  }
  throw new CannotDo(
    `${file} is no receipt. One is taken with: npm run -s points -- audit head FILE`,
    WRONG_USAGE,
  );
}

export const named = (publicKey: string): string => `${keyIdOf(publicKey)} (${publicKey})`;
