/** Why a file could not be read, for which the page has a sentence each. */
export type UnreadCode =
  | 'too-large'
  | 'too-many-rows'
  | 'too-much-inside'
  | 'empty'
  | 'damaged'
  | 'password'
  | 'old-xls'
  | 'html'
  | 'xml'
  | 'no-workbook'
  | 'no-sheet'
  | 'open-quote'
  | 'more-cells'
  | 'stalled'
  | 'reader-failed'
  | 'unreadable';

export interface Unread {
  readonly code: UnreadCode;
  /** Where in the file, or what of it: a line, lines, the name of a part. */
  readonly detail?: string;
}

/** Ends reading, wherever it is. */
export class CannotRead extends Error {
  readonly unread: Unread;

  constructor(code: UnreadCode, detail?: string) {
    super(code);
    this.unread = { code, ...(detail === undefined ? {} : { detail }) };
  }
}
