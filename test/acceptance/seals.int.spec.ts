import { afterEach, describe, expect, it } from '@jest/globals';
import { checkpointIn, isSignedNote, verifierKeyIn } from '../../src/proofs/checkpoint.js';
import { entryLeaf, eventLeaf, rowLeaf } from '../../src/proofs/leaves.js';
import { isConsistent, isIncluded, type Hash } from '../../src/proofs/merkle.js';
import { headStatement, isSignedBy } from '../../src/proofs/signing.js';
import { generateBook } from '../oracle/generator.js';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { startService, type TestService } from '../support/service.js';
import { exported, verified } from '../support/verified.js';
import { textOf } from './results.js';

/** Every second, so that heads are signed while a test looks. */
const OFTEN = '* * * * * *';

const SMALL = {
  seed: 7,
  employees: 40,
  offices: 3,
  startMonth: '2025-01',
  months: 2,
  entriesPerEmployeeMonth: 5,
  mischief: 0.1,
};

let service: TestService;
afterEach(() => service.stop());

const signedHead = (api: Api, from = 0): Promise<any> =>
  eventually(
    async () => (await api.get('/v1/log/head')).body,
    (signed) => Number(signed.head?.size ?? 0) > from,
  );

const hashes = (hex: readonly string[]): Hash[] => hex.map((text) => Buffer.from(text, 'hex'));
const headOf = ({ size, root }: { size: number; root: string }) => ({ size, root: Buffer.from(root, 'hex') });

/** The import of the point books tests that the seals are theirs. */
describe('sealed months', () => {
  it('prove each row, each entry and each event, and that the log only grew', async () => {
    service = await startService({ cron: OFTEN });
    const { api } = service;
    await api.bulkText(textOf(generateBook(SMALL)));
    const first = await signedHead(api);
    const [seal] = await eventually(
      async () => (await api.read('/v1/seals')).items,
      (items) => items.length > 0,
    );
    const board = await api.read(`/v1/rankings/months/${seal.month}?limit=1000`);
    const [sealed] = seal.seal.boards;
    for (const { employeeId } of board.items.slice(0, 10)) {
      const proof = await api.read(`/v1/rankings/months/${seal.month}/employees/${employeeId}/proof`);
      const { row, index, size } = proof;
      expect(
        isIncluded(rowLeaf(row), index, size, hashes(proof.proof), Buffer.from(sealed.root, 'hex')),
      ).toBe(true);
      const better = { ...row, score: Number(row.score) + 1 };
      expect(
        isIncluded(rowLeaf(better), index, size, hashes(proof.proof), Buffer.from(sealed.root, 'hex')),
      ).toBe(false);
    }
    const events = (await exported(api)) as any[];
    const awards = events.filter(({ type, data }) => type === 'PointAwarded' && data.kind === 'behaviour');
    const signed = await signedHead(api, events.length - 5);
    for (const { data, position } of awards.slice(0, 10)) {
      const proof = await api.read(`/v1/employees/${data.employeeId}/entries/${data.entryId}/proof`);
      const [{ link, counted, inMonth, inLog }] = proof.events;
      expect(
        isIncluded(
          eventLeaf(link),
          inLog.index,
          inLog.size,
          hashes(inLog.proof),
          Buffer.from(inLog.root, 'hex'),
        ),
      ).toBe(true);
      expect(events[inLog.index].position).toBe(position);
      if (counted.countsIn !== seal.month) continue;
      const root = Buffer.from(seal.seal.entries.root, 'hex');
      expect(isIncluded(entryLeaf(counted), inMonth.index, inMonth.size, hashes(inMonth.proof), root)).toBe(
        true,
      );
    }
    expect(isSignedBy(signed.publicKey, headStatement(signed.head), signed.signature)).toBe(true);
    const grown = await api.read(`/v1/log/consistency?from=${first.head.size}&to=${signed.head.size}`);
    expect(grown.to).toEqual(signed.head);
    expect(isConsistent(headOf(first.head), headOf(signed.head), hashes(grown.proof))).toBe(true);

    const note = String(await api.read('/v1/log/checkpoint'));
    const { items } = await api.read('/v1/signing-keys');
    const key = verifierKeyIn(items[0].verifierKey)!;
    expect(key).toEqual({ name: `pointbook/${items[0].keyId}`, publicKey: items[0].publicKey });
    const checkpoint = checkpointIn(note)!;
    expect([checkpoint.origin, isSignedNote(checkpoint, key)]).toEqual([key.name, true]);
    const { head } = await api.read('/v1/log/head');
    // Another head may be signed between the two answers.
    expect(checkpoint.size).toBeLessThanOrEqual(head.size);
    expect(verified(await exported(api), { checkpoints: [{ checkpoint, key }] }).findings).toEqual([]);
  });
});
