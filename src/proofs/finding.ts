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
  | 'receipt.not-in-log'
  | 'board.other';

/** Something that is not as the log says it is. */
export interface Finding {
  readonly code: FindingCode;
  /** Where it was noticed; null for what concerns the log as a whole. */
  readonly at: { readonly stream: string; readonly revision: number; readonly position: string } | null;
  readonly detail: string;
}

export type Find = (code: FindingCode, detail: string) => void;
