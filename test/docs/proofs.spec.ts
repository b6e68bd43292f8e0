import { describe, expect, it } from '@jest/globals';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../src/proofs/canonical.js';
import { entryLeaf, eventLeaf, rowLeaf, type CountedEntry, type SealedRow } from '../../src/proofs/leaves.js';
import { linkOf, type StoredEvent } from '../../src/proofs/link.js';
import { GrowingTree } from '../../src/proofs/merkle.js';
import { toHex } from '../../src/proofs/platform.js';
import { headStatement, isSignedBy, keyIdOf } from '../../src/proofs/signing.js';
import type { LogHead } from '../../src/contexts/seals/domain/events.js';
import { SigningKey } from '../../src/contexts/seals/signing-keys.js';

interface Vectors {
  readonly links: readonly { readonly text: string; readonly sha256: string }[];
  readonly logRoot: string;
  readonly row: { readonly text: string; readonly leaf: string };
  readonly entry: { readonly text: string; readonly leaf: string };
  readonly head: { readonly publicKey: string; readonly keyId: string; text: string; signature: string };
}

/** Computed by another program, in another language, from the page alone. */
const page = readFileSync(join(import.meta.dirname, '../../docs/proofs.md'), 'utf8');
const { links, logRoot, row, entry, head } = JSON.parse(
  /```json\n([^`]+)```/.exec(page)?.[1] ?? '',
) as Vectors;

describe('the test vectors of docs/proofs.md', () => {
  it('are canonical JSON', () => {
    for (const { text } of [...links, row, entry, head]) expect(canonicalText(JSON.parse(text))).toBe(text);
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

  it('have its leaves of rows and entries', () => {
    expect(toHex(rowLeaf(JSON.parse(row.text) as SealedRow))).toBe(row.leaf);
    expect(toHex(entryLeaf(JSON.parse(entry.text) as CountedEntry))).toBe(entry.leaf);
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
});
