import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { toHex } from '../../src/proofs/platform.js';
import type { LogHead, Seal } from '../../src/contexts/seals/domain/events.js';
import { LogTree } from '../../src/contexts/seals/log-tree.js';
import { ReadModels } from '../runtime/read-models.js';
import { entriesTree, IDENTITY, LOG_TREE, SCHEMA } from './schema.js';
import { TiledTree } from './tiled-tree.js';

const SECOND_RULES = `SELECT position FROM ${SCHEMA}.second_rules`;

/** The caller tries again, and may have to stop meanwhile. */
const WAIT_MS = 500;

@Injectable()
export class LogTreeInPostgres extends LogTree {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async headAt(position: bigint): Promise<LogHead> {
    await this.readModels.waitFor([IDENTITY], position, WAIT_MS);
    const tree = new TiledTree(this.postgres, LOG_TREE);
    return headOf(tree, await tree.sizeAt(position));
  }

  override async rulesAt(position: bigint): Promise<Seal['rules']> {
    const [row] = await this.postgres.query<{ position: string }>(SECOND_RULES);
    return row !== undefined && BigInt(row.position) <= position ? 2 : 1;
  }

  override async entries(month: string): Promise<Seal['entries']> {
    const tree = new TiledTree(this.postgres, entriesTree(month));
    const count = await tree.size();
    return { count, root: toHex(await tree.root(count)) };
  }
}

export async function headOf(tree: TiledTree, size: number): Promise<LogHead> {
  const [position, root] = await Promise.all([tree.positionOf(size - 1), tree.root(size)]);
  return { size, position: String(position ?? 0n), root: toHex(root) };
}
