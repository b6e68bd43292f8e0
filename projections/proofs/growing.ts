import { nodeHash, type Hash } from '../../src/proofs/merkle.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA, TILE_SIZE } from './schema.js';

export interface Leaf {
  readonly hash: Hash;
  /** The position of its event in the log. */
  readonly position: bigint;
}

/** A tile that gets hashes in this batch. */
interface Tile {
  readonly tree: string;
  readonly level: number;
  readonly number: number;
  readonly hashes: Hash[];
  readonly positions: string[];
}

const SIZES = `SELECT tree, size FROM ${SCHEMA}.trees WHERE tree = ANY ($1::text[])`;

const LAST_TILES = `
  SELECT tree, level, number, hashes, positions FROM ${SCHEMA}.tiles
  JOIN unnest($1::text[], $2::smallint[], $3::bigint[]) AS wanted (tree, level, number) USING (tree, level, number)`;

const KEEP_TILES = `
  INSERT INTO ${SCHEMA}.tiles (tree, level, number, hashes, first_position, positions)
  SELECT tree, level, number, hashes, (positions::bigint[])[1], positions::bigint[]
  FROM unnest($1::text[], $2::smallint[], $3::bigint[], $4::bytea[], $5::text[])
    AS t (tree, level, number, hashes, positions)
  ON CONFLICT (tree, level, number) DO UPDATE SET hashes = excluded.hashes, positions = excluded.positions`;

const KEEP_SIZES = `
  INSERT INTO ${SCHEMA}.trees (tree, size) SELECT * FROM unnest($1::text[], $2::bigint[])
  ON CONFLICT (tree) DO UPDATE SET size = excluded.size`;

/** Adds leaves to trees, in their order. */
export async function grow(leaves: ReadonlyMap<string, readonly Leaf[]>, tx: Sql): Promise<void> {
  if (leaves.size === 0) return;
  const sizes = await sizesOf([...leaves.keys()], tx);
  const tiles = new Tiles(await lastTiles(sizes, tx));
  for (const [tree, added] of leaves) {
    let size = sizes.get(tree) ?? 0;
    for (const { hash, position } of added) tiles.add(tree, 0, size++, hash, String(position));
    sizes.set(tree, size);
  }
  await keep(tiles.changed, tx);
  await tx.execute(KEEP_SIZES, [[...sizes.keys()], [...sizes.values()]]);
}

async function sizesOf(trees: readonly string[], tx: Sql): Promise<Map<string, number>> {
  const rows = await tx.query<{ tree: string; size: string }>(SIZES, [trees]);
  return new Map(rows.map(({ tree, size }) => [tree, Number(size)]));
}

/** The tiles that are not full yet: the last of each level. */
async function lastTiles(sizes: ReadonlyMap<string, number>, tx: Sql): Promise<readonly Tile[]> {
  const wanted: { tree: string; level: number; number: number }[] = [];
  for (const [tree, size] of sizes) {
    for (let [level, count] = [0, size]; count > 0; level += 1, count = Math.floor(count / TILE_SIZE))
      if (count % TILE_SIZE > 0) wanted.push({ tree, level, number: Math.floor(count / TILE_SIZE) });
  }
  const rows = await tx.query<{
    tree: string;
    level: number;
    number: string;
    hashes: Buffer;
    positions: string[] | null;
  }>(LAST_TILES, [
    wanted.map(({ tree }) => tree),
    wanted.map(({ level }) => level),
    wanted.map(({ number }) => number),
  ]);
  return rows.map(({ number, hashes, positions, ...row }) => ({
    ...row,
    number: Number(number),
    hashes: hashesIn(hashes),
    positions: positions ?? [],
  }));
}

async function keep(tiles: readonly Tile[], tx: Sql): Promise<void> {
  await tx.execute(KEEP_TILES, [
    tiles.map(({ tree }) => tree),
    tiles.map(({ level }) => level),
    tiles.map(({ number }) => number),
    tiles.map(({ hashes }) => Buffer.concat(hashes)),
    tiles.map(({ level, positions }) => (level === 0 ? `{${positions.join(',')}}` : null)),
  ]);
}

/** The tiles in memory; each that becomes full adds its root to the level above. */
class Tiles {
  private readonly tiles = new Map<string, Tile>();
  readonly #changed = new Set<Tile>();

  constructor(known: readonly Tile[]) {
    for (const tile of known) this.tiles.set(keyOf(tile.tree, tile.level, tile.number), tile);
  }

  get changed(): readonly Tile[] {
    return [...this.#changed];
  }

  add(tree: string, level: number, index: number, hash: Hash, position?: string): void {
    const number = Math.floor(index / TILE_SIZE);
    const key = keyOf(tree, level, number);
    let tile = this.tiles.get(key);
    if (tile === undefined) this.tiles.set(key, (tile = { tree, level, number, hashes: [], positions: [] }));
    tile.hashes.push(hash);
    if (position !== undefined) tile.positions.push(position);
    this.#changed.add(tile);
    if (tile.hashes.length === TILE_SIZE) this.add(tree, level + 1, number, rootOfFull(tile.hashes));
  }
}

const keyOf = (tree: string, level: number, number: number): string => `${tree} ${level} ${number}`;

export const HASH_BYTES = 32;

function hashesIn(bytes: Buffer): Hash[] {
  const hashes: Hash[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES) hashes.push(bytes.subarray(at, at + HASH_BYTES));
  return hashes;
}

/** The root over hashes whose number is a power of two. */
export function rootOfFull(hashes: readonly Hash[]): Hash {
  let level = hashes;
  while (level.length > 1) level = pairs(level).map(([left, right]) => nodeHash(left, right));
  const [root] = level;
  if (root === undefined) throw new Error('A tile without hashes has no root');
  return root;
}

function pairs(hashes: readonly Hash[]): [Hash, Hash][] {
  const found: [Hash, Hash][] = [];
  for (let at = 0; at + 1 < hashes.length; at += 2) {
    const [left, right] = [hashes[at], hashes[at + 1]];
    if (left !== undefined && right !== undefined) found.push([left, right]);
  }
  return found;
}
