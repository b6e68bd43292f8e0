import { Injectable } from '@nestjs/common';
import { isDecember, yearOf, type NaturalMonth } from '../../kernel/natural-month.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { rowLeaf } from '../../proofs/leaves.js';
import { GrowingTree } from '../../proofs/merkle.js';
import { toHex } from '../../proofs/platform.js';
import { sealOf, sealStatement } from '../../proofs/seal.js';
import { headStatement, keyChange, keyIntroduction } from '../../proofs/signing.js';
import { ClosedBoards } from './closed-boards.js';
import { currentKeyId, lastDigest, type Seals } from './decisions.js';
import type { Seal, SealedBoard } from './domain/events.js';
import { LogTree } from './log-tree.js';
import { SealRepository } from './seal-repository.js';
import { SigningKeys, type SigningKey } from './signing-keys.js';

/** The key that signs this log is not here: the process that has it must seal. */
export class KeyNotHere extends Error {
  override readonly name = 'KeyNotHere';
}

/** Seals months and signs the log, with the key that the log knows. */
@Injectable()
export class MonthSealer {
  constructor(
    private readonly repository: SealRepository,
    private readonly tree: LogTree,
    private readonly boards: ClosedBoards,
    private readonly keys: SigningKeys,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /**
   * Seals the month once, even if other processes do so at the same time: what is signed follows from the log alone.
   * @param closedAt the place of its close in the log
   * @throws KeyNotHere, LogUnavailable, DatabaseUnavailable, Problem `position.not-reached`
   */
  async seal(month: NaturalMonth, closedAt: bigint): Promise<void> {
    const { seals, key } = await this.ready();
    if (seals.months.has(month)) return;
    const seal = await this.sealOf(month, closedAt, lastDigest(seals));
    const signature = key.sign(sealStatement(seal));
    const data = { seal, keyId: key.keyId, signature };
    await this.repository.handle({ type: 'SealMonth', data }, this.clock.now());
  }

  /** Signs the log as far as it is known, unless nothing came since the last head. @throws as `seal` */
  async signHead(): Promise<number | undefined> {
    const { key } = await this.ready();
    const [head, signedSize] = await Promise.all([this.tree.newestHead(), this.repository.signedSize()]);
    // The last head is an event of the log itself, and no reason to sign another one.
    if (head === undefined || head.size <= signedSize + 1) return undefined;
    const data = { head, keyId: key.keyId, signature: key.sign(headStatement(head)) };
    await this.repository.sign(data, this.clock.now());
    return head.size;
  }

  /** After this, the log knows the newest key of the file. @throws KeyNotHere, LogUnavailable */
  private async ready(): Promise<{ readonly seals: Seals; readonly key: SigningKey }> {
    const seals = await this.repository.state();
    const current = currentKeyId(seals);
    const { newest } = this.keys;
    if (current === newest.keyId) return { seals, key: newest };
    if (current === undefined) await this.introduce(newest);
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
    const statement = keyChange(publicKey, replaces);
    const signatures = { signature: key.sign(statement), signatureOfReplaced: replaced.sign(statement) };
    await this.repository.handle(
      { type: 'ChangeKey', data: { keyId, publicKey, replaces, ...signatures } },
      this.clock.now(),
    );
  }

  private async sealOf(month: NaturalMonth, closedAt: bigint, previous: string | null): Promise<Seal> {
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
