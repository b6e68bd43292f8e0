export type FindingCode =
  | 'event.unreadable'
  | 'event.changed'
  | 'event.missing'
  | 'event.out-of-order'
  | 'event.unlinked'
  | 'event.set-aside'
  | 'stream.cut'
  | 'head.other-log'
  | 'seal.other-content'
  | 'seal.out-of-order'
  | 'signature.wrong'
  | 'key.wrong'
  | 'key.not-trusted'
  | 'receipt.wrong'
  | 'receipt.not-in-log'
  | 'witness.missing'
  | 'remedy.other'
  | 'board.other';

/** A contradiction that the verifier found in the log. */
export interface Finding {
  readonly code: FindingCode;
  /** The event at which it was noticed; null for a finding about the log as a whole. */
  readonly at: { readonly stream: string; readonly revision: number; readonly position: string } | null;
  readonly detail: string;
}

export type Find = (code: FindingCode, detail: string) => void;
