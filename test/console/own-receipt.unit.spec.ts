import { describe, expect, it } from '@jest/globals';
import {
  faultIn,
  ownReceiptIn,
  type OwnMonth,
  type OwnReceipt,
} from '../../console/src/proofs/own-receipt.js';
import { SigningKey } from '../../src/contexts/seals/signing-keys.js';
import { rowLeaf, type SealedRow } from '../../src/proofs/leaves.js';
import { GrowingTree, inclusionProof } from '../../src/proofs/merkle.js';
import { toHex } from '../../src/proofs/platform.js';
import { sealDigest, sealOf, sealStatement } from '../../src/proofs/seal.js';
import { headStatement } from '../../src/proofs/signing.js';

const ROWS: readonly SealedRow[] = [
  { rank: 1, officeRank: 1, employeeId: 'E1', employmentNo: 1, officeId: 'gate', score: 40 },
  { rank: 2, officeRank: 1, employeeId: 'E2', employmentNo: 1, officeId: 'farm', score: 38 },
  { rank: 3, officeRank: 2, employeeId: 'E3', employmentNo: 1, officeId: 'farm', score: -2 },
];
const MONTH = '2026-09';
const LOG = { size: 9, position: '512', root: '11'.repeat(32) };
const key = SigningKey.make();
const signedBy = { keyId: key.keyId, publicKey: key.publicKey };

function rootOf(rows: readonly SealedRow[]): string {
  const tree = new GrowingTree();
  for (const row of rows) tree.add(rowLeaf(row));
  return toHex(tree.root);
}

async function monthOf(employeeId: string): Promise<OwnMonth> {
  const index = ROWS.findIndex((row) => row.employeeId === employeeId);
  const root = rootOf(ROWS);
  const boards = [{ period: MONTH, count: ROWS.length, root }];
  const sealable = { month: MONTH, rules: 2, boards, entries: { count: 0, root: rootOf([]) } } as const;
  const seal = sealOf(sealable, LOG, { timeZone: 'Asia/Shanghai', basePoints: 500 }, null);
  const subtree = (from: number, to: number) => {
    const tree = new GrowingTree();
    for (const row of ROWS.slice(from, to)) tree.add(rowLeaf(row));
    return Promise.resolve(tree.root);
  };
  const proof = await inclusionProof(index, ROWS.length, subtree);
  return {
    month: MONTH,
    seal: {
      ...signedBy,
      seal,
      digest: sealDigest(seal),
      signature: key.sign(sealStatement(seal)),
    },
    proof: {
      ...{ period: MONTH, index, size: ROWS.length, root, proof: proof.map(toHex) },
      row: ROWS[index] as OwnMonth['proof']['row'],
    },
  };
}

describe('a month that an employee kept', () => {
  it.each(['E1', 'E2', 'E3'])('is as it was sealed for %s, and for nobody else', async (employeeId) => {
    const month = await monthOf(employeeId);
    expect(faultIn(month, employeeId)).toBeUndefined();
    expect(faultIn(month, 'E4')).toBe('no-row');
  });

  it.each<[string, 'unsigned' | 'no-row', (month: OwnMonth) => OwnMonth]>([
    [
      'a better score',
      'no-row',
      (m) => ({ ...m, proof: { ...m.proof, row: { ...m.proof.row, score: 41 } } }),
    ],
    ['another place of the row', 'no-row', (m) => ({ ...m, proof: { ...m.proof, index: 1 } })],
    ['a board of another size', 'no-row', (m) => ({ ...m, proof: { ...m.proof, size: 4 } })],
    ['a board that is not sealed', 'no-row', (m) => ({ ...m, proof: { ...m.proof, root: '22'.repeat(32) } })],
    ['another month', 'unsigned', (m) => ({ ...m, month: '2026-10' })],
    ['another digest', 'unsigned', (m) => ({ ...m, seal: { ...m.seal, digest: '22'.repeat(32) } })],
    [
      'a seal that somebody else signed',
      'unsigned',
      (m) => ({
        ...m,
        seal: { ...m.seal, signature: SigningKey.make().sign(sealStatement(m.seal.seal)) },
      }),
    ],
    [
      'a key that does not have that name',
      'unsigned',
      (m) => ({ ...m, seal: { ...m.seal, keyId: SigningKey.make().keyId } }),
    ],
  ])('is found out with %s', async (_, fault, forged) => {
    expect(faultIn(forged(await monthOf('E1')), 'E1')).toBe(fault);
  });
});

describe('a file of what was kept', () => {
  const head = { head: LOG, ...signedBy, signature: key.sign(headStatement(LOG)) };

  it('is read as it was written', async () => {
    const kept = { employeeId: 'E1', head, months: [await monthOf('E1')] } as unknown as OwnReceipt;
    expect(ownReceiptIn(JSON.stringify(kept))).toEqual(kept);
  });

  it.each(['', 'no JSON', 'null', '[]', '{}', '{"employeeId":"E1","months":[]}'])('is none in %j', (text) => {
    expect(ownReceiptIn(text)).toBeUndefined();
  });

  it('is none with a month that has a seal and no proof', async () => {
    const { month, seal } = await monthOf('E1');
    const months = [{ month, seal: { ...seal, signature: 'none' } }];
    expect(ownReceiptIn(JSON.stringify({ employeeId: 'E1', head, months }))).toBeUndefined();
  });

  it.each([null, 'month', {}, { month: MONTH }, { month: 7, seal: {}, proof: {} }])(
    'is none with the month %j',
    (month) => {
      expect(ownReceiptIn(JSON.stringify({ employeeId: 'E1', head, months: [month] }))).toBeUndefined();
    },
  );
});
