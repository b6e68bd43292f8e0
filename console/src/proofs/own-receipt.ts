import type { View } from '../../../clients/typescript/src/index.js';
import { rowLeaf } from '../../../src/proofs/leaves.js';
import { isIncluded } from '../../../src/proofs/merkle.js';
import { sealDigest, sealStatement } from '../../../src/proofs/seal.js';
import { isSignedBy, keyIdOf } from '../../../src/proofs/signing.js';
import { valueIn } from '../../../src/proofs/strict-reading.js';
import { fromHex } from './platform.js';
import { receiptIn, type Receipt } from './receipt.js';

type Seal = View<'/v1/seals/{month}'>;
type RowProof = View<'/v1/rankings/months/{month}/employees/{employeeId}/proof'>;

/** A month of one's own: its signed seal, and the proof that one's row is in it. */
export interface OwnMonth {
  readonly month: string;
  readonly seal: Pick<Seal, 'seal' | 'digest' | 'keyId' | 'publicKey' | 'signature'>;
  readonly proof: RowProof;
}

/** What an employee keeps: the log as it was signed then, and what it said of some months of theirs. */
export interface OwnReceipt {
  readonly employeeId: string;
  readonly head: Receipt;
  readonly months: readonly OwnMonth[];
}

/** `unsigned`: the key that it names did not sign the seal; `no-row`: the row is not in the sealed board. */
export type MonthFault = 'unsigned' | 'no-row';

/** What is wrong with a month by itself, whatever a service says of it today. */
export function faultIn(
  { month, seal: signed, proof }: OwnMonth,
  employeeId: string,
): MonthFault | undefined {
  const { seal, digest, keyId, publicKey, signature } = signed;
  const isSigned =
    keyId === keyIdOf(publicKey) &&
    digest === sealDigest(seal) &&
    isSignedBy(publicKey, sealStatement(seal), signature);
  if (!isSigned || seal.month !== month) return 'unsigned';
  const board = seal.boards.find(({ period }) => period === month);
  const { row, index, size, root } = proof;
  const isOwn = row.employeeId === employeeId && board?.root === root && board.count === size;
  const hashes = proof.proof.map((hash) => fromHex(hash));
  return isOwn && isIncluded(rowLeaf(row), index, size, hashes, fromHex(root)) ? undefined : 'no-row';
}

/** What was kept in a file; undefined where the file holds no such thing. */
export function ownReceiptIn(text: string): OwnReceipt | undefined {
  const value = valueIn(text) as Partial<OwnReceipt> | null | undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const { employeeId, head, months } = value;
  const isHead = receiptIn(JSON.stringify(head)) !== undefined;
  if (typeof employeeId !== 'string' || !isHead || !Array.isArray(months)) return undefined;
  return months.every(isMonth) ? (value as OwnReceipt) : undefined;
}

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** Whether it has what a month has: one of another shape cannot be looked at. */
function isMonth(value: unknown): boolean {
  try {
    const month = value as OwnMonth;
    faultIn(month, '');
    const { row, proof, size } = month.proof;
    return typeof month.month === 'string' && Array.isArray(proof) && isNumber(size) && isNumber(row.score);
  } catch {
    return false;
  }
}
