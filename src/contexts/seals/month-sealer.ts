import { Injectable } from '@nestjs/common';
import { isDecember, yearOf, type NaturalMonth } from '../../kernel/natural-month.js';
import { Clock } from '../../kernel/clock.js';
import { KeyedMutex } from '../../kernel/keyed-mutex.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { rowLeaf } from '../../proofs/leaves.js';
import { checkpointStatement, originOf } from '../../proofs/checkpoint.js';
import { GrowingTree } from '../../proofs/merkle.js';
import { toHex } from '../../proofs/platform.js';
import { sealOf, sealStatement } from '../../proofs/seal.js';
import { headStatement, keyChange, keyIntroduction } from '../../proofs/signing.js';
import { differing } from '../../proofs/canonical.js';
import { ClosedBoards } from './closed-boards.js';
import { currentKeyId, type Seals } from './decisions.js';
import type { LogHead, Seal, SealedBoard } from './domain/events.js';
import { DerivedLog, NotTheLogSigned } from './derived-log.js';
import { LogTree } from './log-tree.js';
import { SealRepository } from './seal-repository.js';
import { SigningKeys, type SigningKey } from './signing-keys.js';

/** The key that signs this log is not here: the process that has it must seal. */
export class KeyNotHere extends Error {
  override readonly name = 'KeyNotHere';
}

/** The newest key of the file has been replaced in this log before: what it signs now, nobody could tell from what is forged. */
export class KeyWasReplaced extends Error {
  override readonly name = 'KeyWasReplaced';
  constructor(keyId: string, current: string, file: string) {
    super(
      `The last key in ${file} is ${keyId}, which this log has replaced: now ${current} signs. Nothing is signed until that key is the last one in the file, or a new one stands behind it.`,
    );
  }
}

/** A table of the database says something else than the events do: nothing is signed. */
export class TablesDiffer extends Error {
  override readonly name = 'TablesDiffer';
  constructor(detail: string) {
    super(
      `Nothing is signed: ${detail}. Rebuild the read models (npm run -s points -- rebuild), and find out who changed the database.`,
    );
  }
}

/** Seals months and signs the log, with the key that the log knows. */
@Injectable()
export class MonthSealer {
  private readonly turns = new KeyedMutex();
  private beginsAsSigned = false;
  private refused: string | undefined;

  /** Why the last seal was not given, in one line. */
  get trouble(): string | undefined {
    return this.refused;
  }

  constructor(
    private readonly repository: SealRepository,
    private readonly tree: LogTree,
    private readonly boards: ClosedBoards,
    private readonly keys: SigningKeys,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
    private readonly derived: DerivedLog,
  ) {}

  /**
   * Seals the month once, even if other processes do so at the same time: what is signed follows from the log alone.
   * @param closedAt the place of its close in the log
   * @throws KeyNotHere, NotTheLogSigned, TablesDiffer, LogUnavailable, DatabaseUnavailable, Problem `position.not-reached`
   */
  seal(month: NaturalMonth, closedAt: bigint): Promise<void> {
    return this.inTurn(() => this.sealInTurn(month, closedAt));
  }

  /** Signs the log as far as it goes, unless nothing came since the last head. @throws as `seal`, UnusableLastHead */
  signHead(): Promise<number | undefined> {
    return this.inTurn(() => this.signHeadInTurn());
  }

  private async sealInTurn(month: NaturalMonth, closedAt: bigint): Promise<void> {
    const { seals, key } = await this.ready();
    if (seals.months.has(month)) return;
    const seal = await this.checkedSeal(month, closedAt, seals.lastDigest).catch((error: unknown) => {
      if (error instanceof TablesDiffer) this.refused = error.message;
      throw error;
    });
    this.refused = undefined;
    const signature = key.sign(sealStatement(seal));
    const data = { seal, keyId: key.keyId, signature };
    await this.repository.handle({ type: 'SealMonth', data }, this.clock.now());
  }

  /** The seal that follows from the events, where the tables say the same. @throws as `seal` */
  private async checkedSeal(month: NaturalMonth, closedAt: bigint, previous: string | null): Promise<Seal> {
    const told = await this.sealByTables(month, closedAt, previous);
    const derived = await this.derived.close(month);
    if (derived === undefined) throw new TablesDiffer(`the events have no close of ${month}`);
    const seal = sealOf(derived.closing, derived.log, this.organisation, previous);
    mustBeSame(`the seal of ${month}`, told, seal);
    return seal;
  }

  private async signHeadInTurn(): Promise<number | undefined> {
    const { seals, key } = await this.ready();
    await this.mustBeginAsSigned();
    const [kept, signedSize] = await Promise.all([this.derived.newestHead(), this.repository.signedSize()]);
    // The last head is an event of the log itself, and no reason to sign another one.
    if (kept === undefined || kept.head.size <= signedSize + 1) return undefined;
    const { head } = kept;
    mustBeSame('the tree of the log', await this.tree.headAt(BigInt(head.position)), head);
    // Before it is given out: what was signed is never forgotten.
    await this.keys.lastHead.keep(kept);
    const [first = key.publicKey] = seals.keys;
    const origin = originOf(first);
    const checkpointSignature = key.sign(checkpointStatement(origin, head));
    const data = { head, keyId: key.keyId, signature: key.sign(headStatement(head)), checkpointSignature };
    await this.repository.sign(data, this.clock.now());
    return head.size;
  }

  /**
   * Once in each process, by the tree in the database, which costs little; where that has another head, the log is looked
   * through, to tell a log that is another one from a table that was changed.
   */
  private async mustBeginAsSigned(): Promise<void> {
    if (this.beginsAsSigned) return;
    const signed = await this.derived.signed();
    if (signed !== undefined) {
      const told = await this.tree.headAt(BigInt(signed.position));
      if (differing(told, signed).length > 0) await this.derived.mustBeTheLogSigned();
      mustBeSame('the tree of the log', told, signed);
    }
    this.beginsAsSigned = true;
  }

  /** Closes and ticks sign at once: a key that changes between two steps would have signed where it was replaced already. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take('signing', work);
  }

  /** After this, the log knows the newest key of the file. @throws KeyNotHere, KeyWasReplaced, and as `signHead` */
  private async ready(): Promise<{ readonly seals: Seals; readonly key: SigningKey }> {
    const seals = await this.repository.state();
    const current = currentKeyId(seals);
    const { newest } = this.keys;
    if (current === newest.keyId) return { seals, key: newest };
    if (current === undefined) await this.introduce(newest);
    else if (seals.keys.includes(newest.publicKey))
      throw new KeyWasReplaced(newest.keyId, current, this.keys.file);
    else await this.changeTo(newest, current);
    return this.ready();
  }

  private async introduce(key: SigningKey): Promise<void> {
    const { keyId, publicKey } = key;
    const data = { keyId, publicKey, signature: key.sign(keyIntroduction(publicKey)) };
    await this.repository.handle({ type: 'IntroduceKey', data }, this.clock.now());
  }

  private async changeTo(key: SigningKey, replaces: string): Promise<void> {
    const replaced = this.keys.find(replaces);
    if (replaced === undefined)
      throw new KeyNotHere(`The log is signed by key ${replaces}, which is not in ${this.keys.file}.`);
    const { keyId, publicKey } = key;
    const log = await this.logSoFar();
    const statement = keyChange(publicKey, replaces, log);
    const signatures = { signature: key.sign(statement), signatureOfReplaced: replaced.sign(statement) };
    await this.repository.handle(
      { type: 'ChangeKey', data: { keyId, publicKey, replaces, log, ...signatures } },
      this.clock.now(),
    );
  }

  /** The log up to now, which is signed with what is said of it. @throws as `signHead` */
  private async logSoFar(): Promise<LogHead> {
    await this.mustBeginAsSigned();
    const kept = await this.derived.newestHead();
    if (kept === undefined) throw new NotTheLogSigned('the log has no event, and has keys');
    await this.keys.lastHead.keep(kept);
    return kept.head;
  }

  private async sealByTables(month: NaturalMonth, closedAt: bigint, previous: string | null): Promise<Seal> {
    const log = await this.tree.headAt(closedAt);
    const periods = isDecember(month) ? [month, yearOf(month)] : [month];
    const boards: SealedBoard[] = [];
    for (const period of periods) boards.push(await this.sealedBoard(period, closedAt));
    const entries = await this.tree.entries(month);
    const rules = await this.tree.rulesAt(closedAt);
    return sealOf({ month, rules, boards, entries }, log, this.organisation, previous);
  }

  private async sealedBoard(period: string, closedAt: bigint): Promise<SealedBoard> {
    const tree = new GrowingTree();
    for await (const row of this.boards.rows(period, closedAt)) tree.add(rowLeaf(row));
    return { period, count: tree.size, root: toHex(tree.root) };
  }
}

/** @throws TablesDiffer naming the fields */
function mustBeSame<T extends object>(what: string, told: T, derived: T): void {
  const fields = differing(told, derived);
  if (fields.length > 0)
    throw new TablesDiffer(`${what} in the database has another ${fields.join(', ')} than the events give`);
}
