/** Which cases are open; what is right, the log decides. */
export abstract class OpenCases {
  /** Those due first come first. @throws DatabaseUnavailable */
  abstract dueFirst(limit: number): Promise<readonly OpenCaseSeen[]>;

  /** How many one person has open. @throws DatabaseUnavailable */
  abstract countOf(person: string): Promise<number>;
}

export interface OpenCaseSeen {
  readonly caseId: string;
  readonly instance: 'first' | 'group';
  readonly decideUntil: string;
  readonly subject: string | null;
}
