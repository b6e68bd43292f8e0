/**
 * Proofs of the log for those who do not trust the service, as they are stored: a storage format, see
 * src/contexts/employees/domain/events.ts; docs/proofs.md gives the exact bytes that are signed.
 *
 * Hashes are 64 hexadecimal digits, keys and signatures base64url without padding, places in the log decimal strings.
 */
export const SEALS_STREAM = 'seals';
export const LOG_HEADS_STREAM = 'log-heads';

/**
 * The log up to a place: the number of events, the place of the last, and the root of the Merkle tree of their links.
 */
export interface LogHead {
  readonly size: number;
  readonly position: string;
  readonly root: string;
}

/** A month as its close found it. */
export interface Seal {
  readonly format: 'pointbook-seal/1';
  /** The version of the rules by which it was counted. */
  readonly rules: 1 | 2;
  readonly timeZone: string;
  readonly basePoints: number;
  readonly month: string;
  /** The log up to the event of its close, that event included. */
  readonly log: LogHead;
  /** The month's board, and the year's where the month is a December. */
  readonly boards: readonly SealedBoard[];
  /** Every entry and reversal that counted in the month, in the order of the log. */
  readonly entries: { readonly count: number; readonly root: string };
  /** SHA-256 of the canonical JSON of the seal before; null for the first. */
  readonly previous: string | null;
}

export interface SealedBoard {
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string;
  readonly count: number;
  /** The root of the Merkle tree of its rows, from the first rank to the last. */
  readonly root: string;
}

/** The first key that signs. */
export interface SigningKeyIntroduced {
  readonly type: 'SigningKeyIntroduced';
  readonly data: {
    readonly keyId: string;
    readonly publicKey: string;
    /** The key's signature of itself. */
    readonly signature: string;
  };
}

export interface SigningKeyChanged {
  readonly type: 'SigningKeyChanged';
  readonly data: {
    readonly keyId: string;
    readonly publicKey: string;
    readonly replaces: string;
    /** The log before the change: both keys sign it too, so that a change holds at one place only. Those of 0.2 have none. */
    readonly log?: LogHead;
    readonly signature: string;
    /** The signature of the same content by the key that is replaced. */
    readonly signatureOfReplaced: string;
  };
}

export interface MonthSealed {
  readonly type: 'MonthSealed';
  readonly data: { readonly seal: Seal; readonly keyId: string; readonly signature: string };
}

export interface LogHeadSigned {
  readonly type: 'LogHeadSigned';
  readonly data: {
    readonly head: LogHead;
    readonly keyId: string;
    readonly signature: string;
    /** The signature of the same head as the text of a checkpoint; heads of before version 0.3 have none. */
    readonly checkpointSignature?: string;
  };
}

/**
 * A signed head or seal that turned out wrong is declared void, in its own stream: it counts no more, and the month of a seal is
 * sealed anew.
 */
export interface StatementVoided {
  readonly type: 'StatementVoided';
  readonly data: {
    /** The place of the head or seal, as a decimal string, which identifies it. */
    readonly position: string;
    readonly stream: string;
    readonly revision: number;
    readonly eventType: (LogHeadSigned | MonthSealed)['type'];
    /** The month of a seal; null for a head. */
    readonly month: string | null;
    readonly personal: {
      readonly reason: string;
      /** The user of the machine who did it: no key of the service is asked for. */
      readonly by: string;
    };
  };
}

/**
 * This log is to be gone on with, though it does not begin with the last head that was signed: an older copy was restored, and
 * what came after it is lost. Whoever has the key says so, at the machine.
 */
export interface AnotherLogDeclared {
  readonly type: 'AnotherLogDeclared';
  readonly data: {
    /** The head that was signed last, which this log does not have. */
    readonly instead: LogHead;
    /** This log before the declaration, so that it holds in this one only. */
    readonly log: LogHead;
    readonly keyId: string;
    readonly signature: string;
    readonly personal: {
      readonly reason: string;
      /** The user of the machine who did it: no key of the service is asked for. */
      readonly by: string;
    };
  };
}

/** What stands in the stream `seals`. */
export type SealEvent = SigningKeyIntroduced | SigningKeyChanged | MonthSealed | StatementVoided;
/** What stands in the stream `log-heads`. */
export type HeadEvent = LogHeadSigned | StatementVoided | AnotherLogDeclared;
