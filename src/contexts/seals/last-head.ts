import { open, readFile, rename } from 'node:fs/promises';
import { GrowingTree } from '../../proofs/merkle.js';
import { toHex } from '../../proofs/platform.js';
import type { LogHead } from './domain/events.js';

/** A head of the log, and the roots of the full subtrees of its tree, by which the tree goes on. */
export interface KeptHead {
  readonly head: LogHead;
  /** 64 hexadecimal digits each, the largest subtree first. */
  readonly fullRoots: readonly string[];
}

/** The file of the last head cannot be used. */
export class UnusableLastHead extends Error {
  override readonly name = 'UnusableLastHead';
}

/**
 * The last head that was signed here. It lies beside the key, outside the database, so that whoever changes the database
 * does not change what the signer remembers.
 */
export class LastHead {
  private kept: KeptHead | undefined;
  private isRead = false;

  /** @param file undefined: kept as long as the process runs */
  constructor(readonly file: string | undefined) {}

  /** @throws UnusableLastHead */
  async read(): Promise<KeptHead | undefined> {
    if (this.isRead || this.file === undefined) return this.kept;
    const text = await readFile(this.file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new UnusableLastHead(`${this.file} cannot be read: ${(error as Error).message}`);
    });
    this.kept = text === undefined ? undefined : keptIn(text, this.file);
    this.isRead = true;
    return this.kept;
  }

  /** The next reading is of the file, which somebody else may have written. */
  readAgain(): void {
    this.isRead = false;
  }

  /** Stands on the disk once it resolves. @throws UnusableLastHead */
  async keep(kept: KeptHead): Promise<void> {
    if (this.file !== undefined) await replace(this.file, `${JSON.stringify(kept)}\n`);
    this.kept = kept;
    this.isRead = true;
  }
}

/** The tree up to a head, and the head. */
export const keptOf = (tree: GrowingTree, position: string): KeptHead => ({
  head: { size: tree.size, position, root: toHex(tree.root) },
  fullRoots: tree.fullRoots.map(toHex),
});

export const treeOf = ({ head, fullRoots }: KeptHead): GrowingTree =>
  GrowingTree.of(
    head.size,
    fullRoots.map((root) => Buffer.from(root, 'hex')),
  );

function keptIn(text: string, file: string): KeptHead {
  try {
    const kept = JSON.parse(text) as KeptHead;
    if (toHex(treeOf(kept).root) === kept.head.root && /^\d{1,20}$/.test(kept.head.position)) return kept;
  } catch {
    // Told below: whatever it is, it is no head.
  }
  throw new UnusableLastHead(`${file} holds no head of a log`);
}

async function replace(file: string, text: string): Promise<void> {
  try {
    const handle = await open(`${file}.new`, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.new`, file);
  } catch (error) {
    throw new UnusableLastHead(`${file} cannot be written: ${(error as Error).message}`);
  }
}
