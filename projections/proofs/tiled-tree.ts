import {
  consistencyProof,
  EMPTY_ROOT,
  inclusionProof,
  nodeHash,
  splitOf,
  type Hash,
} from '../../src/proofs/merkle.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { HASH_BYTES, rootOfFull } from './growing.js';
import { SCHEMA, TILE_HEIGHT, TILE_SIZE } from './schema.js';

const SIZE = `SELECT size FROM ${SCHEMA}.trees WHERE tree = $1`;
const TILE = `SELECT hashes FROM ${SCHEMA}.tiles WHERE tree = $1 AND level = $2 AND number = $3`;
const AT_OR_BEFORE = `
  SELECT number, positions FROM ${SCHEMA}.tiles
  WHERE tree = $1 AND level = 0 AND first_position <= $2 ORDER BY first_position DESC LIMIT 1`;
const POSITION = `
  SELECT positions[$3] AS position FROM ${SCHEMA}.tiles WHERE tree = $1 AND level = 0 AND number = $2`;

/** A tree as its tiles hold it, at any size that it ever had. Each tile is read once. */
export class TiledTree {
  private readonly tiles = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly sql: Sql,
    private readonly tree: string,
  ) {}

  /** @throws DatabaseUnavailable */
  async size(): Promise<number> {
    const [row] = await this.sql.query<{ size: string }>(SIZE, [this.tree]);
    return Number(row?.size ?? 0);
  }

  /** The root over the first leaves. @throws DatabaseUnavailable */
  root(size: number): Promise<Hash> {
    return size === 0 ? Promise.resolve(EMPTY_ROOT) : this.subtree(0, size);
  }

  /** The number of leaves up to a position in the log, included. @throws DatabaseUnavailable */
  async sizeAt(position: bigint): Promise<number> {
    const [tile] = await this.sql.query<{ number: string; positions: readonly string[] }>(AT_OR_BEFORE, [
      this.tree,
      position,
    ]);
    if (tile === undefined) return 0;
    const within = tile.positions.filter((place) => BigInt(place) <= position).length;
    return Number(tile.number) * TILE_SIZE + within;
  }

  /** The position of a leaf in the log. @throws DatabaseUnavailable */
  async positionOf(index: number): Promise<bigint | undefined> {
    const [row] = await this.sql.query<{ position: string | null }>(POSITION, [
      this.tree,
      Math.floor(index / TILE_SIZE),
      (index % TILE_SIZE) + 1,
    ]);
    return row?.position == null ? undefined : BigInt(row.position);
  }

  /** @throws DatabaseUnavailable */
  inclusion(index: number, size: number): Promise<readonly Hash[]> {
    return inclusionProof(index, size, (from, to) => this.subtree(from, to));
  }

  /** @throws DatabaseUnavailable */
  consistency(smaller: number, size: number): Promise<readonly Hash[]> {
    return consistencyProof(smaller, size, (from, to) => this.subtree(from, to));
  }

  private async subtree(from: number, to: number): Promise<Hash> {
    const height = Math.log2(to - from);
    if (Number.isInteger(height)) return this.full(from, height);
    const middle = from + splitOf(to - from);
    const [left, right] = await Promise.all([
      this.full(from, Math.log2(middle - from)),
      this.subtree(middle, to),
    ]);
    return nodeHash(left, right);
  }

  /** The root of 2 ^ height leaves, which lie within one tile of the level that they reach. */
  private async full(from: number, height: number): Promise<Hash> {
    const level = Math.floor(height / TILE_HEIGHT);
    const index = from / TILE_SIZE ** level;
    const tile = await this.tile(level, Math.floor(index / TILE_SIZE));
    const hashes: Hash[] = [];
    for (let at = index % TILE_SIZE; hashes.length < 2 ** (height % TILE_HEIGHT); at += 1)
      hashes.push(tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
    return rootOfFull(hashes);
  }

  private tile(level: number, number: number): Promise<Buffer> {
    const key = `${level} ${number}`;
    let tile = this.tiles.get(key);
    if (tile === undefined) this.tiles.set(key, (tile = this.readTile(level, number)));
    return tile;
  }

  private async readTile(level: number, number: number): Promise<Buffer> {
    const [row] = await this.sql.query<{ hashes: Buffer }>(TILE, [this.tree, level, number]);
    if (row === undefined) throw new Error(`The tree ${this.tree} has no tile ${number} at level ${level}`);
    return row.hashes;
  }
}
