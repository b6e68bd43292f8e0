import type { LogHead } from '../contexts/seals/domain/events.js';
import { eventLeaf } from './leaves.js';
import { GrowingTree } from './merkle.js';
import { toHex } from './platform.js';
import type { Find } from './finding.js';

interface Step {
  readonly link: string;
  readonly position: string;
}

/** Compares the log with the heads that were signed and with those that somebody has kept. */
export class HeadCheck {
  private readonly tree = new GrowingTree();
  /** The tree at the last head that was looked at, and the leaves since. */
  private readonly signed = new GrowingTree();
  private signedAt = '0';
  private readonly unsigned: Step[] = [];
  private readonly receipts: LogHead[];
  private position = '0';
  private signedSize = 0;

  constructor(receipts: readonly LogHead[]) {
    this.receipts = [...receipts].sort((a, b) => a.size - b.size);
  }

  /** The head of the log as far as it was taken. */
  get head(): LogHead {
    return headOf(this.tree, this.position);
  }

  /** The number of events that a signed head covers. */
  get signedUpTo(): number {
    return this.signedSize;
  }

  /** @returns the contradiction to a receipt, if there is one */
  take(step: Step): string | undefined {
    this.tree.add(eventLeaf(step.link));
    this.position = step.position;
    this.unsigned.push(step);
    let fault: string | undefined;
    for (let [next] = this.receipts; next?.size === this.tree.size; [next] = this.receipts) {
      this.receipts.shift();
      if (next.root !== this.head.root) fault = `the first ${next.size} events are not those of the receipt`;
    }
    return fault;
  }

  /** @returns the contradictions to receipts whose size the log never came to */
  end(): readonly string[] {
    return this.receipts.map(
      ({ size }) => `the log has ${this.tree.size} events, and had ${size} when the receipt was given`,
    );
  }

  /** A seal that is as it should be signs the log up to its close. */
  covered(size: number): void {
    this.signedSize = Math.max(this.signedSize, size);
  }

  check(head: LogHead, find: Find): void {
    if (head.size > this.tree.size || head.size < this.signed.size) {
      find('head.other-log', `a head of ${head.size} events stands behind ${this.tree.size}`);
      return;
    }
    for (const { link, position } of this.unsigned.splice(0, head.size - this.signed.size)) {
      this.signed.add(eventLeaf(link));
      this.signedAt = position;
    }
    const { root, position } = headOf(this.signed, this.signedAt);
    if (root === head.root && position === head.position) this.covered(head.size);
    else {
      const detail = `the first ${head.size} events are not those that were signed; the first ${this.signedSize} are`;
      find('head.other-log', detail);
    }
  }
}

const headOf = (tree: GrowingTree, position: string): LogHead => ({
  size: tree.size,
  position,
  root: toHex(tree.root),
});
