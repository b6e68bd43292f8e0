import { describe, expect, it } from '@jest/globals';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../src/proofs/canonical.js';
import {
  checkpointIn,
  checkpointNote,
  checkpointStatement,
  isSignedNote,
  originOf,
  verifierKeyIn,
} from '../../src/proofs/checkpoint.js';
import { entryLeaf, eventLeaf, rowLeaf, type CountedEntry, type SealedRow } from '../../src/proofs/leaves.js';
import { linkOf, type StoredEvent } from '../../src/proofs/link.js';
import { GrowingTree, isConsistent, isIncluded, leafHash } from '../../src/proofs/merkle.js';
import { toHex } from '../../src/proofs/platform.js';
import { sealDigest, sealStatement } from '../../src/proofs/seal.js';
import {
  headStatement,
  isSignedBy,
  keyChange as keyChangeStatement,
  keyIdOf,
} from '../../src/proofs/signing.js';
import type { LogHead, Seal } from '../../src/contexts/seals/domain/events.js';
import { SigningKey } from '../../src/contexts/seals/signing-keys.js';

interface Vectors {
  readonly links: readonly { readonly text: string; readonly sha256: string }[];
  /** The link of an event whose `personal` is sealed. */
  readonly sealed: { readonly text: string; readonly sha256: string };
  readonly logRoot: string;
  readonly row: { readonly text: string; readonly leaf: string };
  readonly entry: { readonly text: string; readonly leaf: string };
  readonly head: { readonly publicKey: string; readonly keyId: string; text: string; signature: string };
  readonly checkpoint: Readonly<Record<'verifierKey' | 'text' | 'signature' | 'note', string>>;
  readonly tree: {
    readonly leaves: readonly string[];
    readonly roots: Readonly<Record<string, string>>;
    readonly inclusionOf4In7: readonly string[];
    readonly consistencyOf3And7: readonly string[];
  };
  readonly board: { readonly rows: readonly string[]; readonly root: string };
  readonly seal: { readonly text: string; readonly digest: string; readonly signature: string };
  /** One of before version 0.3, and that of the example. */
  readonly keyChange: SignedByBoth;
  readonly boundKeyChange: SignedByBoth;
}

interface SignedByBoth {
  readonly text: string;
  readonly signature: string;
  readonly signatureOfReplaced: string;
}

/** Computed by another program, in another language, from the page alone. */
const page = readFileSync(join(import.meta.dirname, '../../docs/proofs.md'), 'utf8');
const vectors = JSON.parse(/```json\n([^`]+)```/.exec(page)?.[1] ?? '') as Vectors;
const { links, sealed, logRoot, row, entry, head, checkpoint, tree, board, seal } = vectors;
const { keyChange, boundKeyChange } = vectors;

describe('the test vectors of docs/proofs.md', () => {
  it('are canonical JSON', () => {
    for (const { text } of [...links, sealed, row, entry, head, seal, keyChange, boundKeyChange])
      expect(canonicalText(JSON.parse(text))).toBe(text);
  });

  it('have the links that the service makes, and the root of their tree', () => {
    const tree = new GrowingTree();
    for (const { text, sha256 } of links) {
      const { previous, ...event } = JSON.parse(text) as StoredEvent & { readonly previous: string | null };
      expect(linkOf(event, previous)).toBe(sha256);
      tree.add(eventLeaf(sha256));
    }
    expect(toHex(tree.root)).toBe(logRoot);
  });

  it('have the link of an event that is sealed', () => {
    const { previous, ...event } = JSON.parse(sealed.text) as StoredEvent & {
      readonly previous: string | null;
    };
    expect(linkOf(event, previous)).toBe(sealed.sha256);
  });

  it('have its leaves of rows and entries', () => {
    expect(toHex(rowLeaf(JSON.parse(row.text) as SealedRow))).toBe(row.leaf);
    expect(toHex(entryLeaf(JSON.parse(entry.text) as CountedEntry))).toBe(entry.leaf);
  });

  it('have its trees, and proofs of inclusion and consistency', () => {
    const hashes = (texts: readonly string[]): Buffer[] => texts.map((text) => Buffer.from(text, 'hex'));
    const grown = new GrowingTree();
    const roots = [toHex(grown.root)];
    for (const [at, leaf] of hashes(tree.leaves).entries()) {
      expect(toHex(leafHash(Buffer.of(at)))).toBe(toHex(leaf));
      grown.add(leaf);
      roots.push(toHex(grown.root));
    }
    const shown = Object.keys(tree.roots).map((size) => [size, roots[Number(size)]]);
    expect(Object.fromEntries(shown)).toEqual(tree.roots);
    const root = (size: string) => Buffer.from(tree.roots[size] ?? '', 'hex');
    const leaf = Buffer.from(tree.leaves[4] ?? '', 'hex');
    expect(isIncluded(leaf, 4, 7, hashes(tree.inclusionOf4In7), root('7'))).toBe(true);
    const [smaller, larger] = [
      { size: 3, root: root('3') },
      { size: 7, root: root('7') },
    ];
    expect(isConsistent(smaller, larger, hashes(tree.consistencyOf3And7))).toBe(true);
  });

  it.each([keyChange, boundKeyChange])('have the change of its key by both keys: $text', (change) => {
    const { text, signature, signatureOfReplaced } = change;
    const said = JSON.parse(text) as { publicKey: string; replaces: string; log?: LogHead };
    const statement = keyChangeStatement(said.publicKey, said.replaces, said.log);
    expect(Buffer.from(statement).toString('utf8')).toBe(text);
    expect(isSignedBy(said.publicKey, statement, signature)).toBe(true);
    expect(isSignedBy(head.publicKey, statement, signatureOfReplaced)).toBe(true);
  });

  it('have its board of several rows and its seal', () => {
    const rows = new GrowingTree();
    for (const each of board.rows) rows.add(rowLeaf(JSON.parse(each) as SealedRow));
    expect(toHex(rows.root)).toBe(board.root);
    const sealed = JSON.parse(seal.text) as Seal;
    expect(sealed.boards[0]?.root).toBe(board.root);
    expect(sealDigest(sealed)).toBe(seal.digest);
    expect(isSignedBy(head.publicKey, sealStatement(sealed), seal.signature)).toBe(true);
  });

  it('have its signature of a head', () => {
    const { format: _, ...signed } = JSON.parse(head.text) as LogHead & { readonly format: string };
    expect(Buffer.from(headStatement(signed)).toString('utf8')).toBe(head.text);
    const pkcs8 = Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.alloc(32, 7),
    ]);
    const key = new SigningKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
    expect(key.publicKey).toBe(head.publicKey);
    expect(keyIdOf(head.publicKey)).toBe(head.keyId);
    expect(key.sign(headStatement(signed))).toBe(head.signature);
    expect(isSignedBy(head.publicKey, Buffer.from(head.text), head.signature)).toBe(true);
  });

  it('have the checkpoint of that head, and the key that checks it', () => {
    const signed = JSON.parse(head.text) as LogHead;
    const origin = originOf(head.publicKey);
    expect(Buffer.from(checkpointStatement(origin, signed)).toString('utf8')).toBe(checkpoint.text);
    expect(checkpointNote(origin, signed, head.publicKey, checkpoint.signature)).toBe(checkpoint.note);
    expect(page).toContain(checkpoint.note.slice(0, checkpoint.note.indexOf('— ') + 2));
    const key = verifierKeyIn(checkpoint.verifierKey);
    expect(key).toEqual({ name: origin, publicKey: head.publicKey });
    expect(isSignedBy(head.publicKey, Buffer.from(checkpoint.text), checkpoint.signature)).toBe(true);
    expect(isSignedNote(checkpointIn(checkpoint.note)!, key!)).toBe(true);
  });
});
