import type { LogHead } from '../contexts/seals/domain/events.js';
import type { Links } from './chain-check.js';
import { eventLeaf } from './leaves.js';
import { GrowingTree } from './merkle.js';
import { toHex } from './platform.js';
import type { Find } from './finding.js';
import type { KeptHead } from './kept-head.js';

interface Step extends Links {
  readonly position: string;
}

/**
 * The log up to a place: its tree over the links of the events as they are, and, once one of them was changed, the tree over
 * the links that they carry. So one changed event is one finding, and no other log to every later head.
 */
class LinkedLog {
  private readonly derived = new GrowingTree();
  private stored: GrowingTree | undefined;
  private position = '0';

  get size(): number {
    return this.derived.size;
  }

  get head(): LogHead {
    return { size: this.size, position: this.position, root: toHex(this.derived.root) };
  }

  add({ derived, stored, position }: Step): void {
    if (derived !== stored) this.stored ??= GrowingTree.of(this.size, this.derived.fullRoots);
    this.derived.add(eventLeaf(derived));
    this.stored?.add(eventLeaf(stored));
    this.position = position;
  }

  /** That of the events as they are first. */
  get heads(): readonly [LogHead, ...LogHead[]] {
    const { head } = this;
    return this.stored === undefined ? [head] : [head, { ...head, root: toHex(this.stored.root) }];
  }

  has(root: string): boolean {
    return this.heads.some((head) => head.root === root);
  }
}

/** Compares the log with the heads that were signed and with those that somebody has kept. */
export class HeadCheck {
  private readonly log = new LinkedLog();
  /** The log at the last head that was looked at, and the events since. */
  private readonly signed = new LinkedLog();
  private readonly unsigned: Step[] = [];
  private readonly kept: KeptHead[];
  private signedSize = 0;

  constructor(kept: readonly KeptHead[] = []) {
    this.kept = [...kept].sort((a, b) => a.size - b.size);
  }

  /** The head of the log as far as it was taken. */
  get head(): LogHead {
    return this.log.head;
  }

  /** As `head`, and the one by the links that the events carry where these are others. */
  get heads(): readonly [LogHead, ...LogHead[]] {
    return this.log.heads;
  }

  /** @returns the contradiction to a head that was kept, if there is one */
  take(step: Step): string | undefined {
    this.log.add(step);
    this.unsigned.push(step);
    let fault: string | undefined;
    for (let [next] = this.kept; next?.size === this.log.size; [next] = this.kept) {
      this.kept.shift();
      if (!this.log.has(next.root)) fault = `the first ${next.size} events are not those of the ${next.what}`;
      else if (next.position !== undefined && step.position !== next.position)
        fault = `event ${next.size} stands at place ${step.position}, and at ${next.position} in the receipt`;
    }
    return fault;
  }

  /** @returns the contradictions to heads whose size the log never came to */
  end(): readonly string[] {
    return this.kept.map(
      ({ size, what }) => `the log has ${this.log.size} events, and had ${size} when the ${what} was given`,
    );
  }

  /** A seal that is as it should be signs the log up to its close. */
  covered(size: number): void {
    this.signedSize = Math.max(this.signedSize, size);
  }

  /** @returns whether the log is the one that was signed there */
  check(head: LogHead, find: Find): boolean {
    if (head.size > this.log.size || head.size < this.signed.size) {
      find('head.other-log', `a head of ${head.size} events stands behind ${this.log.size}`);
      return false;
    }
    for (const step of this.unsigned.splice(0, head.size - this.signed.size)) this.signed.add(step);
    if (this.signed.head.position === head.position && this.signed.has(head.root)) {
      this.covered(head.size);
      return true;
    }
    const detail = `the first ${head.size} events are not those that were signed; the first ${this.signedSize} are`;
    find('head.other-log', detail);
    return false;
  }
}
