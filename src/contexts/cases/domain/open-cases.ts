/** Looks up open cases; what is right, the log decides. */
export abstract class OpenCases {
  /** Those that are due first come first. @throws DatabaseUnavailable */
  abstract dueFirst(limit: number): Promise<readonly OpenCaseSeen[]>;

  /** The number of cases that one person has open. @throws DatabaseUnavailable */
  abstract countOf(person: string): Promise<number>;
}

export interface OpenCaseSeen {
  readonly caseId: string;
  readonly instance: 'first' | 'group';
  readonly decideUntil: string;
  readonly subject: string | null;
}
