import { setImmediate as others } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { EventLog, type Following } from '../../infrastructure/event-store/event-log.js';
import { ChainCheck } from '../../proofs/chain-check.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { eventLeaf } from '../../proofs/leaves.js';
import { Ledger, type LedgerEvent } from '../../proofs/ledger.js';
import { linkIn } from '../../proofs/link.js';
import { GrowingTree } from '../../proofs/merkle.js';
import { toHex } from '../../proofs/platform.js';
import type { Sealable } from '../../proofs/seal.js';
import type { LogHead } from './domain/events.js';
import { keptOf, treeOf, type KeptHead } from './last-head.js';
import { SigningKeys } from './signing-keys.js';

/** The log does not begin with what was signed here, or an event of it is not what was appended: nothing is signed over it. */
export class NotTheLogSigned extends Error {
  override readonly name = 'NotTheLogSigned';
  constructor(detail: string) {
    super(`log.not-the-one-signed: ${detail}`);
  }
}

/** An event is not what was appended: of no log. */
export class EventChanged extends NotTheLogSigned {}

/** What a close found, and the log up to it. */
export interface DerivedClose {
  readonly closing: Sealable;
  readonly log: LogHead;
}

/** Events after which others get their turn: to derive a whole log takes long, and answers must not wait for it. */
const EVENTS_AT_ONCE = 200;
/** How long people and scores stay in memory after they were needed: closes often come one after the other. */
const KEPT_MS = 600_000;

/**
 * The log as the signer derives it from the events alone, as an auditor does. No table of the database is believed: whoever
 * can change tables could have them signed.
 */
@Injectable()
export class DerivedLog implements Following, OnApplicationShutdown {
  readonly about = 'the log that was signed';
  trouble: string | undefined;
  /** Everything from the first event on; dropped again when nobody has needed it for a while. */
  private whole: WholeLog | undefined;
  /** The tree alone, from the last head that was signed on. */
  private tree: TreeOfLog | undefined;
  private dropping: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: EventLog,
    private readonly keys: SigningKeys,
  ) {}

  onApplicationShutdown(): void {
    clearTimeout(this.dropping);
  }

  /** The head that was signed here last. @throws NotTheLogSigned where the log ends before it, LogUnavailable, UnusableLastHead */
  signed(): Promise<LogHead | undefined> {
    return this.inTurn(async () => {
      const kept = await this.keys.lastHead.read();
      if (kept === undefined) return undefined;
      const { size, position } = kept.head;
      if (await this.log.reaches(BigInt(position))) return kept.head;
      throw new NotTheLogSigned(`the log ends before place ${position}, where it had ${size} events`);
    });
  }

  /**
   * The head as far as the log goes now, and what to keep of it; undefined for an empty log. Costs the events since the last
   * one, and the whole log where none was kept. @throws LogUnavailable, NotTheLogSigned, UnusableLastHead
   */
  newestHead(): Promise<KeptHead | undefined> {
    return this.inTurn(async () => {
      const kept = await this.keys.lastHead.read();
      if (this.whole === undefined && kept === undefined) await this.derive(undefined);
      else await this.follow(this.whole ?? (this.tree ??= new TreeOfLog(kept)), kept);
      return (this.whole ?? this.tree)?.kept;
    });
  }

  /** What the close of a month found; undefined where the log has none. @throws as `newestHead` */
  close(month: string): Promise<DerivedClose | undefined> {
    return this.inTurn(async () => {
      if (this.whole?.closes.has(month) !== true) await this.derive(await this.keys.lastHead.read());
      return this.whole?.closes.get(month);
    });
  }

  /** Looks through the whole log. @throws as `newestHead` */
  mustBeTheLogSigned(): Promise<void> {
    return this.inTurn(async () => {
      this.whole = undefined;
      await this.derive(await this.keys.lastHead.read());
    });
  }

  private async derive(kept: KeptHead | undefined): Promise<void> {
    this.whole ??= new WholeLog(kept?.head);
    this.tree = undefined;
    clearTimeout(this.dropping);
    this.dropping = setTimeout(() => {
      this.whole = undefined;
    }, KEPT_MS).unref();
    await this.follow(this.whole, kept);
  }

  private async follow(derived: WholeLog | TreeOfLog, kept: KeptHead | undefined): Promise<void> {
    await this.log.setAsides.newest();
    try {
      await this.takeAll(derived);
      derived.mustReach(kept?.head);
      this.log.followers.delete(this);
    } catch (error) {
      // Begun anew the next time: what was half taken is of no use.
      [this.whole, this.tree] = [undefined, undefined];
      throw error;
    }
  }

  private async takeAll(derived: WholeLog | TreeOfLog): Promise<void> {
    let taken = 0;
    for await (const event of this.log.stored(derived.position)) {
      const setAside = this.log.setAsides.at(BigInt(event.position));
      derived.take(setAside === undefined ? event : { ...event, setAsideAt: String(setAside.setAsideAt) });
      taken += 1;
      if (taken % EVENTS_AT_ONCE === 0) await others();
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch((error: unknown) => {
      if (!(error instanceof NotTheLogSigned)) return;
      // Somebody at the machine may declare meanwhile that this log is gone on with.
      this.keys.lastHead.readAgain();
      this.trouble = error.message;
      this.log.followers.add(this);
    });
    return mine;
  }
}

/** The tree over the links of the log, from a head that was kept. */
class TreeOfLog {
  protected readonly grown: GrowingTree;
  protected last: string | undefined;

  constructor(from: KeptHead | undefined) {
    this.grown = from === undefined ? new GrowingTree() : treeOf(from);
    this.last = from?.head.position;
  }

  get position(): bigint | null {
    return this.last === undefined ? null : BigInt(this.last);
  }

  get kept(): KeptHead | undefined {
    return this.last === undefined ? undefined : keptOf(this.grown, this.last);
  }

  take(event: ExportedEvent): void {
    this.add(event, linkIn(event));
  }

  /** @throws NotTheLogSigned where the log is shorter than it was */
  mustReach(head: LogHead | undefined): void {
    if (head !== undefined && this.grown.size < head.size)
      throw new NotTheLogSigned(
        `the log has ${this.grown.size} events, and had ${head.size} when it was signed last`,
      );
  }

  protected add({ position }: ExportedEvent, link: string): void {
    this.grown.add(eventLeaf(link));
    this.last = position;
  }
}

/** Links, tree, people and scores from the first event on. */
class WholeLog extends TreeOfLog {
  /** By month. */
  readonly closes = new Map<string, DerivedClose>();
  private readonly chains = new ChainCheck();
  private readonly ledger = new Ledger();

  constructor(private readonly signed: LogHead | undefined) {
    super(undefined);
  }

  override take(event: ExportedEvent): void {
    const { type, data, position } = event;
    const { derived: link } = this.chains.check(event, (code, detail) => {
      if (code === 'event.changed' && event.setAsideAt === undefined)
        throw new EventChanged(`at place ${position}, ${detail}`);
    });
    this.add(event, link);
    if (this.grown.size === this.signed?.size && toHex(this.grown.root) !== this.signed.root)
      throw new NotTheLogSigned(`the first ${this.signed.size} events are not those that were signed`);
    if (event.setAsideAt !== undefined) return;
    const closing = this.ledger.apply({ type, data } as LedgerEvent, link);
    if (closing === undefined) return;
    const { month, rules, entries } = closing;
    const boards = closing.boards.map(({ period, count, root }) => ({ period, count, root }));
    const log = keptOf(this.grown, position).head;
    this.closes.set(month, { closing: { month, rules, boards, entries }, log });
  }
}
