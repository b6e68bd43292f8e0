import { monthClosed } from './events.js';
import { LogOf } from './log-of.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { checkpointNote, checkpointStatement, originOf } from '../../src/proofs/checkpoint.js';
import { HeadCheck } from '../../src/proofs/head-check.js';
import { Ledger, type Closing, type LedgerEvent } from '../../src/proofs/ledger.js';
import { sealDigest, sealOf, sealStatement } from '../../src/proofs/seal.js';
import { headStatement, keyChange, keyIntroduction, otherLogStatement } from '../../src/proofs/signing.js';
import type { Receipt } from '../../src/proofs/receipt.js';
import type { ExportedEvent } from '../../src/proofs/exported-event.js';
import type { LogHead, Seal, StatementVoided } from '../../src/contexts/seals/domain/events.js';
import { SigningKey } from '../../src/contexts/seals/signing-keys.js';

export const FOUNDING = { timeZone: 'Asia/Shanghai', basePoints: 500 };

/** A handmade log that is sealed and signed as the service does it. */
export class SealedLog {
  readonly events: ExportedEvent[] = [];
  readonly seals: Seal[] = [];
  private readonly log = new LogOf();
  private readonly heads = new HeadCheck();
  private readonly ledger = new Ledger();
  private readonly firstPublicKey: string;
  private last: string | null = null;

  constructor(private key = SigningKey.make()) {
    const { keyId, publicKey } = key;
    this.firstPublicKey = publicKey;
    this.append({ type: 'OrganisationFounded', data: FOUNDING });
    const signature = key.sign(keyIntroduction(publicKey));
    this.append({ type: 'SigningKeyIntroduced', data: { keyId, publicKey, signature } });
  }

  get publicKey(): string {
    return this.key.publicKey;
  }

  get signingKey(): SigningKey {
    return this.key;
  }

  /** Time passes. */
  wait(ms: number): void {
    this.log.wait(ms);
  }

  get head(): LogHead {
    return this.heads.head;
  }

  append(...events: readonly DomainEvent[]): readonly Closing[] {
    return this.log.append(...events).flatMap((recorded) => {
      this.events.push(exported(recorded));
      const { link, position } = recorded;
      this.heads.take({ derived: link, stored: link, position: String(position) });
      return this.ledger.apply(recorded.event as LedgerEvent, recorded.link) ?? [];
    });
  }

  close(month: string): Seal {
    const [closing] = this.append(monthClosed(month)) as [Closing];
    const seal = sealOf(closing, this.head, FOUNDING, this.last);
    this.seal(seal);
    return seal;
  }

  private seal(seal: Seal): void {
    this.last = sealDigest(seal);
    this.seals.push(seal);
    const { keyId } = this.key;
    this.append({
      type: 'MonthSealed',
      data: { seal, keyId, signature: this.key.sign(sealStatement(seal)) },
    });
  }

  private get newest(): ExportedEvent {
    const newest = this.events.at(-1);
    if (newest === undefined) throw new Error('The log is empty.');
    return newest;
  }

  /** @returns the receipt of it */
  sign(): Receipt {
    const { receipt } = this;
    const { head, keyId, signature } = receipt;
    this.append({ type: 'LogHeadSigned', data: { head, keyId, signature } });
    return receipt;
  }

  /** A head of the right size and place with another root, signed as heads are. */
  signFalsely(): ExportedEvent {
    const { head, keyId, signature } = this.receiptOf({ ...this.head, root: 'ab'.repeat(32) });
    this.append({ type: 'LogHeadSigned', data: { head, keyId, signature } });
    return this.newest;
  }

  /** The close of a month, and a seal of it that says other base points, signed as seals are. */
  closeFalsely(month: string): ExportedEvent {
    const [closing] = this.append(monthClosed(month)) as [Closing];
    this.seal(sealOf(closing, this.head, { ...FOUNDING, basePoints: 499 }, this.last));
    return this.newest;
  }

  /** Seals a month anew that was sealed so. */
  sealAnew({ log, ...seal }: Seal): void {
    this.seal({ ...seal, ...FOUNDING, log, previous: this.last });
  }

  declareVoid({ stream, revision, position, type, data }: ExportedEvent): void {
    const eventType = type as StatementVoided['data']['eventType'];
    const month = (data as { readonly seal?: Seal }).seal?.month ?? null;
    const personal = { reason: 'it was wrong', by: 'ops' };
    this.append({
      type: 'StatementVoided',
      data: { position, stream, revision, eventType, month, personal },
    });
  }

  /** This log is gone on with instead of another one, which was signed up to a head that it does not have. */
  declareOther(instead: LogHead, log = this.head): void {
    const { keyId } = this.key;
    const signature = this.key.sign(otherLogStatement(instead, log));
    const personal = { reason: 'an older copy was restored', by: 'ops' };
    this.append({ type: 'AnotherLogDeclared', data: { instead, log, keyId, signature, personal } });
  }

  /** @returns the note of it */
  signCheckpoint(): string {
    const { head, keyId, publicKey, signature } = this.receipt;
    const checkpointSignature = this.key.sign(checkpointStatement(this.origin, head));
    this.append({ type: 'LogHeadSigned', data: { head, keyId, signature, checkpointSignature } });
    return checkpointNote(this.origin, head, publicKey, checkpointSignature);
  }

  get origin(): string {
    return originOf(this.firstPublicKey);
  }

  get receipt(): Receipt {
    return this.receiptOf(this.head);
  }

  receiptOf(head: LogHead): Receipt {
    const { keyId, publicKey } = this.key;
    return { head, keyId, publicKey, signature: this.key.sign(headStatement(head)) };
  }

  /** @param log that the change names; null: none, as before version 0.3 */
  changeKey(key = SigningKey.make(), log: LogHead | null = this.head): void {
    const replaces = this.key.keyId;
    const statement = keyChange(key.publicKey, replaces, log ?? undefined);
    this.append({
      type: 'SigningKeyChanged',
      data: {
        keyId: key.keyId,
        publicKey: key.publicKey,
        replaces,
        ...(log === null ? {} : { log }),
        signature: key.sign(statement),
        signatureOfReplaced: this.key.sign(statement),
      },
    });
    this.key = key;
  }
}

/** An event in the form of an export. */
export function exported({
  stream,
  revision,
  id,
  position,
  event,
  meta,
  link,
}: RecordedEvent): ExportedEvent {
  const { type, data } = event;
  const fields = { stream, revision, id, type, data, metadata: { ...meta, link } };
  return JSON.parse(JSON.stringify({ position: String(position), ...fields })) as ExportedEvent;
}
