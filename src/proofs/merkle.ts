import { sha256, toHex } from './platform.js';

/**
 * Merkle trees as in RFC 6962, section 2.1 (RFC 9162, 2.1): what a leaf is made of is hashed behind a 0, two hashes behind a
 * 1, and a tree of n leaves has on its left the largest power of two below n. All hashes are SHA-256, 32 bytes.
 */
export type Hash = Uint8Array;

const [LEAF, NODE] = [Uint8Array.of(0), Uint8Array.of(1)];

export const leafHash = (content: Uint8Array): Hash => sha256(LEAF, content);
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);
/** The root of a tree without leaves. */
export const EMPTY_ROOT: Hash = sha256();

/** A tree to which leaves are added. Keeps nothing but the roots of its full subtrees: one for each bit of its size. */
export class GrowingTree {
  private readonly peaks: { readonly height: number; readonly hash: Hash }[] = [];
  private leaves = 0;

  /** The tree of that size again, by its `fullRoots`. @throws Error where these are not as many as its size has bits */
  static of(size: number, fullRoots: readonly Hash[]): GrowingTree {
    const tree = new GrowingTree();
    let rest = size;
    for (const hash of fullRoots) {
      const height = Math.floor(Math.log2(rest));
      tree.peaks.push({ height, hash });
      rest -= 2 ** height;
    }
    if (rest !== 0) throw new Error(`${fullRoots.length} roots make no tree of ${size} leaves`);
    tree.leaves = size;
    return tree;
  }

  /** The roots of its full subtrees, the largest first: all that is needed to go on. */
  get fullRoots(): readonly Hash[] {
    return this.peaks.map(({ hash }) => hash);
  }

  get size(): number {
    return this.leaves;
  }

  get root(): Hash {
    const [last, ...before] = this.peaks.map(({ hash }) => hash).reverse();
    return last === undefined ? EMPTY_ROOT : before.reduce((right, left) => nodeHash(left, right), last);
  }

  add(leaf: Hash): void {
    let [height, hash] = [0, leaf];
    for (let top = this.peaks.at(-1); top?.height === height; top = this.peaks.at(-1)) {
      this.peaks.pop();
      hash = nodeHash(top.hash, hash);
      height += 1;
    }
    this.peaks.push({ height, hash });
    this.leaves += 1;
  }
}

/** The root over leaves `[from, to)` of a tree, where that is a subtree of it. May be asked of a store of hashes. */
export type Subtree = (from: number, to: number) => Promise<Hash>;

/** The largest power of two below n, which is at least 2. */
export function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/**
 * The hashes that lead from a leaf to the root, nearest the leaf first (RFC 6962, 2.1.1).
 * @param size of the tree, of which the leaf is number `index`, from 0
 */
export async function inclusionProof(
  index: number,
  size: number,
  subtree: Subtree,
): Promise<readonly Hash[]> {
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    proof.unshift(await (isLeft ? subtree(middle, to) : subtree(from, middle)));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return proof;
}

/** The hashes by which a tree is seen to begin with a smaller one (RFC 6962, 2.1.2); none for an empty or an equal one. */
export async function consistencyProof(
  smaller: number,
  size: number,
  subtree: Subtree,
): Promise<readonly Hash[]> {
  if (smaller === 0 || smaller === size) return [];
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (smaller !== to) {
    const middle = from + splitOf(to - from);
    const isLeft = smaller <= middle;
    proof.unshift(await (isLeft ? subtree(middle, to) : subtree(from, middle)));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return from === 0 ? proof : [await subtree(from, to), ...proof];
}

/** Whether a leaf is number `index` of the tree of that size and root (RFC 9162, 2.1.3.2). */
export function isIncluded(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) return false;
  let hash = leaf;
  const reachesRoot = climb(index, size - 1, proof, (sibling, isLeft) => {
    hash = isLeft ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  });
  return reachesRoot && isSame(hash, root);
}

export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Whether a tree begins with a smaller one (RFC 9162, 2.1.4.2). */
export function isConsistent(smaller: TreeHead, larger: TreeHead, proof: readonly Hash[]): boolean {
  if (smaller.size > larger.size) return false;
  if (smaller.size === 0) return proof.length === 0 && isSame(smaller.root, EMPTY_ROOT);
  if (smaller.size === larger.size) return proof.length === 0 && isSame(smaller.root, larger.root);
  // A full tree is its own first hash.
  const [first, ...rest] = isPowerOfTwo(smaller.size) ? [smaller.root, ...proof] : proof;
  if (first === undefined) return false;
  let [node, last] = [smaller.size - 1, larger.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [old, now] = [first, first];
  const reachesRoot = climb(node, last, rest, (sibling, isLeft) => {
    if (isLeft) old = nodeHash(sibling, old);
    now = isLeft ? nodeHash(sibling, now) : nodeHash(now, sibling);
  });
  return reachesRoot && isSame(old, smaller.root) && isSame(now, larger.root);
}

/** Climbs from a node towards the root, with a sibling at each step; false when there are too many or too few of them. */
function climb(
  index: number,
  lastIndex: number,
  siblings: readonly Hash[],
  join: (sibling: Hash, isLeft: boolean) => void,
): boolean {
  let [node, last] = [index, lastIndex];
  for (const sibling of siblings) {
    if (last === 0) return false;
    const isLeft = node % 2 === 1 || node === last;
    join(sibling, isLeft);
    // The last of a level that is not full goes up alone.
    while (isLeft && node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    [node, last] = [half(node), half(last)];
  }
  return last === 0;
}

const isSame = (one: Hash, other: Hash): boolean => toHex(one) === toHex(other);
const half = (n: number): number => Math.floor(n / 2);

/** Sizes go beyond what the operators on bits can take. */
function isPowerOfTwo(n: number): boolean {
  let power = 1;
  while (power < n) power *= 2;
  return power === n;
}
