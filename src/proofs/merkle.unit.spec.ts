import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toHex } from './platform.js';
import {
  consistencyProof,
  GrowingTree,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  type Hash,
  type Subtree,
} from './merkle.js';

const leavesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(String(index))));

/** As the RFC defines it, word for word. */
function rootOf(leaves: readonly Hash[]): Hash {
  const [first] = leaves;
  if (first === undefined) return new GrowingTree().root;
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

const subtreeOf =
  (leaves: readonly Hash[]): Subtree =>
  (from, to) =>
    Promise.resolve(rootOf(leaves.slice(from, to)));

function grown(leaves: readonly Hash[]): GrowingTree {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree;
}

describe('a Merkle tree', () => {
  it('has the roots of the test vectors that are known for RFC 6962', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'];
    const leaves = [...inputs, '606162636465666768696a6b6c6d6e6f'].map((hex) =>
      leafHash(Buffer.from(hex, 'hex')),
    );
    const roots = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((size) => toHex(grown(leaves.slice(0, size)).root));
    expect(roots).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  it('grows to the root that the definition gives, at every size', () => {
    const leaves = leavesOf(70);
    const tree = new GrowingTree();
    for (const [index, leaf] of leaves.entries()) {
      tree.add(leaf);
      expect(tree.size).toBe(index + 1);
      expect(tree.root).toEqual(rootOf(leaves.slice(0, index + 1)));
    }
  });

  it('proves each of its leaves, and nothing else', async () => {
    for (const size of [1, 2, 3, 7, 8, 13]) {
      const leaves = leavesOf(size);
      const root = rootOf(leaves);
      for (const [index, leaf] of leaves.entries()) {
        const proof = await inclusionProof(index, size, subtreeOf(leaves));
        expect(isIncluded(leaf, index, size, proof, root)).toBe(true);
        expect(isIncluded(leafHash(Buffer.from('other')), index, size, proof, root)).toBe(false);
        expect(isIncluded(leaf, index + 1, size, proof, root)).toBe(false);
        expect(isIncluded(leaf, index, size, [...proof, root], root)).toBe(false);
        expect(isIncluded(leaf, index, size, proof, leaf)).toBe(size === 1);
        if (proof.length > 0) expect(isIncluded(leaf, index, size, proof.slice(1), root)).toBe(false);
      }
    }
  });

  it('proves that it began with each smaller one, and with no other', async () => {
    for (const size of [1, 2, 3, 7, 8, 13]) {
      const leaves = leavesOf(size);
      const larger = { size, root: rootOf(leaves) };
      for (let before = 0; before <= size; before += 1) {
        const smaller = { size: before, root: rootOf(leaves.slice(0, before)) };
        const proof = await consistencyProof(before, size, subtreeOf(leaves));
        expect(isConsistent(smaller, larger, proof)).toBe(true);
        const changed = { size: before, root: leafHash(Buffer.from('other')) };
        expect(isConsistent(changed, larger, proof)).toBe(false);
        expect(isConsistent(smaller, { size, root: changed.root }, proof)).toBe(before === 0);
        expect(isConsistent(smaller, larger, [...proof, larger.root])).toBe(false);
      }
      expect(isConsistent({ size: size + 1, root: larger.root }, larger, [])).toBe(false);
    }
  });

  it('proves at any size, and fails with any bit of a proof turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 200 }), fc.nat(), fc.nat(), async (size, one, bit) => {
        const leaves = leavesOf(size);
        const index = one % size;
        const root = rootOf(leaves);
        const proof = await inclusionProof(index, size, subtreeOf(leaves));
        expect(isIncluded(leaves[index]!, index, size, proof, root)).toBe(true);
        const turned = proof.map((hash) => Buffer.from(hash));
        const at = turned[bit % turned.length]!;
        at[bit % 32]! ^= 1 << (bit % 8);
        expect(isIncluded(leaves[index]!, index, size, turned, root)).toBe(false);
      }),
    );
  });
});
