import type { View } from '../../../clients/typescript/src/index.js';
import { isConsistent } from '../../../src/proofs/merkle.js';
import { sealDigest, sealStatement } from '../../../src/proofs/seal.js';
import { isSignedBy } from '../../../src/proofs/signing.js';
import { fromHex } from './platform.js';
import { isGenuine, type Receipt } from './receipt.js';

type Head = Receipt['head'];
type SealRead = View<'/v1/seals'>['items'][number];

/** How the log of today relates to one that a receipt was kept of. */
export type Comparison = 'same' | 'grown' | 'other' | 'cut-off' | 'receipt-not-signed' | 'head-not-signed';

const treeOf = ({ size, root }: Head) => ({ size, root: fromHex(root) });

/** @param prove asks for the hashes by which the one is seen to have grown from the other; they are checked here */
export async function compared(
  kept: Receipt,
  now: Receipt,
  prove: (from: number, to: number) => Promise<readonly string[]>,
): Promise<Comparison> {
  if (!isGenuine(kept)) return 'receipt-not-signed';
  if (!isGenuine(now)) return 'head-not-signed';
  if (kept.head.size > now.head.size) return 'cut-off';
  const proof = await prove(kept.head.size, now.head.size);
  const hasGrown = isConsistent(
    treeOf(kept.head),
    treeOf(now.head),
    proof.map((hash) => fromHex(hash)),
  );
  if (!hasGrown) return 'other';
  return kept.head.size === now.head.size ? 'same' : 'grown';
}

/** The faults of a seal, by itself and next to the one before it. */
export type SealFault = 'digest' | 'signature' | 'previous';

/** @param before undefined for the first that was sealed */
export function faultsOf(
  { seal, digest, publicKey, signature }: SealRead,
  before: SealRead | undefined,
): readonly SealFault[] {
  const faults: SealFault[] = [];
  if (sealDigest(seal) !== digest) faults.push('digest');
  if (!isSignedBy(publicKey, sealStatement(seal), signature)) faults.push('signature');
  if (seal.previous !== (before?.digest ?? null)) faults.push('previous');
  return faults;
}
