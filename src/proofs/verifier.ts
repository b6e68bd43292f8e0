import type {
  AnotherLogDeclared,
  HeadEvent,
  LogHead,
  LogHeadSigned,
  MonthSealed,
  SealEvent,
  SigningKeyChanged,
} from '../contexts/seals/domain/events.js';
import { ChainCheck } from './chain-check.js';
import { checkpointStatement, originOf, type VerifierKey } from './checkpoint.js';
import { isCountable } from './countable.js';
import { CoverageCheck, type Coverage } from './coverage.js';
import { CutCheck } from './cut-check.js';
import { isCutLine, isExportedEvent, type ExportedEvent } from './exported-event.js';
import type { Find, Finding, FindingCode } from './finding.js';
import { HeadCheck } from './head-check.js';
import { KeyCheck } from './key-check.js';
import { otherLogIn, type OtherLogNamed } from './other-log-check.js';
import { faultOfSigning, keptHeads, unwitnessed, type KeptCheckpoint, type KeptHead } from './kept-head.js';
import type { Receipt } from './receipt.js';
import { Ledger, type LedgerEvent } from './ledger.js';
import { SealCheck, type VerifiedMonth } from './seal-check.js';
import { sealStatement, type Founding } from './seal.js';
import { SetAsideCheck, type SetAsideNamed } from './set-aside-check.js';
import { VoidCheck, type VoidNamed } from './void-check.js';
import { headStatement, otherLogStatement } from './signing.js';

export interface Trust {
  /** A key that the log must have been signed by at some time; without one, the log's own first key. */
  readonly publicKey?: string | undefined;
  /** Signed heads that somebody has kept: the log must have grown from each. */
  readonly receipts?: readonly Receipt[];
  /** The same as notes, each with the key by which it is checked. */
  readonly checkpoints?: readonly KeptCheckpoint[];
  /** Those who have to have cosigned each of the checkpoints. */
  readonly witnesses?: readonly VerifierKey[];
}

export interface Verdict {
  readonly head: LogHead;
  /** The part that is signed, and what lies beyond it. */
  readonly coverage: Coverage;
  readonly keys: readonly string[];
  /** The first hundred; `findingCount` counts them all. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  /** Events that are passed over, as the log says: no findings, yet told each time. */
  readonly setAside: readonly SetAsideNamed[];
  /** Heads and seals that were declared void, as the log says: what is found of them is no finding, yet they are told each time. */
  readonly voided: readonly VoidNamed[];
  /** Other logs that this one was declared to be gone on with instead of. */
  readonly otherLogs: readonly OtherLogNamed[];
}

const MAX_FINDINGS = 100;

/**
 * Derives links, boards, seals and heads again from the events alone, and finds where the log differs. Takes every
 * event of the log in its order; holds the people, the open months, and a few bytes for each event since the last head.
 */
export class Verifier {
  private readonly chains = new ChainCheck();
  private readonly ledger = new Ledger();
  private readonly keys: KeyCheck;
  private readonly heads: HeadCheck;
  private readonly kept: readonly KeptHead[];
  private readonly covered = new CoverageCheck();
  private readonly setAside = new SetAsideCheck();
  private readonly voids = new VoidCheck();
  private readonly cuts = new CutCheck();
  private readonly seals: SealCheck;
  private readonly otherLogs: OtherLogNamed[] = [];
  private readonly found: Finding[] = [];
  private findingCount = 0;
  private founding: Founding = { timeZone: '', basePoints: 0 };
  private position: bigint | undefined;

  constructor(
    private readonly trust: Trust = {},
    onMonth: (month: VerifiedMonth) => void = () => undefined,
  ) {
    this.seals = new SealCheck(onMonth);
    this.keys = new KeyCheck(trust.publicKey);
    this.kept = keptHeads(trust);
    this.heads = new HeadCheck(this.kept.filter(({ isGenuine }) => isGenuine));
  }

  /** @param event as an export has it; anything else becomes a finding */
  take(event: unknown): void {
    if (isExportedEvent(event)) this.takeEvent(event);
    else if (isCutLine(event)) this.cuts.take(event);
    else this.find('event.unreadable', `what comes after place ${this.position ?? 0n} is no event`, null);
  }

  private takeEvent(event: ExportedEvent): void {
    const { stream, revision, position } = event;
    const find: Find = (code, detail) => {
      this.find(code, detail, { stream, revision, position });
    };
    this.checkPlace(position, find);
    const links = this.chains.check(event, find);
    const isLeftOut = this.setAside.isLeftOut(event);
    const counts = !isLeftOut && isCountable(event);
    if (!isLeftOut && !counts) find('event.unreadable', `${event.type} lacks a field by which it counts`);
    if (counts)
      readable(find, () => {
        this.checkProofs(event, find);
      });
    const fault = this.heads.take({ ...links, position });
    if (fault !== undefined) find('receipt.not-in-log', fault);
    if (!counts) return;
    readable(find, () => {
      this.setAside.take(event, find);
      this.keepBook(event, links.stored);
    });
  }

  /** Once every event was taken. */
  verdict(): Verdict {
    this.checkKept();
    for (const { stream, revision, position } of this.setAside.unnamed())
      this.find('event.set-aside', 'it is left out, and nothing in the log says so', {
        stream,
        revision,
        position,
      });
    for (const { stream, position, cut } of this.cuts.all)
      this.find(
        'stream.cut',
        `${stream} was ${cut} at place ${position}: it does not give its events any more`,
        null,
      );
    const { fault } = this.keys;
    if (fault !== undefined) this.find('key.not-trusted', fault, null);
    this.seals.end();
    const { head } = this.heads;
    const coverage = this.covered.at(head.size);
    const voided = this.voids.held(coverage.signed?.size ?? 0);
    return {
      head,
      coverage,
      keys: this.keys.all,
      findings: this.found.filter((finding) => !this.voids.excuses(voided, finding)),
      findingCount: this.findingCount - this.voids.excused(voided),
      setAside: this.setAside.all,
      voided,
      otherLogs: this.otherLogs,
    };
  }

  private checkPlace(position: string, find: Find): void {
    const place = BigInt(position);
    if (this.position !== undefined && place <= this.position)
      find('event.out-of-order', `place ${position} comes after place ${this.position}`);
    this.position = place;
  }

  private checkKept(): void {
    for (const fault of this.heads.end()) this.find('receipt.not-in-log', fault, null);
    const log = { keys: this.keys.inOrder, origin: this.origin };
    for (const kept of this.kept) {
      // What was signed behind the last head may be by a key that the log goes on to.
      if (kept.isGenuine && kept.size > this.heads.head.size) continue;
      const fault = faultOfSigning(kept, log);
      if (fault !== undefined) this.find(fault.code, fault.detail, null);
    }
    const { checkpoints = [], witnesses = [] } = this.trust;
    for (const { code, detail } of checkpoints.flatMap((kept) => unwitnessed(kept, witnesses)))
      this.find(code, detail, null);
  }

  /** The name of this log in notes; without a key it has none. */
  private get origin(): string {
    const [first] = this.keys.all;
    return first === undefined ? '' : originOf(first);
  }

  /** Checks what an event proves of those before it. */
  private checkProofs(exported: ExportedEvent, find: Find): void {
    const { type, data, metadata } = exported;
    const event = { type, data } as SealEvent | HeadEvent;
    switch (event.type) {
      case 'SigningKeyIntroduced':
        this.keys.take(event, this.heads.head.size, find);
        break;
      case 'SigningKeyChanged':
        this.checkKeyChange(event, metadata, find);
        break;
      case 'LogHeadSigned':
        this.checkHead(event.data, metadata, this.voids.of(exported, find));
        break;
      case 'AnotherLogDeclared':
        this.checkOtherLog(event.data, exported, find);
        break;
      case 'MonthSealed':
        this.checkSeal(event.data, exported, this.voids.of(exported, find));
        break;
      case 'StatementVoided':
        // It proves nothing: `takeVoid` keeps it.
        break;
    }
  }

  private keepBook(event: ExportedEvent, link: string): void {
    const { type, data, metadata } = event;
    this.takeVoid(event);
    if (type === 'OrganisationFounded') this.founding = data as Founding;
    const closing = this.ledger.apply({ type, data } as LedgerEvent, link);
    if (closing === undefined) return;
    this.seals.closed(closing, this.heads.heads);
    this.covered.closed(closing.month, metadata);
  }

  private checkKeyChange(event: SigningKeyChanged, metadata: object, find: Find): void {
    const { size } = this.heads.head;
    const isSigned = this.keys.take(event, size, find);
    const { log, keyId } = event.data;
    if (log === undefined) return;
    const isOfThisLog = this.heads.check(log, find);
    if (isSigned && isOfThisLog) this.covered.take(log, keyId, metadata, size + 1);
  }

  /** The month of a seal that is void is to be sealed anew. */
  private takeVoid(event: ExportedEvent): void {
    const position = this.voids.take(event, this.heads.head.size);
    const month = position === undefined ? undefined : this.seals.unseal(position);
    if (month !== undefined) this.covered.reopened(month, event.metadata);
  }

  private checkHead(data: LogHeadSigned['data'], metadata: object, find: Find): void {
    const { head, keyId, signature, checkpointSignature: ofNote } = data;
    const isSigned = this.keys.checkSignature(keyId, headStatement(head), signature, find);
    if (isSigned && ofNote !== undefined)
      this.keys.checkSignature(keyId, checkpointStatement(this.origin, head), ofNote, find);
    const isOfThisLog = this.heads.check(head, find);
    // The event itself is taken after what it proves.
    if (isSigned && isOfThisLog) this.covered.take(head, keyId, metadata, this.heads.head.size + 1);
    this.covered.followed(metadata);
  }

  private checkOtherLog(data: AnotherLogDeclared['data'], exported: ExportedEvent, find: Find): void {
    const { instead, log, keyId, signature } = data;
    const isSigned = this.keys.checkSignature(keyId, otherLogStatement(instead, log), signature, find);
    const isOfThisLog = this.heads.check(log, find);
    if (isSigned && isOfThisLog) this.covered.take(log, keyId, exported.metadata, this.heads.head.size + 1);
    this.otherLogs.push(otherLogIn(exported));
  }

  private checkSeal(data: MonthSealed['data'], { metadata, position }: ExportedEvent, find: Find): void {
    const { seal, keyId, signature } = data;
    const isSigned = this.keys.checkSignature(keyId, sealStatement(seal), signature, find);
    const said = this.seals.take(data, position, this.founding, find);
    if (said === 'out-of-order') return;
    if (said === 'as-derived') {
      this.heads.covered(seal.log.size);
      if (isSigned) this.covered.take(seal.log, keyId, metadata, this.heads.head.size + 1);
    }
    this.covered.sealed(seal.month);
  }

  private find(code: FindingCode, detail: string, at: Finding['at']): void {
    this.findingCount += 1;
    if (this.found.length < MAX_FINDINGS) this.found.push({ code, at, detail });
  }
}

/** Makes an error while reading a finding: an event that was tampered with may have any shape. */
function readable(find: Find, read: () => void): void {
  try {
    read();
  } catch (error) {
    find('event.unreadable', error instanceof Error ? error.message : String(error));
  }
}
