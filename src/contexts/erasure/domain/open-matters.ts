/** Looks up what is still open about somebody, by all their numbers, as of a place in the log. */
export abstract class CasesAbout {
  /** Whether a case about them, or of theirs, is open. @throws DatabaseUnavailable */
  abstract isOpen(numbers: readonly string[], position: bigint): Promise<boolean>;
}

export abstract class RunsWith {
  /** Whether they stand in a run that is neither approved nor cancelled, or are to be in one. @throws DatabaseUnavailable */
  abstract isOpen(numbers: readonly string[], position: bigint): Promise<boolean>;
}
