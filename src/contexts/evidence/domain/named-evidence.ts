/** What names a file as evidence: an entry in somebody's file, or what stands by itself. */
export interface NamedBy {
  /** `account`: authority that was asked for an entry, which tells nobody anything. */
  readonly kind: 'employee' | 'office-entry' | 'proposal' | 'claim' | 'case' | 'account';
  readonly id: string;
}

/** Looks up which files of evidence the log names. */
export abstract class NamedEvidence {
  /** What names this file, by a place in the log. @throws DatabaseUnavailable, Problem `position.not-reached` */
  abstract namedBy(sha256: string, position: bigint | undefined): Promise<readonly NamedBy[]>;

  /**
   * Those of these files that nothing names by the end of the log as it is now.
   * @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached`
   */
  abstract unnamedAmong(digests: readonly string[]): Promise<readonly string[]>;
}
