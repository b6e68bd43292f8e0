import { inclusionProof, GrowingTree, type Hash } from '../../src/proofs/merkle.js';
import { rowLeaf, type SealedRow } from '../../src/proofs/leaves.js';

/** The place of a row in the tree of its board, and the hashes that lead to the root. */
export interface RowProof {
  readonly row: SealedRow;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/**
 * Makes the proof in one pass over the rows, and keeps no more than a hash for each step of the proof.
 * @param index number of the row, from 0
 * @param size of the board
 */
export async function rowProof(
  rows: AsyncIterable<SealedRow>,
  index: number,
  size: number,
): Promise<RowProof | undefined> {
  const parts: Part[] = [];
  await inclusionProof(index, size, (from, to) => {
    parts.push({ from, to, tree: new GrowingTree() });
    return Promise.resolve(NO_HASH);
  });
  const whole = new GrowingTree();
  let found: SealedRow | undefined;
  for await (const row of rows) {
    const at = whole.size;
    const leaf = rowLeaf(row);
    whole.add(leaf);
    if (at === index) found = row;
    parts.find(({ from, to }) => from <= at && at < to)?.tree.add(leaf);
  }
  // The parts go from the root to the leaf; the proof goes the other way round.
  const proof = parts.map(({ tree }) => tree.root).reverse();
  return found && { row: found, index, size, root: whole.root, proof };
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly tree: GrowingTree;
}

const NO_HASH = Buffer.alloc(0);
