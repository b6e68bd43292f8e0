/** The reasons why a file could not be read; the page has a sentence for each. */
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
  /** The place or part of the file: a line, lines, or the name of a part. */
  readonly detail?: string;
}

/** Ends reading from any depth. */
export class CannotRead extends Error {
  readonly unread: Unread;

  constructor(code: UnreadCode, detail?: string) {
    super(code);
    this.unread = { code, ...(detail === undefined ? {} : { detail }) };
  }
}
