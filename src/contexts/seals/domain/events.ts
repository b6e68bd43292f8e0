/**
 * What proves the log to those who do not trust the service, as it is stored: a storage format, see
 * src/contexts/employees/domain/events.ts; and what is signed, whose exact bytes docs/proofs.md gives.
 *
 * Hashes are 64 hexadecimal digits, keys and signatures base64url without padding, places in the log decimal strings.
 */
export const SEALS_STREAM = 'seals';
export const LOG_HEADS_STREAM = 'log-heads';

/** The log up to a place: so many events, the place of the last, and the root of the Merkle tree of their links. */
export interface LogHead {
  readonly size: number;
  readonly position: string;
  readonly root: string;
}

/** A month as its close found it. */
export interface Seal {
  readonly format: 'pointbook-seal/1';
  /** Of the rules by which it was counted. */
  readonly rules: 1 | 2;
  readonly timeZone: string;
  readonly basePoints: number;
  readonly month: string;
  /** Up to and with the event of its close. */
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
  /** Of the Merkle tree of its rows, from the first rank to the last. */
  readonly root: string;
}

/** The first key that signs. */
export interface SigningKeyIntroduced {
  readonly type: 'SigningKeyIntroduced';
  readonly data: {
    readonly keyId: string;
    readonly publicKey: string;
    /** By itself. */
    readonly signature: string;
  };
}

export interface SigningKeyChanged {
  readonly type: 'SigningKeyChanged';
  readonly data: {
    readonly keyId: string;
    readonly publicKey: string;
    readonly replaces: string;
    readonly signature: string;
    /** The same, signed by the key that is replaced. */
    readonly signatureOfReplaced: string;
  };
}

export interface MonthSealed {
  readonly type: 'MonthSealed';
  readonly data: { readonly seal: Seal; readonly keyId: string; readonly signature: string };
}

export interface LogHeadSigned {
  readonly type: 'LogHeadSigned';
  readonly data: { readonly head: LogHead; readonly keyId: string; readonly signature: string };
}

export type SealEvent = SigningKeyIntroduced | SigningKeyChanged | MonthSealed;
