import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { verifierKeyIn } from '../../src/proofs/checkpoint.js';
import { countedIn } from '../../src/proofs/counted.js';
import { entryLeaf, eventLeaf } from '../../src/proofs/leaves.js';
import type { LedgerEvent } from '../../src/proofs/ledger.js';
import { GrowingTree, isConsistent, isIncluded, type Hash } from '../../src/proofs/merkle.js';
import { awarded, monthClosed, officeOpened, registered, reversed } from '../../test/support/events.js';
import { ReadModelUnderTest } from '../../test/support/read-model.js';
import { SealedLog } from '../../test/support/sealed-log.js';
import { proofs } from './projection.js';
import { ProofQueries } from './queries.js';
import { entriesTree, LOG_TREE } from './schema.js';
import { TiledTree } from './tiled-tree.js';

describe('the trees of proofs', () => {
  let model: ReadModelUnderTest;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(proofs);
  });
  afterAll(() => model.drop());
  beforeEach(() => model.clear());

  const tree = (name = LOG_TREE): TiledTree => new TiledTree(model.postgres, name);
  const opened = (count: number): readonly DomainEvent[] =>
    Array.from({ length: count }, (_, index) => officeOpened(`office-${index}`));

  /** The trees at each of their sizes, grown leaf by leaf. */
  const headsOf = (leaves: readonly Hash[]) => {
    const growing = new GrowingTree();
    return leaves.map((leaf) => {
      growing.add(leaf);
      return { size: growing.size, root: growing.root };
    });
  };
  const leafOf = ({ link }: RecordedEvent): Hash => eventLeaf(link);

  it('have at every size the root of the events up to there, in whatever batches they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 6 }),
        async (batches) => {
          await model.clear();
          const recorded: RecordedEvent[] = [];
          for (const count of batches) recorded.push(...(await model.given(...opened(count))));
          expect(await tree().size()).toBe(recorded.length);
          for (const { size, root } of headsOf(recorded.map(leafOf)))
            expect(await tree().root(size)).toEqual(root);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('go up by levels, and prove each leaf and each growth', async () => {
    const recorded = await model.given(...opened(1_100));
    const heads = headsOf(recorded.map(leafOf));
    const last = heads.at(-1)!;
    for (const index of [0, 1, 31, 32, 1_023, 1_024, 1_098, 1_099]) {
      const proof = await tree().inclusion(index, last.size);
      expect(isIncluded(leafOf(recorded[index]!), index, last.size, proof, last.root)).toBe(true);
      const earlier = heads[index]!;
      const grown = await tree().consistency(earlier.size, last.size);
      expect(isConsistent(earlier, last, grown)).toBe(true);
    }
  });

  it('tell the last head as a checkpoint, where it was signed as one', async () => {
    const queries = new ProofQueries(model.postgres, undefined as never);
    await expect(queries.checkpoint()).rejects.toMatchObject({ problem: { code: 'not-found' } });
    const log = new SealedLog();
    log.sign();
    await model.given(...log.events.map(({ type, data }) => ({ type, data }) as DomainEvent));
    await expect(queries.checkpoint()).rejects.toThrow('was signed before there were checkpoints');
    expect(await queries.signedHead()).toMatchObject({ head: { size: 2 } });

    log.changeKey();
    const note = log.signCheckpoint();
    const later = log.events.slice(-2).map(({ type, data }) => ({ type, data }) as DomainEvent);
    await model.given(...later);
    expect((await queries.checkpoint()).note).toBe(note);
    expect((await queries.keys()).map(({ verifierKey }) => verifierKeyIn(verifierKey)?.name)).toEqual([
      log.origin,
      log.origin,
    ]);
    expect(Object.keys(await queries.signedHead()).sort()).toEqual([
      'head',
      'keyId',
      'publicKey',
      'signature',
      'signedAt',
    ]);
  });

  it('know which leaf stands where in the log', async () => {
    const recorded = await model.given(...opened(70));
    for (const [index, { position }] of recorded.entries()) {
      expect(await tree().sizeAt(position)).toBe(index + 1);
      expect(await tree().positionOf(index)).toBe(position);
    }
    expect(await tree().sizeAt(0n)).toBe(0);
    expect(await tree().sizeAt(10_000n)).toBe(70);
    expect(await tree().positionOf(70)).toBeUndefined();
  });

  it('hold what counts in each month, late entries where they count', async () => {
    const wrong = awarded('E1', 5, '2025-01-05');
    const recorded = await model.given(
      registered('E1', 'o', '2025-01-01'),
      wrong,
      awarded('E1', 1, '2025-01-06', { kind: 'fixed' }),
      awarded('E1', 2, '2025-01-07', { trial: true }),
      awarded('E1', 3, '2025-02-01'),
      monthClosed('2025-01'),
      reversed(wrong),
      awarded('E1', 4, '2025-01-31'),
    );
    const counted = recorded.map(({ event, link }, index) =>
      countedIn(event as LedgerEvent, link, index > 5 ? '2025-01' : undefined),
    );
    const rootOf = (month: string): Hash | undefined =>
      headsOf(counted.flatMap((entry) => (entry?.countsIn === month ? [entryLeaf(entry)] : []))).at(-1)?.root;
    expect([await tree(entriesTree('2025-01')).size(), await tree(entriesTree('2025-02')).size()]).toEqual([
      1, 3,
    ]);
    expect(await tree(entriesTree('2025-01')).root(1)).toEqual(rootOf('2025-01'));
    expect(await tree(entriesTree('2025-02')).root(3)).toEqual(rootOf('2025-02'));
    expect(counted.flatMap((entry) => entry?.lateFor ?? [])).toEqual(['2025-01', '2025-01']);
    expect(await tree(entriesTree('2025-03')).size()).toBe(0);
  });
});
